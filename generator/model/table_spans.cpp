#include "model/table_spans.hpp"

#include <algorithm>

namespace underlag {

namespace {

bool has_equal_label(const ProtectedTable& table, std::size_t row, std::size_t other, std::size_t column) {
  if (table.rows()[row].kind != ProtectedRow::Kind::data) return false;
  if (table.rows()[other].kind != ProtectedRow::Kind::data) return false;
  const ProtectedCell& one = table.rows()[row].cells[column];
  const ProtectedCell& two = table.rows()[other].cells[column];
  return one.state == ProtectedCell::State::text && one.state == two.state && one.text == two.text &&
         one.footnotes == two.footnotes;
}

// True when `row` goes on with the label of the row above it, in this column and the joined ones before it.
bool continues(const ProtectedTable& table, std::size_t row, std::size_t column) {
  if (row == 0 || row >= table.rows().size()) return false;
  for (std::size_t i = 0; i <= column; ++i) {
    const ProtectedColumn& one = table.columns()[i];
    if (one.is_joined && one.is_text && !has_equal_label(table, row, row - 1, i)) return false;
  }
  return true;
}

}  // namespace

CellSpan span_of(const TextTable& table, std::size_t row, std::size_t column) {
  for (const TextTable::Join& join : table.joins) {
    bool inside = row >= join.row && row < join.row + static_cast<std::size_t>(join.rows) &&
                  column >= join.column && column < join.column + static_cast<std::size_t>(join.columns);
    if (!inside) continue;
    bool is_first = row == join.row && column == join.column;
    return is_first ? CellSpan{join.rows, join.columns} : CellSpan{0, 0};
  }
  return {};
}

CellSpan span_of(const ProtectedTable& table, std::size_t row, std::size_t column) {
  if (!table.columns()[column].is_joined || !table.columns()[column].is_text) return {};
  if (continues(table, row, column)) return {0, 0};
  CellSpan span;
  while (continues(table, row + static_cast<std::size_t>(span.rows), column)) ++span.rows;
  return span;
}

std::size_t columns_naming_rows(const ProtectedTable& table) {
  std::size_t count = 0;
  for (const ProtectedColumn& column : table.columns()) {
    if (!column.is_text) break;
    ++count;
    if (!column.is_joined) break;
  }
  return count;
}

std::vector<ColumnGroup> column_groups(const ProtectedTable& table) {
  std::vector<ColumnGroup> groups;
  bool any = false;
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    const std::string& title = table.columns()[i].group;
    any = any || !title.empty();
    if (!groups.empty() && !title.empty() && groups.back().title == title) {
      ++groups.back().columns;
    } else {
      groups.push_back({title, i, 1});
    }
  }
  return any ? groups : std::vector<ColumnGroup>();
}

}  // namespace underlag
