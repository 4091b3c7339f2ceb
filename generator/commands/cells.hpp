#pragma once
// `underlag cells FILE [--sheet NAME] [--csv|--json]`: every non-empty cell as it was read.

#include <iosfwd>
#include <string>

#include "commands/command_context.hpp"
#include "model/raw/sheet.hpp"

namespace underlag {

enum class CellsFormat { lines, csv, json };

struct CellsOptions {
  std::string sheet;  ///< Empty = all.
  CellsFormat format = CellsFormat::lines;
};

/// Prints sheet, address, type (text, number, date, boolean, error), raw value and shown text of each cell,
/// by sheet, row and column. The raw value of a date is its number of days. An unknown sheet is an error.
void print_cells(const Workbook& workbook, const CellsOptions& options, std::ostream& out,
                 Diagnostics& problems);

void run_cells(CommandContext& context);

}  // namespace underlag
