#include "renderers/pdf/report/flow.hpp"

#include <algorithm>

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
constexpr double kSpaceBelowFloats = 16;

}  // namespace

Flow::Flow(PdfDocument& document, const PageStyle& style, NoteArea::Maker notes)
    : document_(&document), style_(&style), notes_(document, style, std::move(notes)) {}

double Flow::width_of(bool landscape) const {
  PageSize size = landscape ? style_->page.turned() : style_->page;
  return size.width - style_->margins.left - style_->margins.right;
}

void Flow::add(Strip strip) {
  if (!float_kind_) return join_group(std::move(strip));
  float_height_ += strip.height + strip.space_before;
  float_.push_back(std::move(strip));
  if (float_height_ > page_height() * kTallestFloat) give_up_float();
}

void Flow::begin_float(FloatKind kind) {
  // What a heading is kept with stays below it.
  bool is_held = !group_.empty() && group_.back().keep_with_next;
  if (is_held || float_kind_) return;
  place_group();
  float_kind_ = kind;
  float_height_ = 0;
}

void Flow::end_float() {
  if (!float_kind_) return;
  for (std::size_t i = 0; i < float_.size(); ++i) float_[i].keep_with_next = i + 1 < float_.size();
  group_ = std::move(float_);
  if (!group_.empty()) group_floats_ = float_kind_;
  float_.clear();
  float_kind_.reset();
}

void Flow::give_up_float() {
  float_kind_.reset();
  std::vector<Strip> strips = std::move(float_);
  float_.clear();
  for (Strip& strip : strips) join_group(std::move(strip));
}

void Flow::join_group(Strip strip) {
  if (!group_.empty() && !group_.back().keep_with_next) place_group();
  group_.push_back(std::move(strip));
}

void Flow::keep_last_with_next() {
  std::vector<Strip>& strips = float_kind_ ? float_ : group_;
  if (!strips.empty()) strips.back().keep_with_next = true;
}

void Flow::place_floats() {
  place_group();
  while (!waiting_.empty()) {
    end_page();
    begin_page(nullptr);
  }
}

void Flow::break_page() {
  place_floats();
  end_page();
}

void Flow::turn(bool landscape) {
  if (landscape == landscape_) return;
  break_page();
  landscape_ = landscape;
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
  return notes_.least_height_of(notes, width()) <= room + kTolerance;
}

void Flow::place_group() {
  if (group_.empty()) return;
  double height = 0;
  std::vector<int> notes;
  for (const Strip& strip : group_) {
    height += strip.space_before + strip.height;
    notes.insert(notes.end(), strip.notes.begin(), strip.notes.end());
  }
  double without_first_space = height - group_.front().space_before;
  const RepeatedHead* head = group_.front().head.get();
  if (page_ == nullptr) begin_page(head);
  auto fits_here = [&] { return fits(page_is_empty_ ? without_first_space : height, notes); };
  if (group_floats_ && must_wait(height, fits_here())) {
    waiting_.push_back({*group_floats_, std::move(group_)});
    group_.clear();
    group_floats_.reset();
    return;
  }
  while (!fits_here() && !page_is_empty_) {
    end_page();
    begin_page(head);
  }
  for (const Strip& strip : group_) {
    // Only a group taller than a page is divided, and only notes that run on take the room of an empty page.
    double needed = strip.space_before + strip.height;
    while (!fits(page_is_empty_ ? strip.height : needed, strip.notes) &&
           (!page_is_empty_ || notes_.height() > 0)) {
      end_page();
      begin_page(strip.head.get());
    }
    height -= needed;
    place(strip, height);
  }
  group_.clear();
  group_floats_.reset();
}

// A float that follows another of its kind waits with it; one that does not fit waits as long as the gap is
// one that a reader would see.
bool Flow::must_wait(double height, bool fits_here) const {
  auto same_kind = [&](const Waiting& other) { return other.kind == *group_floats_; };
  if (std::ranges::any_of(waiting_, same_kind)) return true;
  bool leaves_gap = !page_is_empty_ && bottom() - y_ > page_height() * kLeastGap;
  return !fits_here && leaves_gap && height <= page_height();
}

// At the top of a new page, as many as it holds; the first one always.
void Flow::place_waiting() {
  bool placed = false;
  while (!waiting_.empty()) {
    double height = 0;
    std::vector<int> notes;
    for (const Strip& strip : waiting_.front().strips) {
      height += strip.space_before + strip.height;
      notes.insert(notes.end(), strip.notes.begin(), strip.notes.end());
    }
    if (placed && !fits(height + kSpaceBelowFloats, notes)) break;
    for (const Strip& strip : waiting_.front().strips) {
      height -= strip.space_before + strip.height;
      place(strip, height);
    }
    waiting_.pop_front();
    placed = true;
  }
  if (placed) y_ += kSpaceBelowFloats;
}

void Flow::place(const Strip& strip, double height_below) {
  double space = page_is_empty_ ? 0 : strip.space_before;
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
  page_is_empty_ = false;
  if (!strip.notes.empty()) {
    notes_.add(strip.notes, width(), bottom() - y_ - notes_.height() - height_below);
  }
}

void Flow::begin_page(const RepeatedHead* head) {
  page_ = &document_->add_page(page_size());
  y_ = style_->margins.top;
  page_is_empty_ = true;
  if (head == nullptr) return place_waiting();
  page_->artifact();
  head->draw(*page_, y_);
  y_ += head->height;
}

void Flow::end_page() {
  if (page_ == nullptr) return;
  notes_.draw(*page_, left(), width(), bottom(), page_height() * kMostForRunningNotes);
  page_ = nullptr;
  page_is_empty_ = true;
}

}  // namespace underlag::pdf
