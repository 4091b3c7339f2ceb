#pragma once
// Tables over any number of pages: column widths from their contents, head repeated, rows taller than a page
// divided by lines. One Table element however many pages.

#include <optional>
#include <string>
#include <vector>

#include "renderers/pdf/report/report_context.hpp"
#include "renderers/pdf/report/table_widths.hpp"

namespace underlag::pdf {

inline constexpr double kCellPadding = 5;  ///< Left and right of a cell's text, where there is room.

struct TableColumn {
  Align align = Align::left;
};

struct TableCell {
  std::vector<Inline> text;
  bool is_head = false;  ///< TH: in the head of a column, in a body of a row.
  int column_span = 1;
  int row_span = 1;                           ///< Within the head or within the body.
  std::optional<Align> align = std::nullopt;  ///< None = as its column.
};

struct TableRow {
  /// Together with the cells that reach down from rows above they take all columns.
  std::vector<TableCell> cells;
  bool strong_rule = false;  ///< A heavier rule above: totals.
  bool keep_with_previous = false;
};

struct TableContent {
  std::vector<TableColumn> columns;
  std::vector<TableRow> head;
  std::vector<TableRow> body;
  double cell_padding = kCellPadding;
};

/// Calls `visit(cell, column, row)` for every cell, past the columns that cells from above take.
template <typename Visit>
void for_each_cell(const std::vector<TableRow>& rows, std::size_t columns, Visit visit) {
  std::vector<int> taken(columns, 0);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t column = 0;
    for (const TableCell& cell : rows[r].cells) {
      while (column < columns && taken[column] > 0) ++column;
      if (column >= columns) break;
      visit(cell, column, r);
      for (int i = 0; i < cell.column_span && column < columns; ++i) taken[column++] = cell.row_span;
    }
    for (int& rest : taken) rest = rest > 0 ? rest - 1 : 0;
  }
}

/// What the columns of a table in this box ask for.
std::vector<ColumnNeed> column_needs(ReportContext& report, const BlockBox& box, const TableContent& table);

/// Sets the table in `box` below `element`, which is a Table. A table without columns is nothing; without
/// rows it is its head.
void set_table(ReportContext& report, const BlockBox& box, ElementId element, const TableContent& table);

}  // namespace underlag::pdf
