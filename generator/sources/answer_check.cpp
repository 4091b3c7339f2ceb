#include "sources/answer_check.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "diagnostics/messages/forms.hpp"
#include "text/calendar.hpp"

namespace underlag {
namespace {

using Kind = FormField::Kind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

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

AnswerCheck check_number(const FormField& field, std::string text) {
  auto value = number_in(text);
  bool is_whole = text.find_first_of(",.eE") == std::string::npos;
  if (!value || (field.kind != Kind::number && !is_whole)) {
    return {{}, &messages::answer_not_number, {field.name}};
  }
  if (field.min != field.max && (*value < field.min || *value > field.max)) {
    return {{},
            &messages::answer_out_of_range,
            {field.name, text, std::to_string(field.min), std::to_string(field.max)}};
  }
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

bool looks_like_contact(std::string_view text) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    bool between_words = text[i] == '@' && text[i - 1] != ' ' && text[i + 1] != ' ';
    if (between_words && text.find('.', i) != std::string_view::npos) return true;
  }
  // Swedish numbers begin with 0 or +46 and have 8–13 digits, parted by blanks, hyphens, slashes or brackets.
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool starts = (text[i] == '0' || text[i] == '+') && (i == 0 || !is_digit(text[i - 1]));
    if (!starts) continue;
    int digits = 0;
    for (std::size_t j = i; j < text.size(); ++j) {
      if (is_digit(text[j])) {
        ++digits;
      } else if (std::string_view("+ -/()").find(text[j]) == std::string_view::npos) {
        break;
      }
    }
    if (digits >= 8 && digits <= 13) return true;
  }
  return false;
}

}  // namespace underlag
