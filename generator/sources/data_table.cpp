#include "sources/data_table.hpp"

#include <algorithm>

#include "diagnostics/messages/sources.hpp"
#include "sources/reply_folder.hpp"
#include "sources/rows_table.hpp"
#include "sources/workbook_table.hpp"
#include "text/suggest.hpp"

namespace underlag {

bool RawRow::is_empty() const {
  return std::ranges::all_of(cells, [](const RawCell& cell) { return tidy_text(cell.text).empty(); });
}

std::unique_ptr<RawTable> open_table(const FileTree& files, const DatasetDescription& description,
                                     Diagnostics& diagnostics) {
  if (description.replies) return open_replies(files, description, diagnostics);
  const std::string& file = description.file;
  const auto bytes = files.read(file);
  if (!bytes) {
    diagnostics.add(messages::file_missing, {description.path, 0, 0, ""},
                    {file, nearest_word(file, files.list(""))});
    return nullptr;
  }
  if (is_rows_file(file)) return open_rows(*bytes, file, description.view, diagnostics);
  return open_workbook_table(*bytes, file, description, diagnostics);
}

}  // namespace underlag
