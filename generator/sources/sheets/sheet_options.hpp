#pragma once
// What a reader of spreadsheets accepts, and what the person who described the file has settled.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace underlag {

/// Against files made to exhaust the reader, and against mistakes (a format applied to a million empty rows).
struct SheetLimits {
  std::size_t file_bytes = 64u << 20;
  std::uint64_t part_bytes = 256u << 20;      ///< One inflated part of a ZIP.
  std::uint64_t inflated_bytes = 512u << 20;  ///< All parts that are read.
  std::uint32_t inflation_ratio = 250;        ///< Of parts above 8 MB.
  std::size_t zip_entries = 10'000;
  int xml_depth = 64;
  std::size_t sheets = 1024;
  std::size_t cells = 2'000'000;  ///< In the whole file.
  std::size_t text_bytes = 1u << 20;
  std::size_t counted_spaces = 4u << 20;  ///< Of an ODS file, those that its texts write as a count.
  std::uint32_t repeats = 4096;           ///< Of a non-empty ODS cell or row.
};

/// What is not set is found out from the file.
struct CsvOptions {
  std::optional<std::string> encoding;  ///< As in `CsvDialect::encoding`.
  std::optional<char> separator;
  std::optional<char> decimal_mark;
};

struct SheetOptions {
  SheetLimits limits;
  CsvOptions csv;
};

}  // namespace underlag
