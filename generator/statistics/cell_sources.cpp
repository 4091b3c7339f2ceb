#include <algorithm>
#include <map>
#include <tuple>

#include "model/raw/sheet_address.hpp"
#include "statistics/protect.hpp"

namespace underlag::statistics {

namespace {

bool has_lines(const Dataset& dataset) {
  return dataset.file.ends_with(".yaml") || dataset.file.ends_with(".yml") || dataset.file.ends_with(".json");
}

/// Sheet rows of one column as `C2:C5, C7`.
std::string gathered(std::vector<std::uint32_t> rows, std::uint32_t column, bool as_lines) {
  std::ranges::sort(rows);
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::string out;
  for (std::size_t from = 0; from < rows.size();) {
    std::size_t to = from;
    while (to + 1 < rows.size() && rows[to + 1] == rows[to] + 1) ++to;
    if (!out.empty()) out += ", ";
    if (as_lines) {
      out += "rad " + std::to_string(rows[from] + 1) + (to > from ? "–" + std::to_string(rows[to] + 1) : "");
    } else {
      out += to_string(CellRange{{rows[from], column}, {rows[to], column}});
    }
    from = to + 1;
  }
  return out;
}

}  // namespace

std::vector<CellSource> cell_sources(const Figure& figure) {
  // One entry per column of a file, in the order of first use.
  std::vector<std::tuple<const Dataset*, std::uint32_t, std::vector<std::uint32_t>>> columns;
  for (const UsedCells& used : figure.cells) {
    for (const std::uint32_t row : used.rows) {
      const DataValue& value = used.dataset->rows[row].values[used.column];
      const auto same = [&](const auto& one) {
        return std::get<0>(one) == used.dataset && std::get<1>(one) == value.column;
      };
      auto there = std::ranges::find_if(columns, same);
      if (there == columns.end()) there = columns.insert(columns.end(), {used.dataset, value.column, {}});
      std::get<2>(*there).push_back(value.row);
    }
  }
  std::vector<CellSource> out;
  for (auto& [dataset, column, rows] : columns) {
    out.push_back({dataset->file, dataset->sheet, gathered(std::move(rows), column, has_lines(*dataset))});
  }
  return out;
}

}  // namespace underlag::statistics
