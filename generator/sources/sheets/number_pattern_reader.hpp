#pragma once
// Format codes as patterns to write numbers by, those that people use.

#include <optional>
#include <string_view>

#include "model/raw/number_pattern.hpp"

namespace underlag {

/// `000`, `0.0`, `# ##0 "kr"`, `0 %`. None for General, dates, text, fractions, exponents, conditions and
/// numbers shown in thousands: those are shown with all their digits.
std::optional<NumberPattern> pattern_of_code(std::string_view code);

/// The code of Excel's built-in formats that are such patterns; empty for the others.
std::string_view code_of_builtin(int id);

}  // namespace underlag
