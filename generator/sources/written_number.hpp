#pragma once
// A number in a text cell: "6,25", "161.25", "1 500 000 kr" without its unit, ".94", "−3", "45,5 %".

#include <optional>
#include <string_view>

namespace underlag {

struct WrittenNumber {
  double value = 0;         ///< A percentage is a fraction.
  int decimals = 0;         ///< As typed, of the number before the %.
  char decimal_mark = ' ';  ///< ',' or '.'; ' ' when there is none.
  bool is_percent = false;
};

/// Decimal comma and decimal point are both read; spaces part thousands. None for anything else, also for a
/// text that could be two numbers (1.234 or 1,234,567).
std::optional<WrittenNumber> parse_written_number(std::string_view text);

}  // namespace underlag
