#pragma once
// Collected answers as the CSV file that they are kept in.

#include <string>
#include <string_view>

#include "sources/form_collector.hpp"

namespace underlag {

/// As Excel in Swedish opens it: semicolons, UTF-8 with a byte order mark. Text that a spreadsheet would take
/// for a formula gets an apostrophe in front.
std::string answers_as_csv(const CollectedAnswers& answers);

/// How many rows of `before`, a file of answers, are not in `now`: those that writing `now` over it would
/// lose. 0 for an empty `before`.
int answers_missing_from(std::string_view now, std::string_view before);

/// True for what `answers_as_csv` writes, of any form.
bool is_answers_csv(std::string_view bytes);

}  // namespace underlag
