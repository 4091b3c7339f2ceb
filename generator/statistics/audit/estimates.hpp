#pragma once
// Published estimates: a ratio, its interval, its stars, and the precision that so many answers can give.

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

/// An odds ratio lies in the middle of its Wald interval on the log scale, within what rounding allows, and
/// its stars say what the interval says.
Findings check_interval(const CheckInput& input);
/// A mean's standard error is SD/√n.
Findings check_standard_error(const CheckInput& input);
/// The standard error of an odds ratio, read out of its interval, is what the SD of two groups and their
/// sizes give. That is an approximation: only a third too small or too large is told.
Findings check_precision(const CheckInput& input);

}  // namespace underlag::statistics
