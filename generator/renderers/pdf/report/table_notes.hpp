#pragma once
// What stands below a table of figures: its footnotes, notes and source.

#include <string>

#include "model/protected_table.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// "a", "b" … as the marks of a table's own footnotes, from 0: figures would be taken for figures.
std::string note_mark(int index);

/// How a mark looks behind text of this style.
TextStyle raised(TextStyle style);

/// Sets them, kept with the table. Notes that already stand below an earlier table are referred to instead.
void set_table_notes(ReportContext& report, BlockBox box, const ProtectedTable& table, const TableName& name);

}  // namespace underlag::pdf
