#pragma once
// What a number format says a number is: the same 45000 is a count, a date or a length of time.

#include <string_view>

#include "model/raw/sheet.hpp"

namespace underlag {

/// Excel's built-in formats by number; `general` for a number that is not built in.
CellFormat format_of_builtin(int id);

/// A format code as in styles.xml: `yyyy-mm-dd`, `[h]:mm`, `0.0%`, `#,##0 "kr";[Red]-#,##0 "kr"`. The first
/// section decides; what is quoted, escaped or in brackets is text, colour or condition, except `[h]`, `[m]`
/// and `[s]`.
CellFormat format_of_code(std::string_view code);

}  // namespace underlag
