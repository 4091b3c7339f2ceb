#pragma once
// One cell of a data file becomes a typed value, as its column's description says. Nothing is guessed: what
// does not fit is reported at its cell.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/repetition_limit.hpp"
#include "model/dataset_description.hpp"
#include "model/raw/dataset.hpp"

namespace underlag {

/// A cell as a spreadsheet, a CSV file or a YAML file gives it.
struct RawCell {
  enum class Kind : unsigned char { empty, number, percent, text, boolean, date, error, nested };
  Kind kind = Kind::empty;
  double number = 0;      ///< A percentage is a fraction; a boolean 0 or 1.
  std::string_view text;  ///< As typed or shown; an ISO date of a date. Never empty but for an empty cell.
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  std::uint16_t character = 0;
};

/// What typing a cell needs to know and what it leaves behind.
struct CellTyping {
  const DatasetDescription& description;
  Diagnostics& diagnostics;
  std::vector<std::string>& footnotes;
  /// Per column: how many numbers in text had a decimal comma, how many a point, and where the first point
  /// was.
  struct Marks {
    int commas = 0;
    int points = 0;
    Place first_point;
    std::string first_text;
  };
  std::map<std::string, Marks> marks;
  /// Per column of percentages: does a workbook format cells of it so, and which numbers from 0 to 1 has it
  /// that are not? 0,12 may then be 12 % or 0,12 %.
  struct PercentCells {
    bool has_formatted = false;
    int plain = 0;
    Place first_plain;
    std::string first_text;
  };
  std::map<std::string, PercentCells> percent_cells;
  RepetitionLimit complaints;  ///< By the message's code and the column's id, a space between.
};

/// `row` names the row in messages. A cell that does not fit becomes a missing value after its report.
DataValue typed_value(const RawCell& cell, const ColumnDescription& column, const Place& place,
                      std::string_view row, CellTyping& typing);

/// The text without spaces, line breaks and soft hyphens at its ends and with single spaces inside.
std::string tidy_text(std::string_view text);

/// True when a cell's text is the code: without regard to case, and numbers by their value, because programs
/// write the code 1 as 1.00 and -99 as −99,00.
bool is_code(std::string_view text, std::string_view code);

/// The class of a code for a missing value; none when it is no such code.
std::optional<MissingClass> missing_class(std::string_view text, const ColumnDescription& column,
                                          const DatasetDescription& description);

}  // namespace underlag
