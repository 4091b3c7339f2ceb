#pragma once
// Charts with a row per category and a horizontal scale: bar, stacked, grouped, dot/range and before/after.
// Rows have room for long Swedish names, which columns do not.

#include "model/chart.hpp"
#include "renderers/chart/chart_data.hpp"
#include "renderers/chart/drawing.hpp"

namespace underlag::chart {

/// Draws from `top` downwards; answers the y of the lowest thing drawn.
double draw_rows(ChartSpecification::Kind kind, const ChartData& data, const std::string& unit, double top,
                 const Drawing& drawing);

}  // namespace underlag::chart
