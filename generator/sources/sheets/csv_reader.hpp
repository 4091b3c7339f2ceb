#pragma once
// A CSV file as a workbook with one sheet.

#include <optional>
#include <string>
#include <string_view>

#include "model/raw/sheet.hpp"
#include "sources/sheets/sheet_options.hpp"

namespace underlag {

/// Reads `bytes` in whatever encoding, with whatever separator and decimal mark they show, or those that are
/// set. A cell is a number when the whole text is one under the file's decimal mark; what was typed is kept
/// beside it. None, with errors added, when the file cannot be read; a file with errors in some cells is
/// given as far as it goes.
std::optional<Workbook> read_csv(std::string_view bytes, const std::string& file, const SheetOptions& options,
                                 Diagnostics& problems);

}  // namespace underlag
