#include "renderers/pdf/report/figure_table.hpp"

#include <algorithm>

#include "model/cell_text.hpp"
#include "model/table_spans.hpp"
#include "renderers/pdf/report/block_layout.hpp"
#include "renderers/pdf/report/table_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kSpaceAroundTable = 10;
constexpr double kSpaceUnderCaption = 3;
constexpr double kSpaceAboveNotes = 4;

TextStyle table_text(const ReportContext& report) {
  return {Face::regular, report.style.table_size, report.style.text, 0};
}

TextStyle small_text(const ReportContext& report) {
  return {Face::regular, report.style.small_size, report.style.quiet, 0};
}

// "a", "b" … as the marks of a table's own notes: figures would be taken for figures.
std::string note_mark(int index) {
  std::string mark;
  for (int rest = index; rest >= 0; rest = rest / 26 - 1)
    mark.insert(mark.begin(), static_cast<char>('a' + rest % 26));
  return mark;
}

TextStyle raised(TextStyle style) {
  style.rise = style.size * 0.36;
  style.size *= 0.7;
  return style;
}

// The box of a table that may have its pages turned for it.
BlockBox table_box(ReportContext& report, const BlockBox& box) {
  BlockBox out = box;
  out.text = table_text(report);
  out.line_height = report.style.table_line;
  return out;
}

class Landscape {
 public:
  Landscape(ReportContext& report, BlockBox& box, const TableContent& table) : report_(report) {
    bool is_inset = box.left > 0 || box.frames != nullptr || report.flow.is_landscape();
    if (is_inset || !wants_landscape(report, table, box.width)) return;
    report.flow.turn(true);
    box.width = report.flow.width();
    turned_ = true;
  }
  ~Landscape() {
    if (turned_) report_.flow.turn(false);
  }
  Landscape(const Landscape&) = delete;
  Landscape& operator=(const Landscape&) = delete;

 private:
  ReportContext& report_;
  bool turned_ = false;
};

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

void set_notes(ReportContext& report, BlockBox box, const ProtectedTable& table) {
  box.text = small_text(report);
  box.line_height = report.style.small_line;
  box.space_before = kSpaceAboveNotes;
  auto note = [&](std::vector<Inline> text) {
    report.flow.keep_last_with_next();
    set_paragraph(report, box, std::move(text));
    box.space_before = 1;
  };
  for (std::size_t i = 0; i < table.footnotes().size(); ++i) {
    note({{.text = note_mark(static_cast<int>(i)), .style = raised(box.text)},
          {.text = " " + table.footnotes()[i], .style = box.text}});
  }
  for (const std::string& text : table.notes()) note({{.text = text, .style = box.text}});
  if (table.source_note().empty()) return;
  note({{.text = table.source_note(), .style = box.text}});
}

// Above the table whose element is the box's parent; afterwards the box is ready for the table itself.
void set_caption(ReportContext& report, BlockBox& box, int number, std::vector<Inline> words,
                 const std::string& id) {
  bool is_swedish = report.inlines.language == Language::sv;
  ParagraphOptions options;
  options.tag = Tag::Caption;
  options.keep_with_next = true;
  options.destination = id;
  box.space_before = std::max(box.space_before, kSpaceAroundTable);
  std::vector<Inline> text =
      caption_inlines(report, is_swedish ? "Tabell" : "Table", number, std::move(words), box.text);
  set_paragraph(report, box, std::move(text), options);
  box.space_before = kSpaceUnderCaption;
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
      if (i < cells.size()) cell.text = to_inlines(cells[i], style, report.inlines);
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
  Landscape landscape(report, box, content);
  if (table.number > 0) {
    report.flow.begin_float(FloatKind::table);
    box.parent = report.document.element(box.parent, Tag::Table);
    set_caption(report, box, table.number, to_inlines(table.caption, box.text, report.inlines), table.id);
    set_table(report, box, box.parent, content);
    report.flow.end_float();
    return;
  }
  ElementId element = report.document.element(box.parent, Tag::Table);
  box.space_before = std::max(box.space_before, kSpaceAroundTable);
  if (!table.caption.empty()) {
    box.parent = element;
    set_caption(report, box, 0, to_inlines(table.caption, bold, report.inlines), "");
  }
  set_table(report, box, element, content);
}

void set_figure_table(ReportContext& report, const BlockBox& outer, const FigureTable& block) {
  if (block.table == nullptr) return;
  BlockBox box = table_box(report, outer);
  TableContent content = content_of(report, *block.table);
  Landscape landscape(report, box, content);
  report.flow.begin_float(FloatKind::table);
  BlockBox inner = box;
  inner.parent = report.document.element(box.parent, Tag::Table);
  set_caption(report, inner, block.number, {{.text = block.caption, .style = box.text}}, block.id);
  set_table(report, inner, inner.parent, content);
  set_notes(report, box, *block.table);
  report.flow.end_float();
}

}  // namespace underlag::pdf
