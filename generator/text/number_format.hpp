#pragma once
// The one number formatter: pages, charts, PDF and the text cells of workbooks write numbers with it.
// Swedish: decimal comma, no-break space between thousands and before %, U+2212 minus, en dash in intervals.
// The rules with examples: tests/spec/number_format.md.

#include <optional>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace underlag {

/// How a number is written.
struct NumberStyle {
  enum class Kind { count, number, percent, kronor, p_value };
  Kind kind = Kind::count;
  int decimals = 0;  ///< Used by number and percent.
  bool operator==(const NumberStyle&) const = default;
};

/// The style behind `procent(1)`, `tal(2)`, `kr`, `antal`, `p`; none for anything else.
/// `procent` has one decimal and `tal` none when no number is given.
std::optional<NumberStyle> parse_number_style(std::string_view text);
/// The names that `parse_number_style` knows, for "menade du".
extern const char* const kNumberStyleNames;

/// `number` as text. A percentage is given as a fraction (0.408 is written 40,8 %). Rounded half up (away
/// from zero) on the shortest decimal that is this double, so 2.675 becomes 2,68. NaN and infinity become
/// "–".
std::string format_number(double number, NumberStyle style, Language language);

/// A share of counts in percent, rounded half up by integer arithmetic; "–" when `whole` is zero or the parts
/// are negative.
std::string format_share(long long part, long long whole, int decimals, Language language);

/// `81–90`; with "till" ("to") instead of the dash when a limit is negative. One number when both are equal
/// as written. The unit of the style (%, kr) is written once, after the second limit.
std::string format_interval(double low, double high, NumberStyle style, Language language);

/// `number` rounded as `format_number` writes it, e.g. to compare a printed figure with a computed one.
double rounded(double number, int decimals);

inline constexpr std::string_view kNothing = "–";      ///< Nothing there, or not computable.
inline constexpr std::string_view kSuppressed = "..";  ///< Hidden by disclosure control.

}  // namespace underlag
