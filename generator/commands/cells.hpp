#pragma once
// `underlag cells FILE [--sheet NAME] [--csv|--json]`: every non-empty cell as it was read; of YAML and JSON
// every value.

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

/// The same of a YAML or JSON file: every value that is not empty, its address the way to it from the root,
/// `rader[0].grund`.
void print_rows_file(const std::string& bytes, const std::string& file, CellsFormat format, std::ostream& out,
                     Diagnostics& problems);

void run_cells(CommandContext& context);

}  // namespace underlag
