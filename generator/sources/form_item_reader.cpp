#include "sources/form_item_reader.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/option_reader.hpp"
#include "text/suggest.hpp"

namespace underlag {
namespace {

const std::vector<std::string>& item_keys() {
  static const std::vector<std::string> kKeys = {
      "field", "question", "row", "table", "grid", "questions", "text", "note", "heading", "list", "legend"};
  return kKeys;
}

bool same_options(const FormField& a, const FormField& b) {
  return std::ranges::equal(a.options, b.options, {}, &FormOption::value, &FormOption::value);
}

std::string joined_name(const std::string& prefix, const std::string& name) {
  return prefix.empty() ? name : prefix + "." + name;
}

}  // namespace

void FormItemReader::read(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  if (!node.is_mapping()) return;
  std::string kind;
  for (const auto& [key, value] : node.members) {
    if (std::ranges::find(item_keys(), key.text) == item_keys().end()) continue;
    if (!kind.empty()) {
      object.report(messages::item_of_two_kinds, key, {kind, key.text});
      return;
    }
    kind = key.text;
  }
  if (kind.empty()) {
    std::string first = node.members.empty() ? "" : node.members.front().key.text;
    object.report(messages::item_without_kind, node.members.empty() ? node : node.members.front().key,
                  {fmt::format("{}", fmt::join(item_keys(), ", ")), nearest_word(first, item_keys())});
  } else if (kind == "field" || kind == "question") {
    if (auto field = read_field(node, scope_)) out.emplace_back(FormRow{{std::move(*field)}});
  } else if (kind == "row") {
    read_row(node, out);
  } else if (kind == "table") {
    read_table(node, out);
  } else if (kind == "grid") {
    read_grid(node, out);
  } else if (kind == "questions") {
    read_questions(node, out);
  } else if (kind == "list") {
    read_list(node, out);
  } else if (kind == "legend") {
    read_legend(node, out);
  } else {
    read_text(node, kind,
              kind == "note"      ? FormText::Style::note
              : kind == "heading" ? FormText::Style::heading
                                  : FormText::Style::paragraph,
              out);
  }
}

void FormItemReader::read_text(const YamlNode& node, const std::string& key, FormText::Style style,
                               std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  object.required_text(key);
  std::string text = filled_text(object, key, node, scope_);
  object.finish();
  // A blank line parts paragraphs, as in Markdown.
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) out.emplace_back(FormText{style, text.substr(start, end - start)});
    start = end + 1;
  }
}

void FormItemReader::read_list(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  for (const std::string& text : object.texts("list")) {
    out.emplace_back(
        FormText{FormText::Style::list_item, fill_placeholders(text, *node.find("list"), scope_)});
  }
  object.finish();
}

void FormItemReader::read_row(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  const YamlNode* fields = object.node("row");
  object.finish();
  if (fields == nullptr || !fields->is_sequence()) {
    object.report(messages::wrong_type, *node.find("row"),
                  {"row", messages::list_of_fields, described(*node.find("row"))});
    return;
  }
  FormRow row;
  for (const YamlNode& item : fields->items) {
    if (auto field = read_field(item, scope_)) row.fields.push_back(std::move(*field));
  }
  if (!row.fields.empty()) out.emplace_back(std::move(row));
}

std::vector<FormItemReader::RowLabel> FormItemReader::read_rows(YamlObject& object, bool& numbered) {
  const YamlNode* node = object.node("rows");
  numbered = false;
  std::vector<RowLabel> rows;
  if (node == nullptr) {
    object.required_text("rows");
  } else if (auto count = node->as_integer()) {
    numbered = true;
    if (*count < 1 || *count > 60) {
      object.report(messages::out_of_range, *node, {"rows", "1", "60", node->text});
      return rows;
    }
    for (int i = 1; i <= *count; ++i) rows.push_back({std::to_string(i), std::to_string(i)});
  } else if (node->is_scalar()) {
    auto list = std::ranges::find(lists_, node->text, &FormList::id);
    if (list != lists_.end()) {
      for (const FormList::Entry& entry : list->entries) rows.push_back({entry.name, entry.title});
    } else {
      std::vector<std::string> names;
      for (const FormList& one : lists_) names.push_back(one.id);
      object.report(messages::unknown_list, *node, {node->text, nearest_word(node->text, names)});
    }
  } else {
    for (InstrumentOption& row : read_options(*node, "rows", scope_.file, scope_.diagnostics, 1)) {
      rows.push_back({std::move(row.value), fill_placeholders(row.label, *node, scope_)});
    }
  }
  return rows;
}

void FormItemReader::read_table(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  std::string name = object.text_or("table", "");
  if (!name.empty() && !check_field_name(object, *node.find("table"))) return;
  FormTable table;
  table.caption = filled_text(object, "title", node, scope_);
  bool numbered = false;
  std::vector<RowLabel> rows = read_rows(object, numbered);
  table.columns.push_back({object.text_or("row_header", numbered ? (scope_.swedish ? "Nr" : "No.") : ""),
                           numbered ? 0 : object.number("row_width").value_or(1)});
  if (const YamlNode* blank = object.node("blank_rows")) {
    auto count = object.integer("blank_rows").value_or(0);
    if (count < 0 || count > 40) {
      object.report(messages::out_of_range, *blank, {"blank_rows", "0", "40", blank->text});
    } else {
      table.blank_rows = static_cast<int>(count);
    }
  }
  for (const RowLabel& row : rows) table.rows.push_back({{row.label, {}}});
  const YamlNode* columns = object.node("columns");
  object.finish();
  if (columns == nullptr || columns->items.empty()) {
    object.report(messages::table_without_fields, node, {name.empty() ? table.caption : name});
    return;
  }
  for (const YamlNode& column : columns->items) read_table_column(column, name, rows, table);
  if (table.columns.size() > 1 && !table.rows.empty()) out.emplace_back(std::move(table));
}

void FormItemReader::read_table_column(const YamlNode& node, const std::string& prefix,
                                       const std::vector<RowLabel>& rows, FormTable& table) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  if (!node.is_mapping()) return;
  std::string header = object.required_text("header");
  std::string name = object.required_text("field");
  if (name.empty() || !check_field_name(object, *node.find("field"))) return;
  std::string full = scoped_name(joined_name(prefix, name), scope_);
  auto field = read_field_properties(object, full, scope_);
  object.finish();
  if (!field) return;
  if (field->kind == FormField::Kind::visual_line) {
    object.report(messages::line_in_table, *node.find("type"), {});
    return;
  }
  if (!header.empty()) header = fill_placeholders(header, *node.find("header"), scope_);
  field->place = object.place_of(node);
  report_personal_question(object, *field, header);
  table.columns.push_back({field->required ? header + " *" : header, field->width});
  std::string context = scope_.repeat == nullptr ? "" : scope_.repeat->title + ": ";
  for (std::size_t i = 0; i < rows.size() && i < table.rows.size(); ++i) {
    FormField cell = *field;
    cell.name = full + "." + rows[i].name;
    for (std::string& earlier : cell.earlier_names) earlier += "." + rows[i].name;
    cell.full_label = fmt::format("{}{} – {}", context, header, rows[i].label);
    table.rows[i].push_back({"", {std::move(cell)}});
  }
}

void FormItemReader::read_grid(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  std::string name = object.text_or("grid", "");
  if (!name.empty() && !check_field_name(object, *node.find("grid"))) return;
  FormGrid grid;
  grid.caption = filled_text(object, "title", node, scope_);
  grid.row_header = object.text_or("row_header", "");
  bool numbered = false;
  std::vector<RowLabel> rows = read_rows(object, numbered);
  const YamlNode* options = object.node("options");
  if (options == nullptr) {
    object.required_text("options");
  } else {
    grid.options = form_options(read_options(*options, name, scope_.file, scope_.diagnostics));
  }
  bool collect = object.boolean("collect").value_or(false);
  bool required = object.boolean("required").value_or(false);
  object.finish();
  for (const RowLabel& row : rows) {
    FormField field;
    field.kind = FormField::Kind::choice;
    field.name = scoped_name(joined_name(name, row.name), scope_);
    field.label = row.label;
    field.full_label = grid.caption.empty() ? row.label : grid.caption + ": " + row.label;
    field.options = grid.options;
    field.collect = collect;
    field.required = required;
    field.place = object.place_of(node);
    grid.rows.push_back(std::move(field));
  }
  if (!grid.rows.empty() && !grid.options.empty()) out.emplace_back(std::move(grid));
}

void FormItemReader::read_questions(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  const YamlNode* wanted = object.node("questions");
  bool collect = object.boolean("collect").value_or(false);
  bool as_grid = object.choice("as", {"grid", "rows"}) == "grid";
  std::string caption = filled_text(object, "title", node, scope_);
  object.finish();
  if (wanted == nullptr) {
    object.required_text("questions");
    return;
  }
  if (scope_.instrument == nullptr) {
    object.report(messages::questions_without_instrument, *wanted, {});
    return;
  }
  if (scope_.instrument->is_lost()) return;
  std::vector<std::string> known;
  for (const InstrumentItem& item : scope_.instrument->items) known.push_back(item.id);
  std::vector<std::string> ids =
      wanted->is_scalar() && wanted->text == "all" ? known : object.texts("questions");
  std::vector<const InstrumentItem*> items;
  std::vector<FormField> fields;
  for (const std::string& id : ids) {
    const InstrumentItem* item = scope_.instrument->find(id);
    if (item == nullptr) {
      object.report(messages::unknown_question, *wanted,
                    {id, scope_.instrument->file, nearest_word(id, known)});
      continue;
    }
    items.push_back(item);
    fields.push_back(field_of_question(*item, *scope_.instrument, scope_.swedish));
    fields.back().collect = collect && !fields.back().personal;
  }
  if (as_grid && !fields.empty()) {
    add_question_grid(node, caption, std::move(fields), out);
    return;
  }
  say_conditions_once(items, fields);
  for (FormField& field : fields) out.emplace_back(FormRow{{std::move(field)}});
}

// Questions in a row with one condition say it together, above the first.
void FormItemReader::say_conditions_once(const std::vector<const InstrumentItem*>& items,
                                         std::vector<FormField>& fields) const {
  for (std::size_t first = 0, last = 0; first < fields.size(); first = ++last) {
    while (last + 1 < fields.size() && fields[last + 1].condition == fields[first].condition) ++last;
    if (first == last || fields[first].condition.empty()) continue;
    fields[first].condition =
        condition_words(*items[first], *items[last], *scope_.instrument, scope_.swedish);
    for (std::size_t i = first + 1; i <= last; ++i) fields[i].condition.clear();
  }
}

void FormItemReader::add_question_grid(const YamlNode& node, const std::string& caption,
                                       std::vector<FormField> fields, std::vector<FormItem>& out) {
  for (const FormField& field : fields) {
    if (field.kind == FormField::Kind::choice && same_options(field, fields.front())) continue;
    YamlObject(node, scope_.file, scope_.diagnostics)
        .report(messages::mixed_options, *node.find("questions"), {fields.front().name, field.name});
    return;
  }
  FormGrid grid;
  grid.caption = caption;
  grid.options = fields.front().options;
  grid.rows = std::move(fields);
  out.emplace_back(std::move(grid));
}

void FormItemReader::read_legend(const YamlNode& node, std::vector<FormItem>& out) {
  YamlObject object(node, scope_.file, scope_.diagnostics);
  std::string id = object.required_text("legend");
  object.finish();
  auto found = scope_.scales.find(id);
  if (found != scope_.scales.end()) {
    scope_.used_scales.insert(id);
    out.emplace_back(found->second);
    return;
  }
  std::vector<std::string> names;
  for (const auto& [name, scale] : scope_.scales) names.push_back(name);
  if (!id.empty()) {
    object.report(messages::unknown_scale, *node.find("legend"), {id, nearest_word(id, names)});
  }
}

}  // namespace underlag
