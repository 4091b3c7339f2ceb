#pragma once
// Reads any spreadsheet or CSV file that people send: XLSX, ODS and CSV, told apart by their bytes and never
// by name.

#include <optional>
#include <string>
#include <string_view>

#include "model/raw/sheet.hpp"
#include "sources/sheets/sheet_options.hpp"

namespace underlag {

/// The workbook with every non-empty cell. All problems are added to `problems`; with an error in single
/// cells (a formula without value) the rest is still given, and none when the file as a whole cannot be read.
/// `file` is the name in messages. `bytes` need not outlive the call.
std::optional<Workbook> read_workbook(std::string_view bytes, const std::string& file,
                                      const SheetOptions& options, Diagnostics& problems);

}  // namespace underlag
