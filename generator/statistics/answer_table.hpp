#pragma once
// A table of figures before disclosure control. Made from a query, handed to protect().

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/protected_table.hpp"
#include "statistics/figure.hpp"

namespace underlag::statistics {

struct AnswerRow {
  ProtectedRow::Kind kind = ProtectedRow::Kind::data;
  std::string key;
  std::vector<Figure> figures;  ///< One per column.
  /// What `where` said of the row, when that tells something of protected counts.
  std::optional<Figure> chosen_by = {};
};

struct AnswerTable {
  const Dataset* dataset = nullptr;
  std::vector<ProtectedColumn> columns;
  std::vector<std::string> formulas;  ///< Per column.
  std::vector<AnswerRow> rows;
  /// Of rows in order, those after the last that is shown: they come up when one before them is hidden.
  std::vector<AnswerRow> cut_off;
  std::ptrdiff_t hidden_in_order = 0;  ///< Rows that stood last from the start, because they were hidden.
  std::vector<std::string> notes;
  /// Figures that a note says: the note, and the figure that it goes with when that is hidden.
  std::vector<std::pair<std::string, Figure>> said_in_notes;
  std::string source_note;
  /// Columns by which the data rows stand in order, true = falling; empty = as in the source.
  std::vector<std::pair<std::size_t, bool>> order;
  std::string caption_note;  ///< What the caption must say: "per månad".
};

}  // namespace underlag::statistics
