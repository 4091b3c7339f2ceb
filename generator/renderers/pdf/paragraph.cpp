#include "renderers/pdf/paragraph.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "renderers/pdf/bidi.hpp"
#include "renderers/pdf/code_points.hpp"

namespace underlag::pdf {

namespace {

// Longer words are addresses or mistakes. They are shaped in parts, or each line would shape the whole rest
// again.
constexpr std::size_t kLongestPart = 64;

constexpr std::string_view kSoftHyphen = "\xC2\xAD";
// Stands for a picture where text is put in order (U+FFFC).
constexpr std::string_view kObject = "\xEF\xBF\xBC";
// Of a line: taller pictures get lines of their own.
constexpr double kTallestInLine = 1.15;

int lines_of(const InlinePicture& picture, double line_height) {
  double lines = picture.height / line_height;
  return lines <= kTallestInLine ? 1 : static_cast<int>(std::ceil(lines));
}

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
    auto index = static_cast<int>(i);
    inlines_[i].picture != nullptr ? add_picture(index) : add_text(inlines_[i].text, index);
  }
  runs_left_ = is_bidirectional_ && is_right_to_left(style_.language);
  keep_dashes_and_units();
}

void Paragraph::add_picture(int inline_index) {
  const InlinePicture& picture = *inlines_[static_cast<std::size_t>(inline_index)].picture;
  Box box;
  box.text = kObject;
  box.inline_index = inline_index;
  box.width = picture.width;
  box.is_picture = true;
  int lines = lines_of(picture, style_.line_height);
  if (lines > 1) {
    if (!boxes_.empty() && !boxes_.back().end_of_line) end_line(inline_index);
    // It is drawn on the last of its lines and reaches up over the empty ones.
    for (int i = 1; i < lines; ++i) end_line(inline_index);
    box.break_after = box.end_of_line = true;
  }
  boxes_.push_back(box);
}

void Paragraph::end_line(int inline_index) {
  add_box(" ", inline_index, true);
  boxes_.back().is_space = boxes_.back().end_of_line = true;
}

void Paragraph::add_text(std::string_view text, int inline_index) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '\n') {
      end_line(inline_index);
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
  const Inline& run = inlines_[static_cast<std::size_t>(inline_index)];
  auto add_part = [&](std::size_t end, bool break_after) {
    bool is_cut = end - start > kLongestPart;
    while (end - start > kLongestPart) {
      std::size_t part_end = after_code_point(word, start + kLongestPart);
      if (part_end >= end) break;
      add_box(word.substr(start, part_end - start), inline_index, true);
      boxes_.back().may_be_cut = true;
      start = part_end;
    }
    std::string_view part = word.substr(start, end - start);
    bool soft = break_after && part.ends_with(kSoftHyphen);
    add_box(part, inline_index, break_after);
    boxes_.back().soft_hyphen = soft;
    boxes_.back().may_be_cut = is_cut;
    start = end;
  };
  WordBreaks& breaks = document_->word_breaks();
  const auto& places = is_mono(run.style.face) ? breaks.code_opportunities(word) : breaks.opportunities(word);
  for (std::size_t at : places) add_part(at, true);
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

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "345" or "345," behind "12": a number with its thousands apart.
bool goes_on_number(std::string_view before, std::string_view next) {
  bool is_group = !before.empty() && before.size() <= 3 && std::ranges::all_of(before, is_digit);
  return is_group && next.size() >= 3 && std::ranges::all_of(next.substr(0, 3), is_digit) &&
         (next.size() == 3 || !is_digit(next[3]));
}

bool is_unit(std::string_view word) {
  constexpr std::array<std::string_view, 19> kUnits = {
      "%",  "‰", "kr", "tkr", "mnkr", "§",  "kronor", "st",  "år",  "mm",
      "cm", "m", "km", "mg",  "g",    "kg", "h",      "tim", "min",
  };
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return std::ranges::find(kUnits, word) != kUnits.end();
}

bool is_reference(std::string_view word) {
  constexpr std::array<std::string_view, 12> kReferences = {"Tabell",  "Figur",   "Bilaga", "tabell",
                                                            "figur",   "bilaga",  "Table",  "Figure",
                                                            "avsnitt", "kapitel", "nr",     "s."};
  return std::ranges::find(kReferences, word) != kReferences.end();
}

}  // namespace

// A dash between spaces ends a line but never begins one; a number stays whole and with its unit, and with
// "Tabell".
void Paragraph::keep_dashes_and_units() {
  for (std::size_t i = 1; i + 1 < boxes_.size(); ++i) {
    if (!boxes_[i].is_space || boxes_[i].end_of_line) continue;
    std::string_view before = boxes_[i - 1].text;
    std::string_view next = boxes_[i + 1].text;
    if (before.empty() || next.empty()) continue;
    bool is_dash = next == "–" || next == "—";
    bool stays = (is_digit(before.back()) && is_unit(next)) || (is_digit(next[0]) && is_reference(before)) ||
                 goes_on_number(before, next);
    if (is_dash || stays) boxes_[i].break_after = false;
  }
}

bool Paragraph::goes_on_below(int line) const {
  const std::vector<Box>& boxes = lines_[static_cast<std::size_t>(line)].boxes;
  return !boxes.empty() && !boxes.back().is_picture &&
         inlines_[static_cast<std::size_t>(boxes.back().inline_index)].picture != nullptr &&
         boxes.back().end_of_line;
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

double Paragraph::shift_of(const Line& line, bool is_first) const {
  double spare = width_ - line.width;
  double indent = is_first ? 0 : style_.hanging;
  if (style_.align == Align::centre) return spare / 2;
  if (style_.align == Align::right) return spare;
  if (!runs_left_) return indent;
  // Spaces at the line's end are drawn at its left.
  double all = 0;
  for (const Box& box : line.boxes) all += box.width;
  return width_ - all - indent;
}

void Paragraph::draw(PageCanvas& page, ElementId element, Point top_left, int first, int last) {
  for (int i = first; i < last; ++i) {
    const Line& line = lines_[static_cast<std::size_t>(i)];
    double shift = shift_of(line, i == 0);
    double baseline = top_left.y + style_.line_height * (i - first) + leading() + ascent_;
    draw_line(page, element, {top_left.x + shift, baseline}, line);
  }
}

std::vector<Paragraph::Box> Paragraph::in_visual_order(const std::vector<Box>& boxes) {
  std::vector<std::string_view> texts;
  for (const Box& box : boxes) texts.push_back(box.text);
  std::vector<Box> out;
  for (const VisualPart& part : visual_parts(texts, runs_left_)) {
    const Box& box = boxes[part.piece];
    bool is_whole = part.size == box.text.size() && !part.is_mirrored;
    out.push_back(is_whole || box.is_picture ? box : part_of(box, part));
  }
  return out;
}

Paragraph::Box Paragraph::part_of(const Box& box, const VisualPart& part) {
  std::string_view text = box.text.substr(part.begin, part.size);
  if (!part.is_mirrored) return shaped(box, text);
  Box out = shaped(box, mirrored(text));
  out.text = text;
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
  if (run.picture != nullptr) {
    // The empty lines beside it are its own.
    if (boxes.front().is_picture) draw_picture(page, element, at, index);
    return;
  }
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

void Paragraph::draw_picture(PageCanvas& page, ElementId element, Point at, int inline_index) {
  const Inline& run = inlines_[static_cast<std::size_t>(inline_index)];
  const InlinePicture& picture = *run.picture;
  double line_bottom = at.y - descent_ + leading();
  double room = lines_of(picture, style_.line_height) * style_.line_height;
  // On the line like a letter, or in the middle of the lines it takes.
  double top = picture.height <= ascent_ ? at.y - picture.height : line_bottom - (room + picture.height) / 2;
  Rectangle area{at.x, top, picture.width, picture.height};
  ElementId own = element_for(inline_index, element);
  if (picture.alternative_text.empty() || !own) {
    page.artifact();
  } else {
    ElementOptions options;
    options.alt = picture.alternative_text;
    ElementId figure = document_->element(own, Tag::Figure, options);
    document_->structure().set_box(figure, page.to_pdf(area));
    page.tag(figure);
  }
  document_->draw_image(page, picture.key, *picture.image, area);
  bool is_link = !run.link.uri.empty() || !run.link.destination.empty();
  if (is_link && own)
    document_->add_link(page, own, area, run.link,
                        run.spoken.empty() ? picture.alternative_text : run.spoken);
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
