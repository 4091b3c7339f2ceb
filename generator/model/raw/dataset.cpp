#include "model/raw/dataset.hpp"

#include "model/raw/sheet_address.hpp"

namespace underlag {

ReplyFile Dataset::source_of(const DataRow& row) const {
  return row.reply < 0 ? ReplyFile{file, sheet} : replies.at(static_cast<std::size_t>(row.reply));
}

bool Dataset::has_lines() const {
  return file.ends_with(".yaml") || file.ends_with(".yml") || file.ends_with(".json");
}

Place Dataset::place_of(const DataRow& row, const DataValue& value) const {
  if (has_lines()) return {file, static_cast<int>(value.row) + 1, value.character, ""};
  ReplyFile source = source_of(row);
  if (row.line > 0) return {source.file, row.line, value.character, ""};
  return {source.file, 0, 0, sheet_address(source.sheet, {value.row, value.column})};
}

}  // namespace underlag
