#pragma once
// Tables over any number of pages: column widths from their contents, head repeated, rows taller than a page
// divided by lines. One Table element however many pages.

#include <optional>
#include <string>
#include <vector>

#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

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
};

/// True when the table's words do not fit on a portrait page undivided but would on a landscape one.
bool wants_landscape(ReportContext& report, const TableContent& table, double portrait_width);

/// Sets the table in `box` below `element`, which is a Table. A table without columns is nothing; without
/// rows it is its head.
void set_table(ReportContext& report, const BlockBox& box, ElementId element, const TableContent& table);

}  // namespace underlag::pdf
