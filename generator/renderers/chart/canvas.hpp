#pragma once
// The surface charts draw on. One chart program, several back ends: SVG for pages (renderers/chart/) and PDF
// for reports (renderers/pdf/page_canvas.hpp). Lengths are points (1/72 inch), the origin is the top left
// corner of the drawing and y grows downwards, as in SVG.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Colour&) const = default;
};

inline constexpr Colour kBlack{0, 0, 0};
inline constexpr Colour kWhite{255, 255, 255};

struct Point {
  double x = 0;
  double y = 0;
};

/// x and y are the top left corner.
struct Rectangle {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
};

/// A texture laid over a fill, so that a bar can be told from its neighbour without seeing colours.
enum class Pattern { none, diagonal, back_diagonal, cross, horizontal, vertical, dots };

struct Fill {
  Colour colour = {};
  Pattern pattern = Pattern::none;
  Colour pattern_colour = kWhite;
};

struct Stroke {
  Colour colour = {};
  double width = 0.75;
  std::vector<double> dashes = {};  ///< Lengths of dash, gap, dash …; empty = a whole line.
};

enum class TextAnchor { start, middle, end };

/// How a single line of text in a drawing looks. The typeface is the back end's own sans serif.
struct TextLook {
  double size = 9;
  bool bold = false;
  bool italic = false;
  Colour colour = kBlack;
  TextAnchor anchor = TextAnchor::start;
  double turn_degrees = 0;  ///< Clockwise around the point given; -90 reads upwards.
};

/// An outline of straight lines and cubic curves. Made by its verbs in drawing order.
class Path {
 public:
  enum class Verb : std::uint8_t { move, line, curve, close };
  struct Step {
    Verb verb;
    Point to;
    Point control_1;  ///< Only for curves.
    Point control_2;
  };

  Path& move_to(Point to) { return add({Verb::move, to, {}, {}}); }
  Path& line_to(Point to) { return add({Verb::line, to, {}, {}}); }
  Path& curve_to(Point control_1, Point control_2, Point to) {
    return add({Verb::curve, to, control_1, control_2});
  }
  Path& close() { return add({Verb::close, {}, {}, {}}); }
  const std::vector<Step>& steps() const { return steps_; }

 private:
  Path& add(Step step) {
    steps_.push_back(step);
    return *this;
  }
  std::vector<Step> steps_;
};

/// Draws in the order of the calls, later above earlier. A null fill or stroke is not drawn.
class Canvas {
 public:
  virtual ~Canvas() = default;

  virtual void line(Point from, Point to, const Stroke& stroke) = 0;
  virtual void rectangle(const Rectangle& area, const Fill* fill, const Stroke* stroke) = 0;
  virtual void circle(Point centre, double radius, const Fill* fill, const Stroke* stroke) = 0;
  virtual void path(const Path& outline, const Fill* fill, const Stroke* stroke) = 0;

  /// One line of UTF-8 text whose baseline goes through `at`. Empty text draws nothing.
  virtual void text(Point at, std::string_view words, const TextLook& look) = 0;

  /// Width of the text in points, without turning. SVG back ends may only know it nearly.
  virtual double text_width(std::string_view words, const TextLook& look) const = 0;
};

}  // namespace underlag
