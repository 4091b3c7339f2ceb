#include "sources/column_mapping.hpp"

#include <algorithm>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"

namespace underlag {

void read_file_reading(YamlObject& object, FileReading& into) {
  if (const auto encoding =
          object.choice("encoding", {"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "CP850", "MacRoman"})) {
    into.encoding = *encoding;
  }
  if (const auto separator = object.choice("separator", {";", ",", "|", "tab"})) {
    into.separator = *separator == "tab" ? '\t' : separator->front();
  }
  if (const auto mark = object.choice("decimal", {",", "."})) into.decimal_mark = mark->front();
  if (const auto hidden = object.choice("hidden", {"read", "skip"})) into.keep_hidden = *hidden == "read";
  if (const auto cells = object.integer("max_cells")) {
    into.most_cells = static_cast<int>(std::clamp<long long>(*cells, 1, 100'000'000));
  }
}

void read_other_headings(YamlObject& object, OtherHeadings& into) {
  std::ranges::move(object.texts("drop"), std::back_inserter(into.dropped));
  std::ranges::move(object.texts("ignore"), std::back_inserter(into.ignored));
}

std::optional<ColumnMapping> read_column_mapping(const FileTree& files, const std::string& path,
                                                 Diagnostics& diagnostics) {
  const auto text = files.read(path);
  if (!text) return std::nullopt;
  const auto root = parse_yaml(*text, {path, 1}, diagnostics);
  if (!root) return std::nullopt;
  const YamlFile file{path, *text};
  YamlObject object(*root, file, diagnostics);
  ColumnReader reader(files, file, diagnostics);
  ColumnMapping out;
  read_file_reading(object, out.reading);
  out.key = object.texts("key");
  out.missing = reader.missing_codes(object.node("missing"));
  reader.read_defaults(object, out.defaults);
  const YamlNode* columns = object.node("columns");
  if (columns != nullptr && columns->is_mapping()) {
    reader.read_columns(*columns, out.defaults, out.columns);
  } else {
    object.report(messages::columns_missing, columns == nullptr ? *root : *columns, {});
  }
  read_other_headings(object, out.other_headings);
  out.other_headings.warn_of_rest = object.choice("others", {"warn", "ignore"}).value_or("warn") == "warn";
  object.finish();
  return out;
}

}  // namespace underlag
