#include "sources/sheets/cell_collector.hpp"

#include <algorithm>

#include "diagnostics/messages/sheets.hpp"

namespace underlag {

namespace {

bool stands_before(const Cell& a, const Cell& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

}  // namespace

bool CellCollector::add(const Cell& cell) {
  if (++budget_.cells > budget_.limits.cells) {
    problems_.add(messages::sheet_too_many_cells, book_.place_of(sheet_, cell),
                  {std::to_string(budget_.limits.cells)});
    return false;
  }
  std::vector<Cell>& cells = sheet().cells;
  if (!cells.empty() && !stands_before(cells.back(), cell)) is_sorted_ = false;
  cells.push_back(cell);
  return true;
}

void CellCollector::complain(CellAddress address, const Message& message,
                             std::vector<std::string> arguments) {
  if (!complaints_.may_tell(message.code)) return;
  problems_.add(message, book_.place_of(sheet_, address), std::move(arguments));
}

void CellCollector::sort_cells() {
  std::vector<Cell>& cells = sheet().cells;
  std::ranges::stable_sort(cells, stands_before);
  auto is_same_place = [](const Cell& a, const Cell& b) { return a.address() == b.address(); };
  auto is_same = [&](const Cell& a, const Cell& b) {
    bool texts_agree = book_.texts[a.text] == book_.texts[b.text];
    return a.kind == b.kind && texts_agree &&
           (a.number == b.number || (a.number != a.number && b.number != b.number));
  };
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (is_same_place(cells[i - 1], cells[i]) && !is_same(cells[i - 1], cells[i])) {
      complain(cells[i].address(), messages::sheet_duplicate_cell);
    }
  }
  cells.erase(std::unique(cells.begin(), cells.end(), is_same_place), cells.end());
}

void CellCollector::finish() {
  if (!is_sorted_) sort_cells();
  Sheet& in = sheet();
  if (in.cells.capacity() > 2 * in.cells.size() + 1000) in.cells.shrink_to_fit();
  if (std::optional<CellRange> used = in.used_range()) {
    in.row_count = used->last.row + 1;
    in.column_count = used->last.column + 1;
  }
  std::ranges::sort(in.hidden_rows, {}, &IndexSpan::first);
  std::ranges::sort(in.hidden_columns, {}, &IndexSpan::first);
  for (const auto& [code, count] : complaints_.untold()) {
    problems_.add(messages::sheet_more_of_the_same, {book_.file, 0, 0, quoted_sheet_name(in.name)},
                  {std::to_string(count), code});
  }
}

}  // namespace underlag
