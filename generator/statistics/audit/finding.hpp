#pragma once
// What a check of the source audit gets and what it gives back. Checks are pure functions: they see one
// dataset and the rows they are about, and return findings; audit.cpp decides how serious each is and reports
// it.

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/message.hpp"
#include "model/raw/dataset.hpp"
#include "statistics/audit/printed_number.hpp"
#include "statistics/figure.hpp"
#include "statistics/tally.hpp"

namespace underlag::statistics {

/// Figures that cannot all be right.
struct Finding {
  const Message* message = nullptr;
  Place place;
  std::vector<std::string> arguments;
  std::string column;  ///< Id of the column that is wrong; empty = none in particular. For `accepted`.
  std::string row;     ///< Key of the row that is wrong; empty = none in particular. For `accepted`.
  /// What does not agree, as `accepted` has to say it: printed and recomputed, "781/973". Empty: the check
  /// cannot be made, which nobody can accept.
  std::string found;
};
using Findings = std::vector<Finding>;

/// Numbers as `accepted` says them, in any language: "34/26.8". At most four decimals.
std::string found_text(const std::vector<double>& figures);

/// One check of a description, everything that it names found. The roles that the rule needs are there.
struct CheckInput {
  const AuditCheck& check;
  const Dataset& dataset;
  const DatasetCollection& data;
  PrintedNumbers print;
  RowNumbers rows;                 ///< Those that `where` keeps.
  std::optional<Figure> value;     ///< What `value` is.
  std::optional<double> expected;  ///< What `equals` is.

  const DataValue& cell(std::uint32_t row, std::size_t column) const {
    return dataset.rows[row].values[column];
  }
  Place place(std::uint32_t row, std::size_t column) const {
    return dataset.place_of(dataset.rows[row], cell(row, column));
  }
  const std::string& key(std::uint32_t row) const { return dataset.rows[row].key; }
  const std::string& header(std::size_t column) const {
    return dataset.description.columns[column].printed_header();
  }
  /// The column in a role that the rule needs.
  std::size_t column(const char* role) const { return *dataset.description.index_of(check.columns.at(role)); }
  /// The column in a role that may be left out.
  std::optional<std::size_t> optional_column(const char* role) const {
    const auto found = check.columns.find(role);
    return found == check.columns.end() ? std::nullopt : dataset.description.index_of(found->second);
  }
  /// ": " and what the author says about the check, for the end of a message.
  std::string note() const { return check.note.empty() ? "" : ": " + check.note; }

  Finding finding(const Message& message, std::uint32_t row, std::size_t column,
                  std::vector<std::string> arguments, const std::vector<double>& found) const {
    return {&message, place(row, column), std::move(arguments), dataset.description.columns[column].id,
            key(row), found_text(found)};
  }
};

/// The sum of the known numbers of a column; none when nothing is known or intervals are among them.
std::optional<double> sum_of(const Dataset& dataset, std::size_t column, const RowNumbers& rows);

/// A group of rows and its name: the texts of the columns of `by`, " / " between. One group without `by`.
struct RowGroup {
  std::string name;
  RowNumbers rows;
};
std::vector<RowGroup> grouped(const CheckInput& input);

}  // namespace underlag::statistics
