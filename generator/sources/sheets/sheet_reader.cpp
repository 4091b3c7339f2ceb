#include "sources/sheets/sheet_reader.hpp"

#include "diagnostics/messages/sheets.hpp"
#include "sources/sheets/csv_reader.hpp"

namespace underlag {

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
  return read_csv(bytes, file, options, problems);
}

}  // namespace underlag
