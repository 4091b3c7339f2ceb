#pragma once
// A canvas that remembers what was drawn, so that tests can ask about the drawing itself.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "renderers/chart/canvas.hpp"
#include "renderers/chart/text_estimate.hpp"

namespace underlag::testing {

struct DrawnText {
  Point at;
  std::string words;
  TextLook look;
  double left = 0;
  double right = 0;
};
struct DrawnLine {
  Point from;
  Point to;
  Stroke stroke;
};

class RecordingCanvas : public Canvas {
 public:
  std::vector<DrawnText> texts;
  std::vector<DrawnLine> lines;
  std::vector<Rectangle> filled;  ///< Filled rectangles that are not paper.
  std::vector<Point> circles;
  double lowest = 0;
  bool all_finite = true;

  void line(Point from, Point to, const Stroke& stroke) override {
    lines.push_back({from, to, stroke});
    see(from);
    see(to);
  }
  void rectangle(const Rectangle& area, const Fill* fill, const Stroke*) override {
    if (fill && fill->colour != kWhite) filled.push_back(area);
    see({area.x, area.y});
    see({area.right(), area.bottom()});
    all_finite = all_finite && area.width >= 0 && area.height >= 0;
  }
  void circle(Point centre, double radius, const Fill*, const Stroke*) override {
    circles.push_back(centre);
    see({centre.x + radius, centre.y + radius});
  }
  void path(const Path& outline, const Fill*, const Stroke*) override {
    for (const Path::Step& step : outline.steps()) see(step.to);
  }
  void text(Point at, std::string_view words, const TextLook& look) override {
    const double width = text_width(words, look);
    const double left = look.anchor == TextAnchor::start    ? at.x
                        : look.anchor == TextAnchor::middle ? at.x - width / 2
                                                            : at.x - width;
    texts.push_back({at, std::string(words), look, left, left + width});
    see(at);
  }
  double text_width(std::string_view words, const TextLook& look) const override {
    return chart::estimated_text_width(words, look.size, look.bold);
  }

  int count(std::string_view words) const {
    return static_cast<int>(std::count_if(texts.begin(), texts.end(),
                                          [&](const DrawnText& text) { return text.words == words; }));
  }

 private:
  void see(Point point) {
    all_finite = all_finite && std::isfinite(point.x) && std::isfinite(point.y);
    lowest = std::max(lowest, point.y);
  }
};

}  // namespace underlag::testing
