#pragma once
// A scale with round numbers: where its marks stand and where a number falls between two edges.

#include <vector>

#include "text/number_format.hpp"

namespace underlag::chart {

struct Axis {
  double low = 0;
  double high = 1;
  double step = 1;
  NumberStyle style;  ///< With enough decimals to write every mark exactly.

  /// From `low` to `high`, both included.
  std::vector<double> marks() const;

  /// Where `number` falls when `low` is at `start` and `high` at `end` (which may be above or left of
  /// `start`).
  double position(double number, double start, double end) const {
    return start + (number - low) / (high - low) * (end - start);
  }
};

/// The axis that holds `low` to `high` in at most about `most_marks` steps of 1, 2 or 5 times a power of ten.
/// Zero is always on it: a bar that does not start at zero misleads. Steps of counts are whole. All zero
/// gives 0–1.
Axis round_axis(double low, double high, int most_marks, NumberStyle style);

}  // namespace underlag::chart
