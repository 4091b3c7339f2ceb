#include "renderers/pdf/paragraph.hpp"

#include <algorithm>
#include <array>

#include "renderers/pdf/bidi.hpp"
#include "renderers/pdf/code_points.hpp"

namespace underlag::pdf {

namespace {

// Longer words are addresses or mistakes. They are shaped in parts, or each line would shape the whole rest
// again.
constexpr std::size_t kLongestPart = 64;

constexpr std::string_view kSoftHyphen = "\xC2\xAD";

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

}  // namespace

Paragraph::Paragraph(PdfDocument& document, std::vector<Inline> inlines, ParagraphStyle style)
    : document_(&document),
      inlines_(std::move(inlines)),
      style_(std::move(style)),
      elements_(inlines_.size()) {
  make_boxes();
}

void Paragraph::make_boxes() {
  for (std::size_t i = 0; i < inlines_.size(); ++i) {
    const TextStyle& look = inlines_[i].style;
    if (inlines_[i].line > 0) document_->fonts().set_line(inlines_[i].line);
    const FontMetrics& metrics = document_->fonts().metrics(look.face);
    if (look.rise == 0) {
      ascent_ = std::max(ascent_, metrics.ascent * look.size / 1000);
      descent_ = std::min(descent_, metrics.descent * look.size / 1000);
    }
    is_bidirectional_ = is_bidirectional_ || may_be_right_to_left(inlines_[i].text);
    add_text(inlines_[i].text, static_cast<int>(i));
  }
  keep_dashes_and_units();
}

void Paragraph::add_text(std::string_view text, int inline_index) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '\n') {
      add_box(" ", inline_index, true);
      boxes_.back().is_space = boxes_.back().end_of_line = true;
      ++at;
    } else if (is_space(text[at])) {
      std::size_t end = at + 1;
      while (!style_.keep_spaces && end < text.size() && is_space(text[end])) ++end;
      bool doubled = !boxes_.empty() && boxes_.back().is_space && !style_.keep_spaces;
      if (!doubled) {
        add_box(" ", inline_index, true);
        boxes_.back().is_space = true;
      }
      at = end;
    } else {
      std::size_t end = at;
      while (end < text.size() && !is_space(text[end]) && text[end] != '\n') ++end;
      add_word(text.substr(at, end - at), inline_index);
      at = end;
    }
  }
}

void Paragraph::add_word(std::string_view word, int inline_index) {
  std::size_t start = 0;
  auto add_part = [&](std::size_t end, bool break_after) {
    while (end - start > kLongestPart) {
      std::size_t part_end = after_code_point(word, start + kLongestPart);
      if (part_end >= end) break;
      add_box(word.substr(start, part_end - start), inline_index, true);
      start = part_end;
    }
    std::string_view part = word.substr(start, end - start);
    bool soft = break_after && part.ends_with(kSoftHyphen);
    add_box(part, inline_index, break_after);
    boxes_.back().soft_hyphen = soft;
    start = end;
  };
  for (std::size_t at : document_->word_breaks().opportunities(word)) add_part(at, true);
  add_part(word.size(), false);
}

void Paragraph::add_box(std::string_view text, int inline_index, bool break_after) {
  Box box;
  box.inline_index = inline_index;
  box = shaped(box, text);
  box.break_after = break_after;
  boxes_.push_back(box);
}

Paragraph::Box Paragraph::shaped(const Box& like, std::string_view text) {
  Box box = like;
  box.text = text;
  box.word = &document_->fonts().word(inlines_[static_cast<std::size_t>(like.inline_index)].style.face, text);
  box.width = scaled(box, *box.word);
  return box;
}

double Paragraph::scaled(const Box& box, const ShapedWord& word) const {
  return word.width * inlines_[static_cast<std::size_t>(box.inline_index)].style.size / 1000;
}

// A dash between spaces ends a line but never begins one; a unit stays with its number, a number with
// "Tabell".
void Paragraph::keep_dashes_and_units() {
  constexpr std::array<std::string_view, 6> kUnits = {"%", "‰", "kr", "tkr", "mnkr", "§"};
  constexpr std::array<std::string_view, 12> kReferences = {"Tabell",  "Figur",   "Bilaga", "tabell",
                                                            "figur",   "bilaga",  "Table",  "Figure",
                                                            "avsnitt", "kapitel", "nr",     "s."};
  for (std::size_t i = 1; i + 1 < boxes_.size(); ++i) {
    if (!boxes_[i].is_space || boxes_[i].end_of_line) continue;
    std::string_view next = boxes_[i + 1].text;
    bool is_dash = next == "–" || next == "—";
    char before = boxes_[i - 1].text.empty() ? ' ' : boxes_[i - 1].text.back();
    std::string_view unit = next;
    while (!unit.empty() && (unit.back() == '.' || unit.back() == ',')) unit.remove_suffix(1);
    bool is_unit = before >= '0' && before <= '9' && std::ranges::find(kUnits, unit) != kUnits.end();
    bool is_reference = !next.empty() && next[0] >= '0' && next[0] <= '9' &&
                        std::ranges::find(kReferences, boxes_[i - 1].text) != kReferences.end();
    if (is_dash || is_unit || is_reference) boxes_[i].break_after = false;
  }
}

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

double Paragraph::widest_word() const {
  double widest = 0;
  double width = 0;
  for (const Box& box : boxes_) {
    width = box.is_space ? 0 : width + box.width;
    widest = std::max(widest, width);
    if (box.break_after) width = 0;
  }
  return widest;
}

double Paragraph::widest_part() const {
  if (!style_.hyphenate) return widest_word();
  double widest = 0;
  for (const Box& box : boxes_) {
    const Inline& run = inlines_[static_cast<std::size_t>(box.inline_index)];
    const auto& places = document_->word_breaks().hyphenations(
        box.text, run.language.empty() ? style_.language : run.language);
    double hyphen = scaled(box, document_->fonts().line_end_hyphen(run.style.face));
    std::size_t start = 0;
    for (std::size_t end : places) {
      double part = document_->text_width(run.style, box.text.substr(start, end - start));
      widest = std::max(widest, part + hyphen);
      start = end;
    }
    widest =
        std::max(widest, start == 0 ? box.width : document_->text_width(run.style, box.text.substr(start)));
  }
  return widest;
}

std::vector<int> Paragraph::notes_between(int first, int last) const {
  std::vector<int> notes;
  for (int i = first; i < last; ++i) {
    for (const Box& box : lines_[static_cast<std::size_t>(i)].boxes) {
      int note = inlines_[static_cast<std::size_t>(box.inline_index)].note;
      if (note >= 0 && (notes.empty() || notes.back() != note)) notes.push_back(note);
    }
  }
  return notes;
}

void Paragraph::draw(PageCanvas& page, ElementId element, Point top_left) {
  draw(page, element, top_left, 0, line_count());
}

void Paragraph::draw(PageCanvas& page, ElementId element, Point top_left, int first, int last) {
  double leading = (style_.line_height - (ascent_ - descent_)) / 2;
  for (int i = first; i < last; ++i) {
    const Line& line = lines_[static_cast<std::size_t>(i)];
    double spare = width_ - line.width;
    double indent = i == 0 ? 0 : style_.hanging;
    double shift = style_.align == Align::left ? indent : style_.align == Align::right ? spare : spare / 2;
    double baseline = top_left.y + style_.line_height * (i - first) + leading + ascent_;
    draw_line(page, element, {top_left.x + shift, baseline}, line);
  }
}

std::vector<Paragraph::Box> Paragraph::in_visual_order(const std::vector<Box>& boxes) {
  std::vector<std::string_view> texts;
  for (const Box& box : boxes) texts.push_back(box.text);
  std::vector<Box> out;
  for (std::size_t at : visual_order(texts)) out.push_back(boxes[at]);
  return out;
}

void Paragraph::draw_line(PageCanvas& page, ElementId element, Point left_end, const Line& line) {
  if (is_bidirectional_) return draw_boxes(page, element, left_end, in_visual_order(line.boxes));
  draw_boxes(page, element, left_end, line.boxes);
}

void Paragraph::draw_boxes(PageCanvas& page, ElementId element, Point left_end, std::span<const Box> boxes) {
  std::size_t start = 0;
  while (start < boxes.size()) {
    std::size_t end = start;
    double width = 0;
    while (end < boxes.size() && boxes[end].inline_index == boxes[start].inline_index) {
      width += boxes[end++].width;
    }
    draw_stretch(page, element, left_end, boxes.subspan(start, end - start), width);
    left_end.x += width;
    start = end;
  }
}

void Paragraph::draw_stretch(PageCanvas& page, ElementId element, Point at, std::span<const Box> boxes,
                             double width) {
  int index = boxes.front().inline_index;
  const Inline& run = inlines_[static_cast<std::size_t>(index)];
  ElementId own = element_for(index, element);
  if (own) page.tag(own);  // Otherwise it is part of a running head, whose kind the caller has chosen.
  std::vector<const ShapedWord*> words;
  words.reserve(boxes.size());
  for (const Box& box : boxes) words.push_back(box.word);
  page.show(at, run.style, words);
  auto rule = [&](double height) {
    double y = at.y - height * run.style.size;
    page.line({at.x, y}, {at.x + width, y}, {run.style.colour, 0.05 * run.style.size, {}});
  };
  if (run.underline) rule(-0.11);
  if (run.strike) rule(0.27);
  bool is_link = !run.link.uri.empty() || !run.link.destination.empty();
  if (!is_link || !own) return;
  const FontMetrics& metrics = document_->fonts().metrics(run.style.face);
  double top = at.y - run.style.rise - metrics.ascent * run.style.size / 1000;
  double height = (metrics.ascent - metrics.descent) * run.style.size / 1000;
  document_->add_link(page, own, {at.x, top, width, height}, run.link,
                      run.spoken.empty() ? run.text : run.spoken);
}

ElementId Paragraph::element_for(int inline_index, ElementId paragraph) {
  const Inline& run = inlines_[static_cast<std::size_t>(inline_index)];
  bool is_link = !run.link.uri.empty() || !run.link.destination.empty();
  bool is_plain = !run.tag && !is_link && run.language.empty() && run.expansion.empty();
  if (is_plain || !paragraph) return paragraph;
  ElementId& own = elements_[static_cast<std::size_t>(inline_index)];
  if (own) return own;
  ElementOptions options;
  options.language = run.language;
  options.expansion = run.expansion;
  ElementId parent = paragraph;
  // A note's number leads to the note: Reference around Link.
  if (is_link && run.tag == Tag::Reference) parent = document_->element(paragraph, Tag::Reference);
  own = document_->element(parent, is_link ? Tag::Link : run.tag.value_or(Tag::Span), options);
  // The note is read where it is referred to, though it is drawn at the foot of the page.
  if (run.note >= 0) document_->note_element(run.note, paragraph);
  return own;
}

double draw_text_box(PdfDocument& document, PageCanvas& page, ElementId element, Point top_left, double width,
                     std::string_view text, const TextStyle& style, const ParagraphStyle& paragraph) {
  Paragraph lines(document, {{std::string(text), style}}, paragraph);
  lines.break_lines(width);
  lines.draw(page, element, top_left);
  return lines.height();
}

double text_box_height(PdfDocument& document, double width, std::string_view text, const TextStyle& style,
                       const ParagraphStyle& paragraph) {
  Paragraph lines(document, {{std::string(text), style}}, paragraph);
  lines.break_lines(width);
  return lines.height();
}

}  // namespace underlag::pdf
