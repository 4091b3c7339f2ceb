#pragma once
// The total of a column as its source printed it.

#include <cstddef>
#include <optional>

#include "model/raw/dataset.hpp"

namespace underlag::statistics {

/// From the description, or from the row of totals in the data; none when nothing was printed.
std::optional<double> declared_total(const Dataset& dataset, std::size_t column);

}  // namespace underlag::statistics
