// Tables and grids of a form as pieces: a head that is repeated, then a piece a row.

#include <algorithm>
#include <memory>

#include "renderers/pdf/form_pieces.hpp"

namespace underlag::pdf {
namespace {

constexpr double kPadding = 3;  // Left and right in a cell.

}  // namespace

std::vector<double> FormPieces::column_widths(const FormTable& table) {
  double fixed = 0;
  double shares = 0;
  // A column of running numbers is as wide as its widest.
  for (const auto& column : table.columns) {
    if (column.width <= 0) {
      fixed += mm(9);
    } else {
      shares += column.width;
    }
  }
  std::vector<double> widths;
  for (const auto& column : table.columns) {
    widths.push_back(column.width <= 0 ? mm(9) : (width_ - fixed) * column.width / shares);
  }
  return widths;
}

void FormPieces::add_caption(const std::string& caption, const LazyElementPtr& table, Pieces& out) {
  if (caption.empty()) return;
  auto lines = std::make_shared<Paragraph>(
      document_, std::vector<Inline>{{.text = caption, .style = look_.label()}}, look_.lines(look_.label()));
  lines->break_lines(width_);
  FormPiece piece;
  piece.space_before = gap_ + 1;
  piece.height = lines->height() + 1;
  piece.keep_with_next = true;
  piece.draw = [this, lines, table](PageCanvas& page, Point at) {
    lines->draw(page, document_.element(table->get(), Tag::Caption), at);
  };
  out.push_back(std::move(piece));
}

FormPieces::TableHead FormPieces::add_table_head(const std::vector<std::string>& heads,
                                                 const std::vector<double>& widths, bool centred,
                                                 const LazyElementPtr& table, Pieces& out) {
  struct Head {
    std::vector<std::unique_ptr<Paragraph>> cells;
    double height = 0;
  };
  auto head = std::make_shared<Head>();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    ParagraphStyle style = look_.lines(look_.help());
    if (centred && i > 0) style.align = Align::centre;
    TextStyle words{Face::bold, look_.help().size, kBlack};
    auto cell = std::make_unique<Paragraph>(document_,
                                            std::vector<Inline>{{.text = heads[i], .style = words}}, style);
    cell->break_lines(widths[i] - 2 * kPadding);
    head->height = std::max(head->height, cell->height());
    head->cells.push_back(std::move(cell));
  }
  head->height += 3;
  auto draw = [this, head, widths, table](PageCanvas& page, Point at, bool again) {
    ElementId row = again ? ElementId{} : document_.element(table->get(), Tag::TR);
    double x = at.x;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      ElementId cell = again ? ElementId{} : document_.element(row, Tag::TH, {.scope = Scope::column});
      // Repeated on the next page it is decoration: the table is still one table.
      if (again) page.artifact();
      double top = at.y + head->height - 2 - head->cells[i]->height();
      head->cells[i]->draw(page, cell, {x + (i == 0 ? 0 : kPadding), top});
      x += widths[i];
    }
    page.artifact();
    page.line({at.x, at.y + head->height}, {x, at.y + head->height}, {kBlack, 0.8, {}});
  };
  FormPiece piece;
  piece.space_before = out.empty() || !out.back().keep_with_next ? gap_ : 0;
  piece.height = head->height;
  piece.keep_with_next = true;
  piece.draw = [draw](PageCanvas& page, Point at) { draw(page, at, false); };
  out.push_back(std::move(piece));
  return {head->height, [draw](PageCanvas& page, Point at) { draw(page, at, true); }};
}

void FormPieces::add_row(FormPiece row, const TableHead& head, Pieces& out) {
  row.repeat = head.draw_again;
  row.repeat_height = head.height;
  out.push_back(std::move(row));
}

void FormPieces::add(const FormTable& table, ElementId parent, Pieces& out) {
  auto element = std::make_shared<LazyElement>(document_, parent, Tag::Table);
  std::vector<double> widths = column_widths(table);
  std::vector<std::string> heads;
  for (const auto& column : table.columns) heads.push_back(column.header);
  add_caption(table.caption, element, out);
  TableHead head = add_table_head(heads, widths, false, element, out);
  for (const auto& cells : table.rows) add_row(table_row(cells, widths, element), head, out);
  for (int i = 0; i < table.blank_rows; ++i) out.push_back(blank_row());
}

FormPiece FormPieces::table_row(const std::vector<FormTable::Cell>& cells, const std::vector<double>& widths,
                                const LazyElementPtr& table) {
  FormPiece piece;
  piece.height = look_.table_row();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    double room = widths[i] - 2 * kPadding;
    piece.height = std::max(
        piece.height,
        text_box_height(document_, room, cells[i].text, look_.option(), look_.lines(look_.option())) + 4);
    for (const FormField& field : cells[i].field) {
      tell_line(field.place);
      piece.place = field.place;
      bool is_tall = field.kind == FormField::Kind::long_text || field.kind == FormField::Kind::rating;
      if (is_tall || !field.options.empty()) {
        piece.height = std::max(piece.height, controls_.height(field, room) + 3);
      }
    }
  }
  piece.draw = [this, &cells, widths, table, height = piece.height](PageCanvas& page, Point at) {
    ElementId row = document_.element(table->get(), Tag::TR);
    double x = at.x;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const FormTable::Cell& cell = cells[i];
      if (cell.field.empty()) {
        double words = text_box_height(document_, widths[i] - 2 * kPadding, cell.text, look_.option(),
                                       look_.lines(look_.option()));
        draw_text_box(document_, page, document_.element(row, Tag::TH, {.scope = Scope::row}),
                      {x, at.y + (height - words) / 2}, widths[i] - kPadding, cell.text, look_.option(),
                      look_.lines(look_.option()));
      } else {
        ElementId data = document_.element(row, Tag::TD);
        controls_.draw_in_cell(cell.field.front(), page, data,
                               {x + kPadding, at.y + 1, widths[i] - 2 * kPadding, height - 2});
        page.artifact();
        if (i > 0) page.line({x, at.y}, {x, at.y + height}, FormLook::kRule);
      }
      x += widths[i];
    }
    page.artifact();
    page.line({at.x, at.y + height}, {x, at.y + height}, FormLook::kRule);
  };
  return piece;
}

FormPiece FormPieces::blank_row() {
  FormPiece piece;
  piece.height = look_.writing_line;
  piece.draw = [this, height = piece.height](PageCanvas& page, Point at) {
    page.artifact();
    page.line({at.x, at.y + height}, {at.x + width_, at.y + height}, FormLook::kRule);
  };
  return piece;
}

void FormPieces::add(const FormGrid& grid, ElementId parent, Pieces& out) {
  auto element = std::make_shared<LazyElement>(document_, parent, Tag::Table);
  // The statements get what the answers leave, at least two fifths.
  double answers = static_cast<double>(grid.options.size());
  double answer_width = std::min(mm(24), width_ * 0.6 / answers);
  std::vector<double> widths{width_ - answer_width * answers};
  std::vector<std::string> heads{grid.row_header.empty() ? (look_.swedish() ? "Fråga" : "Question")
                                                         : grid.row_header};
  for (const FormOption& option : grid.options) {
    widths.push_back(answer_width);
    heads.push_back(option.label);
  }
  add_caption(grid.caption, element, out);
  TableHead head = add_table_head(heads, widths, true, element, out);
  for (const FormField& field : grid.rows) add_row(grid_row(field, widths, element), head, out);
}

FormPiece FormPieces::grid_row(const FormField& field, const std::vector<double>& widths,
                               const LazyElementPtr& table) {
  std::string words = field.label + (field.required ? " *" : "");
  tell_line(field.place);
  double text =
      text_box_height(document_, widths[0] - kPadding, words, look_.option(), look_.lines(look_.option()));
  FormPiece piece;
  piece.height = std::max(text + 5, mm(6.8));
  piece.place = field.place;
  piece.draw = [this, &field, widths, table, words, text, height = piece.height](PageCanvas& page, Point at) {
    ElementId row = document_.element(table->get(), Tag::TR);
    draw_text_box(document_, page, document_.element(row, Tag::TH, {.scope = Scope::row}),
                  {at.x, at.y + (height - text) / 2}, widths[0] - kPadding, words, look_.option(),
                  look_.lines(look_.option()));
    int group = controls_.add_group(field);
    double x = at.x + widths[0];
    for (std::size_t i = 0; i < field.options.size(); ++i) {
      double width = widths[i + 1];
      Rectangle box{x + (width - FormLook::kBox) / 2, at.y + (height - FormLook::kBox) / 2, FormLook::kBox,
                    FormLook::kBox};
      controls_.draw_mark(page, true, box);
      ElementId data = document_.element(row, Tag::TD);
      controls_.add_button(page, data, group, field, field.options[i], box);
      x += width;
    }
    page.artifact();
    page.line({at.x, at.y + height}, {x, at.y + height}, FormLook::kRule);
  };
  return piece;
}

}  // namespace underlag::pdf
