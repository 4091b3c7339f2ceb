#pragma once
// Text as it has to be handed to the spreadsheet library.

#include <cstddef>
#include <string>
#include <string_view>

namespace underlag::xlsx {

/// Length as Excel counts it, in UTF-16 units.
std::size_t excel_length(std::string_view text);

inline constexpr std::size_t kLongestCell = 32767;

/// Valid UTF-8 made safe for a cell: characters that XML forbids become U+FFFD, and what looks like the
/// format's own escapes (`_x000D_`) is escaped, so that it reads back as typed.
std::string cell_safe(std::string_view text);

/// `cell_safe` on one line, cut with "…" to at most `longest` units: for heads, titles and alternative texts.
std::string line_safe(std::string_view text, std::size_t longest = 255);

}  // namespace underlag::xlsx
