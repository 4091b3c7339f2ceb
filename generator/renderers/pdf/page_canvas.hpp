#pragma once
// One page being drawn: the PDF back end of Canvas, with text in the document's fonts and marked content.
// Everything drawn belongs to the structure element or artifact chosen last, so nothing on a page can be left
// untagged.

#include <span>
#include <string>
#include <string_view>

#include "renderers/chart/canvas.hpp"
#include "renderers/pdf/document_fonts.hpp"
#include "renderers/pdf/structure_tree.hpp"

namespace underlag::pdf {

inline constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double mm(double millimetres) {
  return millimetres * kPointsPerMm;
}

struct PageSize {
  double width = mm(210);
  double height = mm(297);
  PageSize turned() const { return {height, width}; }
};

struct TextStyle {
  Face face = Face::regular;
  double size = 10;
  Colour colour = kBlack;
  double rise = 0;  ///< Points above the baseline, for note numbers.
};

enum class Artifact { layout, header, footer };

class PageCanvas final : public Canvas {
 public:
  PageCanvas(DocumentFonts& fonts, StructureTree& structure, int index, PageSize size);

  int index() const { return index_; }
  PageSize size() const { return size_; }

  /// What is drawn from here on belongs to `element` …
  void tag(ElementId element);
  /// … or is decoration that a screen reader passes over. New pages begin so.
  void artifact(Artifact kind = Artifact::layout);

  /// Later coordinates count from here; {0, 0} is the top left corner of the page.
  void set_origin(Point origin) { origin_ = origin; }
  Point origin() const { return origin_; }

  void line(Point from, Point to, const Stroke& stroke) override;
  void rectangle(const Rectangle& area, const Fill* fill, const Stroke* stroke) override;
  void circle(Point centre, double radius, const Fill* fill, const Stroke* stroke) override;
  void path(const Path& outline, const Fill* fill, const Stroke* stroke) override;
  void text(Point at, std::string_view words, const TextLook& look) override;
  double text_width(std::string_view words, const TextLook& look) const override;

  /// Words one after the other from `baseline`; spaces are words too. Gives the width drawn.
  double show(Point baseline, const TextStyle& style, std::span<const ShapedWord* const> words);
  /// One line of text as it is, no breaking.
  double show(Point baseline, const TextStyle& style, std::string_view text);

  /// `orientation` as in pdf::Image; the area is the picture's as seen.
  void show_image(std::string_view resource, const Rectangle& area, int orientation = 1);

  DocumentFonts& fonts() { return *fonts_; }
  StructureTree& structure() { return *structure_; }

  /// The rectangle in PDF coordinates: y is the bottom edge, counted upwards.
  Rectangle to_pdf(const Rectangle& area) const;

  /// Closes what is open and gives the page's operators. The page stays usable; drawing goes on after them.
  const std::string& content();

 private:
  struct Mark {
    ElementId element;
    Artifact kind = Artifact::layout;
    bool operator==(const Mark&) const = default;
  };

  void open_mark();
  void close_mark();
  void point(Point at);
  void number(double value);
  void fill_colour(Colour colour);
  void stroke_style(const Stroke& stroke);
  void outline(const Path& path);
  void paint(const Path& outline, const Fill* fill, const Stroke* stroke);
  void hatch(const Path& outline, const Fill& fill);
  void select_font(Face face, double size);
  void show_runs(const TextStyle& style, std::span<const ShapedWord* const> words);

  DocumentFonts* fonts_;
  StructureTree* structure_;
  int index_;
  PageSize size_;
  Point origin_;
  std::string out_;
  Mark wanted_;
  Mark current_;
  bool mark_is_open_ = false;
  Colour fill_colour_ = kBlack;
  int font_ = -1;
  double font_size_ = 0;
};

}  // namespace underlag::pdf
