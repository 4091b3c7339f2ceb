#pragma once
// What a reader can tell of the rows of a table of counts: that a row has the others' sum, that every
// question was answered by equally many. Found in the figures, since nobody writes it down.

#include <vector>

#include "statistics/evaluator.hpp"

namespace underlag::statistics {

/// In every column of counts where all are known, the one and the other have the same sum.
struct RowMargin {
  RowNumbers whole;
  RowNumbers parts;
};

/// Per key column: the rows with the same text in it, in the order of the first.
std::vector<std::vector<RowNumbers>> groups_by_keys(const Dataset& dataset);

std::vector<RowMargin> row_margins(const Dataset& dataset);

/// The margin holds in this column, and nothing of it is unknown.
bool holds_in(const RowMargin& margin, const Dataset& dataset, std::size_t column);

}  // namespace underlag::statistics
