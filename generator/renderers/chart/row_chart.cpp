#include "renderers/chart/row_chart.hpp"

#include <algorithm>

#include "renderers/chart/row_layout.hpp"

namespace underlag::chart {

namespace {

using Kind = ChartSpecification::Kind;

void draw_label(const Row& row, const RowLayout& layout, const Drawing& drawing) {
  const bool on_the_left = row.category->is_heading || drawing.is_narrow();
  TextLook look = row.category->is_heading ? drawing.bold_look() : drawing.look(kInk);
  if (!on_the_left) look.anchor = TextAnchor::end;
  double y = row.label_top + drawing.line_height() / 2;
  for (const std::string& line : row.label) {
    drawing.words(on_the_left ? 0 : layout.labels_right, y, line, look);
    y += drawing.line_height();
  }
}

/// An upright line through the plot that leaves out the headings: lines through words are hard to read.
void draw_beside_headings(double x, const Stroke& stroke, const RowLayout& layout, const Drawing& drawing) {
  double from = layout.plot_top;
  for (std::size_t i = 0; i < layout.rows.size(); ++i) {
    if (!layout.rows[i].category->is_heading) continue;
    if (i > 0) drawing.canvas.line({x, from}, {x, layout.rows[i - 1].bottom}, stroke);
    from = layout.rows[i].bottom;
  }
  drawing.canvas.line({x, from}, {x, layout.plot_bottom}, stroke);
}

void draw_grid(const RowLayout& layout, const Drawing& drawing) {
  const Stroke thin{kRule, 0.5, {}};
  for (const double mark : layout.axis.marks()) {
    const double x = layout.x(mark);
    if (!drawing.is_narrow()) {
      draw_beside_headings(x, thin, layout, drawing);
      continue;
    }
    // Labels stand above the bars here, and lines through words are hard to read.
    for (const Row& row : layout.rows) {
      if (!row.category->is_heading) drawing.canvas.line({x, row.lanes_top}, {x, row.bottom}, thin);
    }
  }
}

void draw_zero_line(const RowLayout& layout, const Drawing& drawing) {
  draw_beside_headings(layout.x(0), {kMuted, 0.75, {}}, layout, drawing);
}

/// Numbers under the scale, then the unit. Answers the y below them.
double draw_axis(const RowLayout& layout, const std::string& unit, const Drawing& drawing) {
  double y = layout.plot_bottom + drawing.line_height() * 0.6;
  for (const double mark : layout.axis.marks()) {
    const std::string text = format_number(mark, layout.axis.style, drawing.language);
    const double half = drawing.width_of(text) / 2;
    const double x = std::clamp(layout.x(mark), half, std::max(half, drawing.width - half));
    drawing.words(x, y, text, drawing.look(kMuted, TextAnchor::middle));
  }
  y += drawing.line_height() * 0.55;
  if (unit.empty()) return y;
  for (const std::string& line : wrapped(unit, drawing.width - layout.plot_left, drawing)) {
    y += drawing.line_height() * 0.5;
    drawing.words(layout.plot_left, y, line, drawing.look(kMuted));
    y += drawing.line_height() * 0.5;
  }
  return y + drawing.text_size * 0.2;
}

/// A bar from `low` to `high`; bars of no length leave the zero line as it is.
void draw_bar(double low, double high, double middle, const Fill& fill, const RowLayout& layout,
              const Drawing& drawing) {
  if (low == high) return;
  const double height = layout.lane_height * 0.84;
  const double left = layout.x(std::min(low, high));
  drawing.canvas.rectangle({left, middle - height / 2, layout.x(std::max(low, high)) - left, height}, &fill,
                           nullptr);
}

/// An interval is never shortened to one number: its bar is solid to the lower limit and open to the upper.
void draw_bar_figure(const Figure& figure, std::size_t series, double middle, const RowLayout& layout,
                     const Drawing& drawing) {
  if (!figure.has_position) return;
  if (!figure.is_interval()) {
    draw_bar(0, figure.low, middle, series_fill(series), layout, drawing);
    return;
  }
  draw_bar(0, figure.low, middle, series_fill(series), layout, drawing);
  const double height = layout.lane_height * 0.84;
  const Stroke outline{series_colour(series), 1, {2, 1.5}};
  const Fill paper{kPaper, Pattern::none, kPaper};
  drawing.canvas.rectangle(
      {layout.x(figure.low), middle - height / 2, layout.x(figure.high) - layout.x(figure.low), height},
      &paper, &outline);
}

/// A number is a point, an interval a line with a stop at each limit.
void draw_point_or_range(const Figure& figure, std::size_t series, double middle, const RowLayout& layout,
                         const Drawing& drawing) {
  if (!figure.has_position) return;
  if (!figure.is_interval()) {
    draw_marker(series, {layout.x(figure.low), middle}, drawing.text_size * 0.4, drawing.canvas);
    return;
  }
  const double half = drawing.text_size * 0.35;
  const Stroke thick{series_colour(series), drawing.text_size * 0.3, {}};
  const Stroke stop{series_colour(series), 1.25, {}};
  drawing.canvas.line({layout.x(figure.low), middle}, {layout.x(figure.high), middle}, thick);
  for (const double limit : {figure.low, figure.high}) {
    drawing.canvas.line({layout.x(limit), middle - half}, {layout.x(limit), middle + half}, stop);
  }
}

/// Words on a texture need a calm ground; on a plain colour they are paper-coloured.
void draw_words_inside(const std::string& text, double x, double middle, const Fill& bar,
                       const Drawing& drawing) {
  if (bar.pattern == Pattern::none) {
    drawing.words(x, middle, text, drawing.look(kPaper, TextAnchor::middle));
    return;
  }
  const Fill ground{kPaper, Pattern::none, kPaper};
  const double width = drawing.width_of(text) + 3;
  drawing.canvas.rectangle(
      {x - width / 2, middle - drawing.text_size * 0.42, width, drawing.text_size * 0.84}, &ground, nullptr);
  drawing.words(x, middle, text, drawing.look(kInk, TextAnchor::middle));
}

void draw_stack(const Row& row, const RowLayout& layout, const Drawing& drawing) {
  const double middle = layout.lane_middle(row, 0);
  double below = 0;
  double above = 0;
  for (std::size_t i = 0; i < row.category->figures.size(); ++i) {
    const Figure& figure = row.category->figures[i];
    if (!figure.has_position || figure.is_interval()) continue;
    double& end = figure.low < 0 ? below : above;
    const double start = end;
    end += figure.low;
    draw_bar(start, end, middle, series_fill(i), layout, drawing);
    if (start == end) continue;
    const double left = layout.x(std::min(start, end));
    const double length = layout.x(std::max(start, end)) - left;
    if (row.has_words_inside)
      draw_words_inside(figure.text, left + length / 2, middle, series_fill(i), drawing);
  }
  // Neighbours of the same texture still need a border between them.
  double edge = 0;
  for (const Figure& figure : row.category->figures) {
    if (!figure.has_position || figure.is_interval() || figure.low <= 0) continue;
    edge += figure.low;
    if (edge >= above) break;
    const double half = layout.lane_height * 0.42;
    drawing.canvas.line({layout.x(edge), middle - half}, {layout.x(edge), middle + half}, {kPaper, 1.5, {}});
  }
}

void draw_change(const Row& row, const RowLayout& layout, const Drawing& drawing) {
  if (row.category->figures.empty()) return;
  const Figure& before = row.category->figures.front();
  const Figure& after = row.category->figures.back();
  const double middle = layout.lane_middle(row, 0);
  const double radius = drawing.text_size * 0.36;
  const Stroke change{series_colour(0), 1.5, {}};
  if (before.has_position && after.has_position) {
    const double from = before.high < after.low ? before.high : before.low;
    const double to = before.high < after.low ? after.low : after.high;
    drawing.canvas.line({layout.x(from), middle}, {layout.x(to), middle}, change);
  }
  const auto draw_end = [&](const Figure& figure, Colour inside) {
    if (!figure.has_position) return;
    if (figure.is_interval()) {
      draw_point_or_range(figure, 0, middle, layout, drawing);
      return;
    }
    const Fill fill{inside, Pattern::none, kPaper};
    drawing.canvas.circle({layout.x(figure.low), middle}, radius, &fill, &change);
  };
  draw_end(before, kPaper);
  if (row.category->figures.size() > 1) draw_end(after, series_colour(0));
}

/// Takes away the zero line behind words that stand across it.
void clear_zero_line(double left, double right, double middle, const RowLayout& layout,
                     const Drawing& drawing) {
  const double zero = layout.x(0);
  if (drawing.is_narrow() || zero < left - 1 || zero > right + 1) return;
  const Fill ground{kPaper, Pattern::none, kPaper};
  drawing.canvas.rectangle({zero - 1, middle - drawing.text_size * 0.45, 2, drawing.text_size * 0.9}, &ground,
                           nullptr);
}

void draw_row(const Row& row, const RowLayout& layout, const Drawing& drawing) {
  draw_label(row, layout, drawing);
  if (row.category->is_heading) return;
  if (layout.kind == Kind::stacked) {
    draw_stack(row, layout, drawing);
  } else if (layout.kind == Kind::before_after) {
    draw_change(row, layout, drawing);
  } else {
    for (std::size_t i = 0; i < row.category->figures.size(); ++i) {
      const double middle = layout.lane_middle(row, i);
      if (layout.kind == Kind::dot_range) {
        draw_point_or_range(row.category->figures[i], i, middle, layout, drawing);
      } else {
        draw_bar_figure(row.category->figures[i], i, middle, layout, drawing);
      }
    }
  }
  for (const SideWords& words : row.words) {
    const double clear =
        drawing.gap() +
        (layout.kind == Kind::dot_range || layout.kind == Kind::before_after ? drawing.text_size * 0.3 : 0);
    const double middle = layout.lane_middle(row, words.lane);
    const double x = layout.x(words.at) + (words.on_the_left ? -clear : clear);
    if (words.on_the_left) clear_zero_line(x - drawing.width_of(words.text), x, middle, layout, drawing);
    drawing.words(x, middle, words.text,
                  drawing.look(kInk, words.on_the_left ? TextAnchor::end : TextAnchor::start));
  }
}

}  // namespace

double draw_rows(Kind kind, const ChartData& data, const std::string& unit, double top,
                 const Drawing& drawing) {
  const RowLayout layout = lay_out_rows(kind, data, top, drawing);
  draw_grid(layout, drawing);
  if (!drawing.is_narrow()) draw_zero_line(layout, drawing);
  for (const Row& row : layout.rows) draw_row(row, layout, drawing);
  return draw_axis(layout, unit, drawing);
}

}  // namespace underlag::chart
