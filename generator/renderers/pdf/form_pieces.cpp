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

std::vector<double> field_widths(const FormRow& row, double width) {
  double total = 0;
  for (const FormField& field : row.fields) total += field.width;
  double room = width - FormLook::kRowGap * static_cast<double>(row.fields.size() - 1);
  std::vector<double> out;
  for (const FormField& field : row.fields) out.push_back(room * field.width / total);
  return out;
}

}  // namespace

std::vector<FormPiece> FormPieces::section(const FormSection& section, ElementId parent) {
  std::vector<FormPiece> out;
  // A block that must fit on a page is set close; questions that may flow get air.
  gap_ = section.keep_together ? FormLook::kGap : FormLook::kWideGap;
  heading_level_ = look_.section_level + (section.title.empty() ? 0 : 1);
  if (!section.title.empty()) add_title(section.title, parent, out);
  for (const FormItem& item : section.items) {
    const auto* text = std::get_if<FormText>(&item);
    if (text == nullptr || text->style != FormText::Style::list_item) list_ = nullptr;
    std::visit([&](const auto& one) { add(one, parent, out); }, item);
  }
  list_ = nullptr;
  // Without a title only the space says that a new section begins.
  if (section.title.empty() && !out.empty()) out.front().space_before = mm(4);
  return out;
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
  FormPiece piece;
  piece.space_before = is_item && !starts_list ? 1 : gap_;
  piece.height = lines->height();
  piece.keep_with_next = text.style == Style::heading;
  Tag tag = text.style == Style::heading ? heading_tag(heading_level_) : Tag::P;
  piece.draw = [this, lines, parent, list = list_, is_item, tag, style, indent](PageCanvas& page, Point at) {
    ElementId element;
    if (is_item) {
      ElementId item = document_.element(list->get(), Tag::LI);
      page.tag(document_.element(item, Tag::Lbl));
      page.show({at.x + mm(1.5), at.y + style.size * 1.05}, style, "•");
      element = document_.element(item, Tag::LBody);
    } else {
      element = document_.element(parent, tag);
    }
    lines->draw(page, element, {at.x + indent, at.y});
  };
  out.push_back(std::move(piece));
}

void FormPieces::add(const FormRow& row, ElementId parent, Pieces& out) {
  std::vector<double> widths = field_widths(row, width_);
  double words = 0;
  double control = 0;
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    words = std::max(words, words_height(document_, look_, words_above(row.fields[i], look_), widths[i]));
    control = std::max(control, controls_.height(row.fields[i], widths[i]));
  }
  if (words > 0) words += 1.5;
  FormPiece piece;
  piece.space_before = gap_;
  piece.height = words + control;
  piece.draw = [this, &row, widths, words, control, parent](PageCanvas& page, Point at) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      const FormField& field = row.fields[i];
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

std::vector<Point> FormPieces::legend_places(const FormLegend& legend, double width) {
  double widest = 0;
  double in_a_row = 0;
  std::vector<Point> row;
  for (const FormOption& step : legend.steps) {
    double words = FormLook::kLetter + document_.text_width(look_.body(), step.label);
    row.push_back({in_a_row, 0});
    in_a_row += words + FormLook::kStepGap;
    widest = std::max(widest, words);
  }
  if (in_a_row - FormLook::kStepGap <= width) return row;
  // Five steps are read downwards; a long list, or a wide page, has room for columns.
  bool may_divide = legend.steps.size() > 5 || width_ > mm(200);
  auto columns = static_cast<std::size_t>(
      may_divide ? std::clamp(width / (widest + FormLook::kStepGap), 1.0, 4.0) : 1.0);
  std::size_t per_column = (legend.steps.size() + columns - 1) / columns;
  double line = look_.lines(look_.body()).line_height;
  std::vector<Point> places;
  for (std::size_t i = 0; i < legend.steps.size(); ++i) {
    places.push_back({width / static_cast<double>(columns) * static_cast<double>(i / per_column),
                      line * static_cast<double>(i % per_column)});
  }
  return places;
}

void FormPieces::add(const FormLegend& legend, ElementId parent, Pieces& out) {
  constexpr double kPadding = 5;
  constexpr double kSidePadding = 8;
  double title = legend.title.empty() ? 0 : look_.label().size * 1.32 + 2;
  double line = look_.lines(look_.body()).line_height;
  double inner = width_ - 2 * kSidePadding;
  std::vector<Point> places = legend_places(legend, inner);
  double lowest = 0;
  for (const Point& place : places) lowest = std::max(lowest, place.y);
  FormPiece piece;
  piece.space_before = gap_ + 1;
  piece.height = title + lowest + line + 2 * kPadding;
  piece.draw = [this, &legend, title, line, places, inner, parent, height = piece.height](PageCanvas& page,
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
    for (std::size_t i = 0; i < places.size(); ++i) {
      Point baseline{at.x + places[i].x, at.y + places[i].y + line * 0.78};
      ElementId item = document_.element(list, Tag::LI);
      page.tag(document_.element(item, Tag::Lbl));
      page.show(baseline, {Face::bold, look_.body().size}, legend.steps[i].value);
      page.tag(document_.element(item, Tag::LBody));
      page.show({baseline.x + FormLook::kLetter, baseline.y}, look_.body(), legend.steps[i].label);
    }
  };
  out.push_back(std::move(piece));
}

}  // namespace underlag::pdf
