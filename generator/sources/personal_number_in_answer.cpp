#include "sources/personal_number_in_answer.hpp"

#include <algorithm>
#include <vector>

#include "text/ascii.hpp"
#include "text/personal_number.hpp"
#include "text/utf8.hpp"

namespace underlag {
namespace {

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
    bool within_number =
        at > 0 && is_ascii_digit(text[at - 1]) && end < text.size() && is_ascii_digit(text[end]);
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

bool is_sign(char32_t c) {
  if (c < 0x80) return !is_ascii_letter(static_cast<char>(c)) && c != '\n' && c != '\r';
  return (c >= 0xA0 && c < 0xC0) || (c >= 0x2000 && c < 0x2070) || c == U'−';
}

/// Digits with no more than a few signs between them: `811 218 - 98 76`.
struct DigitRun {
  std::string digits;
  std::vector<std::size_t> groups;  ///< How many digits each has.
  std::vector<std::string> gaps;    ///< What stands between them.

  /// `2026-11-22 13:15`: as many digits as a personal number.
  bool ends_with_hours() const {
    if (gaps.size() < 2 || (gaps.back() != ":" && gaps.back() != ".")) return false;
    return groups.back() == 2 && groups[groups.size() - 2] == 2 && gaps[gaps.size() - 2] != gaps.back();
  }
};

std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

/// Where the signs that begin at `at` end; `at` itself when they end the number: a clause does, and so do
/// many.
std::size_t end_of_gap(std::string_view text, std::size_t at) {
  constexpr int kMostSigns = 3;
  std::size_t end = at;
  for (int signs = 0; end < text.size() && !is_ascii_digit(text[end]); ++signs) {
    std::size_t next = end;
    if (signs == kMostSigns || !is_sign(next_code_point(text, next))) return at;
    end = next;
  }
  const bool ends_clause = text.size() > at + 1 && text[at + 1] == ' ' &&
                           std::string_view(",.:;").find(text[at]) != std::string_view::npos;
  return ends_clause || end == text.size() ? at : end;
}

DigitRun read_run(std::string_view text, std::size_t& at) {
  DigitRun run;
  while (true) {
    std::size_t end = end_of_digits(text, at);
    run.digits += text.substr(at, end - at);
    run.groups.push_back(end - at);
    at = end_of_gap(text, end);
    if (at == end) return run;
    run.gaps.emplace_back(text.substr(end, at - end));
  }
}

/// The number that a run of digits makes as a whole, whatever signs part it and wherever: `811218*9876`.
std::optional<std::string> number_in_pieces(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    const DigitRun run = read_run(text, at);
    if (run.ends_with_hours()) continue;
    auto hits = find_personal_numbers(run.digits);
    if (!hits.empty() && hits.front().length == run.digits.size()) return masked(run.digits, hits.front());
  }
  return std::nullopt;
}

/// 2006-01-01 and 2007-05-31 on a line each are two dates: what looks like the last four is a year.
bool is_followed_by_date_rest(std::string_view text, const PersonalNumberHit& hit) {
  std::string_view rest = text.substr(hit.offset + hit.length);
  constexpr std::string_view kShape = "-dd-dd";
  if (rest.size() < kShape.size() || (rest.size() > kShape.size() && is_ascii_digit(rest[kShape.size()]))) {
    return false;
  }
  return std::ranges::equal(kShape, rest.substr(0, kShape.size()),
                            [](char shape, char c) { return shape == 'd' ? is_ascii_digit(c) : c == shape; });
}

}  // namespace

std::optional<std::string> personal_number_in_answer(std::string_view text) {
  if (auto hits = find_personal_numbers(text); !hits.empty()) return masked(text, hits.front());
  const std::string dashed = with_dashes_between_digits(text);
  for (const PersonalNumberHit& hit : find_personal_numbers(dashed)) {
    if (!is_followed_by_date_rest(dashed, hit)) return masked(dashed, hit);
  }
  return number_in_pieces(text);
}

}  // namespace underlag
