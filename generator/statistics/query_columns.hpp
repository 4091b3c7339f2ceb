#pragma once
// Which columns an answer has: those that were asked for, or a sensible choice, with their headings and
// formats.

#include "statistics/query_work.hpp"

namespace underlag::statistics {

/// Fills in the measures of a query that names none: every column, or the groups and how many each has.
void choose_measures(QueryWork& work);
/// The table's columns and formulas, one per measure.
void add_columns(QueryWork& work);

}  // namespace underlag::statistics
