#include "text/number_format.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace underlag {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00a0";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kEnDash = "\u2013";
constexpr int kMostDecimals = 15;

__extension__ using Wide = unsigned __int128;  // a count times 100 in any case

/// A number that is not negative, as decimal digits: 40.8 is {"408", 2}.
struct Decimal {
  std::string digits;
  int point = 0;  ///< How many of the digits stand before the decimal mark; may be negative or too large.
};

/// The shortest decimal that reads back as this double.
Decimal shortest_decimal(double number) {
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const auto exponent_mark = text.find('e');
  Decimal out;
  for (const char character : text.substr(0, exponent_mark)) {
    if (character != '.') out.digits += character;
  }
  auto exponent = text.substr(exponent_mark + 1);
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  int value = 0;
  std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
  out.point = value + 1;
  return out;
}

/// Exactly `decimals` digits after the mark, half up: the result has `point` digits before it, at least one.
Decimal round_half_up(Decimal number, int decimals) {
  if (number.point < 1) {
    number.digits.insert(0, static_cast<std::size_t>(1 - number.point), '0');
    number.point = 1;
  }
  const auto keep = static_cast<std::size_t>(number.point + decimals);
  if (number.digits.size() <= keep) {
    number.digits.append(keep - number.digits.size(), '0');
    return number;
  }
  const bool up = number.digits[keep] >= '5';
  number.digits.resize(keep);
  if (!up) return number;
  std::size_t at = keep;
  while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (at > 0) {
    ++number.digits[at - 1];
  } else {
    number.digits.insert(number.digits.begin(), '1');
    ++number.point;
  }
  return number;
}

std::string with_marks(const Decimal& number, bool negative, Language language) {
  const bool swedish = language == Language::sv;
  const bool is_zero = number.digits.find_first_not_of('0') == std::string::npos;
  std::string out(negative && !is_zero ? kMinus : "");
  const auto whole = static_cast<std::size_t>(number.point);
  for (std::size_t at = 0; at < number.digits.size(); ++at) {
    if (at == whole) {
      out += swedish ? ',' : '.';
    } else if (at > 0 && at < whole && (whole - at) % 3 == 0) {
      out += swedish ? kNoBreakSpace : ",";
    }
    out += number.digits[at];
  }
  return out;
}

std::string decimal_text(double number, int shift, int decimals, Language language) {
  Decimal decimal = shortest_decimal(std::fabs(number));
  if (number != 0) decimal.point += shift;  // the digits of 0 are "0" in every unit
  return with_marks(round_half_up(std::move(decimal), decimals), std::signbit(number), language);
}

std::string percent_sign(Language language) {
  return language == Language::sv ? std::string(kNoBreakSpace) + "%" : "%";
}

std::string p_value_text(double p, Language language) {
  const std::string mark = language == Language::sv ? "," : ".";
  if (p < 0.001) return "<" + std::string(kNoBreakSpace) + "0" + mark + "001";
  if (p > 0.999) return ">" + std::string(kNoBreakSpace) + "0" + mark + "999";
  return decimal_text(p, 0, 3, language);
}

/// The number without its unit.
std::string bare_text(double number, NumberStyle style, Language language) {
  if (!std::isfinite(number)) return std::string(kNothing);
  switch (style.kind) {
    case NumberStyle::Kind::count:
    case NumberStyle::Kind::kronor:
      return decimal_text(number, 0, 0, language);
    case NumberStyle::Kind::number:
      return decimal_text(number, 0, style.decimals, language);
    case NumberStyle::Kind::percent:
      return decimal_text(number, 2, style.decimals, language);
    case NumberStyle::Kind::p_value:
      return p_value_text(number, language);
  }
  return {};
}

std::string unit_text(NumberStyle style, Language language) {
  if (style.kind == NumberStyle::Kind::percent) return percent_sign(language);
  if (style.kind == NumberStyle::Kind::kronor) {
    return std::string(kNoBreakSpace) + (language == Language::sv ? "kr" : "SEK");
  }
  return {};
}

}  // namespace

const char* const kNumberStyleNames = "procent(1), tal(2), kr, antal, p";

std::optional<NumberStyle> parse_number_style(std::string_view text) {
  std::optional<int> decimals;
  if (const auto open = text.find('('); open != std::string_view::npos) {
    if (!text.ends_with(')')) return std::nullopt;
    const auto inside = text.substr(open + 1, text.size() - open - 2);
    int number = 0;
    const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), number);
    if (error != std::errc() || end != inside.data() + inside.size()) return std::nullopt;
    if (number < 0 || number > kMostDecimals) return std::nullopt;
    decimals = number;
    text = text.substr(0, open);
  }
  if (text == "procent") return NumberStyle{NumberStyle::Kind::percent, decimals.value_or(1)};
  if (text == "tal") return NumberStyle{NumberStyle::Kind::number, decimals.value_or(0)};
  if (decimals) return std::nullopt;
  if (text == "kr") return NumberStyle{NumberStyle::Kind::kronor, 0};
  if (text == "antal") return NumberStyle{NumberStyle::Kind::count, 0};
  if (text == "p") return NumberStyle{NumberStyle::Kind::p_value, 3};
  return std::nullopt;
}

std::string format_number(double number, NumberStyle style, Language language) {
  if (!std::isfinite(number)) return std::string(kNothing);
  return bare_text(number, style, language) + unit_text(style, language);
}

std::string format_share(long long part, long long whole, int decimals, Language language) {
  if (whole <= 0 || part < 0 || decimals < 0 || decimals > kMostDecimals) return std::string(kNothing);
  // Long division by hand: digit after digit, so that no count is too large and nothing is rounded twice.
  const auto divisor = static_cast<Wide>(whole);
  Wide hundredfold = static_cast<Wide>(part) * 100;
  Decimal out{std::to_string(static_cast<std::uint64_t>(hundredfold / divisor)), 0};
  out.point = static_cast<int>(out.digits.size());
  Wide rest = hundredfold % divisor;
  for (int digit = 0; digit <= decimals; ++digit) {
    rest *= 10;
    out.digits += static_cast<char>('0' + static_cast<int>(rest / divisor));
    rest %= divisor;
  }
  return with_marks(round_half_up(std::move(out), decimals), false, language) + percent_sign(language);
}

std::string format_interval(double low, double high, NumberStyle style, Language language) {
  const std::string first = bare_text(low, style, language);
  const std::string second = bare_text(high, style, language);
  const std::string unit = unit_text(style, language);
  if (first == second) return first + unit;
  if (first.starts_with(kMinus) || second.starts_with(kMinus)) {
    return first + (language == Language::sv ? " till " : " to ") + second + unit;
  }
  return first + std::string(kEnDash) + second + unit;
}

double rounded(double number, int decimals) {
  if (!std::isfinite(number)) return number;
  const Decimal decimal = round_half_up(shortest_decimal(std::fabs(number)), decimals);
  const std::string text = decimal.digits.substr(0, static_cast<std::size_t>(decimal.point)) + "." +
                           decimal.digits.substr(static_cast<std::size_t>(decimal.point));
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::signbit(number) && value != 0 ? -value : value;
}

}  // namespace underlag
