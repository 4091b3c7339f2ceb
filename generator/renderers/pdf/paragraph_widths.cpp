// How wide a paragraph is, or could be: the part of Paragraph that tables ask.

#include <algorithm>

#include "renderers/pdf/paragraph.hpp"

namespace underlag::pdf {

double Paragraph::widest_line() const {
  double widest = 0;
  for (const Line& line : lines_) widest = std::max(widest, line.width);
  return widest;
}

double Paragraph::natural_width() const {
  double widest = 0;
  double width = 0;
  double inked = 0;
  for (const Box& box : boxes_) {
    width += box.width;
    if (!box.is_space) inked = width;
    widest = std::max(widest, inked);
    if (box.end_of_line) width = inked = 0;
  }
  return widest;
}

// What stands between two places where a line may end.
std::vector<std::span<const Paragraph::Box>> Paragraph::undivided() const {
  std::vector<std::span<const Box>> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    if (!boxes_[i].break_after && i + 1 < boxes_.size()) continue;
    std::size_t end = boxes_[i].is_space ? i : i + 1;
    if (end > start) out.push_back(std::span(boxes_).subspan(start, end - start));
    start = i + 1;
  }
  return out;
}

double Paragraph::widest_word() const {
  double widest = 0;
  double width = 0;
  for (const Box& box : boxes_) {
    if (!box.is_space || !box.break_after) widest = std::max(widest, width += box.width);
    if (box.break_after) width = 0;
  }
  return widest;
}

// Code is not written with hyphens that are not in it, and what is too long to be a word is not divided as
// one.
const std::vector<std::size_t>& Paragraph::divisions_of(const Box& box) const {
  static const std::vector<std::size_t> kNone;
  const Inline& run = inlines_[static_cast<std::size_t>(box.inline_index)];
  bool is_word = !box.is_space && !box.is_picture && !box.may_be_cut && !is_mono(run.style.face);
  if (!style_.hyphenate || !is_word) return kNone;
  return document_->word_breaks().hyphenations(box.text,
                                               run.language.empty() ? style_.language : run.language);
}

double Paragraph::widest_part() const {
  if (!style_.hyphenate) return widest_word();
  double widest = 0;
  for (std::span<const Box> word : undivided()) {
    double width = 0;  // Since the last place.
    for (const Box& box : word) {
      const TextStyle& style = inlines_[static_cast<std::size_t>(box.inline_index)].style;
      double hyphen = scaled(box, document_->fonts().line_end_hyphen(style.face));
      std::size_t start = 0;
      for (std::size_t end : divisions_of(box)) {
        width += document_->text_width(style, box.text.substr(start, end - start));
        widest = std::max(widest, width + hyphen);
        width = 0;
        start = end;
      }
      width += start == 0 ? box.width : document_->text_width(style, box.text.substr(start));
    }
    widest = std::max(widest, width);
  }
  return widest;
}

double Paragraph::widest_half() const {
  if (!style_.hyphenate) return widest_word();
  double widest = 0;
  for (std::span<const Box> word : undivided()) {
    double whole = 0;
    for (const Box& box : word) whole += box.width;
    double least = whole;
    double before = 0;
    for (const Box& box : word) {
      const TextStyle& style = inlines_[static_cast<std::size_t>(box.inline_index)].style;
      double hyphen = scaled(box, document_->fonts().line_end_hyphen(style.face));
      for (std::size_t at : divisions_of(box)) {
        double first = before + document_->text_width(style, box.text.substr(0, at));
        least = std::min(least, std::max(first + hyphen, whole - first));
      }
      before += box.width;
    }
    widest = std::max(widest, least);
  }
  return widest;
}

}  // namespace underlag::pdf
