#include "sources/answer_check.hpp"

#include <algorithm>
#include <charconv>

#include "diagnostics/messages/forms.hpp"
#include "text/calendar.hpp"
#include "text/personal_number.hpp"

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

/// What stands between two digits, dashed: `811218 / 9876` and a broken line become `811218-9876`. Blanks
/// alone are kept, and a comma or point with a blank after it, which ends a clause.
std::string with_dashes_between_digits(std::string_view text) {
  constexpr std::string_view kSigns = "\r\n./_:,";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find_first_not_of(" \t\r\n./_:,", at), text.size());
    std::string_view between = text.substr(at, end - at);
    if (between.empty()) {
      out += text[at++];
      continue;
    }
    bool within_number = at > 0 && is_digit(text[at - 1]) && end < text.size() && is_digit(text[end]);
    bool ends_clause = between.starts_with(", ") || between.starts_with(". ") || between.starts_with(": ");
    bool has_sign = between.find_first_of(kSigns) != std::string_view::npos;
    if (within_number && has_sign && !ends_clause) {
      out += '-';
    } else {
      out += between;
    }
    at = end;
  }
  return out;
}

/// Where the pairs of digits that begin at `at` end, one sign between all of them: `81 12 18 98 76`. `joined`
/// gets their digits.
std::size_t read_pairs(std::string_view text, std::size_t at, std::string& joined) {
  auto is_pair = [&](std::size_t i) {
    return i + 1 < text.size() && is_digit(text[i]) && is_digit(text[i + 1]) &&
           (i + 2 == text.size() || !is_digit(text[i + 2]));
  };
  std::size_t end = at;
  for (std::size_t next = at; is_pair(next); next = end + 1) {
    if (next > at && text[next - 1] != text[at + 2]) break;
    joined += text.substr(next, 2);
    end = next + 2;
    if (end == text.size() || std::string_view(" -./_:\n").find(text[end]) == std::string_view::npos) break;
  }
  return end;
}

/// Pairs of digits that make ten or twelve become one number; all else stays.
std::string with_pairs_joined(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::string joined;
    bool starts = at == 0 || !is_digit(text[at - 1]);
    std::size_t end = starts ? read_pairs(text, at, joined) : at;
    if (joined.size() == 10 || joined.size() == 12) {
      out += joined;
      at = end;
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// 2006-01-01 and 2007-05-31 on a line each are two dates: what looks like the last four is a year.
bool is_followed_by_date_rest(std::string_view text, const PersonalNumberHit& hit) {
  std::string_view rest = text.substr(hit.offset + hit.length);
  constexpr std::string_view kShape = "-dd-dd";
  if (rest.size() < kShape.size() || (rest.size() > kShape.size() && is_digit(rest[kShape.size()]))) {
    return false;
  }
  return std::ranges::equal(kShape, rest.substr(0, kShape.size()),
                            [](char shape, char c) { return shape == 'd' ? is_digit(c) : c == shape; });
}

}  // namespace

std::optional<std::string> personal_number_in_answer(std::string_view text) {
  if (auto hits = find_personal_numbers(text); !hits.empty()) return masked(text, hits.front());
  const std::string dashed = with_dashes_between_digits(text);
  for (const PersonalNumberHit& hit : find_personal_numbers(dashed)) {
    if (!is_followed_by_date_rest(dashed, hit)) return masked(dashed, hit);
  }
  const std::string joined = with_pairs_joined(text);
  if (auto hits = find_personal_numbers(joined); !hits.empty()) return masked(joined, hits.front());
  return std::nullopt;
}

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
