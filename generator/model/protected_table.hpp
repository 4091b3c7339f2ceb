#pragma once
// A table of figures after disclosure control: the only form in which figures pass from statistics/ to the
// right. Page, chart, PDF, workbook, prose and `explain` all read this object, so a suppressed cell is
// suppressed everywhere.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "text/number_format.hpp"

namespace underlag {

/// Where a figure comes from, for the source note, the source sheet and `explain`.
struct CellSource {
  std::string file;   ///< Relative to the project folder.
  std::string sheet;  ///< Empty for CSV.
  std::string cells;  ///< `C2`, `C2:C17` or a list of them.
  bool operator==(const CellSource&) const = default;
};

/// One printed cell. Not known, not answered, zero, an interval and "suppressed" are different states and
/// stay so.
struct ProtectedCell {
  enum class State {
    empty,           ///< Nothing belongs here.
    number,          ///< `number`, written in the column's style.
    band,            ///< An interval `number`–`high` (81–90); never a midpoint.
    text,            ///< `text`
    missing,         ///< Not known or not answered; `text` is the code as printed ("vet ej").
    suppressed,      ///< Hidden by disclosure control; written "..".
    not_computable,  ///< Written "–".
  };
  State state = State::empty;
  double number = 0;
  double high = 0;
  /// Parts of a share (numerator, denominator), when there are any and they may be shown.
  std::optional<std::pair<double, double>> parts;
  std::string text;
  /// When it is not the column's: a list of key figures has counts and decimals in one column.
  std::optional<NumberStyle> style;
  std::vector<int> footnotes;  ///< Numbers into the table's `footnotes`, from 0.
  std::vector<CellSource> sources;
  std::string formula;  ///< The arithmetic in words, e.g. `sum(grund)`; for `explain`.
};

struct ProtectedColumn {
  std::string id;
  std::string header;
  std::string unit;      ///< As printed after the header; may be empty.
  bool is_text = false;  ///< Left-aligned labels; otherwise figures, right-aligned.
  NumberStyle style;
  std::string group = {};  ///< Heading over this column and its neighbours with the same one; may be empty.
  bool is_joined = false;  ///< Equal labels below each other are printed once, as one tall cell.
};

struct ProtectedRow {
  enum class Kind {
    data,
    group_heading,   ///< Only the first cell is used.
    computed_total,  ///< Computed by Underlag over the known cells above.
    declared_total,  ///< As printed in the source, kept even when it is wrong.
    difference,      ///< Computed minus declared.
  };
  Kind kind = Kind::data;
  std::string key;                   ///< The row's key in the dataset (its unit); for charts and ids.
  std::vector<ProtectedCell> cells;  ///< One per column.
};

class ProtectedTable;
namespace statistics {
class Protector;  // statistics/protect.cpp: the only maker
}

class ProtectedTable {
 public:
  const std::vector<ProtectedColumn>& columns() const { return content_.columns; }
  const std::vector<ProtectedRow>& rows() const { return content_.rows; }
  /// Notes printed under the table: units without data, accepted audit findings, published source,
  /// suppression.
  const std::vector<std::string>& notes() const { return content_.notes; }
  const std::vector<std::string>& footnotes() const { return content_.footnotes; }
  /// The sentence about the source: dataset title, publication, period.
  const std::string& source_note() const { return content_.source_note; }
  /// What the caption says besides the author's words: "per månad"; mostly empty.
  const std::string& caption_note() const { return content_.caption_note; }
  const std::string& dataset() const { return content_.dataset; }
  /// True when any cell is suppressed: outputs then carry values, never formulas.
  bool has_suppressed() const { return content_.has_suppressed; }

 private:
  friend class statistics::Protector;
  struct Content {
    std::string dataset;
    std::vector<ProtectedColumn> columns;
    std::vector<ProtectedRow> rows;
    std::vector<std::string> notes;
    std::vector<std::string> footnotes;
    std::string source_note;
    std::string caption_note;
    bool has_suppressed = false;
  };
  explicit ProtectedTable(Content content) : content_(std::move(content)) {}
  Content content_;
};

/// A single figure in prose after disclosure control, with what `explain` needs.
struct ProtectedValue {
  ProtectedCell cell;
  NumberStyle style;
  std::string expression;                 ///< As written in the source.
  std::vector<std::string> sources = {};  ///< In words, one sentence each: "Slutrapport ASI-projektet, 2009."
};

}  // namespace underlag
