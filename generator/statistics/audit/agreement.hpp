#pragma once
// Figures against each other, also between datasets, and periods of different length.

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

/// `value` is `equals`.
Findings check_equal(const CheckInput& input);
/// The dataset's period is as long as that of `with`.
Findings check_periods(const CheckInput& input);

}  // namespace underlag::statistics
