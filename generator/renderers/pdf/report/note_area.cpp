#include "renderers/pdf/report/note_area.hpp"

#include <algorithm>

namespace underlag::pdf {

namespace {

constexpr double kGapAboveRule = 8;
constexpr double kGapBelowRule = 5;
constexpr double kRuleLength = 80;
constexpr int kFewestLines = 2;

}  // namespace

NoteArea::NoteArea(PdfDocument& document, const PageStyle& style, Maker maker)
    : document_(&document), style_(&style), maker_(std::move(maker)) {}

double NoteArea::gap_before_first() const {
  return entries_.empty() ? kGapAboveRule + kGapBelowRule : 0;
}

double NoteArea::height() const {
  int lines = 0;
  for (const Entry& entry : entries_) lines += entry.count;
  // Notes that all wait for the next page take nothing of this one, not even the rule.
  if (lines == 0) return 0;
  return kGapAboveRule + kGapBelowRule + lines * style_->small_line;
}

NoteArea::Entry NoteArea::make(int note) const {
  Entry entry{note, maker_(note)};
  entry.text.break_lines(style_->text_width());
  return entry;
}

double NoteArea::least_height_of(const std::vector<int>& notes) {
  int lines = 0;
  int last = 0;
  for (int note : notes) {
    if (placed_.contains(note)) continue;
    lines += last;
    last = make(note).text.line_count();
  }
  if (last == 0) return 0;
  // While a note runs on, those behind it wait for the next page.
  if (runs_on()) return 0;
  return gap_before_first() + (lines + std::min(last, kFewestLines)) * style_->small_line;
}

void NoteArea::add(std::vector<int> notes, double room) {
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (!placed_.insert(notes[i]).second) continue;
    Entry entry = make(notes[i]);
    // A note may refer to notes of its own; they come behind those of the text.
    std::vector<int> inner = entry.text.notes_between(0, entry.text.line_count());
    notes.insert(notes.end(), inner.begin(), inner.end());
    double left = room - gap_before_first();
    int fits = runs_on() ? 0 : std::max(0, static_cast<int>((left + 0.001) / style_->small_line));
    entry.count = std::min(entry.text.line_count(), fits);
    room = left - entry.count * style_->small_line;
    entries_.push_back(std::move(entry));
  }
}

bool NoteArea::runs_on() const {
  return std::ranges::any_of(entries_, [](const Entry& entry) { return entry.remaining() > 0; });
}

void NoteArea::draw(PageCanvas& page, double left, double bottom, double next_room) {
  double y = bottom - height() + kGapAboveRule;
  if (height() > 0) {
    page.artifact();
    page.line({left, y}, {left + std::min(style_->text_width(), kRuleLength), y}, {style_->rule, 0.6, {}});
  }
  y += kGapBelowRule;
  std::vector<Entry> rest;
  for (Entry& entry : entries_) {
    // A note is only ever placed together with its reference, which has made its element.
    ElementId element = document_->note_element(entry.note, document_->root());
    if (entry.first == 0 && entry.count > 0) {
      document_->set_destination("not-" + std::to_string(entry.note + 1), page, y);
    }
    entry.text.draw(page, element, {left, y}, entry.first, entry.first + entry.count);
    y += entry.count * style_->small_line;
    if (entry.remaining() == 0) continue;
    entry.first += entry.count;
    entry.count = 0;
    rest.push_back(std::move(entry));
  }
  entries_ = std::move(rest);
  double room = next_room - kGapAboveRule - kGapBelowRule;
  for (Entry& entry : entries_) {
    int fits = std::max(1, static_cast<int>(room / style_->small_line));
    entry.count = std::min(entry.text.line_count() - entry.first, fits);
    room -= entry.count * style_->small_line;
    if (entry.remaining() > 0) break;
  }
}

}  // namespace underlag::pdf
