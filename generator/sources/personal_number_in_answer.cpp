#include "sources/personal_number_in_answer.hpp"

#include <algorithm>

#include "text/personal_number.hpp"

namespace underlag {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
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

}  // namespace underlag
