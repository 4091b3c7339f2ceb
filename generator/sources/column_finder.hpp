#pragma once
// Finds the described columns by their headings, and what a table has besides.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sources/data_table.hpp"

namespace underlag {

inline constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

/// The headings of a table, compared without regard to case, line breaks and double spaces.
class HeadingIndex {
 public:
  explicit HeadingIndex(const std::vector<std::string>& headings);
  /// The columns under any of the column's headings, from the left; empty when there is none.
  std::vector<std::size_t> find(const ColumnDescription& column) const;

 private:
  std::map<std::string, std::vector<std::size_t>> columns_;
};

/// The heading that a column is looked for under: its own, else its id.
const std::string& heading_of(const ColumnDescription& column);

/// The column that is split into `column`, which then needs no heading of its own; null when there is none.
const ColumnDescription* split_source(const DatasetDescription& description, const ColumnDescription& column);

struct FoundColumns {
  std::vector<std::size_t>
      sources;                   ///< Per column of the description: its column in the table, or kNoColumn.
  std::vector<bool> is_dropped;  ///< Per column of the table: its cells must not be looked at.
};

/// None after an error: a column that is not there, stands twice or is to be dropped.
std::optional<FoundColumns> find_columns(const RawTable& table, const std::string& file,
                                         const DatasetDescription& description, Diagnostics& diagnostics);

/// Reports that `column` is not among the headings of `file`, with those that are.
void report_unknown_column(const ColumnDescription& column, const Place& place, const std::string& file,
                           const std::vector<std::string>& headings, Diagnostics& diagnostics);

}  // namespace underlag
