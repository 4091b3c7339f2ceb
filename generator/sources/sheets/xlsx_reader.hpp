#pragma once
// An Excel workbook (Office Open XML, transitional or strict).

#include <optional>

#include "model/raw/sheet.hpp"
#include "sources/sheets/office_package.hpp"

namespace underlag {

/// The name of the package's main part (`xl/workbook.xml`); none when it names none and has none in the usual
/// place.
std::optional<std::string> find_main_part(OfficePackage& package);

/// Reads the whole workbook. None, with errors added, when a part that cells depend on cannot be read.
std::optional<Workbook> read_xlsx(OfficePackage& package, const std::string& main_part);

}  // namespace underlag
