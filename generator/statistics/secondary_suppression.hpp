#pragma once
// What has to be hidden besides the small counts themselves, because a reader could work them out from what
// is shown: totals less the rest, shares and sums of a hidden count.

#include "statistics/answer_table.hpp"
#include "statistics/disclosure.hpp"

namespace underlag::statistics {

/// Hides more until every hidden count that stands in a column with its total, or beside shares of it, may be
/// at least the threshold for all that the table shows; of joined rows, the threshold of the strictest
/// dataset behind the column. Columns are looked at one by one; a count that is computed from hidden ones is
/// hidden with them.
void hide_what_gives_away(AnswerTable& table, const DisclosureRules& rules);

/// Of the datasets that a figure was computed from; 1 when none of them hides anything.
int strictest_threshold(const Figure& figure, const DisclosureRules& rules);

}  // namespace underlag::statistics
