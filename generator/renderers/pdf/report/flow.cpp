#include "renderers/pdf/report/flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace underlag::pdf {

namespace {

constexpr double kTolerance = 0.01;
constexpr double kBarWidth = 3;
// Of a page, for notes that run on from the page before.
constexpr double kMostForRunningNotes = 0.6;
// Of a page: taller figures and tables do not float.
constexpr double kTallestFloat = 0.85;
// Of a page: a smaller gap at its foot is no reason to move a figure away from its text.
constexpr double kLeastGap = 0.08;
// Of a page: a larger gap is no place for a section to end.
constexpr double kMostGap = 0.3;
// Of a page: a heading whose few lines stand this near its foot goes along with the table or figure below.
constexpr double kLonelyFoot = 0.16;
constexpr double kSpaceBelowFloats = 16;
// Between a heading and the text it is kept with, when a table between them has moved.
constexpr double kSpaceBelowHeld = 4;

}  // namespace

Flow::Flow(PdfDocument& document, const PageStyle& style, NoteArea::Maker notes)
    : document_(&document), style_(&style), notes_(document, style, std::move(notes)) {}

double Flow::width_of(bool landscape) const {
  return page_size(landscape).width - style_->margins.left - style_->margins.right;
}

double Flow::height_of(bool landscape) const {
  return page_size(landscape).height - style_->margins.top - style_->margins.bottom;
}

void Flow::add(Strip strip) {
  if (!open_) return join_group(std::move(strip));
  open_->height += strip.height + strip.space_before;
  open_->strips.push_back(std::move(strip));
  bool is_tall = open_->height > page_height() * kTallestFloat;
  if (is_tall && !open_->is_landscape) give_up_float();
}

void Flow::begin_float(FloatKind kind) {
  if (open_) return;
  if (heading_has_only_table()) break_page();
  if (heading_is_lonely()) keep_last_with_next();
  // What a heading is kept with stays below it, and the ones called before it come before it.
  if (group_is_held()) {
    if (!waits(kind)) return;
    std::vector<Strip> held = std::exchange(group_, {});
    break_page();
    group_ = std::move(held);
    return;
  }
  place_group();
  open_ = Float{kind};
}

void Flow::end_float() {
  if (!open_ || open_->is_landscape) return;
  group_ = std::move(open_->strips);
  for (std::size_t i = 0; i < group_.size(); ++i) group_[i].keep_with_next = i + 1 < group_.size();
  if (!group_.empty()) group_floats_ = open_->kind;
  open_.reset();
}

void Flow::give_up_float() {
  Float given_up = std::move(*open_);
  open_.reset();
  if (waits(given_up.kind)) break_page();
  for (Strip& strip : given_up.strips) join_group(std::move(strip));
}

void Flow::begin_landscape() {
  open_ = Float{FloatKind::table, true};
}

void Flow::end_landscape(bool may_move) {
  Float turned = std::move(*open_);
  open_.reset();
  if (turned.strips.empty()) return;
  if (!group_is_held()) place_group();
  next_space_ = group_is_held() ? kSpaceBelowHeld : style_->paragraph_space;
  if (group_is_held()) {
    called_in_group_.push_back(std::move(turned));
  } else {
    waiting_.push_back(std::move(turned));
  }
  if (!may_move) break_page();
}

void Flow::join_group(Strip strip) {
  if (!group_.empty() && !group_.back().keep_with_next) place_group();
  if (next_space_ && strip.space_before <= 2 * style_->paragraph_space + kTolerance)
    strip.space_before = std::min(strip.space_before, *next_space_);
  next_space_.reset();
  group_.push_back(std::move(strip));
}

void Flow::keep_last_with_next() {
  std::vector<Strip>& strips = open_ ? open_->strips : group_;
  if (!strips.empty()) strips.back().keep_with_next = true;
}

// A heading that nothing follows but a landscape table stands above it.
void Flow::settle_group() {
  if (heading_has_only_table()) {
    std::vector<Strip>& strips = called_in_group_.front().strips;
    strips.insert(strips.begin(), std::make_move_iterator(group_.begin()),
                  std::make_move_iterator(group_.end()));
    group_.clear();
  }
  place_group();
}

void Flow::begin_heading(bool is_section) {
  if (heading_has_only_table()) return break_page();
  if (!group_is_held()) {
    place_group();
    bool leaves_gap = page_ != nullptr && bottom() - y_ > height_of(false) * kMostGap;
    if (is_section && !leaves_gap) place_floats();
  }
  group_has_heading_ = true;
}

bool Flow::heading_is_lonely() const {
  if (!group_has_heading_ || group_.empty() || page_ == nullptr) return false;
  double below = bottom() - y_;
  for (const Strip& strip : group_) below -= strip.space_before + strip.height;
  return below < height_of(false) * kLonelyFoot;
}

void Flow::place_floats() {
  place_group();
  auto is_upright = [](const Float& one) { return !one.is_landscape; };
  while (std::ranges::any_of(waiting_, is_upright)) {
    end_page();
    begin_page(nullptr);
  }
}

void Flow::break_page() {
  settle_group();
  end_page();
  while (!waiting_.empty()) {
    if (waiting_.front().is_landscape) {
      place_landscape();
    } else {
      begin_page(nullptr);
      end_page();
    }
  }
}

void Flow::finish() {
  break_page();
  // Notes that are still running on get pages of their own.
  while (notes_.height() > 0) {
    begin_page(nullptr);
    end_page();
  }
}

bool Flow::fits(double height, const std::vector<int>& notes) {
  double room = bottom() - y_ - notes_.height() - height;
  return notes_.least_height_of(notes) <= room + kTolerance;
}

namespace {

struct GroupNeed {
  double height = 0;
  std::vector<int> notes = {};
};

GroupNeed need_of(const std::vector<Strip>& group) {
  GroupNeed need;
  for (const Strip& strip : group) {
    need.height += strip.space_before + strip.height;
    need.notes.insert(need.notes.end(), strip.notes.begin(), strip.notes.end());
  }
  return need;
}

}  // namespace

void Flow::place_group() {
  if (!group_.empty()) {
    group_has_heading_ = false;
    std::vector<Strip> group = std::exchange(group_, {});
    std::optional<FloatKind> kind = std::exchange(group_floats_, std::nullopt);
    if (page_ == nullptr) begin_page(group.front().head.get());
    GroupNeed need = need_of(group);
    double height = need.height - (space_is_made_ ? group.front().space_before : 0);
    if (kind && must_wait(*kind, need.height, fits(height, need.notes))) {
      waiting_.push_back({*kind, false, std::move(group)});
      next_space_ = style_->paragraph_space;
    } else {
      set(group);
    }
  }
  for (Float& called : std::exchange(called_in_group_, {})) waiting_.push_back(std::move(called));
}

// On this page, or on the next one if they do not fit.
void Flow::set(const std::vector<Strip>& group) {
  auto [height, notes] = need_of(group);
  double without_first_space = height - group.front().space_before;
  const RepeatedHead* head = group.front().head.get();
  if (page_ == nullptr) begin_page(head);
  while (!fits(space_is_made_ ? without_first_space : height, notes) && !page_is_empty_) {
    end_page();
    begin_page(head);
  }
  // Notes that no page has room for run on; the lines that refer to them do not part from their heading.
  bool lines_fit = without_first_space <= height_of(page_is_landscape_);
  const std::vector<int> no_notes;
  for (const Strip& strip : group) {
    // Only a group taller than a page is divided, and only notes that run on take the room of an empty page.
    double needed = strip.space_before + strip.height;
    bool goes_on = lines_fit && &strip != &group.front();
    while (!fits(space_is_made_ ? strip.height : needed, goes_on ? no_notes : strip.notes) &&
           (!page_is_empty_ || notes_.height() > 0)) {
      end_page();
      begin_page(strip.head.get());
    }
    height -= needed;
    place(strip, height);
  }
}

bool Flow::waits(FloatKind kind) const {
  return std::ranges::any_of(waiting_, [&](const Float& other) { return other.kind == kind; });
}

// A float that follows another of its kind waits with it; one that does not fit waits as long as the gap is
// one that a reader would see.
bool Flow::must_wait(FloatKind kind, double height, bool fits_here) const {
  if (waits(kind)) return true;
  bool leaves_gap = !page_is_empty_ && bottom() - y_ > height_of(false) * kLeastGap;
  return !fits_here && leaves_gap && height <= height_of(false);
}

// At the top of a new page, as many as it holds; the first one always.
void Flow::place_waiting() {
  while (!waiting_.empty() && !waiting_.front().is_landscape) {
    auto [height, notes] = need_of(waiting_.front().strips);
    if (!page_is_empty_ && !fits(height + kSpaceBelowFloats, notes)) break;
    for (const Strip& strip : waiting_.front().strips) {
      height -= strip.space_before + strip.height;
      place(strip, height);
    }
    waiting_.pop_front();
  }
  if (page_is_empty_) return;
  y_ += kSpaceBelowFloats;
  space_is_made_ = true;
}

// Those that are next, one after the other, on pages of their own.
void Flow::place_landscape() {
  page_is_landscape_ = true;
  while (!waiting_.empty() && waiting_.front().is_landscape) {
    std::vector<Strip> strips = std::move(waiting_.front().strips);
    waiting_.pop_front();
    std::vector<Strip> group;
    for (std::size_t i = 0; i < strips.size(); ++i) {
      group.push_back(std::move(strips[i]));
      if (group.back().keep_with_next && i + 1 < strips.size()) continue;
      set(group);
      group.clear();
    }
  }
  end_page();
  page_is_landscape_ = false;
}

void Flow::place(const Strip& strip, double height_below) {
  double space = space_is_made_ ? 0 : strip.space_before;
  double framed_space = strip.space_is_outside ? 0 : space;
  if (strip.frames != nullptr) {
    page_->artifact();
    for (const Frame& frame : *strip.frames) {
      Rectangle area{left() + frame.left, y_ + space - framed_space, frame.width,
                     framed_space + strip.height};
      if (frame.panel) {
        Fill fill{*frame.panel};
        page_->rectangle(area, &fill, nullptr);
      }
      if (frame.bar) {
        Fill fill{*frame.bar};
        area.width = kBarWidth;
        page_->rectangle(area, &fill, nullptr);
      }
    }
  }
  y_ += space;
  if (strip.draw) strip.draw(*page_, y_);
  y_ += strip.height;
  page_is_empty_ = space_is_made_ = false;
  if (!strip.notes.empty()) notes_.add(strip.notes, bottom() - y_ - notes_.height() - height_below);
}

void Flow::begin_page(const RepeatedHead* head) {
  bool is_upright = !page_is_landscape_;
  // A table that goes on is not interrupted.
  bool takes_floats = is_upright && head == nullptr;
  if (takes_floats && !waiting_.empty() && waiting_.front().is_landscape) place_landscape();
  page_ = &document_->add_page(page_size(page_is_landscape_));
  y_ = style_->margins.top;
  page_is_empty_ = space_is_made_ = true;
  if (takes_floats) place_waiting();
  if (head == nullptr) return;
  page_->artifact();
  head->draw(*page_, y_);
  y_ += head->height;
}

void Flow::end_page() {
  if (page_ == nullptr) return;
  notes_.draw(*page_, left(), bottom(), height_of(page_is_landscape_) * kMostForRunningNotes);
  page_ = nullptr;
  page_is_empty_ = space_is_made_ = true;
}

}  // namespace underlag::pdf
