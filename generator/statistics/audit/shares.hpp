#pragma once
// Counts and their percentages: recomputed, swapped, larger than their whole, on another base, or made of no
// whole numbers.

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

/// `part` of `whole` (a column, `equals`, or the sum of the group) is `percent`, within what rounding allows.
Findings check_percent(const CheckInput& input);
/// A count that was printed with a percent sign and given its meaning under `qualified`.
Findings check_unit(const CheckInput& input);
/// `part` is no larger than `whole`: those asked are no more than those there are.
Findings check_subset(const CheckInput& input);
/// Rows or groups whose n is not the number that the table says it is about.
Findings check_base(const CheckInput& input);
/// Are there whole numbers behind rounded percentages? With `n`, on each row; else behind the two rows of a
/// group, when `equals` of `max` have the trait in all.
Findings check_reconstruct(const CheckInput& input);

}  // namespace underlag::statistics
