#pragma once
// Where the table stands in a sheet that nobody has described: below titles, above notes.

#include <optional>
#include <string>

#include "model/raw/sheet.hpp"

namespace underlag {

struct FoundTable {
  CellRange range;    ///< With the row of headings.
  std::string title;  ///< The first text above it; empty when there is none.
  bool is_whole_sheet = false;
};

/// The table of a sheet: the headings are the first row that is about as full as the rows usually are; rows
/// at the end with a single cell are notes. None for an empty sheet.
std::optional<FoundTable> find_table(const Workbook& workbook, std::size_t sheet);

}  // namespace underlag
