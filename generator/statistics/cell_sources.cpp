#include <algorithm>

#include "model/raw/sheet_address.hpp"
#include "statistics/protect.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

/// Sheet rows of one column as `C2:C5, C7`.
std::string gathered(std::vector<std::uint32_t> rows, std::uint32_t column, bool as_lines,
                     Language language) {
  std::ranges::sort(rows);
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::string out;
  for (std::size_t from = 0; from < rows.size();) {
    std::size_t to = from;
    while (to + 1 < rows.size() && rows[to + 1] == rows[to] + 1) ++to;
    if (!out.empty()) out += ", ";
    if (as_lines) {
      out += line_word(language) + std::to_string(rows[from] + 1) +
             (to > from ? "–" + std::to_string(rows[to] + 1) : "");
    } else {
      out += to_string(CellRange{{rows[from], column}, {rows[to], column}});
    }
    from = to + 1;
  }
  return out;
}

/// What is no cell of a row: a printed total in the data or in the description, and the period, which only
/// the description tells.
CellSource source_beside_rows(const UsedCells& used, Language language) {
  const DatasetDescription& description = used.dataset->description;
  const auto& row = used.dataset->declared_row;
  const bool is_total = used.part == UsedCells::Part::declared_total;
  if (is_total && row && row->values[used.column].is_number()) {
    const DataValue& value = row->values[used.column];
    const ReplyFile file = used.dataset->source_of(*row);
    return {file.file, file.sheet, gathered({value.row}, value.column, used.dataset->has_lines(), language)};
  }
  const Place& place = is_total ? description.declared_totals->place : description.period.place;
  return {description.path, "", line_word(language) + std::to_string(place.line)};
}

}  // namespace

std::vector<CellSource> cell_sources(const Figure& figure, Language language) {
  // One entry per column of a file, in the order of first use.
  struct Column {
    const Dataset* dataset;
    int reply;
    std::uint32_t column;
    std::vector<std::uint32_t> rows;
  };
  std::vector<Column> columns;
  std::vector<CellSource> beside;
  for (const UsedCells& used : figure.cells) {
    if (used.part != UsedCells::Part::rows) beside.push_back(source_beside_rows(used, language));
    for (const std::uint32_t number : used.rows) {
      const DataRow& row = used.dataset->rows[number];
      const DataValue& value = row.values[used.column];
      auto there = std::ranges::find_if(columns, [&](const Column& one) {
        return one.dataset == used.dataset && one.reply == row.reply && one.column == value.column;
      });
      if (there == columns.end()) there = columns.insert(there, {used.dataset, row.reply, value.column, {}});
      there->rows.push_back(value.row);
    }
  }
  std::vector<CellSource> out;
  for (Column& one : columns) {
    DataRow row;
    row.reply = one.reply;
    const ReplyFile file = one.dataset->source_of(row);
    out.push_back({file.file, file.sheet,
                   gathered(std::move(one.rows), one.column, one.dataset->has_lines(), language)});
  }
  out.insert(out.end(), beside.begin(), beside.end());
  return out;
}

}  // namespace underlag::statistics
