#include "renderers/chart/svg_canvas.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "renderers/chart/palette.hpp"
#include "renderers/chart/text_estimate.hpp"
#include "text/html_escape.hpp"
#include "text/utf8.hpp"

namespace underlag::chart {

namespace {

std::string hex(Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

/// `fill="#00506b"`; with the class that a style sheet knows the colour by in `classes`.
std::string colour_attribute(std::string_view attribute, std::string_view class_prefix, Colour colour,
                             std::string& classes) {
  if (const std::string_view name = palette_name(colour); !name.empty()) {
    if (!classes.empty()) classes += ' ';
    classes += class_prefix;
    classes += name;
  }
  return fmt::format(" {}=\"{}\"", attribute, hex(colour));
}

std::string class_attribute(const std::string& classes) {
  return classes.empty() ? "" : " class=\"" + classes + "\"";
}

/// What is drawn over the colour in one 6 × 6 tile.
std::string_view texture_outline(Pattern pattern) {
  switch (pattern) {
    case Pattern::diagonal:
      return "M-1 1 1-1M0 6 6 0M5 7 7 5";
    case Pattern::back_diagonal:
      return "M-1 5 1 7M0 0 6 6M5-1 7 1";
    case Pattern::cross:
      return "M0 6 6 0M0 0 6 6";
    case Pattern::horizontal:
      return "M0 3H6";
    case Pattern::vertical:
      return "M3 0V6";
    case Pattern::dots:
      return "M2 3H4M3 2V4";
    case Pattern::none:
      break;
  }
  return "";
}

std::string texture(const Fill& fill, std::string_view id, std::size_t number) {
  std::string base_class;
  const std::string base = colour_attribute("fill", "fyll-", fill.colour, base_class);
  std::string mark_class;
  const std::string mark = colour_attribute("stroke", "streck-", fill.pattern_colour, mark_class);
  return fmt::format(
      "<pattern id=\"{}-p{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<path d=\"M0 0H6V6H0z\"{}{}/><path d=\"{}\"{}{} stroke-width=\"{}\"/></pattern>",
      svg_escaped(id), number, base, class_attribute(base_class), texture_outline(fill.pattern), mark,
      class_attribute(mark_class), fill.pattern == Pattern::dots ? "2" : "1.2");
}

}  // namespace

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  double rounded = std::round(value * 100) / 100;
  if (rounded == 0) rounded = 0;  // no "-0"
  char buffer[40];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, rounded, std::chars_format::fixed, 2);
  std::string text(buffer, end.ptr);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string svg_escaped(std::string_view text) {
  std::string allowed;
  allowed.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t letter = next_code_point(text, offset);
    if (letter == '\n' || letter == '\t' || letter == '\r') {
      allowed += ' ';
    } else {
      append_utf8(allowed, letter < 0x20 || letter == 0xFFFE || letter == 0xFFFF ? U'\uFFFD' : letter);
    }
  }
  return html_attribute(allowed);
}

std::size_t SvgCanvas::texture_number(const Fill& fill) {
  for (std::size_t i = 0; i < textures_.size(); ++i) {
    if (textures_[i].colour == fill.colour && textures_[i].pattern == fill.pattern &&
        textures_[i].pattern_colour == fill.pattern_colour) {
      return i + 1;
    }
  }
  textures_.push_back(fill);
  return textures_.size();
}

/// The fill and stroke of the element being written.
void SvgCanvas::paint(const Fill* fill, const Stroke* stroke) {
  std::string classes;
  std::string attributes;
  if (!fill) {
    attributes += " fill=\"none\"";
  } else if (fill->pattern == Pattern::none) {
    attributes += colour_attribute("fill", "fyll-", fill->colour, classes);
  } else {
    attributes += fmt::format(" fill=\"url(#{}-p{})\"", svg_escaped(id_), texture_number(*fill));
  }
  if (stroke) {
    attributes += colour_attribute("stroke", "streck-", stroke->colour, classes);
    if (stroke->width != 1) attributes += " stroke-width=\"" + svg_number(stroke->width) + "\"";
    std::string dashes;
    for (const double length : stroke->dashes) dashes += (dashes.empty() ? "" : " ") + svg_number(length);
    if (!dashes.empty()) attributes += " stroke-dasharray=\"" + dashes + "\"";
  }
  drawing_ += class_attribute(classes) + attributes + "/>";
}

void SvgCanvas::line(Point from, Point to, const Stroke& stroke) {
  const std::string start = fmt::format("{} {}", svg_number(from.x), svg_number(from.y));
  if (from.x == to.x) {
    drawing_ += fmt::format("<path d=\"M{}V{}\"", start, svg_number(to.y));
  } else if (from.y == to.y) {
    drawing_ += fmt::format("<path d=\"M{}H{}\"", start, svg_number(to.x));
  } else {
    drawing_ += fmt::format("<path d=\"M{}L{} {}\"", start, svg_number(to.x), svg_number(to.y));
  }
  paint(nullptr, &stroke);
}

void SvgCanvas::rectangle(const Rectangle& area, const Fill* fill, const Stroke* stroke) {
  drawing_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", svg_number(area.x),
                          svg_number(area.y), svg_number(area.width), svg_number(area.height));
  paint(fill, stroke);
}

void SvgCanvas::circle(Point centre, double radius, const Fill* fill, const Stroke* stroke) {
  drawing_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", svg_number(centre.x), svg_number(centre.y),
                          svg_number(radius));
  paint(fill, stroke);
}

void SvgCanvas::path(const Path& outline, const Fill* fill, const Stroke* stroke) {
  std::string data;
  for (const Path::Step& step : outline.steps()) {
    switch (step.verb) {
      case Path::Verb::move:
        data += fmt::format("M{} {}", svg_number(step.to.x), svg_number(step.to.y));
        break;
      case Path::Verb::line:
        data += fmt::format("L{} {}", svg_number(step.to.x), svg_number(step.to.y));
        break;
      case Path::Verb::curve:
        data += fmt::format("C{} {} {} {} {} {}", svg_number(step.control_1.x), svg_number(step.control_1.y),
                            svg_number(step.control_2.x), svg_number(step.control_2.y), svg_number(step.to.x),
                            svg_number(step.to.y));
        break;
      case Path::Verb::close:
        data += 'z';
        break;
    }
  }
  drawing_ += "<path d=\"" + data + "\"";
  paint(fill, stroke);
}

void SvgCanvas::text(Point at, std::string_view words, const TextLook& look) {
  if (words.empty()) return;
  std::string classes;
  std::string attributes = colour_attribute("fill", "fyll-", look.colour, classes);
  if (look.anchor == TextAnchor::middle) attributes += " text-anchor=\"middle\"";
  if (look.anchor == TextAnchor::end) attributes += " text-anchor=\"end\"";
  if (look.bold) attributes += " font-weight=\"bold\"";
  if (look.italic) attributes += " font-style=\"italic\"";
  if (look.turn_degrees != 0) {
    attributes += fmt::format(" transform=\"rotate({} {} {})\"", svg_number(look.turn_degrees),
                              svg_number(at.x), svg_number(at.y));
  }
  drawing_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{}>{}</text>", svg_number(at.x),
                          svg_number(at.y), svg_number(look.size), class_attribute(classes), attributes,
                          svg_escaped(words));
}

double SvgCanvas::text_width(std::string_view words, const TextLook& look) const {
  return estimated_text_width(words, look.size, look.bold);
}

std::string SvgCanvas::content() const {
  std::string defs;
  for (std::size_t i = 0; i < textures_.size(); ++i) defs += texture(textures_[i], id_, i + 1);
  return (defs.empty() ? "" : "<defs>" + defs + "</defs>") + drawing_;
}

}  // namespace underlag::chart
