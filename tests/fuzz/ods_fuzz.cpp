// Bytes as the content.xml of an ODS file.

#include <cstdint>
#include <cstdlib>

#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "support/zip_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace underlag;
  std::string content(reinterpret_cast<const char*>(data), size);
  std::string bytes = test::zip_file({{"content.xml", content, true}});
  Diagnostics problems;
  std::optional<Workbook> book = read_workbook(bytes, "a.ods", SheetOptions(), problems);
  if (!book && !problems.has_errors()) std::abort();
  if (!book) return 0;
  for (const Sheet& sheet : book->sheets) {
    for (const Cell& cell : sheet.cells) {
      if (cell.kind == CellKind::empty || sheet.find(cell.address()) != &cell) std::abort();
      shown_text(*book, cell);
    }
  }
  return 0;
}
