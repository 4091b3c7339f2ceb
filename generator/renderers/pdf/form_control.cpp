#include "renderers/pdf/form_control.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace underlag::pdf {
namespace {

using Kind = FormField::Kind;

constexpr int kCombCells = 12;
constexpr double kWordsGap = 5;     // Between a mark and its words.
constexpr double kOptionGap = 14;   // Between options side by side.
constexpr double kLetterGap = 8;    // Between the letters of a scale.
constexpr double kLineAbove = 2.5;  // A line to write on ends above the label below.

bool has_options(Kind kind) {
  return kind == Kind::choice || kind == Kind::multiple || kind == Kind::scale;
}

// The letter alone: its words stand in the scale.
const std::string& printed_label(const FormField& field, const FormOption& option) {
  return field.kind == Kind::scale ? option.value : option.label;
}

// In a table the box stands alone: its words are the column's.
std::string checkbox_words(const FormField& field) {
  return field.required && !field.label.empty() ? field.label + " *" : field.label;
}

const std::string& signature_words(const FormField& field) {
  return field.label.empty() ? field.full_label : field.label;
}

}  // namespace

std::string lower_first(std::string text) {
  // Only plain letters: a label that begins with Å stays as it is.
  bool is_abbreviation = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && !is_abbreviation) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

std::string box_name(const FormField& field, const FormOption& option) {
  return field.kind == Kind::multiple ? field.name + "." + option.value : field.name;
}

double FormControls::entry_width(const FormField& field, double available) const {
  switch (field.kind) {
    case Kind::date:
      return std::min(available, mm(42));
    case Kind::integer:
    case Kind::number:
      return std::min(available, mm(30));
    case Kind::personal_number:
      return std::min(available, mm(72));
    default:
      return available;
  }
}

double FormControls::least_width(const FormField& field) {
  const double one = FormLook::kBox + kWordsGap;
  switch (field.kind) {
    case Kind::visual_line:
    case Kind::rating:
      return least_scale_width(field);
    case Kind::personal_number:
      return kCombCells * mm(4.5);
    case Kind::scale: {
      double letters = 0;
      for (const FormOption& option : field.options) {
        letters += one + document_.text_width(look_.option(), option.value) + kLetterGap;
      }
      return letters - kLetterGap;
    }
    case Kind::choice:
    case Kind::multiple:
      return one + std::min(widest_option(field), mm(30));
    case Kind::checkbox:
    case Kind::signature:
      return mm(40);
    case Kind::date:
    case Kind::long_text:
      return mm(24);
    case Kind::text:
    case Kind::integer:
    case Kind::number:
      break;
  }
  return mm(14);
}

double FormControls::widest_option(const FormField& field) {
  double widest = 0;
  for (const FormOption& option : field.options) {
    widest = std::max(widest, document_.text_width(look_.option(), printed_label(field, option)));
  }
  return widest;
}

std::vector<FormControls::Slot> FormControls::arrange(const FormField& field, double width, double& height) {
  using Arrangement = FormField::Arrangement;
  // The letters of a scale are one gesture from low to high: always beside each other.
  bool letters = field.kind == Kind::scale;
  double gap = letters ? kLetterGap : kOptionGap;
  double one = FormLook::kBox + kWordsGap;
  double in_a_row = 0;
  for (const FormOption& option : field.options) {
    in_a_row += one + document_.text_width(look_.option(), printed_label(field, option)) + gap;
  }
  bool row = letters || field.arrangement == Arrangement::row ||
             (field.arrangement == Arrangement::automatic && in_a_row - gap <= width);
  if (!row) {
    double column = one + widest_option(field) + kOptionGap;
    int columns = static_cast<int>((width + kOptionGap) / column);
    // A short list reads best straight down; fourteen words do not.
    bool straight = field.options.size() < 6 || field.arrangement == Arrangement::column;
    return arrange_columns(field, width, straight ? 1 : std::clamp(columns, 1, 4), height);
  }
  return arrange_row(field, width, height);
}

std::vector<FormControls::Slot> FormControls::arrange_row(const FormField& field, double width,
                                                          double& height) {
  const double gap = field.kind == Kind::scale ? kLetterGap : kOptionGap;
  const double one = FormLook::kBox + kWordsGap;
  std::vector<Slot> slots;
  double x = 0;
  double y = 0;
  double line = FormLook::kOptionLine;
  for (const FormOption& option : field.options) {
    const std::string& words = printed_label(field, option);
    double words_width = document_.text_width(look_.option(), words);
    if (x > 0 && x + one + words_width > width) {
      x = 0;
      y += line;
      line = FormLook::kOptionLine;
    }
    double room = width - x - one;
    if (words_width > room) {
      words_width = room;
      line = std::max(
          line, 2.5 + text_box_height(document_, room, words, look_.option(), look_.lines(look_.option())));
    }
    double top = y + (FormLook::kOptionLine - FormLook::kBox) / 2;
    // A hair more than they need: a line as wide as its words must not be broken.
    slots.push_back({{x, top, FormLook::kBox, FormLook::kBox}, x + one, std::min(words_width + 1, room)});
    x += one + words_width + gap;
  }
  height = y + line;
  return slots;
}

std::vector<FormControls::Slot> FormControls::arrange_columns(const FormField& field, double width,
                                                              int columns, double& height) {
  std::vector<Slot> slots;
  double one = FormLook::kBox + kWordsGap;
  double column = (width + kOptionGap) / columns;
  std::size_t per_column =
      (field.options.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  double y = 0;
  height = 0;
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    if (i % per_column == 0) y = 0;
    const std::size_t which = i / per_column;
    double x = column * static_cast<double>(which);
    double words_width = column - kOptionGap - one;
    double words = text_box_height(document_, words_width, printed_label(field, field.options[i]),
                                   look_.option(), look_.lines(look_.option()));
    double top = y + (FormLook::kOptionLine - FormLook::kBox) / 2;
    slots.push_back({{x, top, FormLook::kBox, FormLook::kBox}, x + one, words_width});
    y += std::max(FormLook::kOptionLine, words + 2.5);
    height = std::max(height, y);
  }
  return slots;
}

double FormControls::height(const FormField& field, double width) {
  switch (field.kind) {
    case Kind::long_text:
      return look_.long_answer(field.lines);
    case Kind::checkbox:
      return std::max(
          FormLook::kOptionLine,
          2.5 + text_box_height(document_, width - FormLook::kBox - kWordsGap, checkbox_words(field),
                                look_.option(), look_.lines(look_.option())));
    case Kind::choice:
    case Kind::multiple:
    case Kind::scale: {
      double height = 0;
      arrange(field, width, height);
      return std::max(height, field.kind == Kind::scale ? look_.one_line_answer() : height);
    }
    case Kind::rating:
    case Kind::visual_line:
      return scale_height(field, width);
    case Kind::signature:
      return mm(9) + std::max(mm(5), end_words_height(signature_words(field), width) + 3);
    case Kind::text:
    case Kind::personal_number:
    case Kind::date:
    case Kind::integer:
    case Kind::number:
      break;
  }
  return look_.one_line_answer();
}

void FormControls::draw(const FormField& field, PageCanvas& page, ElementId parent, const Rectangle& area) {
  switch (field.kind) {
    case Kind::personal_number:
      return draw_comb(field, page, parent, area);
    case Kind::checkbox:
    case Kind::choice:
    case Kind::multiple:
    case Kind::scale:
      return draw_options(field, page, parent, area);
    case Kind::rating:
      return draw_rating(field, page, parent, area);
    case Kind::visual_line:
      return draw_visual_line(field, page, parent, area);
    case Kind::signature:
      return draw_signature(field, page, parent, area);
    case Kind::text:
    case Kind::long_text:
    case Kind::date:
    case Kind::integer:
    case Kind::number:
      return draw_entry(field, page, parent, area);
  }
}

void FormControls::draw_entry(const FormField& field, PageCanvas& page, ElementId parent,
                              const Rectangle& area) {
  Rectangle box = area;
  box.width = entry_width(field, area.width);
  box.height = height(field, area.width);
  page.artifact();
  if (look_.fillable) {
    page.rectangle(box, nullptr, &FormLook::kRule);
    add_text_field(field, page, parent, {box.x + 1, box.y + 1, box.width - 2, box.height - 2});
    return;
  }
  int lines = field.kind == Kind::long_text ? field.lines : 1;
  for (int i = 1; i <= lines; ++i) {
    double y = box.y + box.height * i / lines - kLineAbove;
    page.line({box.x, y}, {box.right(), y}, FormLook::kRule);
  }
}

void FormControls::draw_in_cell(const FormField& field, PageCanvas& page, ElementId cell,
                                const Rectangle& area) {
  if (field.kind == Kind::checkbox || has_options(field.kind)) {
    FormField bare = field;
    if (field.kind == Kind::checkbox) bare.label.clear();
    // In the middle of the row, as the words of the other cells.
    double used = height(bare, area.width);
    return draw_options(bare, page, cell, {area.x, area.y + (area.height - used) / 2, area.width, used});
  }
  if (field.kind == Kind::rating) return draw_rating(field, page, cell, area);
  if (look_.fillable && field.is_input()) add_text_field(field, page, cell, area);
}

void FormControls::add_text_field(const FormField& field, PageCanvas& page, ElementId parent,
                                  const Rectangle& area) {
  Field out;
  out.kind = field.kind == Kind::date ? FieldKind::date
             : field.kind == Kind::integer || field.kind == Kind::number || field.kind == Kind::visual_line
                 ? FieldKind::number
                 : FieldKind::text;
  out.name = field.name;
  out.tooltip = field.full_label;
  // Also how a date is written: who hears the field's name does not see what stands above the box.
  if (std::string help = help_of(field, look_.language); !help.empty()) out.tooltip += ". " + help;
  out.required = field.required;
  out.personal = field.personal;
  out.multiline = field.kind == Kind::long_text;
  if (field.kind == Kind::date) out.max_length = 10;
  if (field.kind == Kind::personal_number) {
    out.comb = true;
    out.max_length = kCombCells;
  }
  document_.add_field(page, parent, std::move(out), area);
}

void FormControls::draw_comb(const FormField& field, PageCanvas& page, ElementId parent,
                             const Rectangle& area) {
  Rectangle box = area;
  box.width = entry_width(field, area.width);
  box.height = look_.one_line_answer();
  page.artifact();
  page.rectangle(box, nullptr, &FormLook::kRule);
  for (int i = 1; i < kCombCells; ++i) {
    double x = box.x + box.width * i / kCombCells;
    // Between date of birth and the four last figures stands a whole, stronger line.
    bool strong = i == 8;
    page.line({x, strong ? box.y : box.y + box.height * 0.55}, {x, box.bottom()},
              {strong ? kBlack : FormLook::kLine, strong ? 1.2 : 0.6, {}});
  }
  if (look_.fillable) add_text_field(field, page, parent, box);
}

void FormControls::draw_mark(PageCanvas& page, bool round, const Rectangle& area) {
  page.artifact();
  Stroke stroke{kBlack, 0.7, {}};
  if (round) {
    page.circle({area.x + area.width / 2, area.y + area.height / 2}, area.width / 2, nullptr, &stroke);
  } else {
    page.rectangle(area, nullptr, &stroke);
  }
}

int FormControls::add_group(const FormField& field) {
  if (!look_.fillable) return -1;
  Field group;
  group.kind = FieldKind::radio;
  group.name = field.name;
  group.tooltip = field.full_label;
  group.required = field.required;
  group.personal = field.personal;
  return document_.add_radio_group(std::move(group)).value_or(-1);
}

void FormControls::add_button(PageCanvas& page, ElementId parent, int group, const FormField& field,
                              const FormOption& option, const Rectangle& area) {
  if (group < 0) return;
  std::string words =
      field.kind == Kind::scale ? option.value + ", " + lower_first(option.label) : option.label;
  document_.add_radio_button(page, parent, group, {option.value, field.full_label + ": " + words}, area);
}

void FormControls::draw_options(const FormField& field, PageCanvas& page, ElementId parent,
                                const Rectangle& area) {
  // A single box is a list of one whose words are its label.
  FormField shown = field;
  if (field.kind == Kind::checkbox) {
    shown.options = {{"ja", checkbox_words(field)}};
    shown.arrangement = FormField::Arrangement::column;
  }
  bool round = has_options(field.kind) && field.kind != Kind::multiple;
  double used = 0;
  std::vector<Slot> slots = arrange(shown, area.width, used);
  // One line of answers stands in the middle of the line that its neighbours' boxes make.
  double line_here = std::min(area.height, look_.one_line_answer());
  double shift = used > FormLook::kOptionLine ? 0 : std::max(0.0, (line_here - used) / 2);
  int group = round ? add_group(field) : -1;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const FormOption& option = shown.options[i];
    Rectangle box = slots[i].box;
    box.x += area.x;
    box.y += area.y + shift;
    draw_mark(page, round, box);
    if (round) {
      add_button(page, parent, group, field, option, box);
    } else if (look_.fillable) {
      Field tick;
      tick.kind = FieldKind::checkbox;
      tick.name = box_name(field, option);
      tick.tooltip = field.kind == Kind::multiple ? field.full_label + ": " + option.label : field.full_label;
      tick.required = field.required && field.kind == Kind::checkbox;
      tick.personal = field.personal;
      tick.on_value = option.value;
      document_.add_field(page, parent, std::move(tick), box);
    }
    if (printed_label(shown, option).empty()) continue;
    double line = look_.lines(look_.option()).line_height;
    draw_text_box(document_, page, document_.element(parent, Tag::Span),
                  {area.x + slots[i].words_x, box.y + FormLook::kBox / 2 - line / 2}, slots[i].words_width,
                  printed_label(shown, option), look_.option(), look_.lines(look_.option()));
  }
}

void FormControls::draw_signature(const FormField& field, PageCanvas& page, ElementId parent,
                                  const Rectangle& area) {
  double y = area.y + mm(9);
  page.artifact();
  page.line({area.x, y}, {area.right(), y}, {kBlack, 0.6, {}});
  draw_text_box(document_, page, parent, {area.x, y + 2}, area.width, signature_words(field), look_.help(),
                look_.lines(look_.help()));
}

}  // namespace underlag::pdf
