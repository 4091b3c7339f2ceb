#include "model/raw/sheet_address.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

// One corner of a range: a column, a row, or both.
struct Corner {
  std::optional<std::uint32_t> row;
  std::optional<std::uint32_t> column;
};

std::optional<std::uint32_t> take_column(std::string_view& text) {
  std::uint32_t column = 0;
  while (!text.empty()) {
    char upper = static_cast<char>(text[0] & ~0x20);
    if (upper < 'A' || upper > 'Z') break;
    column = column * 26 + static_cast<std::uint32_t>(upper - 'A' + 1);
    if (column > kSheetColumns) return std::nullopt;
    text.remove_prefix(1);
  }
  if (column == 0) return std::nullopt;
  return column - 1;
}

std::optional<std::uint32_t> take_row(std::string_view& text) {
  std::uint32_t row = 0;
  while (!text.empty() && is_ascii_digit(text[0])) {
    row = row * 10 + static_cast<std::uint32_t>(text[0] - '0');
    if (row > kSheetRows) return std::nullopt;
    text.remove_prefix(1);
  }
  if (row == 0) return std::nullopt;
  return row - 1;
}

void skip_dollar(std::string_view& text) {
  if (text.starts_with('$')) text.remove_prefix(1);
}

std::optional<Corner> parse_corner(std::string_view text) {
  Corner corner;
  skip_dollar(text);
  if (!text.empty() && !is_ascii_digit(text[0])) {
    corner.column = take_column(text);
    if (!corner.column) return std::nullopt;
    skip_dollar(text);
  }
  if (!text.empty()) {
    corner.row = take_row(text);
    if (!corner.row || !text.empty()) return std::nullopt;
  }
  if (!corner.row && !corner.column) return std::nullopt;
  return corner;
}

}  // namespace

std::string column_letters(std::uint32_t column) {
  std::string out;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return out;
}

std::string to_string(CellAddress address) {
  return column_letters(address.column) + std::to_string(address.row + 1);
}

std::string to_string(const CellRange& range) {
  if (range.first == range.last) return to_string(range.first);
  return to_string(range.first) + ":" + to_string(range.last);
}

std::optional<CellAddress> parse_address(std::string_view text) {
  std::optional<Corner> corner = parse_corner(text);
  if (!corner || !corner->row || !corner->column) return std::nullopt;
  return CellAddress{*corner->row, *corner->column};
}

std::optional<CellRange> parse_range(std::string_view text) {
  std::size_t colon = text.find(':');
  std::optional<Corner> a = parse_corner(text.substr(0, colon));
  std::optional<Corner> b = colon == std::string_view::npos ? a : parse_corner(text.substr(colon + 1));
  if (!a || !b || a->row.has_value() != b->row.has_value() ||
      a->column.has_value() != b->column.has_value()) {
    return std::nullopt;
  }
  if (colon == std::string_view::npos && (!a->row || !a->column)) return std::nullopt;
  auto [first_row, last_row] = std::minmax({a->row.value_or(0), b->row.value_or(kSheetRows - 1)});
  auto [first_column, last_column] =
      std::minmax({a->column.value_or(0), b->column.value_or(kSheetColumns - 1)});
  return CellRange{{first_row, first_column}, {last_row, last_column}};
}

std::string quoted_sheet_name(std::string_view name) {
  bool plain = !name.empty() && !is_ascii_digit(name[0]) && !parse_address(name);
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = next_code_point(name, at);
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
    plain = plain && (is_letter || c == '_' || c == '.' || (c >= '0' && c <= '9'));
  }
  if (plain) return std::string(name);
  std::string out = "'";
  for (char c : name) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string sheet_address(std::string_view sheet, CellAddress address) {
  return quoted_sheet_name(sheet) + "!" + to_string(address);
}

std::optional<SheetReference> split_reference(std::string_view text) {
  if (!text.starts_with('\'')) {
    std::size_t mark = text.rfind('!');
    if (mark == std::string_view::npos) return SheetReference{"", text};
    return SheetReference{std::string(text.substr(0, mark)), text.substr(mark + 1)};
  }
  std::string name;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] != '\'') {
      name += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '\'') {
      name += '\'';
      ++i;
    } else if (i + 1 < text.size() && text[i + 1] == '!') {
      return SheetReference{name, text.substr(i + 2)};
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace underlag
