#pragma once
// What a chart shows, in words, for readers who cannot see it.

#include <string>

#include "model/chart.hpp"
#include "text/language.hpp"

namespace underlag::chart {

/// The author's own description, or one made from the figures: kind, number of rows, per series the highest
/// and lowest figure with their rows, and the rows without a figure. At most a few sentences; the table has
/// the rest.
std::string chart_description(const ChartSpecification& chart, Language language);

}  // namespace underlag::chart
