#include "renderers/pdf/report/figure_table.hpp"

#include <algorithm>

#include "model/cell_text.hpp"
#include "model/table_spans.hpp"
#include "renderers/pdf/report/block_layout.hpp"
#include "renderers/pdf/report/table_fit.hpp"
#include "renderers/pdf/report/table_notes.hpp"

namespace underlag::pdf {

namespace {

constexpr double kSpaceAroundTable = 10;
constexpr double kSpaceUnderCaption = 3;
constexpr PictureSize kPictureInCell = {120, 80};

TextStyle table_text(const ReportContext& report) {
  return {Face::regular, report.style.table_size, report.style.text, 0};
}

BlockBox table_box(ReportContext& report, const BlockBox& box) {
  BlockBox out = box;
  out.text = table_text(report);
  out.line_height = report.style.table_line;
  return out;
}

TableCell figure_cell(ReportContext& report, const ProtectedCell& cell, const ProtectedColumn& column,
                      TextStyle style) {
  TableCell out;
  out.text.push_back({.text = cell_text(cell, column.style, report.inlines.language), .style = style});
  std::string marks;
  for (int note : cell.footnotes) marks += (marks.empty() ? "" : ",") + note_mark(note);
  if (!marks.empty()) out.text.push_back({.text = marks, .style = raised(style)});
  return out;
}

TableRow figure_row(ReportContext& report, const ProtectedTable& table, std::size_t at) {
  const ProtectedRow& row = table.rows()[at];
  TableRow out;
  bool is_total =
      row.kind == ProtectedRow::Kind::computed_total || row.kind == ProtectedRow::Kind::declared_total;
  bool is_group = row.kind == ProtectedRow::Kind::group_heading;
  TextStyle style = table_text(report);
  if (is_total || is_group) style.face = Face::bold;
  std::size_t naming = columns_naming_rows(table);
  for (std::size_t i = 0; i < row.cells.size() && i < table.columns().size(); ++i) {
    CellSpan span = span_of(table, at, i);
    if (span.is_covered()) continue;
    TableCell& cell = out.cells.emplace_back(figure_cell(report, row.cells[i], table.columns()[i], style));
    cell.is_head = i < naming || is_group;
    cell.row_span = span.rows;
    if (!is_group) continue;
    cell.column_span = static_cast<int>(table.columns().size());
    break;
  }
  out.strong_rule = is_total;
  out.keep_with_previous = is_total || row.kind == ProtectedRow::Kind::difference;
  return out;
}

TableCell column_head(ReportContext& report, const ProtectedColumn& column) {
  TableCell cell;
  TextStyle bold = table_text(report);
  bold.face = Face::bold;
  cell.text.push_back({.text = column.header, .style = bold});
  if (!column.unit.empty())
    cell.text.push_back({.text = " (" + column.unit + ")", .style = table_text(report)});
  return cell;
}

// A row of group headings when there are any; columns outside a group are as tall as both rows.
std::vector<TableRow> head_rows(ReportContext& report, const ProtectedTable& table) {
  std::vector<ColumnGroup> groups = column_groups(table);
  std::vector<TableRow> rows;
  TextStyle bold = table_text(report);
  bold.face = Face::bold;
  if (!groups.empty()) rows.emplace_back();
  for (const ColumnGroup& group : groups) {
    if (group.title.empty()) {
      rows[0].cells.push_back(column_head(report, table.columns()[group.first]));
      rows[0].cells.back().row_span = 2;
    } else {
      rows[0].cells.push_back({.text = {{.text = group.title, .style = bold}},
                               .column_span = group.columns,
                               .align = Align::centre});
    }
  }
  TableRow& last = rows.emplace_back();
  for (const ProtectedColumn& column : table.columns()) {
    if (groups.empty() || !column.group.empty()) last.cells.push_back(column_head(report, column));
  }
  return rows;
}

TableContent content_of(ReportContext& report, const ProtectedTable& table) {
  TableContent out;
  for (const ProtectedColumn& column : table.columns()) {
    out.columns.push_back({column.is_text ? Align::left : Align::right});
  }
  out.head = head_rows(report, table);
  for (std::size_t i = 0; i < table.rows().size(); ++i) out.body.push_back(figure_row(report, table, i));
  return out;
}

struct TableTitle {
  int number = 0;
  std::vector<Inline> words;
  std::string id;
};

std::string continued(const ReportContext& report, const TableTitle& title) {
  bool is_swedish = report.inlines.language == Language::sv;
  if (title.words.empty()) return is_swedish ? "Fortsättning" : "Continued";
  return is_swedish ? "(forts.) " : "(continued) ";
}

// Above the table whose element is the box's parent; afterwards the box is ready for the table itself.
void set_caption(ReportContext& report, BlockBox& box, const TableTitle& title, bool goes_on) {
  box.space_before = std::max(box.space_before, kSpaceAroundTable);
  std::vector<Inline> words = title.words;
  if (goes_on) words.insert(words.begin(), {.text = continued(report, title), .style = box.text});
  if (words.empty() && title.number == 0) return;
  bool is_swedish = report.inlines.language == Language::sv;
  ParagraphOptions options;
  options.tag = Tag::Caption;
  options.keep_with_next = true;
  if (!goes_on) options.destination = title.id;
  set_paragraph(
      report, box,
      caption_inlines(report, is_swedish ? "Tabell" : "Table", title.number, std::move(words), box.text),
      options);
  box.space_before = kSpaceUnderCaption;
}

// With what `set_below` sets under it. A table with a number may stand elsewhere than where it is written.
template <typename SetBelow>
void set_titled_table(ReportContext& report, BlockBox box, TableContent content, const TableTitle& title,
                      SetBelow set_below) {
  // What is inside a list or a panel stays in it.
  bool may_turn = box.left == 0 && box.frames == nullptr;
  FittedTable fitted = fit_table(report, box, std::move(content), may_turn);
  bool may_move = title.number > 0;
  if (fitted.is_landscape) {
    report.flow.begin_landscape();
    box.width = report.flow.width();
  } else if (may_move) {
    report.flow.begin_float(FloatKind::table);
  }
  for (std::size_t i = 0; i < fitted.parts.size(); ++i) {
    BlockBox part = box;
    part.parent = report.document.element(box.parent, Tag::Table);
    set_caption(report, part, title, i > 0);
    part.line_height *= fitted.scale;
    set_table(report, part, part.parent, fitted.parts[i]);
  }
  set_below(box);
  fitted.is_landscape ? report.flow.end_landscape(may_move) : report.flow.end_float();
}

}  // namespace

void set_text_table(ReportContext& report, const BlockBox& outer, const TextTable& table) {
  BlockBox box = table_box(report, outer);
  TableContent content;
  TextStyle bold = box.text;
  bold.face = Face::bold;
  for (TextTable::Alignment alignment : table.columns) {
    bool right = alignment == TextTable::Alignment::right;
    bool centre = alignment == TextTable::Alignment::center;
    content.columns.push_back({right ? Align::right : centre ? Align::centre : Align::left});
  }
  auto row_of = [&](const std::vector<Inlines>& cells, std::size_t at, const TextStyle& style) {
    TableRow row;
    // Rows with fewer cells than the table has columns would break its grid.
    for (std::size_t i = 0; i < content.columns.size(); ++i) {
      CellSpan span = span_of(table, at, i);
      if (span.is_covered()) continue;
      TableCell& cell = row.cells.emplace_back();
      if (i < cells.size()) cell.text = to_inlines(cells[i], style, report.inlines, kPictureInCell);
      cell.row_span = span.rows;
      cell.column_span = span.columns;
      if (span.columns > 1) cell.align = at == 0 ? Align::centre : content.columns[i].align;
    }
    return row;
  };
  if (!table.head.empty()) content.head.push_back(row_of(table.head, 0, bold));
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    content.body.push_back(row_of(table.rows[i], i + 1, box.text));
    // Without a head the first column names what each row is about.
    if (table.head.empty() && !content.body.back().cells.empty())
      content.body.back().cells.front().is_head = true;
  }
  const TextStyle& caption_style = table.number > 0 ? box.text : bold;
  TableTitle title{table.number, to_inlines(table.caption, caption_style, report.inlines), table.id};
  set_titled_table(report, box, std::move(content), title, [](const BlockBox&) {});
}

void set_figure_table(ReportContext& report, const BlockBox& outer, const FigureTable& block) {
  if (block.table == nullptr) return;
  BlockBox box = table_box(report, outer);
  TableTitle title{block.number, {{.text = block.caption, .style = box.text}}, block.id};
  set_titled_table(report, box, content_of(report, *block.table), title, [&](const BlockBox& under) {
    set_table_notes(report, under, *block.table, {block.number, block.id, true});
  });
}

}  // namespace underlag::pdf
