#pragma once
// A workbook in OpenDocument format, as LibreOffice saves it.

#include <optional>

#include "model/raw/sheet.hpp"
#include "sources/sheets/office_package.hpp"

namespace underlag {

/// The package is an OpenDocument file: a spreadsheet or another kind.
bool is_open_document(const OfficePackage& package);

/// Reads the whole workbook. None, with errors added, when it is protected, damaged or no spreadsheet.
std::optional<Workbook> read_ods(OfficePackage& package);

}  // namespace underlag
