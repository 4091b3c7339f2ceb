#pragma once
// Which character separates the cells of a CSV file.

#include <optional>
#include <string_view>

namespace underlag {

/// The separator among `;`, tab, `,` and `|` that splits most records into the same number of cells. Quoted
/// cells are respected, and a comma that only ever stands between digits, below a header without one, is a
/// decimal comma.
/// `;` on a tie, as Swedish Excel writes; `,` for a file with a single column.
char find_separator(std::string_view text);

/// Excel's own first line, `sep=;`: the separator, or none.
std::optional<char> declared_separator(std::string_view text);

}  // namespace underlag
