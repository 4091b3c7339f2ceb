#include "sources/table_finder.hpp"

#include <algorithm>
#include <map>

#include "model/raw/cell_text.hpp"

namespace underlag {

namespace {

// How many cells a row of the table usually has: the most common number above one, the larger of two equally
// common.
std::size_t usual_width(const Sheet& sheet, const CellRange& used) {
  std::map<std::size_t, std::size_t> rows_of_width;
  for (std::uint32_t row = used.first.row; row <= used.last.row; ++row)
    ++rows_of_width[sheet.row(row).size()];
  std::size_t width = 1;
  std::size_t most = 0;
  for (const auto& [cells, rows] : rows_of_width) {
    if (cells > 1 && rows >= most) most = rows, width = cells;
  }
  return width;
}

}  // namespace

std::optional<FoundTable> find_table(const Workbook& workbook, std::size_t at) {
  const Sheet& sheet = workbook.sheets[at];
  const std::optional<CellRange> used = sheet.used_range();
  if (!used) return std::nullopt;
  FoundTable out;
  out.range = *used;
  const std::size_t width = usual_width(sheet, *used);
  // A heading may be missing, but a title is a single cell.
  const std::size_t enough = width <= 2 ? width : (width + 1) / 2;
  while (out.range.first.row < used->last.row && sheet.row(out.range.first.row).size() < enough)
    ++out.range.first.row;
  while (width > 2 && out.range.last.row > out.range.first.row && sheet.row(out.range.last.row).size() <= 1) {
    --out.range.last.row;
  }
  for (std::uint32_t row = used->first.row; row < out.range.first.row && out.title.empty(); ++row) {
    for (const Cell& cell : sheet.row(row)) {
      if (out.title.empty() && cell.kind == CellKind::text) out.title = shown_text(workbook, cell);
    }
  }
  std::uint32_t left = used->last.column;
  std::uint32_t right = used->first.column;
  for (std::uint32_t row = out.range.first.row; row <= out.range.last.row; ++row) {
    if (sheet.row(row).empty()) continue;
    left = std::min<std::uint32_t>(left, sheet.row(row).front().column);
    right = std::max<std::uint32_t>(right, sheet.row(row).back().column);
  }
  out.range.first.column = left;
  out.range.last.column = right;
  out.is_whole_sheet = out.range == *used;
  return out;
}

}  // namespace underlag
