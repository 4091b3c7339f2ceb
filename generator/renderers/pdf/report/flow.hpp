#pragma once
// Lets strips of content flow down the pages: keeps together what belongs together, repeats table heads,
// gives footnotes their room. A strip is the least that is never divided: a line of text, a picture.

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

class Flow {
 public:
  Flow(PdfDocument& document, const PageStyle& style, NoteArea::Maker notes);

  void add(Strip strip);
  /// The strip added last is not parted from the next one.
  void keep_last_with_next();
  /// Ends the page, if anything stands on it.
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
  void place_group();
  /// `height_below` points of the same group are still to come on the page.
  void place(const Strip& strip, double height_below);
  bool fits(double height, const std::vector<int>& notes);
  void begin_page(const RepeatedHead* head);
  void end_page();

  PdfDocument* document_;
  const PageStyle* style_;
  NoteArea notes_;
  std::vector<Strip> group_;  ///< Strips that must stand on one page, not yet drawn.
  PageCanvas* page_ = nullptr;
  double y_ = 0;
  bool page_is_empty_ = true;
  bool landscape_ = false;
};

}  // namespace underlag::pdf
