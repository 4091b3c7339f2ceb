// Where the lines of a paragraph end: the half of Paragraph that breaks and hyphenates.

#include <algorithm>

#include "renderers/pdf/code_points.hpp"
#include "renderers/pdf/paragraph.hpp"

namespace underlag::pdf {

namespace {

// Half a thousandth of a point is rounding, not too little room.
constexpr double kTolerance = 0.0005;
// A line that is at least this full is left as it is rather than dividing a word.
constexpr double kFullEnough = 0.88;
constexpr double kWidestRaggedEdge = 48;

}  // namespace

// Fills lines from the boxes; a box that is divided leaves its rest to begin the next line.
struct Paragraph::Builder {
  Paragraph& paragraph;
  double full_width;
  std::vector<Line> lines{};
  std::vector<Box> open{};  ///< The line being filled.
  double filled = 0;
  std::size_t last_break = 0;  ///< Number of boxes in `open` that may stand alone on the line.

  void add(const Box& box) {
    open.push_back(box);
    filled += box.width;
    if (box.break_after) last_break = open.size();
    if (box.end_of_line) finish(open.size());
  }

  double limit() const { return lines.empty() ? full_width : full_width - paragraph.style_.hanging; }

  bool fits(const Box& box) const {
    double hyphen =
        box.soft_hyphen
            ? paragraph.scaled(box, paragraph.document_->fonts().line_end_hyphen(paragraph.face_of(box)))
            : 0;
    return box.is_space || filled + box.width + hyphen <= limit() + kTolerance;
  }

  // Ends the line after `count` boxes; the others begin the next.
  void finish(std::size_t count) {
    std::vector<Box> rest(open.begin() + static_cast<std::ptrdiff_t>(count), open.end());
    open.resize(count);
    Line line;
    if (!open.empty() && open.back().soft_hyphen && !(rest.empty() && is_last))
      open.push_back(hyphen_after(open.back()));
    double width = 0;
    for (const Box& box : open) {
      width += box.width;
      if (!box.is_space) line.width = width;
    }
    line.boxes = std::move(open);
    lines.push_back(std::move(line));
    open.clear();
    filled = 0;
    last_break = 0;
    for (const Box& box : rest) add(box);
  }
  bool is_last = false;
  bool is_final = false;  ///< The paragraph's last word is being placed.

  Box hyphen_after(const Box& box) const {
    Box hyphen = box;
    hyphen.word = &paragraph.document_->fonts().line_end_hyphen(paragraph.face_of(box));
    hyphen.text = {};
    hyphen.width = paragraph.scaled(box, *hyphen.word);
    hyphen.soft_hyphen = false;
    return hyphen;
  }

  void place(Box box) {
    while (!fits(box)) {
      double room = limit() - filled;
      double before = width_to_last_break();
      bool is_ragged = before < limit() * kFullEnough || limit() - before > kWidestRaggedEdge;
      bool alone = last_break == 0;
      // A paragraph that ends with a line of one syllable looks like a mistake.
      bool ends_paragraph = is_final && !alone && box.width <= limit();
      if ((is_ragged || alone) && !ends_paragraph) {
        if (auto parts = paragraph.hyphenated(box, room)) {
          add(parts->first);
          finish(open.size());
          box = parts->second;
          continue;
        }
      }
      // Lines in a word without end are full like others.
      if (box.may_be_cut && room > 0) {
        auto parts = paragraph.cut(box, room);
        if (parts.first.width <= room + kTolerance && !parts.second.text.empty()) {
          add(parts.first);
          finish(open.size());
          box = parts.second;
          continue;
        }
      }
      if (!alone) {
        finish(last_break);
        continue;
      }
      if (!open.empty()) {
        // A style changes inside a word wider than the line: the change is as good a place as any.
        finish(open.size());
        continue;
      }
      if (box.is_picture) break;
      auto parts = paragraph.cut(box, limit());
      if (parts.second.text.empty()) break;  // Not even one character fits: let it stick out.
      add(parts.first);
      finish(open.size());
      box = parts.second;
    }
    add(box);
  }

  double width_to_last_break() const {
    double width = 0;
    double inked = 0;
    for (std::size_t i = 0; i < last_break; ++i) {
      width += open[i].width;
      if (!open[i].is_space) inked = width;
    }
    return inked;
  }
};

Face Paragraph::face_of(const Box& box) const {
  return inlines_[static_cast<std::size_t>(box.inline_index)].style.face;
}

void Paragraph::break_lines(double width) {
  width_ = width;
  Builder builder{*this, width};
  auto last = std::find_if(boxes_.rbegin(), boxes_.rend(), [](const Box& box) { return !box.is_space; });
  const Box* last_word = last == boxes_.rend() ? nullptr : &*last;
  for (const Box& box : boxes_) {
    // A line does not begin with the space that parted it from the line before.
    bool leads = builder.open.empty() && box.is_space && !box.end_of_line && !style_.keep_spaces;
    builder.is_final = &box == last_word;
    if (!leads) builder.place(box);
  }
  builder.is_last = true;
  if (!builder.open.empty()) builder.finish(builder.open.size());
  lines_ = std::move(builder.lines);
}

std::optional<std::pair<Paragraph::Box, Paragraph::Box>> Paragraph::hyphenated(const Box& box, double room) {
  if (room <= 0) return std::nullopt;
  const Inline& run = inlines_[static_cast<std::size_t>(box.inline_index)];
  const auto& places = divisions_of(box);
  double hyphen = scaled(box, document_->fonts().line_end_hyphen(run.style.face));
  for (auto at = places.rbegin(); at != places.rend(); ++at) {
    Box first = shaped(box, box.text.substr(0, *at));
    if (first.width + hyphen > room + kTolerance) continue;
    first.break_after = first.soft_hyphen = true;
    return std::pair(first, shaped(box, box.text.substr(*at)));
  }
  return std::nullopt;
}

// The part that fits, at least one character, and the rest.
std::pair<Paragraph::Box, Paragraph::Box> Paragraph::cut(const Box& box, double room) {
  std::size_t fits = after_code_point(box.text, 1);
  std::size_t too_much = box.text.size();
  while (true) {
    std::size_t middle = after_code_point(box.text, fits + std::max<std::size_t>(1, (too_much - fits) / 2));
    if (middle >= too_much) break;
    (shaped(box, box.text.substr(0, middle)).width <= room + kTolerance ? fits : too_much) = middle;
  }
  Box first = shaped(box, box.text.substr(0, fits));
  first.break_after = true;
  first.soft_hyphen = false;
  return {first, shaped(box, box.text.substr(fits))};
}

}  // namespace underlag::pdf
