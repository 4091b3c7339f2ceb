#include "sources/sheets/sheet_reader.hpp"

#include "diagnostics/messages/sheets.hpp"
#include "sources/sheets/csv_reader.hpp"
#include "sources/sheets/file_kind.hpp"
#include "sources/sheets/ods_reader.hpp"
#include "sources/sheets/office_package.hpp"
#include "sources/sheets/xlsx_reader.hpp"

namespace underlag {

namespace {

std::optional<Workbook> read_package(std::string_view bytes, const std::string& file,
                                     const SheetLimits& limits, Diagnostics& problems) {
  OfficePackage package(bytes, file, limits, problems);
  if (!package.is_open()) return std::nullopt;
  if (is_open_document(package)) return read_ods(package);
  std::size_t before = problems.all().size();
  std::optional<std::string> main_part = find_main_part(package);
  if (!main_part) {
    if (problems.all().size() == before) package.add(messages::sheet_not_a_workbook, {"xl/workbook.xml"});
    return std::nullopt;
  }
  if (main_part->ends_with(".bin")) {
    package.add(messages::sheet_xlsb);
    return std::nullopt;
  }
  return read_xlsx(package, *main_part);
}

}  // namespace

std::optional<Workbook> read_workbook(std::string_view bytes, const std::string& file,
                                      const SheetOptions& options, Diagnostics& problems) {
  Place place{file, 0, 0, ""};
  if (bytes.empty()) {
    problems.add(messages::sheet_file_empty, place);
    return std::nullopt;
  }
  if (bytes.size() > options.limits.file_bytes) {
    problems.add(messages::sheet_file_too_large, place,
                 {std::to_string(bytes.size() >> 20), std::to_string(options.limits.file_bytes >> 20)});
    return std::nullopt;
  }
  FoundKind found = find_kind_of_file(bytes);
  switch (found.kind) {
    case FileKind::zip:
      return read_package(bytes, file, options.limits, problems);
    case FileKind::text:
      return read_csv(bytes, file, options, problems);
    case FileKind::refused:
      problems.add(*found.refusal, place, {found.name_sv, found.name_en});
      break;
  }
  return std::nullopt;
}

}  // namespace underlag
