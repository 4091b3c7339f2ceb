#pragma once
// What every kind of chart needs while it draws: the canvas, the room it has, and the looks of its words.

#include <string>
#include <string_view>
#include <vector>

#include "renderers/chart/canvas.hpp"
#include "renderers/chart/chart_data.hpp"
#include "renderers/chart/palette.hpp"

namespace underlag::chart {

struct Drawing {
  Canvas& canvas;
  double width;      ///< Points.
  double text_size;  ///< Points.
  Language language;

  double line_height() const { return text_size * 1.25; }
  /// Between a mark and the words beside it.
  double gap() const { return text_size * 0.4; }
  /// Too narrow for labels beside the bars: they go above them.
  bool is_narrow() const { return width < text_size * 34; }

  TextLook look(Colour colour, TextAnchor anchor = TextAnchor::start) const {
    return {text_size, false, false, colour, anchor, 0};
  }
  TextLook bold_look() const { return {text_size, true, false, kInk, TextAnchor::start, 0}; }

  double width_of(std::string_view words) const { return canvas.text_width(words, look(kInk)); }

  /// Words whose middle is at height `y`.
  void words(double x, double y, std::string_view text, const TextLook& words_look) const {
    canvas.text({x, y + text_size * 0.35}, text, words_look);
  }
};

/// `text` in lines no wider than `width`: broken at spaces, after hyphens and slashes, and inside a word only
/// where that word alone is too wide. At least one line.
std::vector<std::string> wrapped(std::string_view text, double width, const Drawing& drawing,
                                 bool bold = false);

/// The sample of a series in the legend: how it is drawn in the chart.
enum class Sample { bar, ring_and_dot, marked_line };

/// Names of the series in rows from the top. Answers the height it took; 0 for a single series, which needs
/// none.
double draw_legend(const std::vector<Series>& series, Sample sample, const Drawing& drawing);

/// The mark of a series at a point: circle, square, triangle, diamond, then again.
void draw_marker(std::size_t series, Point at, double radius, Canvas& canvas);

/// The stroke of a series' line; each series has its own dashes.
Stroke series_stroke(std::size_t series, double width);

}  // namespace underlag::chart
