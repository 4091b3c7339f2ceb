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
  /// A heading comes next. Before a section's, upright floats that wait are placed unless that would leave
  /// much of the page empty; before any, the landscape table that the heading before has instead of text.
  void begin_heading(bool is_section);
  /// Ends the page, if anything stands on it. Floats that wait come before what is added later.
  void break_page();
  /// What is added up to `end_landscape` stands on landscape pages of its own, behind the page that is being
  /// filled; text that follows goes on there meanwhile. What may not move stands where it is, and the page
  /// before it ends. A heading goes along with it unless text follows the heading.
  void begin_landscape();
  void end_landscape(bool may_move);
  /// Draws what is left and ends the last page.
  void finish();

  double left() const { return style_->margins.left; }
  /// Width of the text area for what is added now.
  double width() const { return width_of(is_landscape()); }
  /// Height of an empty page's text area for what is added now.
  double page_height() const { return height_of(is_landscape()); }
  double width_of(bool landscape) const;
  bool is_landscape() const { return open_ && open_->is_landscape; }

 private:
  struct Float {
    FloatKind kind;
    bool is_landscape = false;
    std::vector<Strip> strips = {};
    double height = 0;
  };

  PageSize page_size(bool landscape) const { return landscape ? style_->page.turned() : style_->page; }
  double height_of(bool landscape) const;
  double bottom() const { return page_size(page_is_landscape_).height - style_->margins.bottom; }
  bool group_is_held() const { return !group_.empty() && group_.back().keep_with_next; }
  void join_group(Strip strip);
  void place_group();
  void settle_group();
  void place_floats();
  bool heading_is_lonely() const;
  bool heading_has_only_table() const { return group_is_held() && !called_in_group_.empty(); }
  void set(const std::vector<Strip>& group);
  bool waits(FloatKind kind) const;
  bool must_wait(FloatKind kind, double height, bool fits_here) const;
  void place_waiting();
  void place_landscape();
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
  bool group_has_heading_ = false;
  std::vector<Float> called_in_group_;  ///< Landscape floats that come once the group has its place.
  std::optional<Float> open_;           ///< The float being added.
  std::deque<Float> waiting_;           ///< Floats for the pages to come, in order.
  std::optional<double> next_space_;    ///< Above what comes next: its own is that below a float now gone.
  PageCanvas* page_ = nullptr;
  double y_ = 0;
  bool page_is_empty_ = true;
  bool page_is_landscape_ = false;
  bool space_is_made_ = true;  ///< What comes next needs no space before it.
};

}  // namespace underlag::pdf
