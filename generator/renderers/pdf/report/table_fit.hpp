#pragma once
// What is done to a table that is wider than the page: narrower gaps, a landscape page, smaller type and,
// when nothing else helps, its columns in several tables.

#include <vector>

#include "renderers/pdf/report/table_layout.hpp"

namespace underlag::pdf {

struct FittedTable {
  /// One table, or the columns in several with those that name the rows repeated in each.
  std::vector<TableContent> parts;
  bool is_landscape = false;
  double scale = 1;  ///< Of the type: the line height follows it.
};

/// Numbers are never divided to make room, words only when nothing else keeps the table in one piece. A table
/// that has to be taken apart is reported.
FittedTable fit_table(ReportContext& report, const BlockBox& box, TableContent table, bool may_turn);

}  // namespace underlag::pdf
