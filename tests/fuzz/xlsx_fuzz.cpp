// Bytes as a whole file or, by the first byte, as one part of a workbook that is otherwise right: behind
// checksums a fuzzer would never reach the XML.

#include <cstdint>
#include <cstdlib>

#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "support/office_files.hpp"

namespace {

std::string file_of(std::uint8_t choice, std::string_view bytes) {
  const char* parts[] = {"",
                         "xl/worksheets/sheet1.xml",
                         "xl/sharedStrings.xml",
                         "xl/styles.xml",
                         "xl/workbook.xml",
                         "xl/_rels/workbook.xml.rels"};
  std::string_view part = parts[choice % std::size(parts)];
  if (part.empty()) return std::string(bytes);
  std::vector<underlag::test::ZipPart> all = underlag::test::XlsxFile().parts();
  for (underlag::test::ZipPart& one : all) {
    one.is_stored = true;
    if (one.name == part) one.content = bytes;
  }
  return underlag::test::zip_file(all);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace underlag;
  if (size == 0) return 0;
  std::string bytes = file_of(data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});
  Diagnostics problems;
  std::optional<Workbook> book = read_workbook(bytes, "a.xlsx", SheetOptions(), problems);
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
