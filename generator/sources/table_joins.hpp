#pragma once
// Cells of a typed table that are printed as one: `^^` joins a cell with the one above it, `<<` with the one
// on its left. Markdown has no spans of its own; both marks are plain text elsewhere.

#include "sources/markdown_reading.hpp"

namespace underlag::markdown {

/// Turns the marks of `table`, which begins on `line`, into its joins. Marks that do not make a rectangle are
/// reported and left as empty cells.
void join_cells(TextTable& table, int line, Reading& reading);

}  // namespace underlag::markdown
