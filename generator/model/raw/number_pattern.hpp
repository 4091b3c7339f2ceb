#pragma once
// How a sheet writes a number: 7 as 007, 0.5 as 0,50, 1234 as 1 234 kr. Made of a format code in
// sources/sheets/.

#include <string>

namespace underlag {

struct NumberPattern {
  int integer_digits = 1;  ///< At least; with none, 0.5 is ",5".
  int least_decimals = 0;
  int most_decimals = 0;
  bool has_thousands = false;
  bool is_percent = false;
  std::string before;           ///< What stands around the digits: " kr".
  std::string after;            ///< Of a percentage without its sign.
  bool is_of_negatives = true;  ///< Else negative numbers have a format of their own, which is not kept.
  bool is_of_zero = true;

  bool operator==(const NumberPattern&) const = default;
};

/// The number as the sheet shows it, with decimal comma, no-break space between thousands, and rounded half
/// up on the shortest decimal.
std::string pattern_text(double number, const NumberPattern& pattern);

/// The digits alone, where they are the whole number: 007 and 0,50, without " kr" or thousands. Empty when
/// the pattern shows less than the number has.
std::string pattern_digits(double number, const NumberPattern& pattern);

}  // namespace underlag
