#include "sources/data_table.hpp"

#include <algorithm>

#include "diagnostics/messages/sources.hpp"
#include "sources/reply_folder.hpp"
#include "sources/rows_table.hpp"
#include "sources/workbook_table.hpp"
#include "sources/yaml.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

bool RawRow::is_empty() const {
  return std::ranges::all_of(cells, [](const RawCell& cell) { return tidy_text(cell.text).empty(); });
}

void report_missing_data(const FileTree& files, const std::string& description, const std::string& file,
                         Diagnostics& diagnostics) {
  const std::string text = files.read(description).value_or("");
  Diagnostics known;
  const auto root = parse_yaml(text, {description, 1}, known);
  const YamlNode* named = root ? root->find("file") : nullptr;
  Place place{description, 0, 0, ""};
  if (named != nullptr) place = {description, named->line, named->column, ""};
  diagnostics.add(messages::file_missing, place, {file, nearest_word(file, files.list(""))}).excerpt = {
      line_of(text, place.line), named == nullptr ? 1 : static_cast<int>(code_point_count(named->text))};
}

std::unique_ptr<RawTable> open_table(const FileTree& files, const DatasetDescription& description,
                                     Diagnostics& diagnostics) {
  if (description.replies) return open_replies(files, description, diagnostics);
  const std::string& file = description.file;
  const auto bytes = files.read(file);
  if (!bytes) {
    report_missing_data(files, description.path, file, diagnostics);
    return nullptr;
  }
  if (is_rows_file(file)) return open_rows(*bytes, file, description.view, diagnostics);
  return open_workbook_table(*bytes, file, description, diagnostics);
}

}  // namespace underlag
