#pragma once
// Which rectangle of a workbook a dataset means: `view:` in its description.

#include <optional>
#include <string>

#include "model/raw/sheet.hpp"

namespace underlag {

/// `view` is a sheet (`Svar`), an Excel table, a defined name, or a range (`Svar!A3:F40`, `Svar!A:F`; without
/// a sheet when only one has content). Empty: the only sheet with content. The range is cut to what the sheet
/// holds. None after an error, which stands at `place` (where the view is written) and names what the
/// workbook has.
std::optional<SheetRange> find_view(const Workbook& workbook, const std::string& view, const Place& place,
                                    Diagnostics& problems);

/// Rows and columns of the view that are hidden in the sheet, in words: `rad 5–7, kolumn B`; empty when none
/// is. They are read as all others.
std::string hidden_parts(const Workbook& workbook, const SheetRange& view, Language language);

}  // namespace underlag
