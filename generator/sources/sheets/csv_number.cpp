#include "sources/sheets/csv_number.hpp"

#include <charconv>
#include <cmath>
#include <string>

#include "text/ascii.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLongest = 64;  // bytes; a longer text is no number anybody typed
constexpr std::size_t kMostDigits = 15;

// Ordinary, no-break (U+00A0), thin (U+2009) and narrow no-break space (U+202F): length in bytes, 0 for
// anything else.
std::size_t space_length(std::string_view text) {
  if (text.starts_with(' ')) return 1;
  if (text.starts_with("\u00A0")) return 2;
  return text.starts_with("\u202F") || text.starts_with("\u2009") ? 3 : 0;
}

// The characters of a number, each one byte: digits, `,`, `.`, and ' ' for any space between digits.
struct Skeleton {
  std::string body;
  std::string exponent;  // `e+05`
  bool is_negative = false;
  bool is_percent = false;
};

void take_spaces(std::string_view& text) {
  while (std::size_t length = space_length(text)) text.remove_prefix(length);
}

bool take_exponent(std::string_view& text, Skeleton& out) {
  // Without a sign it is more often a code (`1E5`) than a number.
  if (text.size() < 3 || (text[0] | 0x20) != 'e' || (text[1] != '+' && text[1] != '-')) return false;
  out.exponent.push_back('e');
  // from_chars accepts no plus sign.
  if (text[1] == '-') out.exponent += '-';
  text.remove_prefix(2);
  while (!text.empty() && is_ascii_digit(text[0])) {
    out.exponent += text[0];
    text.remove_prefix(1);
  }
  return is_ascii_digit(out.exponent.back()) && out.exponent.size() <= 5;
}

std::optional<Skeleton> skeleton_of(std::string_view text) {
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  Skeleton out;
  take_spaces(text);
  if (text.starts_with("\u2212")) {
    out.is_negative = true;
    text.remove_prefix(3);
  } else if (text.starts_with('-')) {
    out.is_negative = true;
    text.remove_prefix(1);
  }
  while (!text.empty()) {
    if (is_ascii_digit(text[0]) || text[0] == ',' || text[0] == '.') {
      out.body += text[0];
      text.remove_prefix(1);
    } else if (std::size_t length = space_length(text); length > 0) {
      out.body += ' ';
      text.remove_prefix(length);
    } else {
      break;
    }
  }
  while (out.body.ends_with(' ')) out.body.pop_back();
  if (!text.empty() && text[0] != '%' && !take_exponent(text, out)) return std::nullopt;
  if (text.starts_with('%')) {
    out.is_percent = true;
    text.remove_prefix(1);
  }
  take_spaces(text);
  bool has_digit = out.body.find_first_of("0123456789") != std::string::npos;
  if (!text.empty() || !has_digit) return std::nullopt;
  return out;
}

bool all_digits(std::string_view text) {
  for (char c : text) {
    if (!is_ascii_digit(c)) return false;
  }
  return true;
}

// One to three digits, then groups of three with `mark` between.
bool is_grouped(std::string_view text, char mark) {
  std::size_t first = text.find(mark);
  if (first == 0 || first > 3 || !all_digits(text.substr(0, first))) return false;
  while (first != std::string_view::npos) {
    std::string_view group = text.substr(first + 1, 3);
    if (group.size() != 3 || !all_digits(group)) return false;
    std::size_t next = first + 4;
    if (next < text.size() && text[next] != mark) return false;
    first = next < text.size() ? next : std::string_view::npos;
  }
  return true;
}

bool is_code(std::string_view whole) {
  std::size_t digits = 0;
  for (char c : whole) digits += is_ascii_digit(c) ? 1 : 0;
  return (digits > 1 && whole[0] == '0') || digits > kMostDigits;
}

// Digits, or groups of three with spaces between.
bool is_whole(std::string_view text) {
  if (text.empty() || is_code(text)) return false;
  return text.find(' ') == std::string_view::npos ? all_digits(text) : is_grouped(text, ' ');
}

NumberShape shape_with_mark(std::string_view body, char mark) {
  bool is_comma = mark == ',';
  std::size_t at = body.rfind(mark);
  std::string_view whole = body.substr(0, at);
  std::string_view decimals = body.substr(at + 1);
  char other = is_comma ? '.' : ',';
  if (whole.find(mark) != std::string_view::npos) {
    if (!is_grouped(body, mark) || is_code(body)) return NumberShape::none;
    return is_comma ? NumberShape::comma_thousands : NumberShape::point_thousands;
  }
  if (decimals.empty() || !all_digits(decimals)) return NumberShape::none;
  if (whole.find(other) != std::string_view::npos) {
    if (!is_grouped(whole, other) || is_code(whole)) return NumberShape::none;
    return is_comma ? NumberShape::point_thousands : NumberShape::comma_thousands;
  }
  // SPSS and many journals write ,50 for 0,50.
  if (!whole.empty() && !is_whole(whole)) return NumberShape::none;
  bool may_be_group = decimals.size() == 3 && !whole.empty() && whole.size() <= 3 && whole[0] != '0';
  if (may_be_group) return is_comma ? NumberShape::ambiguous_comma : NumberShape::ambiguous_point;
  return is_comma ? NumberShape::comma_decimal : NumberShape::point_decimal;
}

NumberShape shape_of_body(std::string_view body) {
  std::size_t mark = body.find_last_of(",.");
  if (mark == std::string_view::npos) return is_whole(body) ? NumberShape::integer : NumberShape::none;
  return shape_with_mark(body, body[mark]);
}

// `none`-free: which decimal mark the shape has under the marks, 0 for a number without decimals; none when
// the file's marks do not allow the shape.
std::optional<char> decimal_mark_of(NumberShape shape, std::string_view body, const NumberMarks& marks) {
  switch (shape) {
    case NumberShape::none:
      return std::nullopt;
    case NumberShape::integer:
      return '\0';
    case NumberShape::comma_decimal:
      return marks.comma_is_decimal ? std::optional(',') : std::nullopt;
    case NumberShape::point_decimal:
      return marks.point_is_decimal ? std::optional('.') : std::nullopt;
    case NumberShape::comma_thousands:
      if (!marks.comma_is_thousands) return std::nullopt;
      return body.find('.') == std::string_view::npos ? '\0' : '.';
    case NumberShape::point_thousands:
      if (!marks.point_is_thousands) return std::nullopt;
      return body.find(',') == std::string_view::npos ? '\0' : ',';
    case NumberShape::ambiguous_comma:
      if (marks.comma_is_thousands) return '\0';
      return marks.only_comma_is_decimal() ? std::optional(',') : std::nullopt;
    case NumberShape::ambiguous_point:
      if (marks.point_is_thousands) return '\0';
      return marks.only_point_is_decimal() ? std::optional('.') : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

NumberShape shape_of(std::string_view text) {
  std::optional<Skeleton> skeleton = skeleton_of(text);
  return skeleton ? shape_of_body(skeleton->body) : NumberShape::none;
}

std::optional<CsvNumber> parse_csv_number(std::string_view text, const NumberMarks& marks) {
  std::optional<Skeleton> skeleton = skeleton_of(text);
  if (!skeleton) return std::nullopt;
  std::optional<char> mark = decimal_mark_of(shape_of_body(skeleton->body), skeleton->body, marks);
  if (!mark) return std::nullopt;
  std::string digits;
  if (skeleton->is_negative) digits.push_back('-');
  for (char c : skeleton->body) {
    if (is_ascii_digit(c)) digits += c;
    if (c == *mark && c != '\0') digits += '.';
  }
  digits += skeleton->exponent;
  CsvNumber out{0, skeleton->is_percent};
  // 45,5 % is read as 0.455 itself: dividing afterwards would give another double than a sheet's 0.455.
  if (out.is_percent && skeleton->exponent.empty()) digits.append("e-2");
  auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), out.value);
  if (failure != std::errc() || end != digits.data() + digits.size() || !std::isfinite(out.value))
    return std::nullopt;
  return out;
}

}  // namespace underlag
