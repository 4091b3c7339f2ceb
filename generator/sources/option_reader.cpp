#include "sources/option_reader.hpp"

#include <algorithm>

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/sources.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/definition_file.hpp"

namespace underlag {
namespace {

// A value becomes the state of a button in the PDF and a cell in the data: plain ASCII, no blanks.
bool is_option_value(std::string_view value) {
  return !value.empty() && std::ranges::all_of(value, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }) && value != "Off";  // "Off" is how a PDF says that nothing is chosen.
}

}  // namespace

std::vector<InstrumentOption> read_options(const YamlNode& node, const std::string& owner,
                                           const YamlFile& file, Diagnostics& diagnostics,
                                           std::size_t at_least) {
  YamlNode nothing;
  YamlObject object(node.is_mapping() ? node : nothing, file, diagnostics);
  std::vector<InstrumentOption> options;
  auto add = [&](const YamlNode& value_node, std::string value, std::string label,
                 std::optional<double> score) {
    if (!is_option_value(value)) {
      object.report(messages::bad_option, value_node,
                    {value_node.text, suggested_field_name(value_node.text)});
    } else if (std::ranges::find(options, value, &InstrumentOption::value) != options.end()) {
      object.report(messages::duplicate_option, value_node, {value, owner});
    } else if (label.empty()) {
      object.report(messages::option_without_words, value_node, {value});
    } else {
      options.push_back({std::move(value), std::move(label), score});
    }
  };
  if (node.is_sequence()) {
    for (const YamlNode& item : node.items) {
      if (item.is_scalar()) {
        add(item, suggested_field_name(item.text), item.text, std::nullopt);
      } else {
        object.report(messages::wrong_type, item, {owner, messages::list_of_answers, described(item)});
      }
    }
  } else if (node.is_mapping()) {
    for (const auto& [value, label] : node.members) {
      object.node(value.text);
      if (label.is_mapping()) {
        YamlObject parts(label, file, diagnostics);
        std::string words = parts.required_text("label");
        // Without words it has been reported.
        auto score = parts.number("score");
        if (!words.empty()) add(value, value.text, std::move(words), score);
        parts.finish();
      } else if (label.is_scalar() || label.is_null()) {
        add(value, value.text, label.text, std::nullopt);
      } else {
        object.report(messages::wrong_type, value, {value.text, messages::a_text, described(label)});
      }
    }
  } else if (!node.is_null()) {
    object.report(messages::wrong_type, node, {owner, messages::answers_to_choose, described(node)});
    return options;
  }
  std::size_t written = node.is_sequence() ? node.items.size() : node.members.size();
  if (written < at_least) {
    object.report(messages::too_few_options, node,
                  {owner, std::to_string(written), std::to_string(at_least)});
  }
  return options;
}

}  // namespace underlag
