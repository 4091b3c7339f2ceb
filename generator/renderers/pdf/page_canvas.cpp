#include "renderers/pdf/page_canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "renderers/pdf/syntax.hpp"

namespace underlag::pdf {

namespace {

constexpr double kRightAngle = 90;
// Control points at this part of the radius make four curves a circle to within 0.03 %.
constexpr double kCircle = 0.5523;
constexpr double kHatchStep = 4;
constexpr double kHatchWidth = 0.9;

Path rectangle_path(const Rectangle& area) {
  Path path;
  path.move_to({area.x, area.y}).line_to({area.right(), area.y});
  path.line_to({area.right(), area.bottom()}).line_to({area.x, area.bottom()}).close();
  return path;
}

Path circle_path(Point centre, double radius) {
  double k = kCircle * radius;
  auto [x, y] = centre;
  Path path;
  path.move_to({x + radius, y});
  path.curve_to({x + radius, y + k}, {x + k, y + radius}, {x, y + radius});
  path.curve_to({x - k, y + radius}, {x - radius, y + k}, {x - radius, y});
  path.curve_to({x - radius, y - k}, {x - k, y - radius}, {x, y - radius});
  path.curve_to({x + k, y - radius}, {x + radius, y - k}, {x + radius, y}).close();
  return path;
}

Rectangle bounds_of(const Path& path) {
  Point low{1e9, 1e9};
  Point high{-1e9, -1e9};
  for (const Path::Step& step : path.steps()) {
    if (step.verb == Path::Verb::close) continue;
    low = {std::min(low.x, step.to.x), std::min(low.y, step.to.y)};
    high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
  }
  return {low.x, low.y, std::max(0.0, high.x - low.x), std::max(0.0, high.y - low.y)};
}

// The lines of a texture over `area`; they may reach outside, the caller clips.
Path hatch_lines(const Rectangle& area, Pattern pattern) {
  Path lines;
  if (pattern == Pattern::horizontal || pattern == Pattern::cross) {
    for (double y = area.y; y <= area.bottom(); y += kHatchStep) {
      lines.move_to({area.x, y}).line_to({area.right(), y});
    }
  }
  if (pattern == Pattern::vertical || pattern == Pattern::cross) {
    for (double x = area.x; x <= area.right(); x += kHatchStep) {
      lines.move_to({x, area.y}).line_to({x, area.bottom()});
    }
  }
  if (pattern == Pattern::diagonal || pattern == Pattern::back_diagonal) {
    double step = kHatchStep * std::numbers::sqrt2;
    bool rises = pattern == Pattern::diagonal;
    for (double x = area.x - area.height; x <= area.right(); x += step) {
      lines.move_to({x, rises ? area.bottom() : area.y});
      lines.line_to({x + area.height, rises ? area.y : area.bottom()});
    }
  }
  return lines;
}

}  // namespace

PageCanvas::PageCanvas(DocumentFonts& fonts, StructureTree& structure, int index, PageSize size)
    : fonts_(&fonts), structure_(&structure), index_(index), size_(size) {}

void PageCanvas::tag(ElementId element) {
  wanted_ = {element, Artifact::layout};
}

void PageCanvas::artifact(Artifact kind) {
  wanted_ = {{}, kind};
}

void PageCanvas::open_mark() {
  if (mark_is_open_ && wanted_ == current_) return;
  close_mark();
  if (wanted_.element) {
    out_ += '/';
    out_ += name_of(structure_->tag(wanted_.element));
    out_ += "<</MCID ";
    append_integer(out_, structure_->mark(wanted_.element, index_));
    out_ += ">>BDC\n";
  } else if (wanted_.kind == Artifact::layout) {
    out_ += "/Artifact BMC\n";
  } else {
    out_ += "/Artifact<</Type/Pagination/Subtype/";
    out_ += wanted_.kind == Artifact::header ? "Header" : "Footer";
    out_ += ">>BDC\n";
  }
  current_ = wanted_;
  mark_is_open_ = true;
}

void PageCanvas::close_mark() {
  if (mark_is_open_) out_ += "EMC\n";
  mark_is_open_ = false;
}

const std::string& PageCanvas::content() {
  close_mark();
  return out_;
}

Rectangle PageCanvas::to_pdf(const Rectangle& area) const {
  return {origin_.x + area.x, size_.height - origin_.y - area.bottom(), area.width, area.height};
}

void PageCanvas::number(double value) {
  append_number(out_, value);
  out_ += ' ';
}

void PageCanvas::point(Point at) {
  number(origin_.x + at.x);
  number(size_.height - origin_.y - at.y);
}

void PageCanvas::fill_colour(Colour colour) {
  if (colour == fill_colour_) return;
  fill_colour_ = colour;
  for (std::uint8_t part : {colour.red, colour.green, colour.blue}) number(part / 255.0);
  out_ += "rg\n";
}

void PageCanvas::stroke_style(const Stroke& stroke) {
  for (std::uint8_t part : {stroke.colour.red, stroke.colour.green, stroke.colour.blue}) number(part / 255.0);
  out_ += "RG ";
  number(stroke.width);
  out_ += "w [";
  for (double dash : stroke.dashes) number(dash);
  out_ += "]0 d\n";
}

void PageCanvas::outline(const Path& path) {
  for (const Path::Step& step : path.steps()) {
    switch (step.verb) {
      case Path::Verb::move:
        point(step.to);
        out_ += "m\n";
        break;
      case Path::Verb::line:
        point(step.to);
        out_ += "l\n";
        break;
      case Path::Verb::curve:
        point(step.control_1);
        point(step.control_2);
        point(step.to);
        out_ += "c\n";
        break;
      case Path::Verb::close:
        out_ += "h\n";
        break;
    }
  }
}

void PageCanvas::paint(const Path& outline_path, const Fill* fill, const Stroke* stroke) {
  if (outline_path.steps().empty() || (fill == nullptr && stroke == nullptr)) return;
  open_mark();
  if (fill != nullptr) {
    fill_colour(fill->colour);
    bool hatched = fill->pattern != Pattern::none;
    if (stroke == nullptr || hatched) {
      outline(outline_path);
      out_ += "f\n";
    }
    if (hatched) hatch(outline_path, *fill);
    if (stroke == nullptr) return;
    if (!hatched) {
      stroke_style(*stroke);
      outline(outline_path);
      out_ += "B\n";
      return;
    }
  }
  stroke_style(*stroke);
  outline(outline_path);
  out_ += "S\n";
}

void PageCanvas::hatch(const Path& outline_path, const Fill& fill) {
  Colour outside = fill_colour_;
  out_ += "q\n";
  outline(outline_path);
  out_ += "W n\n";
  Rectangle area = bounds_of(outline_path);
  if (fill.pattern == Pattern::dots) {
    fill_colour(fill.pattern_colour);
    bool odd = false;
    for (double y = area.y; y <= area.bottom(); y += kHatchStep, odd = !odd) {
      for (double x = area.x + (odd ? kHatchStep / 2 : 0); x <= area.right(); x += kHatchStep) {
        outline(circle_path({x, y}, kHatchWidth));
      }
    }
    out_ += "f\n";
  } else {
    stroke_style({fill.pattern_colour, kHatchWidth, {}});
    outline(hatch_lines(area, fill.pattern));
    out_ += "S\n";
  }
  out_ += "Q\n";
  fill_colour_ = outside;
}

void PageCanvas::line(Point from, Point to, const Stroke& stroke) {
  open_mark();
  stroke_style(stroke);
  point(from);
  out_ += "m ";
  point(to);
  out_ += "l S\n";
}

void PageCanvas::rectangle(const Rectangle& area, const Fill* fill, const Stroke* stroke) {
  paint(rectangle_path(area), fill, stroke);
}

void PageCanvas::circle(Point centre, double radius, const Fill* fill, const Stroke* stroke) {
  paint(circle_path(centre, radius), fill, stroke);
}

void PageCanvas::path(const Path& outline_path, const Fill* fill, const Stroke* stroke) {
  paint(outline_path, fill, stroke);
}

namespace {
TextStyle style_of(const TextLook& look) {
  Face face = look.bold ? (look.italic ? Face::bold_italic : Face::bold)
                        : (look.italic ? Face::italic : Face::regular);
  return {face, look.size, look.colour, 0};
}
}  // namespace

double PageCanvas::text_width(std::string_view words, const TextLook& look) const {
  return fonts_->word(style_of(look).face, words).width * look.size / 1000;
}

void PageCanvas::text(Point at, std::string_view words, const TextLook& look) {
  TextStyle style = style_of(look);
  const ShapedWord& word = fonts_->word(style.face, words);
  if (word.runs.empty()) return;
  double width = word.width * look.size / 1000;
  double shift = look.anchor == TextAnchor::start    ? 0
                 : look.anchor == TextAnchor::middle ? -width / 2
                                                     : -width;
  open_mark();
  fill_colour(style.colour);
  out_ += "BT ";
  double turn = -look.turn_degrees * std::numbers::pi / (2 * kRightAngle);
  double cosine = std::cos(turn);
  double sine = std::sin(turn);
  for (double part : {cosine, sine, -sine, cosine}) number(part);
  point({at.x + shift * cosine, at.y - shift * sine});
  out_ += "Tm\n";
  const ShapedWord* one = &word;
  show_runs(style, {&one, 1});
  out_ += "ET\n";
}

double PageCanvas::show(Point baseline, const TextStyle& style, std::string_view text) {
  const ShapedWord* one = &fonts_->word(style.face, text);
  return show(baseline, style, {&one, 1});
}

double PageCanvas::show(Point baseline, const TextStyle& style, std::span<const ShapedWord* const> words) {
  double width = 0;
  for (const ShapedWord* word : words) width += word->width;
  open_mark();
  fill_colour(style.colour);
  out_ += "BT ";
  point(baseline);
  out_ += "Td\n";
  show_runs(style, words);
  out_ += "ET\n";
  return width * style.size / 1000;
}

void PageCanvas::select_font(Face face, double size) {
  if (font_ == static_cast<int>(face) && font_size_ == size) return;
  font_ = static_cast<int>(face);
  font_size_ = size;
  append_name(out_, DocumentFonts::resource_name(face));
  out_ += ' ';
  number(size);
  out_ += "Tf\n";
}

void PageCanvas::show_runs(const TextStyle& style, std::span<const ShapedWord* const> words) {
  double rise = 0;
  bool is_open = false;
  for (const ShapedWord* word : words) {
    for (const WordRun& run : word->runs) {
      double run_rise = style.rise + run.rise * style.size / 1000;
      bool same_font = font_ == static_cast<int>(run.face) && font_size_ == style.size;
      if (is_open && (!same_font || run_rise != rise)) {
        out_ += "]TJ\n";
        is_open = false;
      }
      if (!is_open) {
        select_font(run.face, style.size);
        if (run_rise != rise) {
          number(run_rise);
          out_ += "Ts\n";
          rise = run_rise;
        }
        out_ += '[';
        is_open = true;
      }
      out_ += run.shown;
    }
  }
  if (is_open) out_ += "]TJ\n";
  if (rise != 0) out_ += "0 Ts\n";
}

void PageCanvas::show_image(std::string_view resource, const Rectangle& area, int orientation) {
  open_mark();
  Rectangle place = to_pdf(area);
  // Where the unit square's right, up and origin go, in parts of the place, by EXIF orientation.
  struct Turn {
    double right_x, right_y, up_x, up_y, x, y;
  };
  constexpr std::array<Turn, 8> kTurns = {{{1, 0, 0, 1, 0, 0},
                                           {-1, 0, 0, 1, 1, 0},
                                           {-1, 0, 0, -1, 1, 1},
                                           {1, 0, 0, -1, 0, 1},
                                           {0, -1, -1, 0, 1, 1},
                                           {0, -1, 1, 0, 0, 1},
                                           {0, 1, 1, 0, 0, 0},
                                           {0, 1, -1, 0, 1, 0}}};
  const Turn& turn = kTurns[static_cast<std::size_t>(orientation - 1)];
  out_ += "q ";
  for (double part :
       {turn.right_x * place.width, turn.right_y * place.height, turn.up_x * place.width,
        turn.up_y * place.height, place.x + turn.x * place.width, place.y + turn.y * place.height})
    number(part);
  out_ += "cm";
  append_name(out_, resource);
  out_ += " Do Q\n";
}

}  // namespace underlag::pdf
