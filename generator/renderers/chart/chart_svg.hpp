#pragma once
// A chart as inline SVG for a page.

#include <string>
#include <string_view>

#include "model/chart.hpp"
#include "text/language.hpp"

namespace underlag::chart {

/// Two drawings of the same chart, one for wide pages and one for phones; the style sheet shows one of them
/// (`.diagram-bred`, `.diagram-smal`), and without a style sheet both are seen. Each has role="img" with a
/// title and a description of its own. `id` must be unique on the page. Empty when there is nothing to draw.
std::string render_chart_svg(const ChartSpecification& chart, std::string_view id, Language language);

}  // namespace underlag::chart
