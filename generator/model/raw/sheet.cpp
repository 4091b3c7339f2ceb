#include "model/raw/sheet.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace underlag {

namespace {

bool is_in(const std::vector<IndexSpan>& spans, std::uint32_t index) {
  return std::ranges::any_of(
      spans, [&](const IndexSpan& span) { return index >= span.first && index <= span.last; });
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
}

// CR, LF and CR LF end a line.
std::uint32_t line_ends_in(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends) ++count;
  }
  return count;
}

}  // namespace

const Cell* Sheet::find(CellAddress address) const {
  std::span<const Cell> in_row = row(address.row);
  auto found = std::ranges::lower_bound(in_row, address.column, {}, &Cell::column);
  return found != in_row.end() && found->column == address.column ? &*found : nullptr;
}

std::span<const Cell> Sheet::row(std::uint32_t index) const {
  auto found = std::ranges::equal_range(cells, index, {}, &Cell::row);
  return {found.begin(), found.end()};
}

bool Sheet::is_hidden_row(std::uint32_t index) const {
  return is_in(hidden_rows, index);
}

bool Sheet::is_hidden_column(std::uint32_t index) const {
  return is_in(hidden_columns, index);
}

std::optional<CellRange> Sheet::used_range() const {
  if (cells.empty()) return std::nullopt;
  auto [left, right] = std::ranges::minmax(cells, {}, &Cell::column);
  return CellRange{{cells.front().row, left.column}, {cells.back().row, right.column}};
}

std::optional<std::size_t> Workbook::find_sheet(std::string_view name) const {
  auto exact = std::ranges::find(sheets, name, &Sheet::name);
  if (exact == sheets.end()) {
    exact = std::ranges::find_if(sheets,
                                 [&](const Sheet& one) { return equal_ignoring_ascii_case(one.name, name); });
  }
  if (exact == sheets.end()) return std::nullopt;
  return static_cast<std::size_t>(exact - sheets.begin());
}

Place Workbook::place_of(std::size_t sheet, CellAddress address) const {
  const Sheet& in = sheets.at(sheet);
  if (format != WorkbookFormat::csv) return Place{file, 0, 0, sheet_address(in.name, address)};
  if (address.row >= in.lines.size()) return Place{file, 0, 0, ""};
  // A quoted cell may hold line ends, so a cell further to the right stands on a later line than its record.
  std::uint32_t line = in.lines[address.row];
  int character = 0;
  for (const Cell& cell : in.row(address.row)) {
    if (cell.column == address.column) character = cell.character;
    if (cell.column >= address.column) break;
    line += line_ends_in(texts[cell.text]);
  }
  return Place{file, static_cast<int>(line), character, ""};
}

}  // namespace underlag
