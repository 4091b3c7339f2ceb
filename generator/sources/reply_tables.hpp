#pragma once
// The tables that a folder of replies is put together from: one filled-in form, and all replies below each
// other.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/raw/sheet.hpp"
#include "sources/data_table.hpp"

namespace underlag {

/// Where an answer stands in a filled-in form: the sheet's index and the cell.
using FormCell = std::pair<std::size_t, CellAddress>;

/// A filled-in form as a table of one row: each column a cell of its own, none for columns that the form does
/// not have. `sheet` is the one that the row is said to come from.
std::unique_ptr<RawTable> table_of_form(Workbook workbook, std::size_t sheet,
                                        std::vector<std::string> headers,
                                        std::vector<std::optional<FormCell>> cells);

/// One file of the folder.
struct Reply {
  std::string file;
  std::string unit;  ///< By the file's name; empty when it does not say.
  std::unique_ptr<RawTable> table;
  std::vector<std::size_t> columns;  ///< Per heading: the table's column, or kNoColumn.
};

/// The rows of all replies. In the unit's column (kNoColumn = there is none) an empty cell gets the reply's
/// unit.
std::unique_ptr<RawTable> table_of_replies(std::vector<std::string> headers, std::size_t unit_column,
                                           std::vector<Reply> replies);

}  // namespace underlag
