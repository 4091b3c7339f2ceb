#include "renderers/pdf/report/table_layout.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace underlag::pdf {

namespace {

constexpr double kCellPadding = 5;   // Left and right of a cell's text.
constexpr double kRowPadding = 3.2;  // Above and below it.
constexpr double kHeavyRule = 0.9;
constexpr double kLightRule = 0.4;
// A table that takes less of the page than this is not divided.
constexpr double kKeptWhole = 0.35;
// A row that takes more than this may be divided between its lines.
constexpr double kDividedRow = 0.35;
// From this part of the text width on, a table takes all of it.
constexpr double kNearlyFull = 0.7;
// No column's longest word may demand more of the table than this.
constexpr double kWidestMinimum = 0.5;

struct ColumnNeed {
  double least = 0;    ///< Its longest word.
  double natural = 0;  ///< Its longest text in one line.
};

struct SetCell {
  std::shared_ptr<Paragraph> text;
  ElementId element;
  double left = 0;  ///< Of the text, from the table's left edge.
};

struct SetRow {
  std::vector<SetCell> cells;
  int lines = 1;
};

// Columns with short texts get what they need; the others share the rest by the length of their texts, but
// none gets less than its longest word.
std::vector<double> shared_out(const std::vector<ColumnNeed>& needs, double width) {
  std::vector<double> widths(needs.size(), 0);
  std::size_t open = needs.size();
  for (bool changed = true; changed && open > 0;) {
    changed = false;
    double fair = width / static_cast<double>(open);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (widths[i] > 0 || needs[i].natural > fair) continue;
      widths[i] = needs[i].natural;
      width -= needs[i].natural;
      --open;
      changed = true;
    }
  }
  double natural = 0;
  double least = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (widths[i] > 0) continue;
    natural += needs[i].natural;
    least += needs[i].least;
  }
  // The short columns may have left too little for the long ones' words: then all start from their longest
  // word.
  if (least > width) {
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (widths[i] == 0) continue;
      width += widths[i];
      widths[i] = 0;
      natural += needs[i].natural;
      least += needs[i].least;
    }
  }
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (widths[i] > 0) continue;
    double share = natural > least ? (needs[i].natural - needs[i].least) / (natural - least) : 0;
    widths[i] = needs[i].least + (width - least) * share;
  }
  return widths;
}

class TableSetter {
 public:
  TableSetter(ReportContext& report, const BlockBox& box, ElementId element, TableContent& table)
      : report_(report), box_(box), element_(element), table_(table) {}

  void set();
  std::vector<ColumnNeed> needs();

 private:
  Paragraph paragraph_of(const TableCell& cell, std::size_t column);
  void measure(const TableRow& row, std::vector<ColumnNeed>& needs);
  void choose_widths();
  SetRow set_row(const TableRow& row, ElementId parent, bool is_head);
  double height_of(const SetRow& row) const { return row.lines * box_.line_height + 2 * kRowPadding; }
  void add_row(const SetRow& row, bool strong_rule, bool keep);
  void add_undivided(const std::shared_ptr<SetRow>& row, bool strong_rule, bool keep);
  void add_line_by_line(const std::shared_ptr<SetRow>& row, bool strong_rule, bool keep);
  void set_head();
  /// Only a table without a head begins with its first row.
  double space_above_first_row() { return std::exchange(headless_space_, 0); }
  double table_width() const { return std::accumulate(widths_.begin(), widths_.end(), 0.0); }
  double left_edge() const { return report_.style.margins.left + box_.left; }

  ReportContext& report_;
  const BlockBox& box_;
  ElementId element_;
  TableContent& table_;
  std::vector<double> widths_;
  std::shared_ptr<const RepeatedHead> head_;
  double headless_space_ = 0;
};

Paragraph TableSetter::paragraph_of(const TableCell& cell, std::size_t column) {
  ParagraphStyle style;
  style.line_height = box_.line_height;
  style.language = box_.language;
  style.hyphenate = report_.style.hyphenate;
  style.align = cell.column_span > 1 ? Align::left : table_.columns[column].align;
  return Paragraph(report_.document, cell.text, style);
}

void TableSetter::measure(const TableRow& row, std::vector<ColumnNeed>& needs) {
  std::size_t column = 0;
  for (const TableCell& cell : row.cells) {
    // A cell over several columns takes what they give.
    if (cell.column_span == 1 && column < needs.size() && !cell.text.empty()) {
      Paragraph text = paragraph_of(cell, column);
      needs[column].least = std::max(needs[column].least, text.widest_word() + 2 * kCellPadding);
      needs[column].natural = std::max(needs[column].natural, text.natural_width() + 2 * kCellPadding);
    }
    column += static_cast<std::size_t>(cell.column_span);
  }
}

std::vector<ColumnNeed> TableSetter::needs() {
  std::vector<ColumnNeed> needs(table_.columns.size());
  for (const TableRow& row : table_.head) measure(row, needs);
  for (const TableRow& row : table_.body) measure(row, needs);
  for (ColumnNeed& need : needs) {
    need.natural = std::max(need.natural, 4 * kCellPadding) + 0.1;
    need.least = std::min(need.least + 0.1, need.natural);
  }
  return needs;
}

void TableSetter::choose_widths() {
  std::vector<ColumnNeed> all = needs();
  double natural = 0;
  double least = 0;
  for (ColumnNeed& need : all) {
    if (all.size() > 1) need.least = std::min(need.least, box_.width * kWidestMinimum);
    natural += need.natural;
    least += need.least;
  }
  if (natural > box_.width) {
    widths_ = least < box_.width ? shared_out(all, box_.width) : std::vector<double>();
    for (const ColumnNeed& need : all) {
      if (least >= box_.width) widths_.push_back(need.least * box_.width / least);
    }
    return;
  }
  double stretch = natural > box_.width * kNearlyFull ? box_.width / natural : 1;
  for (const ColumnNeed& need : all) widths_.push_back(need.natural * stretch);
}

SetRow TableSetter::set_row(const TableRow& row, ElementId parent, bool is_head) {
  SetRow out;
  std::size_t column = 0;
  double left = 0;
  for (const TableCell& cell : row.cells) {
    if (column >= widths_.size()) break;
    std::size_t end = std::min(column + static_cast<std::size_t>(cell.column_span), widths_.size());
    double width = std::accumulate(widths_.begin() + static_cast<std::ptrdiff_t>(column),
                                   widths_.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
    auto text = std::make_shared<Paragraph>(paragraph_of(cell, column));
    text->break_lines(std::max(1.0, width - 2 * kCellPadding));
    ElementOptions options;
    options.column_span = static_cast<int>(end - column);
    if (is_head || cell.is_head) options.scope = is_head ? Scope::column : Scope::row;
    ElementId element =
        report_.document.element(parent, is_head || cell.is_head ? Tag::TH : Tag::TD, options);
    out.lines = std::max(out.lines, text->line_count());
    out.cells.push_back({std::move(text), element, left + kCellPadding});
    left += width;
    column = end;
  }
  return out;
}

void TableSetter::add_row(const SetRow& row, bool strong_rule, bool keep) {
  auto shared = std::make_shared<SetRow>(row);
  bool is_tall = height_of(row) > report_.flow.page_height() * kDividedRow && row.lines > 1;
  if (is_tall) {
    add_line_by_line(shared, strong_rule, keep);
  } else {
    add_undivided(shared, strong_rule, keep);
  }
}

void TableSetter::add_undivided(const std::shared_ptr<SetRow>& row, bool strong_rule, bool keep) {
  Strip strip;
  strip.height = height_of(*row);
  strip.space_before = space_above_first_row();
  strip.head = head_;
  strip.keep_with_next = keep;
  for (const SetCell& cell : row->cells) {
    auto notes = cell.text->notes_between(0, cell.text->line_count());
    strip.notes.insert(strip.notes.end(), notes.begin(), notes.end());
  }
  // The setter is gone when the strip is drawn: it takes along what it needs.
  double edge = left_edge();
  double right = edge + table_width();
  Stroke rule{
      strong_rule ? report_.style.text : report_.style.rule, strong_rule ? kHeavyRule : kLightRule, {}};
  double height = strip.height;
  Colour below = report_.style.rule;
  strip.draw = [=](PageCanvas& page, double top) {
    if (strong_rule) {
      page.artifact();
      page.line({edge, top}, {right, top}, rule);
    }
    for (const SetCell& cell : row->cells) {
      cell.text->draw(page, cell.element, {edge + cell.left, top + kRowPadding});
    }
    page.artifact();
    page.line({edge, top + height}, {right, top + height}, {below, kLightRule, {}});
  };
  emit(report_, box_, std::move(strip));
}

void TableSetter::add_line_by_line(const std::shared_ptr<SetRow>& row, bool strong_rule, bool keep) {
  double edge = left_edge();
  double right = edge + table_width();
  Colour light = report_.style.rule;
  Colour heavy = report_.style.text;
  for (int line = 0; line < row->lines; ++line) {
    bool is_first = line == 0;
    bool is_last = line == row->lines - 1;
    Strip strip;
    strip.height = box_.line_height + (is_first ? kRowPadding : 0) + (is_last ? kRowPadding : 0);
    strip.space_before = is_first ? space_above_first_row() : 0;
    strip.keep_with_next = is_last ? keep : is_first || line == row->lines - 2;
    for (const SetCell& cell : row->cells) {
      if (line >= cell.text->line_count()) continue;
      auto notes = cell.text->notes_between(line, line + 1);
      strip.notes.insert(strip.notes.end(), notes.begin(), notes.end());
    }
    strip.head = head_;
    double height = strip.height;
    strip.draw = [=](PageCanvas& page, double top) {
      page.artifact();
      if (is_first && strong_rule) page.line({edge, top}, {right, top}, {heavy, kHeavyRule, {}});
      if (is_last) page.line({edge, top + height}, {right, top + height}, {light, kLightRule, {}});
      double text_top = top + (is_first ? kRowPadding : 0);
      for (const SetCell& cell : row->cells) {
        if (line < cell.text->line_count()) {
          cell.text->draw(page, cell.element, {edge + cell.left, text_top}, line, line + 1);
        }
      }
    };
    emit(report_, box_, std::move(strip));
  }
}

void TableSetter::set_head() {
  if (table_.head.empty()) return;
  // PDF/UA has no head without a body (7.2): alone, its rows stand in the table itself.
  ElementId part = table_.body.empty() ? element_ : report_.document.element(element_, Tag::THead);
  RepeatedHead repeated;
  auto rows = std::make_shared<std::vector<SetRow>>();
  for (const TableRow& row : table_.head) {
    SetRow set = set_row(row, report_.document.element(part, Tag::TR), true);
    repeated.height += height_of(set);
    rows->push_back(std::move(set));
  }
  double edge = left_edge();
  double right = edge + table_width();
  double line_height = box_.line_height;
  Colour ink = report_.style.text;
  auto draw = [=](PageCanvas& page, double top, bool is_repeated) {
    for (const SetRow& row : *rows) {
      for (const SetCell& cell : row.cells) {
        // Heads stand on the rule below them, short ones too.
        double y = top + kRowPadding + (row.lines - cell.text->line_count()) * line_height;
        cell.text->draw(page, is_repeated ? ElementId{} : cell.element, {edge + cell.left, y});
      }
      top += row.lines * line_height + 2 * kRowPadding;
    }
    page.artifact();
    page.line({edge, top}, {right, top}, {ink, kHeavyRule, {}});
  };
  Strip strip;
  strip.height = repeated.height;
  strip.space_before = box_.space_before;
  strip.keep_with_next = !table_.body.empty();
  for (const SetRow& row : *rows) {
    for (const SetCell& cell : row.cells) {
      auto notes = cell.text->notes_between(0, cell.text->line_count());
      strip.notes.insert(strip.notes.end(), notes.begin(), notes.end());
    }
  }
  strip.draw = [=](PageCanvas& page, double top) { draw(page, top, false); };
  emit(report_, box_, std::move(strip));
  // A head that fills half the page would leave no room for what it heads.
  if (repeated.height > report_.flow.page_height() / 2) return;
  repeated.draw = [=](PageCanvas& page, double top) { draw(page, top, true); };
  head_ = std::make_shared<RepeatedHead>(std::move(repeated));
}

void TableSetter::set() {
  if (table_.columns.empty()) return;
  choose_widths();
  if (table_.head.empty()) headless_space_ = box_.space_before;
  set_head();
  if (table_.body.empty()) return;
  ElementId part = report_.document.element(element_, Tag::TBody);
  // Only the first rows decide: a table with more rows than this is divided anyhow.
  double most_kept = report_.flow.page_height() * kKeptWhole;
  bool keep_whole =
      static_cast<double>(table_.body.size()) * (box_.line_height + 2 * kRowPadding) <= most_kept;
  for (std::size_t i = 0; i < table_.body.size(); ++i) {
    const TableRow& row = table_.body[i];
    SetRow set = set_row(row, report_.document.element(part, Tag::TR), false);
    bool is_last = i + 1 == table_.body.size();
    bool keep = !is_last && (keep_whole || table_.body[i + 1].keep_with_previous);
    add_row(set, row.strong_rule, keep);
  }
}

}  // namespace

bool wants_landscape(ReportContext& report, const TableContent& table, double portrait_width) {
  TableContent copy = table;
  BlockBox box;
  box.width = portrait_width;
  TableSetter setter(report, box, {}, copy);
  double least = 0;
  for (const ColumnNeed& need : setter.needs()) least += need.least;
  return least > portrait_width + 0.5;
}

void set_table(ReportContext& report, const BlockBox& box, ElementId element, TableContent table) {
  TableSetter(report, box, element, table).set();
}

}  // namespace underlag::pdf
