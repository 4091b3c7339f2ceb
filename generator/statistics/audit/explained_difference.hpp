#pragma once
// Which addends explain that a sum differs from what is printed: usually one or two were left out.

#include <cstddef>
#include <vector>

namespace underlag::statistics {

/// Addends of one sum and what the sum has more than was printed. Rows that are no number are NaN: they
/// explain nothing.
struct UnevenSum {
  std::vector<double> addends;
  double difference = 0;
};

struct ExplainingAddends {
  std::vector<std::size_t> which;  ///< Empty when nothing explains the difference.
  bool is_only = true;             ///< False when other, equally small sets explain it too.
};

/// The smallest set of addends, at most four, that is the difference in every one of `sums`; they have their
/// addends in the same order. Nothing when there are so many that looking would take long. Of equally small
/// sets the first.
ExplainingAddends addends_that_explain(const std::vector<UnevenSum>& sums);

}  // namespace underlag::statistics
