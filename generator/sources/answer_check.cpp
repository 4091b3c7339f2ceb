#include "sources/answer_check.hpp"

#include <algorithm>
#include <charconv>

#include "diagnostics/messages/forms.hpp"
#include "text/calendar.hpp"

namespace underlag {
namespace {

using Kind = FormField::Kind;

std::string trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

/// Decimal comma or point; none for anything else.
std::optional<double> number_in(std::string text) {
  std::ranges::replace(text, ',', '.');
  double value = 0;
  auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

AnswerCheck outside_limits(const FormField& field, const std::string& text, bool is_small) {
  if (field.min && field.max) {
    return {{},
            &messages::answer_out_of_range,
            {field.name, text, std::to_string(*field.min), std::to_string(*field.max)}};
  }
  return {{},
          is_small ? &messages::answer_too_small : &messages::answer_too_large,
          {field.name, text, std::to_string(is_small ? *field.min : *field.max)}};
}

AnswerCheck check_number(const FormField& field, std::string text) {
  auto value = number_in(text);
  bool is_whole = text.find_first_of(",.eE") == std::string::npos;
  if (!value || (field.kind != Kind::number && !is_whole)) {
    return {{}, &messages::answer_not_number, {field.name}};
  }
  bool is_small = field.min && *value < *field.min;
  if (is_small || (field.max && *value > *field.max)) return outside_limits(field, text, is_small);
  // As Swedes write it: Excel takes 6.25 for a date.
  std::ranges::replace(text, '.', ',');
  return {std::move(text), nullptr, {}};
}

AnswerCheck check_option(const FormField& field, std::string text) {
  bool known = field.kind == Kind::checkbox
                   ? text == "ja"
                   : std::ranges::find(field.options, text, &FormOption::value) != field.options.end();
  if (!known) return {{}, &messages::answer_not_an_option, {field.name}};
  return {std::move(text), nullptr, {}};
}

}  // namespace

AnswerCheck check_answer(const FormField& field, std::string_view value) {
  std::string text = trimmed(value);
  if (text.empty()) return {};
  switch (field.kind) {
    case Kind::integer:
    case Kind::number:
    case Kind::rating:
    case Kind::visual_line:
      return check_number(field, std::move(text));
    case Kind::date:
      if (!is_iso_date(text)) return {{}, &messages::answer_not_date, {field.name}};
      return {std::move(text), nullptr, {}};
    case Kind::checkbox:
    case Kind::choice:
    case Kind::scale:
      return check_option(field, std::move(text));
    default:
      return {std::move(text), nullptr, {}};
  }
}

}  // namespace underlag
