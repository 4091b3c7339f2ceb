#include "text/personal_number.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>

#include "text/ascii.hpp"

namespace underlag {

namespace {

bool starts_at(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at, what.size()) == what;
}

// Characters nobody sees: soft hyphen, zero-width space, non-joiner and joiner, direction marks, word joiner,
// BOM.
std::size_t invisible_length(std::string_view text, std::size_t at) {
  if (starts_at(text, at, "\xC2\xAD")) return 2;
  for (std::string_view mark : {"\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E",
                                "\xE2\x80\x8F", "\xE2\x81\xA0", "\xEF\xBB\xBF"}) {
    if (starts_at(text, at, mark)) return mark.size();
  }
  return 0;
}

std::size_t skip_invisible(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    std::size_t length = invisible_length(text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

// The digit at `at` (plain or full-width, U+FF10–FF19), which is moved past it; none when there is no digit.
std::optional<int> take_digit(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return std::nullopt;
  if (is_ascii_digit(text[at])) return text[at++] - '0';
  if (!starts_at(text, at, "\xEF\xBC") || at + 2 >= text.size()) return std::nullopt;
  int digit = static_cast<unsigned char>(text[at + 2]) - 0x90;
  if (digit < 0 || digit > 9) return std::nullopt;
  at += 3;
  return digit;
}

// Digits that stand together. Longer runs than twelve digits are counted, not kept: no form has them.
struct Run {
  std::array<int, 12> digits{};
  std::size_t count = 0;
  std::size_t end = 0;  // After the last digit.

  int number(std::size_t from) const { return 10 * digits[from] + digits[from + 1]; }
};

Run read_run(std::string_view text, std::size_t at) {
  Run run;
  run.end = at;
  while (std::optional<int> digit = take_digit(text, at)) {
    if (run.count < run.digits.size()) run.digits[run.count] = *digit;
    ++run.count;
    run.end = at;
    at = skip_invisible(text, at);
  }
  return run;
}

std::size_t space_length(std::string_view text, std::size_t at) {
  if (starts_at(text, at, " ")) return 1;
  if (starts_at(text, at, "\xC2\xA0")) return 2;
  for (std::string_view space : {"\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    if (starts_at(text, at, space)) return 3;
  }
  return 0;
}

// Hyphen-minus, plus, hyphens U+2010 and U+2011, figure, en and em dash, minus.
std::size_t dash_length(std::string_view text, std::size_t at) {
  if (starts_at(text, at, "-") || starts_at(text, at, "+")) return 1;
  for (std::string_view dash :
       {"\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"}) {
    if (starts_at(text, at, dash)) return 3;
  }
  return 0;
}

// What stands between the date and the last four. A line may break after a dash, never instead of one.
struct Separator {
  bool has_space = false;
  bool has_dash = false;
  std::size_t end = 0;
};

Separator read_separator(std::string_view text, std::size_t at) {
  Separator found;
  auto spaces = [&](bool newline_too) {
    for (int i = 0; i < 2; ++i) {
      at = skip_invisible(text, at);
      std::size_t length = space_length(text, at);
      if (length == 0 && newline_too && starts_at(text, at, "\n")) length = 1;
      if (length == 0) return;
      found.has_space = true;
      at += length;
    }
  };
  spaces(false);
  at = skip_invisible(text, at);
  if (std::size_t length = dash_length(text, at); length > 0) {
    found.has_dash = true;
    at += length;
    spaces(true);
  }
  found.end = skip_invisible(text, at);
  return found;
}

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// A day of birth, or day + 60 for people who have a coordination number (samordningsnummer).
bool is_birth_date(int year, int month, int day) {
  constexpr std::array kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > 60) day -= 60;
  if (month < 1 || month > 12 || day < 1 || day > kDays[static_cast<std::size_t>(month - 1)]) return false;
  return month != 2 || day != 29 || is_leap(year);
}

// The ten digits YYMMDDNNNC under Luhn's rule: every second digit twice, the sum of all figures ends in 0.
bool has_check_digit(const std::array<int, 10>& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int product = digits[i] * (i % 2 == 0 ? 2 : 1);
    sum += product / 10 + product % 10;
  }
  return sum % 10 == 0;
}

struct Date {
  int century = 0;  // 0 when only two digits of the year are written.
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t end = 0;
  bool in_groups = false;  // 81 12 18 or 1981-12-18
  bool groups_by_space = false;

  bool is_valid() const {
    if (century != 0 && (century < 18 || century > 20)) return false;
    return is_birth_date(century == 0 ? 2000 + year : 100 * century + year, month, day);
  }
};

// The date that starts with `run`: YYMMDD, YYYYMMDD or in groups with the same sign between.
std::optional<Date> read_date(std::string_view text, const Run& run) {
  Date date;
  date.end = run.end;
  std::size_t from = run.count == 8 || run.count == 4 ? 2 : 0;
  if (from == 2) date.century = run.number(0);
  date.year = run.number(from);
  if (run.count == 6 || run.count == 8) {
    date.month = run.number(from + 2);
    date.day = run.number(from + 4);
    return date;
  }
  std::string_view sign;
  for (int* part : {&date.month, &date.day}) {
    std::size_t length = std::max(space_length(text, date.end), dash_length(text, date.end));
    if (length == 0 && (starts_at(text, date.end, ".") || starts_at(text, date.end, "/"))) length = 1;
    if (length == 0 || (!sign.empty() && text.substr(date.end, length) != sign)) return std::nullopt;
    sign = text.substr(date.end, length);
    date.groups_by_space = space_length(text, date.end) > 0;
    Run group = read_run(text, date.end + length);
    if (group.count != 2) return std::nullopt;
    *part = group.number(0);
    date.end = group.end;
  }
  date.in_groups = true;
  return date;
}

// The last four: NNNC, or a letter and NNC in an interim number.
struct LastFour {
  std::array<int, 4> digits{};
  char letter = 0;
  std::size_t end = 0;
};

std::optional<LastFour> read_last_four(std::string_view text, std::size_t at) {
  LastFour four;
  if (at < text.size() && std::string_view("TRSUWXJKLMNP").find(text[at]) != std::string_view::npos) {
    four.letter = text[at++];
  }
  Run run = read_run(text, at);
  std::size_t wanted = four.letter == 0 ? 4 : 3;
  if (run.count != wanted) return std::nullopt;
  for (std::size_t i = 0; i < wanted; ++i) four.digits[i + 4 - wanted] = run.digits[i];
  four.end = run.end;
  if (four.letter != 0 && four.end < text.size() && is_ascii_letter(text[four.end])) return std::nullopt;
  return four;
}

bool is_person(const Date& date, const LastFour& four) {
  if (!date.is_valid()) return false;
  // Letters take the place of a digit that does not exist yet; there is no agreed check digit to hold them
  // to.
  if (four.letter != 0) return true;
  // Birth numbers run from 001 to 999.
  if (four.digits[0] + four.digits[1] + four.digits[2] == 0) return false;
  return has_check_digit({date.year / 10, date.year % 10, date.month / 10, date.month % 10, date.day / 10,
                          date.day % 10, four.digits[0], four.digits[1], four.digits[2], four.digits[3]});
}

// 3f2504e0-4f89-11d3-9a0c-0305e82c3301: eight digits and four can open an identifier of this shape.
bool is_uuid(std::string_view text, std::size_t at) {
  constexpr std::string_view kShape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (at + kShape.size() > text.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    char c = text[at + i];
    bool is_hex = is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (kShape[i] == '-' ? c != '-' : !is_hex) return false;
  }
  return true;
}

// Ten or twelve digits are a number of their own, and not a part of a hash, an identifier or a decimal
// fraction.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t before = begin;
  while (before > 0 && is_ascii_letter(text[before - 1])) --before;
  if (before > 0 && before < begin && is_ascii_digit(text[before - 1])) return false;
  std::size_t after = end;
  while (after < text.size() && is_ascii_letter(text[after])) ++after;
  if (after < text.size() && after > end && is_ascii_digit(text[after])) return false;
  bool is_fraction = begin > 1 && text[begin - 1] == '.' && is_ascii_digit(text[begin - 2]);
  bool has_fraction = end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1]);
  bool is_international = begin > 0 && text[begin - 1] == '+';
  return !is_fraction && !has_fraction && !is_international;
}

// Words that say what ten digits in a row are, in the last few characters before them: Tel: 0701234567.
bool is_announced_as_something_else(std::string_view text, std::size_t begin, bool may_be_mobile) {
  constexpr std::size_t kReach = 20;
  std::string before(text.substr(begin - std::min(begin, kReach), std::min(begin, kReach)));
  for (char& c : before) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  std::string_view near = before;
  std::size_t line = near.find_last_of("\n0123456789");
  if (line != std::string_view::npos) near.remove_prefix(line + 1);
  auto says = [&](std::string_view word) { return near.find(word) != std::string_view::npos; };
  if (says("isbn")) return true;
  return may_be_mobile && (says("tel") || says("mobil") || says("sms") || says("fax") || says("ring"));
}

std::optional<PersonalNumberHit> match_unbroken(std::string_view text, std::size_t begin, const Run& run) {
  std::size_t from = run.count - 10;
  Date date{from == 2 ? run.number(0) : 0, run.number(from), run.number(from + 2), run.number(from + 4),
            run.end};
  LastFour four;
  std::copy_n(run.digits.begin() + static_cast<std::ptrdiff_t>(from + 6), 4, four.digits.begin());
  if (!is_person(date, four) || !stands_alone(text, begin, run.end)) return std::nullopt;
  bool may_be_mobile = from == 0 && run.digits[0] == 0 && run.digits[1] == 7;
  if (from == 0 && is_announced_as_something_else(text, begin, may_be_mobile)) return std::nullopt;
  return PersonalNumberHit{begin, run.end - begin, false};
}

std::optional<PersonalNumberHit> match_separated(std::string_view text, std::size_t begin, const Run& run) {
  std::optional<Date> date = read_date(text, run);
  if (!date || !date->is_valid()) return std::nullopt;
  Separator separator = read_separator(text, date->end);
  std::optional<LastFour> four = read_last_four(text, separator.end);
  if (!four || !is_person(*date, *four)) return std::nullopt;
  bool nothing_between = !separator.has_space && !separator.has_dash;
  if (nothing_between && four->letter == 0 && !date->in_groups) return std::nullopt;
  // Figures in a row of a table stand like this: 12 11 10 2009.
  if (date->groups_by_space && !separator.has_dash) return std::nullopt;
  // 2006-01-01 2007-05-31 is two dates: what follows belongs to the last four.
  bool goes_on = four->end + 1 < text.size() && is_ascii_digit(text[four->end + 1]) &&
                 std::string_view("-.,:/").find(text[four->end]) != std::string_view::npos;
  if (goes_on && !separator.has_dash) return std::nullopt;
  if (run.count == 8 && is_uuid(text, begin)) return std::nullopt;
  int month = 10 * four->digits[0] + four->digits[1];
  int day = 10 * four->digits[2] + four->digits[3];
  bool may_be_range = four->letter == 0 && separator.has_dash && day < 60 && is_birth_date(2000, month, day);
  return PersonalNumberHit{begin, four->end - begin, may_be_range};
}

std::optional<PersonalNumberHit> match(std::string_view text, std::size_t begin, const Run& run) {
  switch (run.count) {
    case 10:
    case 12:
      return match_unbroken(text, begin, run);
    case 2:
    case 4:
    case 6:
    case 8:
      return match_separated(text, begin, run);
    default:
      return std::nullopt;
  }
}

// The last ten digits or letters, so that an allowed number covers it with and without the century.
std::string essence(std::string_view number) {
  std::string out;
  for (std::size_t at = 0; at < number.size();) {
    if (std::optional<int> digit = take_digit(number, at)) {
      out += static_cast<char>('0' + *digit);
      continue;
    }
    if (is_ascii_letter(number[at])) out += number[at];
    ++at;
  }
  return out.size() > 10 ? out.substr(out.size() - 10) : out;
}

bool is_allowed(std::string_view found, const PersonalNumberRules& rules) {
  return std::ranges::any_of(rules.allowed,
                             [&](const std::string& known) { return essence(known) == essence(found); });
}

// Where the next digit can be: a plain one or the first byte of a full-width one. Eight bytes at a time,
// because every byte that is published comes through here and most of them are letters.
std::size_t next_candidate(std::string_view text, std::size_t at) {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, sizeof block);
    // The high bit of a byte is set in `low` when its seven low bits are at least '0', in `above` at least
    // ':'.
    std::uint64_t seven = block & ~kHigh;
    std::uint64_t low = seven + (0x80 - '0') * kOnes;
    std::uint64_t above = seven + (0x80 - ':') * kOnes;
    std::uint64_t is_digit = low & ~above & ~block & kHigh;
    std::uint64_t is_ef = (seven + 0x11 * kOnes) & block & kHigh;
    if ((is_digit | is_ef) != 0) return at + static_cast<std::size_t>(std::countr_zero(is_digit | is_ef)) / 8;
  }
  while (at < text.size() && !is_ascii_digit(text[at]) && text[at] != '\xEF') ++at;
  return at;
}

// Most digits in a text are small numbers, followed by what no form goes on with: the end of such digits, so
// that they are passed by quickly. `at` itself when they must be read with care.
std::size_t end_of_harmless_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  std::size_t count = end - at;
  char next = end < text.size() ? text[end] : '\n';
  char after_next = end + 1 < text.size() ? text[end + 1] : '\n';
  auto is_special = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (is_special(next)) return at;
  if (count % 2 != 0 || count > 12) return end;
  if (count >= 10) return at;
  if (count >= 6) return next == ' ' || next == '-' || next == '+' || is_ascii_letter(next) ? at : end;
  bool is_sign = next == ' ' || next == '-' || next == '+' || next == '.' || next == '/';
  return is_sign && (is_ascii_digit(after_next) || is_special(after_next)) ? at : end;
}

}  // namespace

std::vector<PersonalNumberHit> find_personal_numbers(std::string_view text,
                                                     const PersonalNumberRules& rules) {
  std::vector<PersonalNumberHit> hits;
  for (std::size_t at = next_candidate(text, 0); at < text.size();) {
    if (std::size_t end = end_of_harmless_digits(text, at); end > at) {
      at = next_candidate(text, end);
      continue;
    }
    Run run = read_run(text, at);
    std::optional<PersonalNumberHit> hit = match(text, at, run);
    if (hit && !is_allowed(text.substr(hit->offset, hit->length), rules)) hits.push_back(*hit);
    std::size_t end = hit ? hit->offset + hit->length : run.end;
    at = next_candidate(text, run.count == 0 ? at + 1 : end);
  }
  return hits;
}

std::string masked(std::string_view text, const PersonalNumberHit& hit) {
  std::string out;
  for (std::size_t at = hit.offset; at < hit.offset + hit.length;) {
    if (take_digit(text, at)) {
      out += '*';
      continue;
    }
    const bool is_line_end = text[at] == '\n' || text[at] == '\r';
    out += is_ascii_letter(text[at]) ? '*' : is_line_end ? ' ' : text[at];
    ++at;
  }
  return out;
}

std::string mask_personal_numbers(std::string_view text, const PersonalNumberRules& rules) {
  std::string out;
  std::size_t shown = 0;
  for (const PersonalNumberHit& hit : find_personal_numbers(text, rules)) {
    out += text.substr(shown, hit.offset - shown);
    out += masked(text, hit);
    shown = hit.offset + hit.length;
  }
  return out.append(text.substr(shown));
}

}  // namespace underlag
