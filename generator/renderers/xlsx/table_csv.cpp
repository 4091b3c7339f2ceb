#include "renderers/xlsx/table_csv.hpp"

#include "model/cell_text.hpp"
#include "renderers/xlsx/sheet_plan.hpp"
#include "text/csv_writer.hpp"

namespace underlag {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// `1 234,5` and `−3` as programs read them: `1234,5` and `-3`.
std::string plain_number(const ProtectedCell& cell, NumberStyle style, Language language) {
  std::string text = cell_text(cell, style, language);
  const bool has_unit = style.kind == NumberStyle::Kind::percent;
  if (has_unit) text = replaced(text, "\u00a0%", " %");
  if (style.kind == NumberStyle::Kind::kronor) text = replaced(text, "\u00a0kr", "");
  text = replaced(text, "\u00a0", "");
  if (language == Language::en) text = replaced(text, ",", "");
  return replaced(text, "\u2212", "-");
}

void write_row(CsvWriter& writer, const ProtectedTable& table, const ProtectedRow& row, Language language) {
  for (std::size_t column = 0; column < table.columns().size(); ++column) {
    static const ProtectedCell kNone;
    const ProtectedCell& cell = column < row.cells.size() ? row.cells[column] : kNone;
    const NumberStyle style = table.columns()[column].style;
    if (cell.state == ProtectedCell::State::number && style.kind != NumberStyle::Kind::p_value) {
      writer.number(plain_number(cell, style, language));
    } else {
      writer.text(cell_text(cell, style, language));
    }
  }
  writer.end_record();
}

}  // namespace

std::string render_table_csv(const ProtectedTable& table, Language language) {
  const xlsx::SheetPlan plan = xlsx::plan_sheet(table, language);
  CsvWriter writer;
  for (const std::string& head : plan.heads) writer.text(head);
  writer.end_record();
  for (const xlsx::PlannedRow& planned : plan.data) {
    if (plan.has_groups) writer.text(planned.group);
    write_row(writer, table, *planned.row, language);
  }
  for (const ProtectedRow* total : plan.totals) {
    if (plan.has_groups) writer.text("");
    write_row(writer, table, *total, language);
  }
  return writer.take();
}

}  // namespace underlag
