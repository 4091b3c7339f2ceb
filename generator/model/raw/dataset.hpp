#pragma once
// Data as it was read, every value with its type and its place. Raw: answers about people stay in sources/
// and statistics/ and never reach a page but through protect().

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/dataset_description.hpp"

namespace underlag {

/// One cell. Not answered, don't know, zero and an interval are different values.
struct DataValue {
  enum class Kind : std::uint8_t { missing, number, band, text, date, boolean };
  Kind kind = Kind::missing;
  MissingClass missing_class = MissingClass::not_answered;
  bool is_open = false;       ///< A band without an upper limit: 2005-framåt.
  std::int8_t decimals = -1;  ///< As typed (0,50 has two); -1 = not known.
  int footnote = -1;          ///< Into `Dataset::footnotes`.
  double number = 0;          ///< The lower limit of a band; 0 or 1 of a boolean; a percentage as a fraction.
  double high = 0;            ///< The upper limit of a band.
  std::string text;       ///< Text, label of a choice, ISO date, or the code of a missing value as printed.
  std::uint32_t row = 0;  ///< In the sheet, from 0. In YAML and JSON, the line.
  std::uint16_t column = 0;     ///< In the sheet, from 0.
  std::uint16_t character = 0;  ///< In CSV, YAML and JSON: in the line, from 1.

  bool is_missing() const { return kind == Kind::missing; }
  bool is_number() const { return kind == Kind::number; }
};

/// One file of a folder of replies.
struct ReplyFile {
  std::string file;  ///< Relative to the project folder.
  std::string sheet;
};

struct DataRow {
  int reply = -1;   ///< Into `Dataset::replies`; -1 = the dataset has one file.
  std::string key;  ///< Canonical texts of the key columns with " / " between; empty without a key.
  int line = 0;     ///< CSV, YAML and JSON: the line; 0 in workbooks.
  std::vector<DataValue> values;  ///< One per column of the description.
};

struct Dataset {
  DatasetDescription description;
  std::string file;  ///< Relative to the project folder.
  std::string sheet;
  std::vector<DataRow> rows;              ///< Without the row of declared totals.
  std::optional<DataRow> declared_row;    ///< The row of declared totals, when the data has one.
  std::vector<std::string> footnotes;     ///< Of qualified values.
  std::vector<ReplyFile> replies;         ///< Of a folder of replies.
  std::vector<std::string> not_answered;  ///< Of a folder of replies: who is expected and has not replied.
  std::map<std::string, std::size_t> row_of_key;

  const std::string& id() const { return description.id; }
  /// The file and sheet that a row came from.
  ReplyFile source_of(const DataRow& row) const;
  /// YAML and JSON: a value has a line instead of a cell.
  bool has_lines() const;
  /// Where a value stands, for diagnostics.
  Place place_of(const DataRow& row, const DataValue& value) const;
};

using DatasetCollection = std::map<std::string, Dataset, std::less<>>;

}  // namespace underlag
