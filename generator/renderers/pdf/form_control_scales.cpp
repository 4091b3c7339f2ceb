// The answers that are given on a line from low to high: boxes with numbers, and ten centimetres.

#include <algorithm>

#include "renderers/pdf/form_control.hpp"

namespace underlag::pdf {
namespace {

using Kind = FormField::Kind;

constexpr double kRatingLabel = 9;  // Line above the boxes of a rating.
constexpr double kRatingHeight = kRatingLabel + 3 + FormLook::kBox + 4;
constexpr double kLeastPitch = FormLook::kBox + 4;  // From box to box; below, numbers of two digits touch.
constexpr double kLineLength = mm(100);             // Measured with a ruler.
constexpr double kLineBox = mm(16);                 // Where the millimetres are written.
constexpr double kLineBoxGap = mm(10);
constexpr double kEndGap = 10;  // Between words and the boxes they belong to.

// The reader of forms gives every rating its limits.
int first_step(const FormField& field) {
  return field.min.value_or(1);
}

int step_count(const FormField& field) {
  return field.max.value_or(10) - first_step(field) + 1;
}

}  // namespace

double FormControls::end_words_height(const std::string& words, double width) {
  if (words.empty()) return 0;
  return text_box_height(document_, width, words, look_.help(), look_.lines(look_.help()));
}

FormControls::RatingEnds FormControls::rating_ends(const FormField& field, double width) {
  auto beside = [&](const std::string& words) {
    return words.empty() ? 0 : document_.text_width(look_.help(), words) + kEndGap;
  };
  const int steps = step_count(field);
  RatingEnds ends{beside(field.low_label), beside(field.high_label), 0, 0, steps, 1};
  ends.pitch = std::min(mm(12), (width - ends.low - ends.high) / steps);
  if (ends.pitch >= kLeastPitch) return ends;
  // Long words stand below the ends, each under its half of the boxes.
  ends.low = ends.high = 0;
  ends.per_line = std::clamp(static_cast<int>(width / kLeastPitch), 1, steps);
  ends.lines = (steps + ends.per_line - 1) / ends.per_line;
  ends.pitch = std::min(mm(12), width / ends.per_line);
  double half = ends.pitch * ends.per_line / 2 - kEndGap / 2;
  ends.words_height =
      std::max(end_words_height(field.low_label, half), end_words_height(field.high_label, half));
  return ends;
}

double FormControls::least_scale_width(const FormField& field) const {
  if (field.kind == Kind::visual_line) return kLineLength + kLineBoxGap + kLineBox + mm(8);
  return kLeastPitch * step_count(field);
}

double FormControls::scale_height(const FormField& field, double width) {
  if (field.kind == Kind::rating) {
    const RatingEnds ends = rating_ends(field, width);
    return kRatingHeight * ends.lines + ends.words_height;
  }
  double half = kLineLength / 2 - kEndGap;
  double words = std::max(end_words_height(field.low_label, half), end_words_height(field.high_label, half));
  return mm(9.5) + std::max(words, mm(3.5));
}

void FormControls::draw_rating(const FormField& field, PageCanvas& page, ElementId parent,
                               const Rectangle& area) {
  TextStyle words = look_.help();
  const RatingEnds ends = rating_ends(field, area.width);
  const bool words_below = ends.words_height > 0;
  int steps = step_count(field);
  double box_y = area.y + kRatingLabel + 3;
  double baseline = box_y + FormLook::kBox / 2 + words.size * 0.36;
  double span = ends.pitch * ends.per_line;
  double half = span / 2 - kEndGap / 2;
  int group = add_group(field);
  auto show_end = [&](const std::string& text, double x, Align align) {
    if (text.empty()) return;
    ElementId element = document_.element(parent, Tag::Span);
    ParagraphStyle style = look_.lines(words);
    style.align = align;
    if (words_below) {
      double left = align == Align::right ? area.x + span - half : area.x;
      double top = area.y + kRatingHeight * ends.lines - 1;
      draw_text_box(document_, page, element, {left, top}, half, text, words, style);
    } else {
      page.tag(element);
      page.show({x, baseline}, words, text);
    }
  };
  show_end(field.low_label, area.x, Align::left);
  for (int i = 0; i < steps; ++i) {
    std::string number = std::to_string(first_step(field) + i);
    double centre = area.x + ends.low + ends.pitch * (i % ends.per_line + 0.5);
    const int line = i / ends.per_line;
    double down = kRatingHeight * line;
    Rectangle box{centre - FormLook::kBox / 2, box_y + down, FormLook::kBox, FormLook::kBox};
    draw_mark(page, false, box);
    const std::string& end = i == 0 ? field.low_label : i == steps - 1 ? field.high_label : std::string();
    add_button(page, parent, group, field, {number, end.empty() ? number : number + ", " + lower_first(end)},
               box);
    page.tag(document_.element(parent, Tag::Span));
    page.show({centre - document_.text_width(words, number) / 2, area.y + down + kRatingLabel}, words,
              number);
  }
  show_end(field.high_label, area.x + ends.low + span + kEndGap, Align::right);
}

void FormControls::draw_visual_line(const FormField& field, PageCanvas& page, ElementId parent,
                                    const Rectangle& area) {
  // Exactly 100 mm whatever the page width.
  double length = kLineLength;
  TextStyle words = look_.help();
  double y = area.y + height(field, area.width) - mm(5);
  page.artifact();
  Stroke line{kBlack, 0.9, {}};
  page.line({area.x, y}, {area.x + length, y}, line);
  for (double x : {area.x, area.x + length}) page.line({x, y - mm(2)}, {x, y + mm(2)}, line);
  double half = length / 2 - kEndGap;
  auto show_end = [&](const std::string& text, double x, Align align) {
    if (text.empty()) return;
    ParagraphStyle style = look_.lines(words);
    style.align = align;
    double top = y - mm(2.8) - end_words_height(text, half);
    draw_text_box(document_, page, document_.element(parent, Tag::Span), {x, top}, half, text, words, style);
  };
  show_end(field.low_label, area.x, Align::left);
  show_end(field.high_label, area.x + length - half, Align::right);
  Rectangle box{area.x + length + kLineBoxGap, y - mm(3.4), kLineBox, mm(6.8)};
  page.artifact();
  if (look_.fillable) {
    page.rectangle(box, nullptr, &FormLook::kRule);
    FormField typed = field;
    typed.help = look_.swedish() ? "Millimeter från vänster, 0–100" : "Millimetres from the left, 0–100";
    add_text_field(typed, page, parent, {box.x + 1, box.y + 1, box.width - 2, box.height - 2});
  } else {
    page.line({box.x, box.bottom()}, {box.right(), box.bottom()}, FormLook::kRule);
  }
  page.tag(document_.element(parent, Tag::Span));
  page.show({box.right() + 4, y + 3}, words, "mm");
}

}  // namespace underlag::pdf
