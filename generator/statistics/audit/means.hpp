#pragma once
// Means and standard deviations on a scale with two ends.

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

/// The largest SD on a scale is that of answers at its two ends.
Findings check_mean_sd(const CheckInput& input);
/// The mean and SD of all against those of the parts that all are made of. Those of all who are in no part
/// may have answered anything on the scale; more than that no answers can explain.
Findings check_pooled(const CheckInput& input);

}  // namespace underlag::statistics
