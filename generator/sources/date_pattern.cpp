#include "sources/date_pattern.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/calendar.hpp"
#include "text/letter_case.hpp"

namespace underlag {

namespace {

constexpr std::array<std::string_view, 9> kParts{"YYYY", "MON", "MM", "DD", "hh", "mm", "ss", "M", "D"};
constexpr std::array<std::pair<std::string_view, int>, 14> kMonths{{{"jan", 1},
                                                                    {"feb", 2},
                                                                    {"mar", 3},
                                                                    {"apr", 4},
                                                                    {"maj", 5},
                                                                    {"may", 5},
                                                                    {"jun", 6},
                                                                    {"jul", 7},
                                                                    {"aug", 8},
                                                                    {"sep", 9},
                                                                    {"okt", 10},
                                                                    {"oct", 10},
                                                                    {"nov", 11},
                                                                    {"dec", 12}}};
constexpr std::size_t kLongestMonth = 9;  // september

/// The part that the pattern begins with; empty when it begins with a sign.
std::string_view next_part(std::string_view pattern) {
  for (const std::string_view part : kParts) {
    if (pattern.starts_with(part)) return part;
  }
  return {};
}

std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
  std::size_t digits = 0;
  int out = 0;
  while (digits < std::min(most, text.size()) && is_ascii_digit(text[digits]))
    out = 10 * out + text[digits++] - '0';
  if (digits < least) return std::nullopt;
  text.remove_prefix(digits);
  return out;
}

std::optional<int> take_month_name(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_ascii_letter(text[length])) ++length;
  if (length < 3 || length > kLongestMonth) return std::nullopt;
  const std::string name = to_lower_case(text.substr(0, length));
  text.remove_prefix(length);
  const auto found =
      std::ranges::find_if(kMonths, [&](const auto& month) { return name.starts_with(month.first); });
  return found == kMonths.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> take_part(std::string_view part, std::string_view& text) {
  if (part == "MON") return take_month_name(text);
  if (part == "YYYY") return take_number(text, 4, 4);
  return take_number(text, part.size(), 2);
}

}  // namespace

bool is_date_pattern(std::string_view pattern) {
  int years = 0;
  int months = 0;
  int days = 0;
  while (!pattern.empty()) {
    const std::string_view part = next_part(pattern);
    if (part.empty() && (is_ascii_letter(pattern.front()) || is_ascii_digit(pattern.front()))) return false;
    years += part == "YYYY" ? 1 : 0;
    months += part.starts_with('M') ? 1 : 0;
    days += part.starts_with('D') ? 1 : 0;
    pattern.remove_prefix(std::max<std::size_t>(part.size(), 1));
  }
  return years == 1 && months == 1 && days <= 1;
}

std::optional<std::string> date_by_pattern(std::string_view text, std::string_view pattern) {
  int year = 0;
  int month = 0;
  std::optional<int> day;
  while (!pattern.empty()) {
    const std::string_view part = next_part(pattern);
    if (part.empty()) {
      if (text.empty() || text.front() != pattern.front()) return std::nullopt;
      text.remove_prefix(1);
      pattern.remove_prefix(1);
      continue;
    }
    const auto number = take_part(part, text);
    if (!number) return std::nullopt;
    if (part == "YYYY") year = *number;
    if (part.starts_with('M')) month = *number;
    if (part.starts_with('D')) day = *number;
    pattern.remove_prefix(part.size());
  }
  if (!text.empty()) return std::nullopt;
  if (!day) {
    std::string out = fmt::format("{:04}-{:02}", year, month);
    return is_iso_month(out) ? std::optional(out) : std::nullopt;
  }
  std::string out = fmt::format("{:04}-{:02}-{:02}", year, month, *day);
  return is_iso_date(out) ? std::optional(out) : std::nullopt;
}

}  // namespace underlag
