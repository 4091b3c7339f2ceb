#pragma once
// A table as a CSV file to download: the protected figures, as they are printed but without thousands
// separators.

#include <string>

#include "model/protected_table.hpp"
#include "text/language.hpp"

namespace underlag {

/// Heads, then every row with its totals; group headings become a first column. Notes are not part of the
/// file.
std::string render_table_csv(const ProtectedTable& table, Language language);

}  // namespace underlag
