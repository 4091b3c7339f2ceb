#pragma once
// Draws a chart on any canvas: the page's SVG and the report's PDF show the same drawing. Title and caption
// stand outside it, where the reader's programs find them.

#include "model/chart.hpp"
#include "renderers/chart/canvas.hpp"
#include "text/language.hpp"

namespace underlag::chart {

struct ChartSize {
  double width = 480;    ///< Points; the drawing uses all of it.
  double text_size = 9;  ///< Points; everything else is measured in it. Below 34 times this width, labels
                         ///< stand above their bars instead of beside them.
};

/// The height that `draw_chart` will take, in points. `canvas` is only asked how wide words are.
double chart_height(const ChartSpecification& chart, const ChartSize& size, const Canvas& canvas,
                    Language language);

/// Draws from the origin to the right and downwards, never lower than `chart_height`. A table without rows or
/// figures gives an empty drawing.
void draw_chart(const ChartSpecification& chart, const ChartSize& size, Canvas& canvas, Language language);

}  // namespace underlag::chart
