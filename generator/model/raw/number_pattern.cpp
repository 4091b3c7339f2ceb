#include "model/raw/number_pattern.hpp"

#include <cmath>

#include <fmt/format.h>

#include "text/number_format.hpp"

namespace underlag {

namespace {

constexpr double kMostPadded = 1e15;  // above, the digits are noise

/// The digits of a number that is not negative, rounded as the pattern says.
std::string digits_of(double number, const NumberPattern& pattern, const char* between_thousands) {
  std::string digits = fmt::format("{:.{}f}", number, pattern.most_decimals);
  const auto point = digits.find('.');
  std::string whole = digits.substr(0, point);
  std::string decimals = point == std::string::npos ? "" : digits.substr(point + 1);
  while (static_cast<int>(decimals.size()) > pattern.least_decimals && decimals.back() == '0') {
    decimals.pop_back();
  }
  if (whole == "0" && pattern.integer_digits == 0 && !decimals.empty()) whole.clear();
  while (static_cast<int>(whole.size()) < pattern.integer_digits) whole.insert(whole.begin(), '0');
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, between_thousands);
  return decimals.empty() ? whole : whole + "," + decimals;
}

std::string written(double number, const NumberPattern& pattern, const char* between_thousands) {
  const double shown = rounded(pattern.is_percent ? number * 100 : number, pattern.most_decimals);
  return (shown < 0 ? "-" : "") + digits_of(std::fabs(shown), pattern, between_thousands);
}

}  // namespace

std::string pattern_text(double number, const NumberPattern& pattern) {
  if (std::fabs(number) >= kMostPadded) return fmt::format("{}", number);
  std::string out =
      pattern.before + written(number, pattern, pattern.has_thousands ? "\u00a0" : "") + pattern.after;
  return pattern.is_percent ? out + " %" : out;
}

std::string pattern_digits(double number, const NumberPattern& pattern) {
  if (std::fabs(number) >= kMostPadded) return {};
  const double full = pattern.is_percent ? number * 100 : number;
  const double shown = rounded(full, pattern.most_decimals);
  if (std::fabs(shown - full) > 1e-9 * std::fmax(1.0, std::fabs(full))) return {};
  return written(number, pattern, "") + (pattern.is_percent ? " %" : "");
}

}  // namespace underlag
