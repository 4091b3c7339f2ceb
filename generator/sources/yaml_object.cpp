#include "sources/yaml_object.hpp"

#include <algorithm>
#include <utility>

#include <fmt/ranges.h>

#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"
#include "text/calendar.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

std::string described(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::null:
      return messages::nothing;
    case YamlNode::Kind::scalar:
      return "\"" + node.text + "\"";
    case YamlNode::Kind::sequence:
      return messages::a_list;
    case YamlNode::Kind::mapping:
      return messages::keys_with_values;
  }
  return {};
}

YamlObject::YamlObject(const YamlNode& node, const YamlFile& file, Diagnostics& diagnostics)
    : node_(node), file_(file), diagnostics_(diagnostics) {
  if (!node.is_mapping() && !node.is_null()) {
    report(messages::wrong_type, node, {messages::the_content, messages::keys_with_values, described(node)});
  }
}

bool YamlObject::has(std::string_view key) const {
  return node_.find(key) != nullptr;
}

const YamlNode* YamlObject::ask(std::string_view key) {
  asked_.emplace_back(key);
  const YamlNode* found = node_.find(key);
  return found == nullptr || found->is_null() ? nullptr : found;
}

const YamlNode* YamlObject::node(std::string_view key) {
  return ask(key);
}

std::optional<std::string> YamlObject::text(std::string_view key) {
  const YamlNode* found = ask(key);
  if (found == nullptr) return std::nullopt;
  if (found->is_scalar()) return found->text;
  wrong_type(key, *found, messages::a_text);
  return std::nullopt;
}

std::string YamlObject::text_or(std::string_view key, std::string_view otherwise) {
  return text(key).value_or(std::string(otherwise));
}

std::optional<bool> YamlObject::boolean(std::string_view key) {
  const YamlNode* found = ask(key);
  if (found == nullptr) return std::nullopt;
  auto value = found->as_bool();
  if (!value) wrong_type(key, *found, messages::true_or_false);
  return value;
}

std::optional<long long> YamlObject::integer(std::string_view key) {
  const YamlNode* found = ask(key);
  if (found == nullptr) return std::nullopt;
  auto value = found->as_integer();
  if (!value) wrong_type(key, *found, messages::a_whole_number);
  return value;
}

std::optional<double> YamlObject::number(std::string_view key) {
  const YamlNode* found = ask(key);
  if (found == nullptr) return std::nullopt;
  auto value = found->as_number();
  if (!value) wrong_type(key, *found, messages::a_number);
  return value;
}

std::optional<std::string> YamlObject::date(std::string_view key, bool month_is_enough) {
  const YamlNode* found = ask(key);
  if (found == nullptr) return std::nullopt;
  if (found->is_scalar() && (is_iso_date(found->text) || (month_is_enough && is_iso_month(found->text)))) {
    return found->text;
  }
  report(messages::wrong_date, *found, {std::string(key), found->text});
  return std::nullopt;
}

std::vector<std::string> YamlObject::texts(std::string_view key) {
  const YamlNode* found = ask(key);
  if (found == nullptr) return {};
  if (found->is_scalar()) return {found->text};
  std::vector<std::string> out;
  for (const YamlNode& item : found->items) {
    if (item.is_scalar()) {
      out.push_back(item.text);
    } else {
      wrong_type(key, item, messages::list_of_texts);
    }
  }
  if (found->is_mapping()) wrong_type(key, *found, messages::list_of_texts);
  return out;
}

std::vector<std::string> YamlObject::choices(std::string_view key, const std::vector<std::string>& choices) {
  std::vector<std::string> chosen = texts(key);
  const YamlNode* list = node_.find(key);
  std::erase_if(chosen, [&](const std::string& value) {
    if (std::ranges::find(choices, value) != choices.end()) return false;
    const auto item = std::ranges::find(list->items, value, &YamlNode::text);
    wrong_choice(key, item == list->items.end() ? *list : *item, value, choices);
    return true;
  });
  return chosen;
}

std::optional<std::string> YamlObject::choice(std::string_view key, const std::vector<std::string>& choices) {
  auto value = text(key);
  if (!value || std::ranges::find(choices, *value) != choices.end()) return value;
  wrong_choice(key, *node_.find(key), *value, choices);
  return std::nullopt;
}

void YamlObject::wrong_choice(std::string_view key, const YamlNode& node, const std::string& value,
                              const std::vector<std::string>& choices) {
  report(
      messages::wrong_choice, node,
      {std::string(key), value, fmt::format("{}", fmt::join(choices, ", ")), nearest_word(value, choices)});
}

std::string YamlObject::required_text(std::string_view key) {
  auto value = text(key);
  if (value && value->find_first_not_of(" \t\n") != std::string::npos) return *value;
  const YamlNode* found = node_.find(key);
  if (found == nullptr) {
    report(messages::missing_key, node_, {std::string(key)});
  } else if (found->is_null() || value) {
    wrong_type(key, *found, messages::a_text);
  }
  return {};
}

void YamlObject::finish() {
  for (const auto& [key, value] : node_.members) {
    if (std::ranges::find(asked_, key.text) != asked_.end()) continue;
    report(messages::unknown_key, key, {key.text, nearest_word(key.text, asked_)});
  }
}

void YamlObject::wrong_type(std::string_view key, const YamlNode& node, const Phrase& expected) {
  report(messages::wrong_type, node, {std::string(key), expected, described(node)});
}

void YamlObject::report(const Message& message, const YamlNode& node, std::vector<std::string> arguments) {
  diagnostics_.add(message, place_of(node), std::move(arguments)).excerpt = {
      line_of(file_.text, node.line),
      static_cast<int>(std::max<std::size_t>(code_point_count(node.text), 1))};
}

}  // namespace underlag
