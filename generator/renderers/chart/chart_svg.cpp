#include "renderers/chart/chart_svg.hpp"

#include <fmt/format.h>

#include <cmath>

#include "renderers/chart/chart_description.hpp"
#include "renderers/chart/chart_drawing.hpp"
#include "renderers/chart/svg_canvas.hpp"

namespace underlag::chart {

namespace {

/// The page's column is about 40 em wide, a phone about 20; words are then as large as the page's small text.
constexpr ChartSize kWide{480, 11};
constexpr ChartSize kNarrow{240, 11};

std::string render_one(const ChartSpecification& chart, const ChartSize& size, const std::string& id,
                       std::string_view class_name, Language language) {
  SvgCanvas canvas(id);
  const double height = std::ceil(chart_height(chart, size, canvas, language));
  if (height <= 0) return "";
  draw_chart(chart, size, canvas, language);
  const std::string safe_id = svg_escaped(id);
  const std::string description = chart_description(chart, language);
  // An image needs a name; the beginning of the description ("Stapeldiagram, 16 rader") is one.
  const std::string title = chart.title.empty() ? description.substr(0, description.find('.')) : chart.title;
  return fmt::format(
      "<svg class=\"diagram {0}\" role=\"img\" aria-labelledby=\"{1}-t\" aria-describedby=\"{1}-d\" "
      "viewBox=\"0 0 {2} {3}\" width=\"{2}\" height=\"{3}\" font-family=\"sans-serif\">"
      "<title id=\"{1}-t\">{4}</title><desc id=\"{1}-d\">{5}</desc>{6}</svg>\n",
      class_name, safe_id, svg_number(size.width), svg_number(height), svg_escaped(title),
      svg_escaped(description), canvas.content());
}

}  // namespace

std::string render_chart_svg(const ChartSpecification& chart, std::string_view id, Language language) {
  return render_one(chart, kWide, fmt::format("{}-bred", id), "diagram-bred", language) +
         render_one(chart, kNarrow, fmt::format("{}-smal", id), "diagram-smal", language);
}

}  // namespace underlag::chart
