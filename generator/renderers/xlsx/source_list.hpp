#pragma once
// Where the figures of a sheet come from, as rows of the workbook's source sheet.

#include <string>
#include <vector>

#include "renderers/xlsx/sheet_plan.hpp"

namespace underlag::xlsx {

struct SourceLine {
  std::string cells;   ///< Of the sheet: `B2:B17`
  std::string column;  ///< The head above them.
  std::string file;
  std::string source_sheet;  ///< Empty for CSV.
  std::string source_cells;
  std::string formula;  ///< The arithmetic; empty for figures taken as they stand.
};

/// One line per cell; cells below each other that come from cells below each other share a line. A cell with
/// several sources gets one line for each. Cells without sources are left out.
std::vector<SourceLine> source_lines(const SheetPlan& plan);

}  // namespace underlag::xlsx
