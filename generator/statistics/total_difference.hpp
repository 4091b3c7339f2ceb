#pragma once
// Which rows explain that a printed total differs from the sum of its column: usually one or two were left
// out.

#include <cstddef>
#include <optional>
#include <vector>

#include "model/raw/dataset.hpp"

namespace underlag::statistics {

/// What a column's printed total lacks (positive) or has too much (negative).
struct ColumnDifference {
  std::size_t column = 0;
  double difference = 0;
};

/// The smallest set of at most three rows whose values are the difference in every one of `columns`; empty
/// when there is none or when the table is too large to look. Of equally small sets the first in the order of
/// the rows.
std::vector<std::size_t> rows_that_explain(const Dataset& dataset,
                                           const std::vector<ColumnDifference>& columns);

}  // namespace underlag::statistics
