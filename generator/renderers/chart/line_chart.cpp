#include "renderers/chart/line_chart.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "renderers/chart/axis.hpp"

namespace underlag::chart {

namespace {

struct Plot {
  Axis axis;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  std::vector<const Category*> places;  ///< From left to right; headings are left out.

  double slot() const {
    return (right - left) / static_cast<double>(std::max<std::size_t>(places.size(), 1));
  }
  double x(std::size_t place) const { return left + (static_cast<double>(place) + 0.5) * slot(); }
  double y(double number) const { return axis.position(number, bottom, top); }
};

Plot lay_out(const ChartData& data, double top, const Drawing& drawing) {
  Plot plot;
  for (const Category& category : data.categories) {
    if (!category.is_heading) plot.places.push_back(&category);
  }
  const NumberStyle style = data.series.empty() ? NumberStyle{} : data.series.front().style;
  plot.axis = round_axis(data.lowest(), data.highest(), 5, style);
  double widest = 0;
  for (const double mark : plot.axis.marks()) {
    widest = std::max(widest, drawing.width_of(format_number(mark, plot.axis.style, drawing.language)));
  }
  plot.left = widest + drawing.gap();
  plot.right = drawing.width;
  plot.top = top + drawing.line_height();  // words above the highest point
  plot.bottom = plot.top + std::clamp(drawing.width * 0.42, drawing.text_size * 10, drawing.text_size * 20);
  return plot;
}

void draw_scale(const Plot& plot, const Drawing& drawing) {
  for (const double mark : plot.axis.marks()) {
    const double y = plot.y(mark);
    const Stroke stroke = mark == 0 ? Stroke{kMuted, 0.75, {}} : Stroke{kRule, 0.5, {}};
    drawing.canvas.line({plot.left, y}, {plot.right, y}, stroke);
    drawing.words(plot.left - drawing.gap(), y, format_number(mark, plot.axis.style, drawing.language),
                  drawing.look(kMuted, TextAnchor::end));
  }
}

/// Labels under the plot, in up to three lines. Where they do not fit, every second, third … one is written:
/// the table beside the chart has them all. Answers the y below them.
double draw_labels(const Plot& plot, const Drawing& drawing) {
  std::size_t every = 1;
  std::vector<std::vector<std::string>> labels;
  for (; every <= plot.places.size(); ++every) {
    labels.clear();
    const double room = plot.slot() * static_cast<double>(every) - drawing.gap();
    bool fits = true;
    for (std::size_t i = 0; i < plot.places.size() && fits; i += every) {
      // A word that has to be broken does not fit.
      for (std::string_view rest = plot.places[i]->label; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(" -/"), rest.size() - 1);
        fits = fits && drawing.width_of(rest.substr(0, end + 1)) <= room;
        rest.remove_prefix(end + 1);
      }
      labels.push_back(wrapped(plot.places[i]->label, room, drawing));
      fits = fits && labels.back().size() <= 3;
    }
    if (fits) break;
  }
  std::size_t most_lines = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t place = i * every;
    double widest = 0;
    for (const std::string& line : labels[i]) widest = std::max(widest, drawing.width_of(line));
    const double x = std::clamp(plot.x(place), widest / 2, std::max(widest / 2, drawing.width - widest / 2));
    for (std::size_t line = 0; line < labels[i].size(); ++line) {
      drawing.words(x, plot.bottom + drawing.line_height() * (0.8 + static_cast<double>(line)),
                    labels[i][line], drawing.look(kInk, TextAnchor::middle));
    }
    most_lines = std::max(most_lines, labels[i].size());
  }
  return plot.bottom + drawing.line_height() * (0.4 + static_cast<double>(most_lines));
}

void draw_series(const Plot& plot, std::size_t series, const Drawing& drawing) {
  const Stroke stroke = series_stroke(series, 1.75);
  const Figure* previous = nullptr;
  for (std::size_t i = 0; i < plot.places.size(); ++i) {
    const Figure& figure = plot.places[i]->figures[series];
    if (!figure.has_position || figure.is_interval()) {
      previous = nullptr;  // the line is broken, never drawn across what is not known
      continue;
    }
    if (previous) {
      drawing.canvas.line({plot.x(i - 1), plot.y(previous->low)}, {plot.x(i), plot.y(figure.low)}, stroke);
    }
    previous = &figure;
  }
  for (std::size_t i = 0; i < plot.places.size(); ++i) {
    const Figure& figure = plot.places[i]->figures[series];
    if (!figure.has_position) continue;
    if (figure.is_interval()) {
      drawing.canvas.line({plot.x(i), plot.y(figure.low)}, {plot.x(i), plot.y(figure.high)},
                          {series_colour(series), drawing.text_size * 0.3, {}});
    } else {
      draw_marker(series, {plot.x(i), plot.y(figure.low)}, drawing.text_size * 0.35, drawing.canvas);
    }
  }
}

/// Where words or a mark stand.
struct Box {
  double left, top, right, bottom;
  bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

Box box_of_words(double x, double middle, const std::string& text, const Drawing& drawing) {
  const double half_width = drawing.width_of(text) / 2;
  const double half_height = drawing.text_size * 0.45;
  return {x - half_width, middle - half_height, x + half_width, middle + half_height};
}

/// The marks of all series at one place.
std::vector<Box> boxes_of_marks(const Plot& plot, std::size_t place, const Drawing& drawing) {
  std::vector<Box> out;
  const double radius = drawing.text_size * 0.35;
  for (const Figure& figure : plot.places[place]->figures) {
    if (!figure.has_position) continue;
    out.push_back({plot.x(place) - radius, plot.y(figure.high) - radius, plot.x(place) + radius,
                   plot.y(figure.low) + radius});
  }
  return out;
}

/// Heights at which a figure's words may stand, the best first: above, or below where the other of two lines
/// is higher.
std::vector<double> heights_of_words(const Plot& plot, const Figure& figure, bool is_lower,
                                     const Drawing& drawing) {
  const double above = plot.y(figure.high) - drawing.line_height() * 0.85;
  const double below = plot.y(figure.low) + drawing.line_height() * 0.85;
  const bool has_room_below = below < plot.bottom - drawing.line_height() * 0.4;
  if (!has_room_below) return {above};
  return is_lower ? std::vector{below, above} : std::vector{above, below};
}

/// The figures at their points. Where they would stand on a mark or on each other they are left out, and
/// three lines and more have no free room at all: the table beside the chart has every figure.
void draw_figures(const Plot& plot, std::size_t series_count, const Drawing& drawing) {
  if (series_count > 2) return;
  std::vector<Box> taken;
  for (std::size_t i = 0; i < plot.places.size(); ++i) {
    const std::vector<Box> marks = boxes_of_marks(plot, i, drawing);
    const auto is_free = [&](const Box& box) {
      const auto overlaps = [&](const Box& other) { return box.overlaps(other); };
      return std::ranges::none_of(taken, overlaps) && std::ranges::none_of(marks, overlaps);
    };
    std::string unknown;
    for (std::size_t series = 0; series < series_count; ++series) {
      const Figure& figure = plot.places[i]->figures[series];
      if (!figure.has_position) {
        if (unknown.empty()) unknown = figure.text;
        continue;
      }
      if (drawing.width_of(figure.text) > plot.slot()) continue;
      const Figure* other = series_count == 2 ? &plot.places[i]->figures[1 - series] : nullptr;
      const bool is_lower = other && other->has_position &&
                            (figure.high < other->high || (figure.high == other->high && series == 1));
      for (const double y : heights_of_words(plot, figure, is_lower, drawing)) {
        const Box box = box_of_words(plot.x(i), y, figure.text, drawing);
        if (!is_free(box)) continue;
        drawing.words(plot.x(i), y, figure.text, drawing.look(kInk, TextAnchor::middle));
        taken.push_back(box);
        break;
      }
    }
    if (!unknown.empty() && drawing.width_of(unknown) <= plot.slot()) {
      drawing.words(plot.x(i), plot.y(0) - drawing.line_height() * 0.55, unknown,
                    drawing.look(kMuted, TextAnchor::middle));
    }
  }
}

}  // namespace

double draw_lines(const ChartData& data, const std::string& unit, double top, const Drawing& drawing) {
  double y = top;
  for (const std::string& line :
       unit.empty() ? std::vector<std::string>{} : wrapped(unit, drawing.width, drawing)) {
    drawing.words(0, y + drawing.line_height() / 2, line, drawing.look(kMuted));
    y += drawing.line_height();
  }
  const Plot plot = lay_out(data, y, drawing);
  draw_scale(plot, drawing);
  for (std::size_t series = 0; series < data.series.size(); ++series) draw_series(plot, series, drawing);
  draw_figures(plot, data.series.size(), drawing);
  return draw_labels(plot, drawing);
}

}  // namespace underlag::chart
