#include "renderers/chart/chart_drawing.hpp"

#include "renderers/chart/line_chart.hpp"
#include "renderers/chart/row_chart.hpp"

namespace underlag::chart {

namespace {

/// Draws nothing; measures words as another canvas does.
class MeasuringCanvas : public Canvas {
 public:
  explicit MeasuringCanvas(const Canvas& measure) : measure_(measure) {}
  void line(Point, Point, const Stroke&) override {}
  void rectangle(const Rectangle&, const Fill*, const Stroke*) override {}
  void circle(Point, double, const Fill*, const Stroke*) override {}
  void path(const Path&, const Fill*, const Stroke*) override {}
  void text(Point, std::string_view, const TextLook&) override {}
  double text_width(std::string_view words, const TextLook& look) const override {
    return measure_.text_width(words, look);
  }

 private:
  const Canvas& measure_;
};

Sample sample_of(ChartSpecification::Kind kind) {
  if (kind == ChartSpecification::Kind::before_after) return Sample::ring_and_dot;
  if (kind == ChartSpecification::Kind::line || kind == ChartSpecification::Kind::dot_range) {
    return Sample::marked_line;
  }
  return Sample::bar;
}

double draw(const ChartSpecification& chart, const ChartSize& size, Canvas& canvas, Language language) {
  const ChartData data = chart_data(chart, language);
  if (data.series.empty() || data.categories.empty()) return 0;
  const Drawing drawing{canvas, size.width, size.text_size, language};
  const double top = draw_legend(data.series, sample_of(chart.kind), drawing);
  if (chart.kind == ChartSpecification::Kind::line) return draw_lines(data, chart.unit, top, drawing);
  return draw_rows(chart.kind, data, chart.unit, top, drawing);
}

}  // namespace

double chart_height(const ChartSpecification& chart, const ChartSize& size, const Canvas& canvas,
                    Language language) {
  MeasuringCanvas measuring(canvas);
  return draw(chart, size, measuring, language);
}

void draw_chart(const ChartSpecification& chart, const ChartSize& size, Canvas& canvas, Language language) {
  draw(chart, size, canvas, language);
}

}  // namespace underlag::chart
