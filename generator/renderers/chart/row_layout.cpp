#include "renderers/chart/row_layout.hpp"

#include <algorithm>
#include <cmath>

namespace underlag::chart {

namespace {

using Kind = ChartSpecification::Kind;

std::size_t lane_count(Kind kind, const ChartData& data) {
  const bool one_lane_each = kind == Kind::grouped || kind == Kind::dot_range || kind == Kind::bar;
  return one_lane_each ? std::max<std::size_t>(data.series.size(), 1) : 1;
}

/// Bars of a stack begin where the one before ended; intervals cannot be added up and stand as words.
bool is_stackable(const Figure& figure) {
  return figure.has_position && !figure.is_interval();
}

struct StackEnds {
  double low = 0;
  double high = 0;
};

StackEnds stack_ends(const Category& category) {
  StackEnds ends;
  for (const Figure& figure : category.figures) {
    if (is_stackable(figure)) (figure.low < 0 ? ends.low : ends.high) += figure.low;
  }
  return ends;
}

/// "+ vet ej" after a stack says that the whole is not known. With `all` the bars' own figures stand there
/// too.
std::vector<SideWords> words_after_stack(const Category& category, bool all) {
  std::string text;
  bool has_bar = false;
  for (const Figure& figure : category.figures) {
    const bool has_words_inside = is_stackable(figure) && !all;
    has_bar = has_bar || has_words_inside;
    if (!has_words_inside && !figure.text.empty()) text += (text.empty() ? "" : " + ") + figure.text;
  }
  if (text.empty()) return {};
  return {{0, stack_ends(category).high, false, has_bar ? "+ " + text : text}};
}

bool words_fit_inside(const Category& category, const RowLayout& layout, const Drawing& drawing) {
  return std::all_of(category.figures.begin(), category.figures.end(), [&](const Figure& figure) {
    if (!is_stackable(figure) || figure.low == 0) return true;
    const double length = std::abs(layout.x(figure.low) - layout.x(0));
    return length >= drawing.width_of(figure.text) + drawing.gap() * 2;
  });
}

/// The lower figure's words stand on the left of both points, the higher one's on the right.
std::vector<SideWords> words_before_after(const Category& category) {
  if (category.figures.empty()) return {};
  const Figure& before = category.figures.front();
  const Figure& after = category.figures.back();
  if (before.has_position && after.has_position) {
    const bool rises = before.low <= after.low;
    const Figure& lower = rises ? before : after;
    const Figure& higher = rises ? after : before;
    if (before.text == after.text) return {{0, higher.high, false, higher.text}};
    return {{0, lower.low, true, lower.text}, {0, std::max(lower.high, higher.high), false, higher.text}};
  }
  const double at = before.has_position ? before.high : after.has_position ? after.high : 0;
  if (before.text == after.text) return {{0, at, false, before.text}};
  return {{0, at, false, before.text + " → " + after.text}};
}

std::vector<SideWords> side_words(Kind kind, const Category& category) {
  if (kind == Kind::stacked) return words_after_stack(category, false);
  if (kind == Kind::before_after) return words_before_after(category);
  std::vector<SideWords> out;
  for (std::size_t lane = 0; lane < category.figures.size(); ++lane) {
    const Figure& figure = category.figures[lane];
    if (figure.text.empty()) continue;
    const bool is_negative = figure.has_position && figure.high <= 0 && figure.low < 0;
    out.push_back({lane, is_negative ? figure.low : figure.high, is_negative, figure.text});
  }
  return out;
}

Axis axis_for(Kind kind, const ChartData& data, double plot_width, const Drawing& drawing) {
  double low = data.lowest();
  double high = data.highest();
  if (kind == Kind::stacked) {
    low = high = 0;
    for (const Category& category : data.categories) {
      low = std::min(low, stack_ends(category).low);
      high = std::max(high, stack_ends(category).high);
    }
  }
  const NumberStyle style = data.series.empty() ? NumberStyle{} : data.series.front().style;
  const double mark_width = drawing.width_of(format_number(std::max(high, -low), style, drawing.language));
  const int most_marks =
      std::clamp(static_cast<int>(plot_width / (mark_width * 2 + drawing.text_size)), 1, 6);
  return round_axis(low, high, most_marks, style);
}

/// Pulls in the edges of the plot until all words beside the bars fit.
void make_room_for_words(RowLayout& layout, double left_limit, const Drawing& drawing) {
  const double last_mark =
      drawing.width_of(format_number(layout.axis.high, layout.axis.style, drawing.language));
  layout.plot_left = left_limit;
  const auto share = [&](double number) { return layout.axis.position(number, 0, 1); };
  const auto fit_right = [&] {
    layout.plot_right = drawing.width - last_mark / 2;
    for (const Row& row : layout.rows) {
      for (const SideWords& words : row.words) {
        if (words.on_the_left || share(words.at) <= 0) continue;
        const double room = drawing.width - layout.plot_left - drawing.gap() - drawing.width_of(words.text);
        layout.plot_right = std::min(layout.plot_right, layout.plot_left + room / share(words.at));
      }
    }
    // Words of absurd length may run out of the drawing, but never squeeze it to nothing.
    layout.plot_right =
        std::max(layout.plot_right, layout.plot_left + (drawing.width - layout.plot_left) * 0.3);
  };
  fit_right();
  double shift = 0;
  for (const Row& row : layout.rows) {
    for (const SideWords& words : row.words) {
      if (!words.on_the_left) continue;
      const double from_left = share(words.at) * (layout.plot_right - layout.plot_left);
      shift = std::max(shift, drawing.width_of(words.text) + drawing.gap() * 2 - from_left);
    }
  }
  layout.plot_left += std::min(shift, drawing.width * 0.25);
  fit_right();
}

/// Where one bar of a stack is too short for its figure, all figures of the row stand after it. The longer
/// words may shorten other bars, so the rows are looked through again until all fit; none ever goes back.
void move_words_out_of_short_bars(RowLayout& layout, double left_limit, const Drawing& drawing) {
  for (bool has_moved = true; has_moved;) {
    has_moved = false;
    for (Row& row : layout.rows) {
      if (row.category->is_heading || !row.has_words_inside) continue;
      if (words_fit_inside(*row.category, layout, drawing)) continue;
      row.has_words_inside = false;
      row.words = words_after_stack(*row.category, true);
      has_moved = true;
    }
    if (has_moved) make_room_for_words(layout, left_limit, drawing);
  }
}

/// Width of the labels' column: as wide as the widest label, but not more than two fifths of the chart.
double label_column_width(const ChartData& data, const Drawing& drawing) {
  const double most = drawing.width * 0.4;
  double widest = 0;
  for (const Category& category : data.categories) {
    if (category.is_heading) continue;
    widest = std::max(widest, drawing.width_of(category.label));
  }
  return std::min(widest, most);
}

void place_rows(RowLayout& layout, double top, std::size_t lanes, const Drawing& drawing) {
  const bool labels_above = drawing.is_narrow();
  const double between = drawing.text_size * (lanes > 1 ? 0.8 : 0.5);
  double y = top;
  layout.plot_top = top;
  for (Row& row : layout.rows) {
    const double label_height = static_cast<double>(row.label.size()) * drawing.line_height();
    const double lanes_height = layout.lane_height * static_cast<double>(lanes);
    row.label_top = y;
    if (row.category->is_heading) {
      if (&row != &layout.rows.front()) row.label_top += between;
      row.lanes_top = row.bottom = row.label_top + label_height;
    } else if (labels_above) {
      row.lanes_top = y + label_height;
      row.bottom = row.lanes_top + lanes_height;
    } else {
      row.bottom = y + std::max(label_height, lanes_height);
      row.label_top = y + (row.bottom - y - label_height) / 2;
      row.lanes_top = y + (row.bottom - y - lanes_height) / 2;
    }
    y = row.bottom + (row.category->is_heading ? drawing.text_size * 0.2 : between);
  }
  layout.plot_bottom = layout.rows.empty() ? top : layout.rows.back().bottom + drawing.text_size * 0.3;
}

}  // namespace

RowLayout lay_out_rows(Kind kind, const ChartData& data, double top, const Drawing& drawing) {
  RowLayout layout;
  layout.kind = kind;
  layout.lane_height = drawing.text_size * 1.25;
  const bool labels_above = drawing.is_narrow();
  const double label_width = labels_above ? drawing.width : label_column_width(data, drawing);
  for (const Category& category : data.categories) {
    Row row;
    row.category = &category;
    row.label = wrapped(category.label, category.is_heading ? drawing.width : label_width, drawing,
                        category.is_heading);
    if (!category.is_heading) {
      row.words = side_words(kind, category);
      for (const std::string& line : row.label) {
        layout.labels_right = std::max(layout.labels_right, drawing.width_of(line));
      }
    }
    layout.rows.push_back(std::move(row));
  }
  const double left_limit = labels_above ? drawing.text_size * 0.4 : label_width + drawing.text_size * 0.8;
  layout.axis = axis_for(kind, data, (drawing.width - left_limit) * 0.85, drawing);
  make_room_for_words(layout, left_limit, drawing);
  if (kind == Kind::stacked) move_words_out_of_short_bars(layout, left_limit, drawing);
  place_rows(layout, top, lane_count(kind, data), drawing);
  return layout;
}

}  // namespace underlag::chart
