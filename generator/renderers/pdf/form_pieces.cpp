#include "renderers/pdf/form_pieces.hpp"

#include <algorithm>
#include <memory>

namespace underlag::pdf {
namespace {

using Kind = FormField::Kind;

// A signature and a box to tick carry their own words.
bool has_label_above(const FormField& field) {
  return field.kind != Kind::signature && field.kind != Kind::checkbox;
}

struct Words {
  std::string text;
  TextStyle style;
};

/// What stands above a field: condition, label, help.
std::vector<Words> words_above(const FormField& field, const FormLook& look) {
  std::vector<Words> out;
  if (!field.condition.empty()) out.push_back({field.condition, look.help()});
  if (has_label_above(field) && !field.label.empty()) {
    std::string label = field.label + (field.required ? " *" : "");
    out.push_back({std::move(label), look.label()});
  }
  std::string help = help_of(field, look.swedish() ? "sv" : "en");
  if (!help.empty()) out.push_back({std::move(help), look.help()});
  return out;
}

/// Label and help on one line where both fit: the page is short and the eye is there already.
bool fits_beside(PdfDocument& document, const std::vector<Words>& words, std::size_t i, double width) {
  if (i + 1 >= words.size()) return false;
  double both = document.text_width(words[i].style, words[i].text) +
                document.text_width(words[i + 1].style, words[i + 1].text) + 6;
  return i + 2 == words.size() && words[i].style.face == Face::bold && both <= width;
}

double words_height(PdfDocument& document, const FormLook& look, const std::vector<Words>& words,
                    double width) {
  double height = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    height += text_box_height(document, width, words[i].text, words[i].style, look.lines(words[i].style));
    if (fits_beside(document, words, i, width)) ++i;
  }
  return height;
}

void draw_words(PdfDocument& document, const FormLook& look, const std::vector<Words>& words,
                PageCanvas& page, ElementId parent, Point at, double width) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool beside = fits_beside(document, words, i, width);
    std::vector<Inline> inlines{{.text = words[i].text, .style = words[i].style}};
    if (beside) inlines.push_back({.text = "  " + words[i + 1].text, .style = words[i + 1].style});
    Paragraph lines(document, std::move(inlines), look.lines(words[i].style));
    lines.break_lines(width);
    lines.draw(page, document.element(parent, Tag::P), at);
    at.y += text_box_height(document, width, words[i].text, words[i].style, look.lines(words[i].style));
    if (beside) ++i;
  }
}

std::vector<double> field_widths(std::span<const FormField> fields, double width) {
  double total = 0;
  for (const FormField& field : fields) total += field.width;
  double room = width - FormLook::kRowGap * static_cast<double>(fields.size() - 1);
  std::vector<double> out;
  for (const FormField& field : fields) out.push_back(room * field.width / total);
  return out;
}

}  // namespace

std::vector<FormPiece> FormPieces::section(const FormSection& section, ElementId parent) {
  std::vector<FormPiece> out;
  // A block that must fit on a page is set close; questions that may flow get air.
  gap_ = section.keep_together ? FormLook::kGap : FormLook::kWideGap;
  heading_level_ = look_.section_level + (section.title.empty() ? 0 : 1);
  section_ = section.place;
  tell_line(section_);
  if (!section.title.empty()) add_title(section.title, parent, out);
  for (const FormItem& item : section.items) {
    const auto* text = std::get_if<FormText>(&item);
    if (text == nullptr || text->style != FormText::Style::list_item) list_ = nullptr;
    std::visit([&](const auto& one) { add(one, parent, out); }, item);
  }
  list_ = nullptr;
  for (FormPiece& piece : out) {
    if (piece.place.line == 0) piece.place = section.place;
  }
  // Without a title only the space says that a new section begins.
  if (section.title.empty() && !out.empty()) out.front().space_before = mm(4);
  return out;
}

// The words of a question stand in its instrument's file: then the section is all that can be told.
void FormPieces::tell_line(const Place& place) {
  if (!look_.tells_lines) return;
  document_.fonts().set_line(place.file == section_.file ? place.line : section_.line);
}

void FormPieces::add_title(const std::string& title, ElementId parent, Pieces& out) {
  auto lines = std::make_shared<Paragraph>(
      document_, std::vector<Inline>{{.text = title, .style = look_.section_title()}},
      look_.lines(look_.section_title()));
  lines->break_lines(width_);
  FormPiece piece;
  piece.space_before = mm(4);
  piece.height = lines->height() + 3;
  piece.keep_with_next = true;
  piece.draw = [this, lines, parent](PageCanvas& page, Point at) {
    lines->draw(page, document_.element(parent, heading_tag(look_.section_level)), at);
    double y = at.y + lines->height() + 1;
    page.artifact();
    page.line({at.x, y}, {at.x + width_, y}, {look_.colour, 1, {}});
  };
  out.push_back(std::move(piece));
}

void FormPieces::add(const FormText& text, ElementId parent, Pieces& out) {
  using Style = FormText::Style;
  TextStyle style = text.style == Style::note      ? look_.note()
                    : text.style == Style::heading ? look_.sub_heading()
                                                   : look_.body();
  bool is_item = text.style == Style::list_item;
  double indent = is_item ? mm(5) : 0;
  auto lines = std::make_shared<Paragraph>(
      document_, std::vector<Inline>{{.text = text.text, .style = style}}, look_.lines(style));
  lines->break_lines(width_ - indent);
  bool starts_list = is_item && !list_;
  if (starts_list) {
    list_ = std::make_shared<LazyElement>(document_, parent, Tag::L,
                                          ElementOptions{.numbering = ListNumbering::disc});
  }
  Tag tag = text.style == Style::heading ? heading_tag(heading_level_) : Tag::P;
  auto element = std::make_shared<ElementId>();
  auto begin = [this, parent, list = list_, is_item, tag, style, element](PageCanvas& page, Point at) {
    if (!is_item) {
      *element = document_.element(parent, tag);
      return;
    }
    ElementId item = document_.element(list->get(), Tag::LI);
    page.tag(document_.element(item, Tag::Lbl));
    page.show({at.x + mm(1.5), at.y + style.size * 1.05}, style, "•");
    *element = document_.element(item, Tag::LBody);
  };
  // A short text stays whole; a long one goes on from page to page, at least two lines on each.
  constexpr int kShort = 8;
  const int count = lines->line_count();
  const int step = count > kShort ? 1 : count;
  for (int i = 0; i < count; i += step) {
    FormPiece piece;
    piece.space_before = i > 0 ? 0 : is_item && !starts_list ? 1 : gap_;
    piece.height = lines->height() / count * step;
    piece.keep_with_next =
        text.style == Style::heading || (step == 1 && count > 1 && (i == 0 || i == count - 2));
    piece.draw = [lines, element, begin, indent, i, step](PageCanvas& page, Point at) {
      if (i == 0) begin(page, at);
      lines->draw(page, *element, {at.x + indent, at.y}, i, i + step);
    };
    out.push_back(std::move(piece));
  }
}

/// Of a label: one whose words are hyphenated line by line is hard to read. At most 40 mm.
double FormPieces::widest_word(const std::string& words) {
  double widest = 0;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = std::min(words.find(' ', at), words.size());
    widest = std::max(widest, document_.text_width(look_.label(), words.substr(at, end - at)));
    at = end + 1;
  }
  return std::min(widest, mm(40));
}

/// How many of the fields have room beside each other: as many as do not squeeze one of them.
std::size_t FormPieces::fields_side_by_side(std::span<const FormField> fields) {
  for (std::size_t count = fields.size(); count > 1; --count) {
    std::vector<double> widths = field_widths(fields.first(count), width_);
    bool fits = true;
    for (std::size_t i = 0; i < count; ++i) {
      double least = std::max(controls_.least_width(fields[i]), widest_word(fields[i].label));
      fits = fits && widths[i] >= least;
    }
    if (fits) return count;
  }
  return 1;
}

void FormPieces::add(const FormRow& row, ElementId parent, Pieces& out) {
  for (std::span<const FormField> rest(row.fields); !rest.empty();) {
    tell_line(rest.front().place);
    std::size_t count = fields_side_by_side(rest);
    add_fields(rest.first(count), parent, out);
    rest = rest.subspan(count);
  }
}

void FormPieces::add_fields(std::span<const FormField> fields, ElementId parent, Pieces& out) {
  std::vector<double> widths = field_widths(fields, width_);
  double words = 0;
  double control = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    words = std::max(words, words_height(document_, look_, words_above(fields[i], look_), widths[i]));
    control = std::max(control, controls_.height(fields[i], widths[i]));
  }
  if (words > 0) words += 1.5;
  FormPiece piece;
  piece.space_before = gap_;
  piece.height = words + control;
  piece.place = fields.front().place;
  piece.draw = [this, fields, widths, words, control, parent](PageCanvas& page, Point at) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const FormField& field = fields[i];
      ElementId box = document_.element(parent, Tag::Div);
      auto above = words_above(field, look_);
      // A label of one line beside one of two stands by its own box.
      double own = words_height(document_, look_, above, widths[i]);
      double top = words > 0 ? at.y + words - 1.5 - own : at.y;
      draw_words(document_, look_, above, page, box, {at.x, top}, widths[i]);
      ElementId content = document_.element(box, Tag::P);
      controls_.draw(field, page, content, {at.x, at.y + words, widths[i], control});
      at.x += widths[i] + FormLook::kRowGap;
    }
  };
  out.push_back(std::move(piece));
}

FormPieces::LegendPlaces FormPieces::legend_places(const FormLegend& legend, double width) {
  constexpr double kAfterLetter = 8;
  LegendPlaces out;
  out.letter = FormLook::kLetter;
  double widest = 0;
  double in_a_row = 0;
  for (const FormOption& step : legend.steps) {
    double letter = document_.text_width({Face::bold, look_.body().size}, step.value);
    out.letter = std::max(out.letter, letter + kAfterLetter);
  }
  for (const FormOption& step : legend.steps) {
    double words = out.letter + document_.text_width(look_.body(), step.label);
    out.steps.push_back({in_a_row, 0});
    in_a_row += words + FormLook::kStepGap;
    widest = std::max(widest, words);
  }
  out.height = look_.lines(look_.body()).line_height;
  out.words = widest;
  if (in_a_row - FormLook::kStepGap <= width) return out;
  // Five steps are read downwards; a long list, or a wide page, has room for columns.
  bool may_divide = legend.steps.size() > 5 || width_ > mm(200);
  auto columns = static_cast<std::size_t>(
      may_divide ? std::clamp(width / (widest + FormLook::kStepGap), 1.0, 4.0) : 1.0);
  std::size_t per_column = (legend.steps.size() + columns - 1) / columns;
  double column = width / static_cast<double>(columns);
  out.words = column - out.letter - (columns > 1 ? FormLook::kStepGap : 0);
  out.height = 0;
  double y = 0;
  for (std::size_t i = 0; i < legend.steps.size(); ++i) {
    if (i % per_column == 0) y = 0;
    const std::size_t which = i / per_column;
    out.steps[i] = {column * static_cast<double>(which), y};
    y +=
        text_box_height(document_, out.words, legend.steps[i].label, look_.body(), look_.lines(look_.body()));
    out.height = std::max(out.height, y);
  }
  return out;
}

void FormPieces::add(const FormLegend& legend, ElementId parent, Pieces& out) {
  constexpr double kPadding = 5;
  constexpr double kSidePadding = 8;
  double inner = width_ - 2 * kSidePadding;
  double title = legend.title.empty() ? 0
                                      : 2 + text_box_height(document_, inner, legend.title, look_.label(),
                                                            look_.lines(look_.label()));
  LegendPlaces places = legend_places(legend, inner);
  FormPiece piece;
  piece.space_before = gap_ + 1;
  piece.height = title + places.height + 2 * kPadding;
  piece.draw = [this, &legend, title, places, inner, parent, height = piece.height](PageCanvas& page,
                                                                                    Point at) {
    page.artifact();
    Stroke thin{look_.colour, 0.7, {}};
    page.rectangle({at.x, at.y, width_, height}, nullptr, &thin);
    at = {at.x + kSidePadding, at.y + kPadding};
    if (!legend.title.empty()) {
      draw_text_box(document_, page, document_.element(parent, Tag::P), at, inner, legend.title,
                    look_.label(), look_.lines(look_.label()));
      at.y += title;
    }
    ElementId list = document_.element(parent, Tag::L);
    TextStyle letter{Face::bold, look_.body().size};
    for (std::size_t i = 0; i < legend.steps.size(); ++i) {
      Point corner{at.x + places.steps[i].x, at.y + places.steps[i].y};
      ElementId item = document_.element(list, Tag::LI);
      draw_text_box(document_, page, document_.element(item, Tag::Lbl), corner, places.letter,
                    legend.steps[i].value, letter, look_.lines(letter));
      draw_text_box(document_, page, document_.element(item, Tag::LBody),
                    {corner.x + places.letter, corner.y}, places.words, legend.steps[i].label, look_.body(),
                    look_.lines(look_.body()));
    }
  };
  out.push_back(std::move(piece));
}

}  // namespace underlag::pdf
