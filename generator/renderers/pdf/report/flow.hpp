#pragma once
// Lets strips of content flow down the pages: keeps together what belongs together, repeats table heads,
// gives footnotes their room. A strip is the least that is never divided: a line of text, a picture.

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "renderers/pdf/pdf_document.hpp"
#include "renderers/pdf/report/note_area.hpp"
#include "renderers/pdf/report/page_style.hpp"

namespace underlag::pdf {

/// Decoration behind all strips of a block: the panel of a callout, the bar of a quotation.
struct Frame {
  double left = 0;  ///< From the text area's left edge.
  double width = 0;
  std::optional<Colour> panel;
  std::optional<Colour> bar;
};
using Frames = std::shared_ptr<const std::vector<Frame>>;

/// What is repeated at the top of each page while a table goes on.
struct RepeatedHead {
  double height = 0;
  std::function<void(PageCanvas&, double top)> draw;
};

struct Strip {
  double height = 0;
  double space_before = 0;  ///< Left out at the top of a page.
  bool keep_with_next = false;
  std::vector<int> notes = {};    ///< Footnotes that must begin on the same page.
  Frames frames = nullptr;        ///< From the outermost.
  bool space_is_outside = false;  ///< The frames begin below `space_before`: the first strip of a panel.
  /// Drawn above the strip when it comes first on a page, as an artifact: the head of a table that goes on.
  std::shared_ptr<const RepeatedHead> head = nullptr;
  /// Draws at this height from the page's top; x counts from the page's left edge.
  std::function<void(PageCanvas&, double top)> draw = nullptr;
};

/// Floats of one kind keep their order; a figure may stand before a table that waits.
enum class FloatKind { figure, table };

class Flow {
 public:
  Flow(PdfDocument& document, const PageStyle& style, NoteArea::Maker notes);

  void add(Strip strip);
  /// The strip added last is not parted from the next one.
  void keep_last_with_next();
  /// What is added up to `end_float` is a figure or table that stands on one page. When it does not fit on
  /// this one, text goes on to the foot of the page and the float stands at the top of the next. What turns
  /// out too tall for that is set where it is, and may be divided.
  void begin_float(FloatKind kind);
  void end_float();
  /// Floats that wait are placed before what is added later: a new section begins.
  void place_floats();
  /// Ends the page, if anything stands on it. Floats that wait come before what is added later.
  void break_page();
  /// Later pages are landscape (or portrait again). Ends the page when that is a change.
  void turn(bool landscape);
  /// Draws what is left and ends the last page.
  void finish();

  double left() const { return style_->margins.left; }
  /// Width of the text area on the pages to come.
  double width() const { return page_size().width - style_->margins.left - style_->margins.right; }
  /// Height of an empty page's text area.
  double page_height() const { return page_size().height - style_->margins.top - style_->margins.bottom; }
  double width_of(bool landscape) const;
  bool is_landscape() const { return landscape_; }

 private:
  PageSize page_size() const { return landscape_ ? style_->page.turned() : style_->page; }
  double bottom() const { return page_size().height - style_->margins.bottom; }
  void join_group(Strip strip);
  void place_group();
  bool must_wait(double height, bool fits_here) const;
  void place_waiting();
  void give_up_float();
  /// `height_below` points of the same group are still to come on the page.
  void place(const Strip& strip, double height_below);
  bool fits(double height, const std::vector<int>& notes);
  void begin_page(const RepeatedHead* head);
  void end_page();

  PdfDocument* document_;
  const PageStyle* style_;
  NoteArea notes_;
  std::vector<Strip> group_;  ///< Strips that must stand on one page, not yet drawn.
  std::optional<FloatKind> group_floats_;
  std::vector<Strip> float_;  ///< The float being added.
  std::optional<FloatKind> float_kind_;
  double float_height_ = 0;
  struct Waiting {
    FloatKind kind;
    std::vector<Strip> strips;
  };
  std::deque<Waiting> waiting_;  ///< Floats for the pages to come, in order.
  PageCanvas* page_ = nullptr;
  double y_ = 0;
  bool page_is_empty_ = true;
  bool landscape_ = false;
};

}  // namespace underlag::pdf
