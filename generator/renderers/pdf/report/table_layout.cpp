#include "renderers/pdf/report/table_layout.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <utility>

#include "renderers/pdf/report/table_rows.hpp"

namespace underlag::pdf {

namespace {

// A table that takes less of the page than this is not divided; on landscape pages there is no text that
// would have to wait for it.
constexpr double kKeptWhole = 0.35;
constexpr double kKeptWholeInLandscape = 0.8;
// A row, or rows that share a cell, that take more than this may be divided.
constexpr double kDividedRow = 0.35;
// No column's longest word may demand more of the table than this.
constexpr double kWidestMinimum = 0.5;
constexpr double kTolerance = 0.01;

class TableSetter {
 public:
  TableSetter(ReportContext& report, const BlockBox& box, ElementId element, const TableContent& table)
      : report_(report), box_(box), element_(element), table_(table) {}

  void set();
  std::vector<ColumnNeed> needs();

 private:
  Paragraph paragraph_of(const TableCell& cell, std::size_t column);
  void measure(const std::vector<TableRow>& rows, bool is_head, std::vector<ColumnNeed>& needs);
  void widen_for_spans(const std::vector<TableRow>& rows, std::vector<ColumnNeed>& needs);
  std::vector<SetRow> set_rows(std::span<const TableRow> rows, ElementId part, bool is_head);
  SetCell set_cell(const TableCell& cell, std::size_t column, std::size_t end, ElementId row, bool is_head);
  std::vector<SetRow> set_body_from(std::size_t first, ElementId part);
  void add_rows(std::vector<SetRow> rows, std::size_t first, bool keep_whole);
  void add_undivided(const std::shared_ptr<SetRow>& row, bool keep);
  void add_line_by_line(const std::shared_ptr<SetRow>& row, bool keep);
  void set_head();
  /// Only a table without a head begins with its first row.
  double space_above_first_row() { return std::exchange(headless_space_, 0); }
  TableGrid grid() const;
  double page_height() const { return report_.flow.page_height(); }
  double padding() const { return table_.cell_padding; }

  ReportContext& report_;
  const BlockBox& box_;
  ElementId element_;
  const TableContent& table_;
  std::vector<double>
      edges_;  ///< Of the columns, from the table's left edge: one more than there are columns.
  std::shared_ptr<const RepeatedHead> head_;
  double headless_space_ = 0;
};

Paragraph TableSetter::paragraph_of(const TableCell& cell, std::size_t column) {
  ParagraphStyle style;
  style.line_height = box_.line_height;
  style.language = box_.language;
  style.hyphenate = report_.style.hyphenate;
  style.align = cell.align.value_or(cell.column_span > 1 ? Align::left : table_.columns[column].align);
  return Paragraph(report_.document, cell.text, style);
}

void TableSetter::measure(const std::vector<TableRow>& rows, bool is_head, std::vector<ColumnNeed>& needs) {
  for_each_cell(rows, needs.size(), [&](const TableCell& cell, std::size_t column, std::size_t) {
    // A cell over several columns takes what they give.
    if (cell.column_span > 1 || cell.text.empty()) return;
    Paragraph text = paragraph_of(cell, column);
    ColumnNeed& need = needs[column];
    double around = 2 * padding();
    double word = text.widest_word();
    need.tight = std::max(need.tight, text.widest_part() + around);
    need.sound = std::max(need.sound, (is_head ? text.widest_half() : word) + around);
    need.least = std::max(need.least, word + around);
    double natural = text.natural_width() + around;
    if (!is_head) need.body = std::max(need.body, natural);
    need.natural = std::max(need.natural, natural);
  });
}

// … unless they give too little for its longest word; its text has one line where the table has the room.
void TableSetter::widen_for_spans(const std::vector<TableRow>& rows, std::vector<ColumnNeed>& needs) {
  double room = box_.width;
  for (const ColumnNeed& need : needs) room -= need.natural;
  for_each_cell(rows, needs.size(), [&](const TableCell& cell, std::size_t column, std::size_t) {
    std::size_t end = std::min(needs.size(), column + static_cast<std::size_t>(cell.column_span));
    if (end - column < 2 || cell.text.empty()) return;
    Paragraph text = paragraph_of(cell, column);
    auto count = static_cast<double>(end - column);
    double least = text.widest_word() + 2 * padding();
    double natural = text.natural_width() + 2 * padding();
    for (std::size_t i = column; i < end; ++i) {
      least -= needs[i].least;
      natural -= needs[i].natural;
    }
    double more = std::clamp(room, 0.0, std::max(0.0, natural));
    room -= more;
    for (std::size_t i = column; i < end; ++i) {
      if (least > 0) needs[i].least += least / count;
      needs[i].natural = std::max(needs[i].natural + more / count, needs[i].least);
    }
  });
}

std::vector<ColumnNeed> TableSetter::needs() {
  std::vector<ColumnNeed> needs(table_.columns.size());
  measure(table_.head, true, needs);
  measure(table_.body, false, needs);
  widen_for_spans(table_.head, needs);
  widen_for_spans(table_.body, needs);
  for (ColumnNeed& need : needs) {
    need.natural = std::max(need.natural, 4 * padding()) + 0.1;
    need.least = std::min(need.least + 0.1, need.natural);
    if (needs.size() > 1) need.least = std::min(need.least, box_.width * kWidestMinimum);
    need.sound = std::min(need.sound + 0.1, need.least);
    need.tight = std::min(need.tight + 0.1, need.sound);
  }
  return needs;
}

TableGrid TableSetter::grid() const {
  return {report_.style.margins.left + box_.left,
          edges_.back(),
          box_.line_height,
          table_.cell_padding,
          report_.style.rule,
          report_.style.text};
}

SetCell TableSetter::set_cell(const TableCell& cell, std::size_t column, std::size_t end, ElementId row,
                              bool is_head) {
  SetCell out;
  out.left = edges_[column];
  out.right = edges_[end];
  out.text = std::make_shared<Paragraph>(paragraph_of(cell, column));
  out.text->break_lines(std::max(1.0, out.right - out.left - 2 * padding()));
  ElementOptions options;
  options.column_span = static_cast<int>(end - column);
  options.row_span = cell.row_span;
  if (box_.language != report_.language) options.language = box_.language;
  if (is_head || cell.is_head) options.scope = is_head ? Scope::column : Scope::row;
  out.element = report_.document.element(row, is_head || cell.is_head ? Tag::TH : Tag::TD, options);
  out.rows = cell.row_span;
  return out;
}

// Rows that end together: no cell reaches below the last.
std::vector<SetRow> TableSetter::set_rows(std::span<const TableRow> rows, ElementId part, bool is_head) {
  std::vector<SetRow> out(rows.size());
  std::vector<int> taken(table_.columns.size(), 0);  // Rows, from this one on, that a cell from above takes.
  for (std::size_t r = 0; r < rows.size(); ++r) {
    ElementId element = report_.document.element(part, Tag::TR);
    out[r].height = box_.line_height + 2 * kRowPadding;
    out[r].strong_rule = rows[r].strong_rule;
    std::size_t column = 0;
    for (const TableCell& cell : rows[r].cells) {
      while (column < taken.size() && taken[column] > 0) ++column;
      if (column >= taken.size()) break;
      std::size_t end = std::min(column + static_cast<std::size_t>(cell.column_span), taken.size());
      out[r].cells.push_back(set_cell(cell, column, end, element, is_head));
      std::fill(taken.begin() + static_cast<std::ptrdiff_t>(column),
                taken.begin() + static_cast<std::ptrdiff_t>(end), cell.row_span);
      column = end;
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
      if (taken[i] <= 1) out[r].add_rule(edges_[i], edges_[i + 1]);
      taken[i] = std::max(0, taken[i] - 1);
    }
  }
  give_heights(out, box_.line_height);
  return out;
}

void TableSetter::add_undivided(const std::shared_ptr<SetRow>& row, bool keep) {
  Strip strip;
  strip.height = row->height;
  strip.space_before = space_above_first_row();
  strip.head = head_with(head_, *row, grid());
  strip.keep_with_next = keep;
  strip.notes = row->notes(0, row->line_count());
  // The setter is gone when the strip is drawn: it takes along what it needs.
  strip.draw = [row, grid = grid()](PageCanvas& page, double top) { draw_row(page, grid, *row, top); };
  emit(report_, box_, std::move(strip));
}

void TableSetter::add_line_by_line(const std::shared_ptr<SetRow>& row, bool keep) {
  int lines = row->line_count();
  std::shared_ptr<const RepeatedHead> head_of_rest = head_above_lines(head_);
  double spare = row->height - lines * box_.line_height - 2 * kRowPadding;
  for (int line = 0; line < lines; ++line) {
    bool is_first = line == 0;
    bool is_last = line == lines - 1;
    Strip strip;
    strip.height = box_.line_height + (is_first ? kRowPadding : 0) + (is_last ? kRowPadding + spare : 0);
    strip.space_before = is_first ? space_above_first_row() : 0;
    strip.keep_with_next = is_last ? keep : is_first || line == lines - 2 || row->goes_on_below(line);
    strip.notes = row->notes(line, line + 1);
    strip.head = is_first ? head_with(head_, *row, grid()) : head_of_rest;
    strip.draw = [row, line, height = strip.height, grid = grid()](PageCanvas& page, double top) {
      draw_line_of_row(page, grid, *row, line, top, height);
    };
    emit(report_, box_, std::move(strip));
  }
}

void TableSetter::add_rows(std::vector<SetRow> rows, std::size_t first, bool keep_whole) {
  double height = height_of(rows);
  bool is_divided = height > page_height() * kDividedRow;
  deal_out_lines(rows, box_.line_height, is_divided);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::size_t next = first + i + 1;
    bool is_last = next == table_.body.size();
    bool shares_cell = i + 1 < rows.size() && !is_divided;
    // Neither the first nor the last row stands alone on a page.
    bool is_edge = next == 1 || next + 1 == table_.body.size();
    bool keep = !is_last && (keep_whole || shares_cell || is_edge || table_.body[next].keep_with_previous);
    auto row = std::make_shared<SetRow>(std::move(rows[i]));
    bool is_tall = row->height > page_height() * kDividedRow && row->line_count() > 1;
    is_tall ? add_line_by_line(row, keep) : add_undivided(row, keep);
  }
}

void TableSetter::set_head() {
  if (table_.head.empty()) {
    headless_space_ = box_.space_before;
    return;
  }
  // PDF/UA has no head without a body (7.2): alone, its rows stand in the table itself.
  ElementId part = table_.body.empty() ? element_ : report_.document.element(element_, Tag::THead);
  auto rows = std::make_shared<std::vector<SetRow>>(set_rows(table_.head, part, true));
  Strip strip;
  strip.height = height_of(*rows);
  strip.space_before = box_.space_before;
  strip.keep_with_next = !table_.body.empty();
  for (SetRow& row : *rows) {
    for (const SetCell& cell : row.cells) row.pieces.push_back({cell, 0, cell.text->line_count()});
    auto notes = row.notes(0, row.line_count());
    strip.notes.insert(strip.notes.end(), notes.begin(), notes.end());
  }
  strip.draw = [rows, grid = grid()](PageCanvas& page, double top) {
    draw_head(page, grid, *rows, top, false);
  };
  double height = strip.height;
  emit(report_, box_, std::move(strip));
  // A head that fills half the page would leave no room for what it heads.
  if (height > page_height() / 2) return;
  RepeatedHead repeated{height, [rows, grid = grid()](PageCanvas& page, double top) {
                          draw_head(page, grid, *rows, top, true);
                        }};
  head_ = std::make_shared<RepeatedHead>(std::move(repeated));
}

// The row, with those below that share a cell with it.
std::vector<SetRow> TableSetter::set_body_from(std::size_t first, ElementId part) {
  std::size_t end = first + 1;
  for (std::size_t i = first; i < end; ++i) {
    for (const TableCell& cell : table_.body[i].cells) {
      end = std::max(end, i + static_cast<std::size_t>(cell.row_span));
    }
    end = std::min(end, table_.body.size());
  }
  return set_rows(std::span(table_.body).subspan(first, end - first), part, false);
}

void TableSetter::set() {
  if (table_.columns.empty()) return;
  edges_.push_back(0);
  for (double width : column_widths(needs(), box_.width)) edges_.push_back(edges_.back() + width);
  set_head();
  if (table_.body.empty()) return;
  ElementId part = report_.document.element(element_, Tag::TBody);
  // A table with more rows than this is divided anyhow; the rows of a shorter one decide.
  double most_kept = page_height() * (report_.flow.is_landscape() ? kKeptWholeInLandscape : kKeptWhole);
  double least = static_cast<double>(table_.body.size()) * (box_.line_height + 2 * kRowPadding);
  std::vector<std::vector<SetRow>> kept;
  double height = least > most_kept ? least : 0;
  for (std::size_t first = 0; first < table_.body.size() && height <= most_kept;) {
    kept.push_back(set_body_from(first, part));
    height += height_of(kept.back());
    first += kept.back().size();
  }
  std::size_t first = 0;
  for (std::vector<SetRow>& rows : kept) {
    std::size_t count = rows.size();
    add_rows(std::move(rows), first, height <= most_kept + kTolerance);
    first += count;
  }
  while (first < table_.body.size()) {
    std::vector<SetRow> rows = set_body_from(first, part);
    std::size_t count = rows.size();
    add_rows(std::move(rows), first, false);
    first += count;
  }
}

}  // namespace

std::vector<ColumnNeed> column_needs(ReportContext& report, const BlockBox& box, const TableContent& table) {
  return TableSetter(report, box, {}, table).needs();
}

void set_table(ReportContext& report, const BlockBox& box, ElementId element, const TableContent& table) {
  TableSetter(report, box, element, table).set();
}

}  // namespace underlag::pdf
