#pragma once
// A workbook as an XLSX file: a sheet per table with typed cells, totals as formulas with their results, a
// native chart, notes, and last a sheet that tells where every figure comes from.

#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "model/figure_workbook.hpp"
#include "text/calendar.hpp"

namespace underlag {

/// The file's bytes, the same for the same input. `created` becomes the file's date. None after an error,
/// which is reported at `workbook.source` with sheet and cell.
std::optional<std::string> render_workbook(const FigureWorkbook& workbook, const Date& created,
                                           Diagnostics& diagnostics);

}  // namespace underlag
