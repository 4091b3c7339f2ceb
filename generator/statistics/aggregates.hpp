#pragma once
// A column as one figure: `sum`, `mean` … The number comes from a tally; the cells and the rows without a
// value are kept for those who want to trace it.

#include <string>
#include <string_view>
#include <vector>

#include "model/raw/dataset.hpp"
#include "statistics/disclosure.hpp"
#include "statistics/figure.hpp"
#include "statistics/tally.hpp"

namespace underlag::statistics {

/// The names of the aggregates, for "menade du".
const std::vector<std::string>& aggregate_names();
bool is_aggregate(std::string_view name);

/// A column of `rows` as one figure. Of no known values there is nothing but the counts; intervals have a sum
/// and a mean between limits, and no median or standard deviation.
Figure aggregate(const Dataset& dataset, std::size_t column, const RowNumbers& rows, std::string_view name,
                 const DisclosureRules& rules);

}  // namespace underlag::statistics
