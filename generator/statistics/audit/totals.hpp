#pragma once
// Sums that do not come out: printed totals of columns and of rows, groups, and which of the addends explain
// the difference.

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

/// The printed totals of a dataset against its columns; percentages have no sum.
Findings differing_totals(const Dataset& dataset, const PrintedNumbers& print);

Findings check_total(const CheckInput& input);
Findings check_group_total(const CheckInput& input);
/// Columns that make up another one, or `equals`, on every row.
Findings check_parts(const CheckInput& input);
Findings check_rows(const CheckInput& input);

}  // namespace underlag::statistics
