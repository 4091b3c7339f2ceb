#include "sources/form_field_reader.hpp"

#include <algorithm>

#include "diagnostics/messages/forms.hpp"
#include "sources/answer_privacy.hpp"
#include "sources/definition_file.hpp"
#include "sources/option_reader.hpp"
#include "text/suggest.hpp"

namespace underlag {
namespace {

using Kind = FormField::Kind;

const std::vector<std::string>& kind_names() {
  static const std::vector<std::string> kNames = {
      "text",   "long",     "personal_number", "date",   "integer",     "number",    "checkbox",
      "choice", "multiple", "scale",           "rating", "visual_line", "signature", "yes_no"};
  return kNames;
}

// In the order of the names; yes_no is a choice with two answers of its own.
Kind kind_of(const std::string& name) {
  auto position = std::ranges::find(kind_names(), name) - kind_names().begin();
  return name == "yes_no" ? Kind::choice : static_cast<Kind>(position);
}

bool has_limits(Kind kind) {
  return kind == Kind::integer || kind == Kind::number || kind == Kind::rating;
}

void read_limits(YamlObject& object, FormField& field) {
  if (!has_limits(field.kind)) return;
  bool is_rating = field.kind == Kind::rating;
  const YamlNode* max = object.node("max");
  const YamlNode* min = object.node("min");
  field.min = whole_number(object, "min", -kLargestLimit, kLargestLimit);
  field.max = whole_number(object, "max", -kLargestLimit, kLargestLimit);
  if (is_rating) {
    field.min = field.min.value_or(1);
    field.max = field.max.value_or(10);
  }
  const YamlNode* written = max != nullptr ? max : min;
  if (written == nullptr || !field.min || !field.max) return;
  if (*field.min >= *field.max) {
    object.report(messages::bad_range, *written,
                  {field.name, std::to_string(*field.min), std::to_string(*field.max)});
  } else if (is_rating && *field.max - *field.min > 20) {
    object.report(
        messages::out_of_range, *written,
        {"max", std::to_string(*field.min + 1), std::to_string(*field.min + 20), std::to_string(*field.max)});
  }
}

void read_scale(YamlObject& object, FormField& field, const FormScope& scope) {
  std::string id = object.required_text("scale");
  if (id.empty()) return;
  auto found = scope.scales.find(id);
  if (found != scope.scales.end()) {
    field.options = found->second.steps;
    scope.used_scales.insert(id);
    return;
  }
  std::vector<std::string> names;
  for (const auto& [name, scale] : scope.scales) names.push_back(name);
  object.report(messages::unknown_scale, *object.node("scale"), {id, nearest_word(id, names)});
}

void read_answers(YamlObject& object, FormField& field, const std::string& kind, const FormScope& scope) {
  if (kind == "yes_no") {
    field.options = {{"ja", scope.swedish ? "Ja" : "Yes"}, {"nej", scope.swedish ? "Nej" : "No"}};
  } else if (field.kind == Kind::choice || field.kind == Kind::multiple) {
    const YamlNode* options = object.node("options");
    if (options == nullptr) {
      object.required_text("options");
    } else {
      field.options = form_options(read_options(*options, field.name, scope.file, scope.diagnostics));
    }
  } else if (field.kind == Kind::scale) {
    read_scale(object, field, scope);
  }
}

void read_marks(YamlObject& object, FormField& field) {
  field.required = object.boolean("required").value_or(false);
  // A personal number is personal whatever its author says.
  field.personal = object.boolean("personal").value_or(false) || field.kind == Kind::personal_number;
  const YamlNode* collect = object.node("collect");
  field.collect = object.boolean("collect").value_or(false);
  if (field.collect && (field.personal || field.kind == Kind::signature)) {
    object.report(messages::personal_is_collected, *collect, {field.name});
    field.collect = false;
  }
}

// Full names: in a repeated block `dagar` was `boende.dagar`, as the field's own name is.
void read_earlier_names(YamlObject& object, FormField& field, const FormScope& scope) {
  for (const std::string& name : object.texts("earlier_names")) {
    field.earlier_names.push_back(scoped_name(name, scope));
  }
}

bool is_typed(Kind kind) {
  return kind == Kind::text || kind == Kind::long_text || kind == Kind::integer || kind == Kind::number;
}

void read_layout(YamlObject& object, FormField& field) {
  field.lines = whole_number(object, "lines", 1, 40).value_or(field.lines);
  if (const YamlNode* width = object.node("width")) {
    field.width = object.number("width").value_or(1);
    if (field.width < 0.1 || field.width > 100) {
      object.report(messages::out_of_range, *width, {"width", "0.1", "100", width->text});
      field.width = 1;
    }
  }
  auto arrange = object.choice("arrange", {"row", "column"});
  if (arrange == "row") field.arrangement = FormField::Arrangement::row;
  if (arrange == "column") field.arrangement = FormField::Arrangement::column;
}

std::optional<FormField> read_question(YamlObject& object, const YamlNode& node, const FormScope& scope) {
  std::string id = object.required_text("question");
  if (scope.instrument == nullptr) {
    object.report(messages::questions_without_instrument, *node.find("question"), {});
    return std::nullopt;
  }
  const InstrumentItem* item = scope.instrument->find(id);
  if (scope.instrument->is_lost()) return std::nullopt;
  if (item == nullptr) {
    std::vector<std::string> names;
    for (const InstrumentItem& one : scope.instrument->items) names.push_back(one.id);
    object.report(messages::unknown_question, *node.find("question"),
                  {id, scope.instrument->file, nearest_word(id, names)});
    return std::nullopt;
  }
  FormField field = field_of_question(*item, *scope.instrument, scope.swedish);
  int lines = field.lines;
  bool personal = field.personal;
  bool required = field.required;
  read_marks(object, field);
  read_earlier_names(object, field, scope);
  if (personal && field.collect) {
    object.report(messages::personal_is_collected, *node.find("collect"), {field.name});
  }
  field.personal = field.personal || personal;
  field.required = field.required || required;
  field.collect = field.collect && !field.personal;
  field.lines = lines;
  read_layout(object, field);
  return field;
}

// Other braces are the author's own.
void report_placeholders_outside(const std::string& text, const YamlNode& node, const FormScope& scope) {
  for (const char* name : {"title", "number", "name"}) {
    if (text.find(std::string("{") + name + "}") == std::string::npos) continue;
    YamlObject(YamlNode(), scope.file, scope.diagnostics).report(messages::placeholder_outside, node, {name});
  }
}

}  // namespace

void report_personal_question(YamlObject& object, const FormField& field, const std::string& words) {
  if (!field.collect || !is_typed(field.kind) || object.has("personal")) return;
  bool asks = asks_for_personal_data(words) || asks_for_personal_data(field.name) ||
              std::ranges::any_of(field.earlier_names, asks_for_personal_data);
  if (asks) object.report(messages::looks_personal, *object.node("collect"), {field.name, "personal"});
}

std::vector<FormOption> form_options(const std::vector<InstrumentOption>& options) {
  std::vector<FormOption> out;
  for (const InstrumentOption& option : options) out.push_back({option.value, option.label});
  return out;
}

std::string fill_placeholders(const std::string& text, const YamlNode& node, const FormScope& scope) {
  if (scope.repeat == nullptr) {
    report_placeholders_outside(text, node, scope);
    return text;
  }
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t end = text[i] == '{' ? text.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      out += text[i];
      continue;
    }
    std::string name = text.substr(i + 1, end - i - 1);
    if (name == "title") {
      out += scope.repeat->title;
    } else if (name == "number") {
      out += std::to_string(scope.repeat->number);
    } else if (name == "name") {
      out += scope.repeat->name;
    } else {
      YamlObject(YamlNode(), scope.file, scope.diagnostics)
          .report(messages::unknown_placeholder, node,
                  {name, nearest_word(name, {"title", "number", "name"})});
    }
    i = end;
  }
  return out;
}

std::string filled_text(YamlObject& object, std::string_view key, const YamlNode& node,
                        const FormScope& scope) {
  auto text = object.text(key);
  if (!text) return {};
  return fill_placeholders(*text, *node.find(key), scope);
}

std::string scoped_name(const std::string& name, const FormScope& scope) {
  return scope.repeat == nullptr ? name : scope.repeat->name + "." + name;
}

std::optional<FormField> read_field_properties(YamlObject& object, const std::string& name,
                                               const FormScope& scope) {
  FormField field;
  field.name = name;
  auto kind = object.choice("type", kind_names());
  if (!kind) {
    if (!object.has("type")) object.required_text("type");
    return std::nullopt;
  }
  if (std::ranges::find(kind_names(), *kind) == kind_names().end()) return std::nullopt;
  field.kind = kind_of(*kind);
  field.lines = field.kind == Kind::long_text ? 3 : 1;
  read_limits(object, field);
  read_answers(object, field, *kind, scope);
  if (field.kind == Kind::rating || field.kind == Kind::visual_line) {
    field.low_label = object.text_or("low", "");
    field.high_label = object.text_or("high", "");
  }
  if (field.kind == Kind::visual_line) {
    field.min = 0;
    field.max = 100;
  }
  read_marks(object, field);
  read_earlier_names(object, field, scope);
  read_layout(object, field);
  return field;
}

std::optional<FormField> read_field(const YamlNode& node, const FormScope& scope) {
  YamlObject object(node, scope.file, scope.diagnostics);
  if (!node.is_mapping()) return std::nullopt;
  std::optional<FormField> field;
  if (node.find("question") != nullptr) {
    field = read_question(object, node, scope);
  } else {
    std::string name = object.required_text("field");
    std::string label = object.required_text("label");
    std::string help = filled_text(object, "help", node, scope);
    if (!name.empty()) {
      if (check_field_name(object, *node.find("field"))) {
        field = read_field_properties(object, scoped_name(name, scope), scope);
      }
      // A missing label has been reported; the name stands in, so that no other check stumbles on it.
      if (field) field->label = label.empty() ? name : fill_placeholders(label, *node.find("label"), scope);
      if (field) field->help = help;
      if (field) report_personal_question(object, *field, field->label);
    }
    if (!field) return std::nullopt;
  }
  if (field) {
    field->place = object.place_of(node);
    bool repeated = scope.repeat != nullptr && node.find("question") == nullptr;
    field->full_label = repeated ? scope.repeat->title + ": " + field->label : field->label;
    object.finish();
  }
  return field;
}

FormField field_of_question(const InstrumentItem& item, const Instrument& instrument, bool swedish) {
  using ItemKind = InstrumentItem::Kind;
  // In the order of InstrumentItem::Kind.
  static constexpr Kind kKinds[] = {Kind::choice, Kind::multiple, Kind::integer,
                                    Kind::number, Kind::rating,   Kind::visual_line,
                                    Kind::date,   Kind::text,     Kind::long_text};
  FormField field;
  field.kind = kKinds[static_cast<int>(item.kind)];
  field.name = item.id;
  field.label = item.number.empty() ? item.text : item.number + ". " + item.text;
  field.full_label = field.label;
  field.options = form_options(item.options);
  field.min = item.kind == ItemKind::visual_line ? 0 : item.min;
  field.max = item.kind == ItemKind::visual_line ? 100 : item.max;
  field.low_label = item.low_label;
  field.high_label = item.high_label;
  field.lines = item.kind == ItemKind::long_text ? item.lines : 1;
  field.required = item.required;
  field.personal = item.sensitive;
  field.place = item.place;
  field.condition = condition_words(item, item, instrument, swedish);
  return field;
}

std::string condition_words(const InstrumentItem& first, const InstrumentItem& last,
                            const Instrument& instrument, bool swedish) {
  const InstrumentItem* asked = first.only_if ? instrument.find(first.only_if->item) : nullptr;
  if (asked == nullptr) return {};
  auto answer = std::ranges::find(asked->options, first.only_if->value, &InstrumentOption::value);
  std::string words = answer == asked->options.end() ? first.only_if->value : answer->label;
  if (swedish) {
    std::string what =
        first.id == last.id ? "Besvaras" : "Fråga " + first.number + "–" + last.number + " besvaras";
    return what + " om svaret på fråga " + asked->number + " är ”" + words + "”.";
  }
  std::string what = first.id == last.id ? "Answer" : "Answer questions " + first.number + "–" + last.number;
  return what + " if your answer to question " + asked->number + " is “" + words + "”.";
}

}  // namespace underlag
