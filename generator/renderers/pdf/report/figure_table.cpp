#include "renderers/pdf/report/figure_table.hpp"

#include "model/cell_text.hpp"
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

TableRow figure_row(ReportContext& report, const ProtectedTable& table, const ProtectedRow& row) {
  TableRow out;
  bool is_total =
      row.kind == ProtectedRow::Kind::computed_total || row.kind == ProtectedRow::Kind::declared_total;
  bool is_group = row.kind == ProtectedRow::Kind::group_heading;
  TextStyle style = table_text(report);
  if (is_total || is_group) style.face = Face::bold;
  for (std::size_t i = 0; i < row.cells.size() && i < table.columns().size(); ++i) {
    out.cells.push_back(figure_cell(report, row.cells[i], table.columns()[i], style));
    if (!is_group) continue;
    out.cells.back().column_span = static_cast<int>(table.columns().size());
    break;
  }
  if (!out.cells.empty()) out.cells.front().is_head = table.columns().front().is_text || is_group;
  out.strong_rule = is_total;
  out.keep_with_previous = is_total || row.kind == ProtectedRow::Kind::difference;
  return out;
}

TableContent content_of(ReportContext& report, const ProtectedTable& table) {
  TableContent out;
  TextStyle bold = table_text(report);
  bold.face = Face::bold;
  TableRow head;
  for (const ProtectedColumn& column : table.columns()) {
    out.columns.push_back({column.is_text ? Align::left : Align::right});
    TableCell cell;
    cell.text.push_back({.text = column.header, .style = bold});
    if (!column.unit.empty())
      cell.text.push_back({.text = " (" + column.unit + ")", .style = table_text(report)});
    head.cells.push_back(std::move(cell));
  }
  out.head.push_back(std::move(head));
  for (const ProtectedRow& row : table.rows()) out.body.push_back(figure_row(report, table, row));
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
  auto row_of = [&](const std::vector<Inlines>& cells, const TextStyle& style) {
    TableRow row;
    for (const Inlines& cell : cells) row.cells.push_back({to_inlines(cell, style, report.inlines)});
    // Rows with fewer cells than the table has columns would break its grid.
    row.cells.resize(content.columns.size());
    return row;
  };
  if (!table.head.empty()) content.head.push_back(row_of(table.head, bold));
  for (const auto& row : table.rows) {
    content.body.push_back(row_of(row, box.text));
    // Without a head the first column names what each row is about.
    bool names_row = table.head.empty() && !content.columns.empty();
    if (names_row) content.body.back().cells.front().is_head = true;
  }
  Landscape landscape(report, box, content);
  ElementId element = report.document.element(box.parent, Tag::Table);
  box.space_before = kSpaceAroundTable;
  if (!table.caption.empty()) {
    BlockBox caption = box;
    caption.parent = element;
    ParagraphOptions options;
    options.tag = Tag::Caption;
    options.keep_with_next = true;
    set_paragraph(report, caption, to_inlines(table.caption, bold, report.inlines), options);
    box.space_before = kSpaceUnderCaption;
  }
  set_table(report, box, element, std::move(content));
}

void set_figure_table(ReportContext& report, const BlockBox& outer, const FigureTable& block) {
  if (block.table == nullptr) return;
  BlockBox box = table_box(report, outer);
  TableContent content = content_of(report, *block.table);
  Landscape landscape(report, box, content);
  ElementId element = report.document.element(box.parent, Tag::Table);
  BlockBox caption = box;
  caption.parent = element;
  caption.space_before = kSpaceAroundTable;
  bool is_swedish = report.inlines.language == Language::sv;
  ParagraphOptions options;
  options.tag = Tag::Caption;
  options.keep_with_next = true;
  options.destination = block.id;
  set_paragraph(
      report, caption,
      caption_inlines(report, is_swedish ? "Tabell" : "Table", block.number, block.caption, box.text),
      options);
  box.space_before = kSpaceUnderCaption;
  set_table(report, box, element, std::move(content));
  set_notes(report, box, *block.table);
}

}  // namespace underlag::pdf
