#pragma once
// The line chart: categories (periods) from left to right, a line per series, broken where a figure is
// missing.

#include "renderers/chart/chart_data.hpp"
#include "renderers/chart/drawing.hpp"

namespace underlag::chart {

/// Draws from `top` downwards; answers the y of the lowest thing drawn.
double draw_lines(const ChartData& data, const std::string& unit, double top, const Drawing& drawing);

}  // namespace underlag::chart
