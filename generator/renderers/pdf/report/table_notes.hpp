#pragma once
// What stands below a table of figures, or a chart of them: its footnotes, notes and source.

#include <string>

#include "model/protected_table.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// "a", "b" … as the marks of a table's own footnotes, from 0: figures would be taken for figures.
std::string note_mark(int index);

/// How a mark looks behind text of this style.
TextStyle raised(TextStyle style);

/// Sets them, kept with what stands above. Notes that already stand below an earlier one are referred to
/// instead.
void set_table_notes(ReportContext& report, BlockBox box, const ProtectedTable& table, const Numbered& name);

}  // namespace underlag::pdf
