#pragma once
// Canvas that writes SVG for pages. No scripts, no style attributes, no <style>: colours are presentation
// attributes, which a style sheet may replace through classes (see palette.hpp).

#include <string>
#include <string_view>
#include <vector>

#include "renderers/chart/canvas.hpp"

namespace underlag::chart {

class SvgCanvas : public Canvas {
 public:
  /// `id` must be unique on the page; the ids of textures begin with it.
  explicit SvgCanvas(std::string id) : id_(std::move(id)) {}

  void line(Point from, Point to, const Stroke& stroke) override;
  void rectangle(const Rectangle& area, const Fill* fill, const Stroke* stroke) override;
  void circle(Point centre, double radius, const Fill* fill, const Stroke* stroke) override;
  void path(const Path& outline, const Fill* fill, const Stroke* stroke) override;
  void text(Point at, std::string_view words, const TextLook& look) override;
  double text_width(std::string_view words, const TextLook& look) const override;

  /// `<defs>` with the textures in use (empty when there are none), then everything drawn.
  std::string content() const;

 private:
  void paint(const Fill* fill, const Stroke* stroke);
  std::size_t texture_number(const Fill& fill);

  std::string id_;
  std::string drawing_;
  std::vector<Fill> textures_;  ///< In order of first use.
};

/// A length or coordinate with at most two decimals: `12`, `0.5`, `-3.25`.
std::string svg_number(double value);

/// Text for an element or a double-quoted attribute; characters that XML forbids become U+FFFD.
std::string svg_escaped(std::string_view text);

}  // namespace underlag::chart
