#pragma once
// A protected cell as text: what every renderer prints, so that a cell reads the same on the page, in the
// chart, in the PDF and in the workbook.

#include <string>

#include "model/protected_table.hpp"
#include "text/number_format.hpp"

namespace underlag {

/// Empty for an empty cell, the code as printed for a missing one, ".." for a suppressed one, "–" for what
/// cannot be computed, an interval for a band. Footnote marks are not part of it.
std::string cell_text(const ProtectedCell& cell, NumberStyle style, Language language);

}  // namespace underlag
