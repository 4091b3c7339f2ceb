#include "renderers/pdf/report/flow.hpp"

namespace underlag::pdf {

namespace {

constexpr double kTolerance = 0.01;
constexpr double kBarWidth = 3;
// Of a page, for notes that run on from the page before.
constexpr double kMostForRunningNotes = 0.6;

}  // namespace

Flow::Flow(PdfDocument& document, const PageStyle& style, NoteArea::Maker notes)
    : document_(&document), style_(&style), notes_(document, style, std::move(notes)) {}

double Flow::width_of(bool landscape) const {
  PageSize size = landscape ? style_->page.turned() : style_->page;
  return size.width - style_->margins.left - style_->margins.right;
}

void Flow::add(Strip strip) {
  if (!group_.empty() && !group_.back().keep_with_next) place_group();
  group_.push_back(std::move(strip));
}

void Flow::keep_last_with_next() {
  if (!group_.empty()) group_.back().keep_with_next = true;
}

void Flow::break_page() {
  place_group();
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
  bool too_much = !fits(page_is_empty_ ? without_first_space : height, notes);
  if (too_much && !page_is_empty_) {
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
  if (head == nullptr) return;
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
