#include "renderers/pdf/report/table_fit.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/pdf.hpp"

namespace underlag::pdf {

namespace {

constexpr double kNarrowPadding = 3.5;
// Type set smaller than this part of its size is hard to read.
constexpr double kSmallestType = 0.83;
// A part of a divided table may be this much wider than an equal share.
constexpr double kUnevenParts = 1.08;

// A text below the head that is no wider than this stays on one line when columns are dealt out.
constexpr double kShortText = 90;

// Columns by their place in the table, in order.
using Columns = std::vector<std::size_t>;

// The columns' text takes `scale` of its width, the padding beside it `padding` points.
double width_with(const std::vector<ColumnNeed>& needs, double ColumnNeed::*what, double padding,
                  double scale) {
  auto count = static_cast<double>(needs.size());
  return (sum_of(needs, what) - 2 * count * kCellPadding) * scale + 2 * count * padding;
}

// The scale at which the columns fit; 1 when they fit as they are.
double scale_for(const std::vector<ColumnNeed>& needs, double ColumnNeed::*what, double width) {
  double padding = 2 * kNarrowPadding * static_cast<double>(needs.size());
  double text = width_with(needs, what, kNarrowPadding, 1) - padding;
  return text <= 0 ? 1 : std::min(1.0, (width - padding) / text);
}

void scale_text(std::vector<TableRow>& rows, double scale) {
  for (TableRow& row : rows) {
    for (TableCell& cell : row.cells) {
      for (Inline& run : cell.text) {
        run.style.size *= scale;
        run.style.rise *= scale;
      }
    }
  }
}

// Columns at the left whose cells name the rows; the first one when no cell says so.
std::size_t naming_columns(const TableContent& table) {
  std::vector<bool> names(table.columns.size(), true);
  for_each_cell(table.body, names.size(), [&](const TableCell& cell, std::size_t column, std::size_t) {
    if (!cell.is_head) names[column] = false;
  });
  auto first_other = static_cast<std::size_t>(std::ranges::find(names, false) - names.begin());
  return first_other == 0 || first_other == names.size() ? 1 : first_other;
}

std::vector<TableRow> rows_with(const std::vector<TableRow>& rows, std::size_t column_count,
                                const Columns& columns) {
  std::vector<TableRow> out;
  for (const TableRow& row : rows) out.push_back({{}, row.strong_rule, row.keep_with_previous});
  for_each_cell(rows, column_count, [&](const TableCell& cell, std::size_t column, std::size_t row) {
    auto end = column + static_cast<std::size_t>(cell.column_span);
    auto is_inside = [&](std::size_t one) { return one >= column && one < end; };
    auto span = std::ranges::count_if(columns, is_inside);
    if (span == 0) return;
    out[row].cells.push_back(cell);
    out[row].cells.back().column_span = static_cast<int>(span);
  });
  return out;
}

TableContent table_with(const TableContent& table, const Columns& columns) {
  TableContent out;
  out.cell_padding = table.cell_padding;
  for (std::size_t column : columns) out.columns.push_back(table.columns[column]);
  out.head = rows_with(table.head, table.columns.size(), columns);
  out.body = rows_with(table.body, table.columns.size(), columns);
  return out;
}

double need_in_part(const ColumnNeed& need) {
  return std::max(need.sound, std::min(need.body, kShortText));
}

// As many columns in each part as `width` holds, one at least, behind the `naming` ones.
std::vector<Columns> dealt_out(const std::vector<ColumnNeed>& needs, std::size_t naming, double width) {
  Columns names;
  double names_width = 0;
  for (std::size_t i = 0; i < naming; ++i) {
    names.push_back(i);
    names_width += need_in_part(needs[i]);
  }
  std::vector<Columns> parts;
  double filled = width;
  for (std::size_t i = naming; i < needs.size(); ++i) {
    if (parts.empty() || filled + need_in_part(needs[i]) > width) {
      parts.push_back(names);
      filled = names_width;
    }
    parts.back().push_back(i);
    filled += need_in_part(needs[i]);
  }
  return parts;
}

std::vector<TableContent> divided(const TableContent& table, const std::vector<ColumnNeed>& needs,
                                  double width) {
  std::size_t naming = std::min(naming_columns(table), needs.size() - 1);
  std::vector<Columns> parts = dealt_out(needs, naming, width);
  double names = 0;
  double others = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) (i < naming ? names : others) += need_in_part(needs[i]);
  double share = others / static_cast<double>(parts.size());
  std::vector<Columns> even = dealt_out(needs, naming, std::min(width, names + share * kUnevenParts));
  if (even.size() == parts.size()) parts = std::move(even);
  std::vector<TableContent> out;
  for (const Columns& part : parts) out.push_back(table_with(table, part));
  return out;
}

}  // namespace

FittedTable fit_table(ReportContext& report, const BlockBox& box, TableContent table, bool may_turn) {
  std::vector<ColumnNeed> needs = column_needs(report, box, table);
  double widest = may_turn ? report.flow.width_of(true) : box.width;
  FittedTable out;
  auto fits = [&](double ColumnNeed::*what, double padding, double width) {
    return width_with(needs, what, padding, 1) <= width + 0.5;
  };
  out.is_landscape = may_turn && !fits(&ColumnNeed::sound, kNarrowPadding, box.width);
  double width = out.is_landscape ? widest : box.width;
  if (!fits(&ColumnNeed::least, kCellPadding, width)) table.cell_padding = kNarrowPadding;
  if (!fits(&ColumnNeed::sound, kNarrowPadding, width)) {
    double whole_words = scale_for(needs, &ColumnNeed::sound, widest);
    double parts_of_words = scale_for(needs, &ColumnNeed::tight, widest);
    out.scale = std::max(kSmallestType, whole_words);
    if (parts_of_words < kSmallestType && needs.size() > 2) {
      table.cell_padding = kCellPadding;
      out.scale = 1;
      out.parts = divided(table, needs, widest);
      report.document.problems().add(messages::table_divided,
                                     {report.document.info().source_file, report.line, 0, ""},
                                     {std::to_string(needs.size()), std::to_string(out.parts.size())});
      return out;
    }
    scale_text(table.head, out.scale);
    scale_text(table.body, out.scale);
  }
  out.parts.push_back(std::move(table));
  return out;
}

}  // namespace underlag::pdf
