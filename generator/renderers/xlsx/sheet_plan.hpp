#pragma once
// Where a protected table's rows and columns stand on a sheet: heads in row 1, data below as an Excel table,
// totals under it. Group headings become a column of their own, because a table in Excel has only rows.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/protected_table.hpp"
#include "renderers/xlsx/xlsx_writer.hpp"
#include "text/language.hpp"

namespace underlag::xlsx {

struct PlannedRow {
  const ProtectedRow* row = nullptr;
  std::string group;  ///< The heading it stands under.
};

struct SheetPlan {
  const ProtectedTable* table = nullptr;
  bool has_groups = false;
  std::vector<std::string> heads;  ///< All different, as Excel demands of a table.
  std::vector<PlannedRow> data;
  std::vector<const ProtectedRow*> totals;  ///< Computed, declared and differences, in the table's order.

  /// The sheet's column of a table's column.
  std::uint16_t column(std::size_t table_column) const {
    return static_cast<std::uint16_t>(table_column + (has_groups ? 1 : 0));
  }
  std::uint32_t data_row(std::size_t index) const { return static_cast<std::uint32_t>(index + 1); }
  std::uint32_t total_row(std::size_t index) const {
    return static_cast<std::uint32_t>(data.size() + 1 + index);
  }
  std::uint32_t first_free_row() const { return total_row(totals.size()); }
};

SheetPlan plan_sheet(const ProtectedTable& table, Language language);

/// `heads` made different from each other, not empty and short enough for a table's columns.
std::vector<std::string> distinct_heads(std::vector<std::string> heads, Language language);

/// The formula of a total (`=SUM(B2:B17)`, `=B18-B19`), when it gives exactly the figure that the table has;
/// none when the figure was computed another way or the table hides figures, so that nothing can be computed
/// back from it.
std::optional<std::string> total_formula(const SheetPlan& plan, std::size_t total, std::size_t column);

}  // namespace underlag::xlsx
