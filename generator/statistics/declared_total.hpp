#pragma once
// The total of a column as its source printed it.

#include <cstddef>
#include <optional>

#include "model/raw/dataset.hpp"
#include "statistics/disclosure.hpp"
#include "statistics/figure.hpp"

namespace underlag::statistics {

/// From the description, or from the row of totals in the data; none when nothing was printed.
std::optional<double> declared_total(const Dataset& dataset, std::size_t column);
/// The same with its place; an empty figure when nothing was printed. A reader takes it for the sum of all
/// rows, also when it is wrong, and it is protected as that.
Figure declared_figure(const Dataset& dataset, std::size_t column, const DisclosureRules& rules);

}  // namespace underlag::statistics
