#include "sources/column_reader.hpp"

#include <algorithm>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/dataset_words.hpp"
#include "sources/date_pattern.hpp"
#include "sources/definition_file.hpp"
#include "text/ascii.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLongestId = 40;

/// As expressions read names: letters of every script, digits and _.
bool is_column_id(std::string_view id) {
  if (id.empty() || is_ascii_digit(id.front())) return false;
  return std::ranges::all_of(id, [](char c) {
    return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

std::vector<ChoiceValue> values_of(const YamlNode& node) {
  std::vector<ChoiceValue> out;
  for (const YamlNode& item : node.items) out.push_back({item.text, item.text});
  for (const auto& [value, label] : node.members) out.push_back({value.text, label.text});
  return out;
}

}  // namespace

void ColumnReader::read_defaults(YamlObject& object, ColumnDefaults& into) {
  read_dates(object, into.dates);
  if (const YamlNode* lists = object.node("value_lists")) {
    for (const auto& [name, values] : lists->members) into.value_lists[name.text] = values_of(values);
  }
}

void ColumnReader::read_columns(const YamlNode& node, const ColumnDefaults& defaults,
                                std::vector<ColumnDescription>& into) {
  for (const auto& [id, content] : node.members) {
    auto there = std::ranges::find(into, id.text, &ColumnDescription::id);
    if (there == into.end()) there = into.insert(there, ColumnDescription());
    read_column(id, content, defaults, *there);
  }
}

MissingCodes ColumnReader::missing_codes(const YamlNode* node) {
  MissingCodes out;
  if (node == nullptr) return out;
  YamlObject codes(*node, file_, diagnostics_);
  for (const auto& [code, value] : node->members) {
    if (auto kind = read_word(codes, code.text, missing_class_words())) out.emplace_back(code.text, *kind);
  }
  return out;
}

void ColumnReader::read_column(const YamlNode& id, const YamlNode& content, const ColumnDefaults& defaults,
                               ColumnDescription& column) {
  YamlObject object(content, file_, diagnostics_);
  column.id = id.text;
  if (!is_column_id(id.text)) {
    object.report(messages::column_id_wrong, id, {id.text, suggested_column_id(id.text)});
  }
  column.place = object.place_of(id);
  column.source_line = object.source_line(id);
  read_headings(object, column);
  column.cell = object.text_or("cell", column.cell);
  column.label = object.text_or("label", column.label);
  column.type = read_word(object, "type", column_type_words()).value_or(column.type);
  column.unit = object.text_or("unit", column.unit);
  if (column.dates.empty()) column.dates = defaults.dates;
  read_dates(object, column.dates);
  const MissingCodes codes = missing_codes(object.node("missing"));
  column.missing.insert(column.missing.begin(), codes.begin(), codes.end());
  if (object.has("split")) column.split = object.texts("split");
  if (const auto least = object.number("min")) column.minimum = least;
  if (const auto most = object.number("max")) column.maximum = most;
  if (const auto decimals = object.integer("decimals")) {
    column.decimals = static_cast<int>(std::clamp(*decimals, 0LL, 9LL));
  }
  column.reverse = object.boolean("reverse").value_or(column.reverse);
  if (column.reverse && (!column.minimum || !column.maximum)) {
    object.report(messages::reverse_without_range, id, {id.text});
  }
  read_values(object, defaults, column);
  read_qualified(object.node("qualified"), column);
  if (const YamlNode* terms = object.node("definitions")) {
    for (const auto& [term, explanation] : terms->members)
      column.definitions.emplace_back(term.text, explanation.text);
  }
  read_aliases(object, column.aliases);
  object.finish();
}

void ColumnReader::read_headings(YamlObject& object, ColumnDescription& column) {
  const std::vector<std::string> headings = object.texts("header");
  if (headings.empty()) return;
  column.header = headings.front();
  column.other_headers.assign(headings.begin() + 1, headings.end());
}

void ColumnReader::read_dates(YamlObject& object, std::string& dates) {
  const auto pattern = object.text("dates");
  if (!pattern) return;
  if (is_date_pattern(*pattern)) {
    dates = *pattern;
  } else {
    object.report(messages::date_pattern_wrong, *object.node("dates"), {*pattern});
  }
}

void ColumnReader::read_values(YamlObject& object, const ColumnDefaults& defaults,
                               ColumnDescription& column) {
  const YamlNode* values = object.node("values");
  if (values != nullptr && values->is_scalar()) {
    const auto list = defaults.value_lists.find(values->text);
    if (list != defaults.value_lists.end()) {
      column.values = list->second;
    } else {
      std::vector<std::string> names;
      for (const auto& [name, content] : defaults.value_lists) names.push_back(name);
      object.report(messages::value_list_unknown, *values, {values->text, nearest_word(values->text, names)});
    }
  } else if (values != nullptr) {
    column.values = values_of(*values);
  } else if (const bool is_choice = column.type == ColumnType::choice || column.type == ColumnType::multi;
             is_choice && column.values.empty()) {
    object.report(messages::choice_without_values, object.node_itself(), {column.id});
  }
}

void ColumnReader::read_qualified(const YamlNode* node, ColumnDescription& column) {
  if (node == nullptr) return;
  for (const auto& [printed, content] : node->members) {
    YamlObject object(content, file_, diagnostics_);
    Qualification one{printed.text, object.required_text("value"), object.required_text("note")};
    object.finish();
    column.qualified.push_back(std::move(one));
  }
}

/// A file (`enheter.aliases.yaml`) or the table itself: name → spellings.
void ColumnReader::read_aliases(YamlObject& object, AliasTable& table) {
  const YamlNode* node = object.node("aliases");
  if (node == nullptr) return;
  if (node->is_mapping()) return read_alias_table(*node, file_, table);
  const std::string path = path_beside(file_.path, node->text);
  const auto text = files_.read(path);
  if (!text) {
    return object.report(messages::file_missing, *node, {path, nearest_word(path, files_.list(""))});
  }
  if (auto root = parse_yaml(*text, {path, 1}, diagnostics_)) read_alias_table(*root, {path, *text}, table);
}

void ColumnReader::read_alias_table(const YamlNode& root, const YamlFile& file, AliasTable& table) {
  YamlObject object(root, file, diagnostics_);
  for (const auto& [name, spellings] : root.members) {
    table.add(name.text, name.text);
    const std::vector<YamlNode> list =
        spellings.is_sequence() ? spellings.items : std::vector<YamlNode>{spellings};
    for (const YamlNode& spelling : list) {
      if (!spelling.is_scalar() || table.add(spelling.text, name.text)) continue;
      object.report(messages::alias_twice, spelling,
                    {spelling.text, table.canonical(spelling.text), name.text});
    }
  }
}

std::string suggested_column_id(std::string_view heading) {
  std::string id = suggested_field_name(heading).substr(0, kLongestId);
  while (id.ends_with('_')) id.pop_back();
  if (id.empty()) return "kolumn";
  return is_ascii_digit(id.front()) ? "k" + id : id;
}

std::string path_beside(const std::string& path, const std::string& name) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? name : path.substr(0, slash + 1) + name;
}

}  // namespace underlag
