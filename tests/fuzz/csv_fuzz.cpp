// Any bytes as a CSV file: no crash, and every cell's place lies in the file.

#include <cstdint>
#include <cstdlib>

#include "model/raw/cell_text.hpp"
#include "sources/sheets/csv_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace underlag;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Diagnostics problems;
  std::optional<Workbook> book = read_csv(bytes, "a.csv", SheetOptions(), problems);
  if (!book) {
    if (!problems.has_errors()) std::abort();
    return 0;
  }
  const Sheet& sheet = book->sheets.at(0);
  for (const Cell& cell : sheet.cells) {
    if (cell.row >= sheet.row_count || cell.column >= sheet.column_count) std::abort();
    if (shown_text(*book, cell).empty() || sheet.find(cell.address()) != &cell) std::abort();
  }
  return 0;
}
