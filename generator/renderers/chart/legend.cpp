#include <algorithm>

#include "renderers/chart/drawing.hpp"

namespace underlag::chart {

namespace {

void draw_sample(std::size_t series, std::size_t series_count, Sample sample, Rectangle place,
                 Canvas& canvas) {
  const Point middle{place.x + place.width / 2, place.y + place.height / 2};
  switch (sample) {
    case Sample::bar: {
      const Fill fill = series_fill(series);
      canvas.rectangle(place, &fill, nullptr);
      break;
    }
    case Sample::ring_and_dot: {
      const bool is_before = series + 1 < series_count;
      const Fill fill{is_before ? kPaper : series_colour(0), Pattern::none, kPaper};
      const Stroke ring{series_colour(0), 1.5, {}};
      canvas.circle(middle, place.height * 0.36, &fill, &ring);
      break;
    }
    case Sample::marked_line:
      canvas.line({place.x, middle.y}, {place.right(), middle.y}, series_stroke(series, 1.5));
      draw_marker(series, middle, place.height * 0.3, canvas);
      break;
  }
}

}  // namespace

double draw_legend(const std::vector<Series>& series, Sample sample, const Drawing& drawing) {
  if (series.size() < 2) return 0;
  const double sample_width = drawing.text_size * (sample == Sample::marked_line ? 2.2 : 1.1);
  double x = 0;
  double y = 0;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double room = drawing.width - sample_width - drawing.gap();
    const auto lines = wrapped(series[i].name, room, drawing);
    double words_width = 0;
    for (const std::string& line : lines) words_width = std::max(words_width, drawing.width_of(line));
    const double entry_width = sample_width + drawing.gap() + words_width;
    if (x > 0 && x + entry_width > drawing.width) {
      x = 0;
      y += drawing.line_height() * 1.15;
    }
    const double middle = y + drawing.line_height() / 2;
    draw_sample(i, series.size(), sample,
                {x, middle - drawing.text_size * 0.5, sample_width, drawing.text_size}, drawing.canvas);
    for (std::size_t line = 0; line < lines.size(); ++line) {
      drawing.words(x + sample_width + drawing.gap(),
                    middle + static_cast<double>(line) * drawing.line_height(), lines[line],
                    drawing.look(kInk));
    }
    y += static_cast<double>(lines.size() - 1) * drawing.line_height();
    x += entry_width + drawing.text_size * 1.6;
  }
  return y + drawing.line_height() + drawing.text_size * 0.6;
}

void draw_marker(std::size_t series, Point at, double radius, Canvas& canvas) {
  const Fill fill{series_colour(series), Pattern::none, kPaper};
  const double r = radius;
  switch (series % 4) {
    case 0:
      canvas.circle(at, r, &fill, nullptr);
      break;
    case 1:
      canvas.rectangle({at.x - r * 0.9, at.y - r * 0.9, r * 1.8, r * 1.8}, &fill, nullptr);
      break;
    case 2:
      canvas.path(Path()
                      .move_to({at.x, at.y - r * 1.15})
                      .line_to({at.x + r * 1.1, at.y + r * 0.85})
                      .line_to({at.x - r * 1.1, at.y + r * 0.85})
                      .close(),
                  &fill, nullptr);
      break;
    default:
      canvas.path(Path()
                      .move_to({at.x, at.y - r * 1.25})
                      .line_to({at.x + r * 1.25, at.y})
                      .line_to({at.x, at.y + r * 1.25})
                      .line_to({at.x - r * 1.25, at.y})
                      .close(),
                  &fill, nullptr);
  }
}

Stroke series_stroke(std::size_t series, double width) {
  static const std::vector<std::vector<double>> kDashes{{}, {6, 3}, {2, 2}, {8, 3, 2, 3}, {4, 2}, {1, 3}};
  return {series_colour(series), width, kDashes[series % kDashes.size()]};
}

}  // namespace underlag::chart
