#pragma once
// The rows of a table once their texts are broken into lines: how tall they are, which lines of a tall cell
// go with which row, and how they are drawn.

#include <memory>
#include <utility>
#include <vector>

#include "renderers/pdf/report/report_context.hpp"
#include "renderers/pdf/report/table_layout.hpp"

namespace underlag::pdf {

inline constexpr double kRowPadding = 3.2;  ///< Above and below a cell's text.

struct SetCell {
  std::shared_ptr<Paragraph> text;
  ElementId element;
  double left = 0;  ///< Of the cell, from the table's left edge.
  double right = 0;
  int rows = 1;
};

/// Lines [first, last) of a cell that are drawn with one of its rows.
struct CellPiece {
  SetCell cell;
  int first = 0;
  int last = 0;
};

struct SetRow {
  std::vector<SetCell> cells;  ///< Those that begin here.
  std::vector<CellPiece> pieces;
  std::vector<SetCell> labels;  ///< From rows above, shown again when a page begins with this row.
  std::vector<std::pair<double, double>> rules;  ///< From and to: below, where no cell goes on.
  double height = 0;
  bool strong_rule = false;

  void add_rule(double left, double right);
  /// Most lines of any piece.
  int line_count() const;
  /// The line stands on one page with the next.
  bool goes_on_below(int line) const;
  /// Of the row's lines [first, last).
  std::vector<int> notes(int first, int last) const;
};

/// What all rows of a table share when they are drawn.
struct TableGrid {
  double left = 0;  ///< Of the table, from the page's left edge.
  double width = 0;
  double line_height = 0;
  double cell_padding = 0;
  Colour rule;
  Colour ink;
};

double height_of(const std::vector<SetRow>& rows);

/// Makes each row as tall as its cells, and the last row of a cell over several as tall as that cell needs.
void give_heights(std::vector<SetRow>& rows, double line_height);

/// Decides which lines are drawn with which row. Rows that stay on one page draw a tall cell with its first
/// row; those that may be parted (`is_divided`) share its lines out, and a label that is whole above is shown
/// again after a page break.
void deal_out_lines(std::vector<SetRow>& rows, double line_height, bool is_divided);

/// The head that is repeated above a row that goes on: its lines keep their distance from the rule.
std::shared_ptr<const RepeatedHead> head_above_lines(const std::shared_ptr<const RepeatedHead>& head);

/// The head that is repeated above the row, with the labels that the row goes on under.
std::shared_ptr<const RepeatedHead> head_with(const std::shared_ptr<const RepeatedHead>& head,
                                              const SetRow& row, const TableGrid& grid);

void draw_row(PageCanvas& page, const TableGrid& grid, const SetRow& row, double top);
/// One line of a row that is divided between its lines; `height` is what the line takes.
void draw_line_of_row(PageCanvas& page, const TableGrid& grid, const SetRow& row, int line, double top,
                      double height);
/// All rows of the head; a repeated one is decoration.
void draw_head(PageCanvas& page, const TableGrid& grid, const std::vector<SetRow>& rows, double top,
               bool is_repeated);

}  // namespace underlag::pdf
