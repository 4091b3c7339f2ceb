#pragma once
// A paragraph of mixed text, broken into lines for a width and drawn line by line, so that a page can end
// anywhere in it. Forms and reports set all their running text with this.
//
//   Paragraph text(pdf, {{.text = "Planen följs upp "}, {.text = "varje månad", .style = {Face::bold}}}, {});
//   text.break_lines(mm(80));
//   text.draw(page, pdf.element(parent, Tag::P), {mm(20), mm(40)});
//   double below = mm(40) + text.height();

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "renderers/pdf/image.hpp"
#include "renderers/pdf/pdf_document.hpp"

namespace underlag::pdf {

struct VisualPart;

/// A picture among the words. One taller than a line stands on lines of its own, which stay together.
struct InlinePicture {
  std::string key;  ///< As `PdfDocument::draw_image` takes it.
  std::shared_ptr<const Image> image;
  std::string alternative_text;  ///< Empty = decoration.
  double width = 0;              ///< Points.
  double height = 0;
};

/// A stretch of text that looks, is tagged and leads one way. "\n" in the text ends the line.
struct Inline {
  std::string text = {};
  TextStyle style = {};
  std::optional<Tag> tag =
      std::nullopt;            ///< Link, Code, Quote, Span, Reference …; none = part of the paragraph.
  std::string language = {};   ///< Where it differs from the paragraph's; gets a Span of its own.
  LinkTarget link = {};        ///< Makes it a link; `tag` is then Link whatever it says.
  std::string spoken = {};     ///< What a screen reader says of the link; the text when empty.
  std::string expansion = {};  ///< What an abbreviation is short for.
  bool underline = false;
  bool strike = false;
  int note = -1;  ///< Index of a footnote this stretch refers to; see `notes_between`.
  int line = 0;   ///< In the source file, for messages; 0 = not known.
  std::shared_ptr<const InlinePicture> picture = nullptr;  ///< Stands instead of the text.
};

enum class Align { left, centre, right };

struct ParagraphStyle {
  double line_height = 13.5;  ///< Points from baseline to baseline.
  Align align = Align::left;
  double hanging = 0;  ///< Indent of all lines but the first, points. For lines that begin on the left.
  bool hyphenate = true;
  bool keep_spaces = false;  ///< For code: spaces are drawn as many as they are.
  std::string language = "sv";
};

class Paragraph {
 public:
  Paragraph(PdfDocument& document, std::vector<Inline> inlines, ParagraphStyle style);
  // The boxes point into the texts of the inlines, which a move leaves in place.
  Paragraph(Paragraph&&) = default;
  Paragraph& operator=(Paragraph&&) = default;
  Paragraph(const Paragraph&) = delete;
  Paragraph& operator=(const Paragraph&) = delete;

  /// May be called again for another width as long as nothing is drawn. A word wider than the line is cut.
  void break_lines(double width);

  int line_count() const { return static_cast<int>(lines_.size()); }
  double height() const { return style_.line_height * line_count(); }
  double line_height() const { return style_.line_height; }
  /// Width of the widest line, spaces at line ends not counted.
  double widest_line() const;
  /// Width of the last line, for what is drawn after it.
  double last_line_width() const { return lines_.empty() ? 0 : lines_.back().width; }
  /// Width without any line breaks but those written.
  double natural_width() const;
  /// Width of the widest piece that cannot be divided without hyphenation: the least sensible column width.
  double widest_word() const;
  /// The same when words may be hyphenated, if the paragraph allows it …
  double widest_part() const;
  /// … in one place each.
  double widest_half() const;
  /// The next line stands on the same page: both show parts of one picture.
  bool goes_on_below(int line) const;

  /// The footnotes referred to on lines [first, last), in order.
  std::vector<int> notes_between(int first, int last) const;

  /// Draws all lines, the first one's top edge at `top_left`. Without an element the text belongs to what the
  /// page was last told, such as the artifact of a running head.
  void draw(PageCanvas& page, ElementId element, Point top_left);
  /// Draws lines [first, last) there; the rest may follow on another page as part of the same element.
  void draw(PageCanvas& page, ElementId element, Point top_left, int first, int last);

  /// The element made for an inline when it was drawn; none for plain text or what is not drawn yet.
  ElementId element_of(int inline_index) const { return elements_[static_cast<std::size_t>(inline_index)]; }

  const ParagraphStyle& style() const { return style_; }
  bool empty() const { return boxes_.empty(); }

 private:
  /// A word or part of one that is never divided except by hyphenation, or a space.
  struct Box {
    const ShapedWord* word = nullptr;
    std::string_view text;
    int inline_index = 0;
    double width = 0;  ///< Points.
    bool is_space = false;
    bool break_after = false;  ///< The line may end behind it.
    bool end_of_line = false;  ///< The line must end behind it.
    bool soft_hyphen = false;  ///< A hyphen shows if the line ends behind it.
    bool may_be_cut = false;   ///< Part of a word so long that lines end anywhere in it.
    bool is_picture = false;
  };
  struct Line {
    std::vector<Box> boxes;
    double width = 0;  ///< Without spaces at its end.
  };
  struct Builder;

  void make_boxes();
  void add_text(std::string_view text, int inline_index);
  void add_word(std::string_view word, int inline_index);
  void add_box(std::string_view text, int inline_index, bool break_after);
  void add_picture(int inline_index);
  void end_line(int inline_index);
  void keep_dashes_and_units();
  std::vector<std::span<const Box>> undivided() const;
  const std::vector<std::size_t>& divisions_of(const Box& box) const;
  double scaled(const Box& box, const ShapedWord& word) const;
  Face face_of(const Box& box) const;
  std::optional<std::pair<Box, Box>> hyphenated(const Box& box, double room);
  std::pair<Box, Box> cut(const Box& box, double room);
  Box shaped(const Box& like, std::string_view text);
  std::vector<Box> in_visual_order(const std::vector<Box>& boxes);
  Box part_of(const Box& box, const VisualPart& part);
  /// How far from the left edge a line is drawn.
  double shift_of(const Line& line, bool is_first) const;
  void draw_boxes(PageCanvas& page, ElementId element, Point left_end, std::span<const Box> boxes);
  void draw_line(PageCanvas& page, ElementId element, Point left_end, const Line& line);
  void draw_stretch(PageCanvas& page, ElementId element, Point at, std::span<const Box> boxes, double width);
  void draw_picture(PageCanvas& page, ElementId element, Point at, int inline_index);
  double leading() const { return (style_.line_height - (ascent_ - descent_)) / 2; }
  ElementId element_for(int inline_index, ElementId paragraph);

  PdfDocument* document_;
  std::vector<Inline> inlines_;
  ParagraphStyle style_;
  std::vector<Box> boxes_;
  std::vector<Line> lines_;
  std::vector<ElementId> elements_;
  bool is_bidirectional_ = false;  ///< Lines may need another order than the text's …
  bool runs_left_ = false;         ///< … and begin on the right.
  double width_ = 0;
  double ascent_ = 0;   ///< Of the tallest text, points.
  double descent_ = 0;  ///< Negative.
};

/// Sets `text` in lines of `width` points at `top_left` as part of `element` and gives the height used.
double draw_text_box(PdfDocument& document, PageCanvas& page, ElementId element, Point top_left, double width,
                     std::string_view text, const TextStyle& style = {},
                     const ParagraphStyle& paragraph = {});

/// The height `draw_text_box` would use.
double text_box_height(PdfDocument& document, double width, std::string_view text,
                       const TextStyle& style = {}, const ParagraphStyle& paragraph = {});

}  // namespace underlag::pdf
