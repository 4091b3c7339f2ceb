#pragma once
// Addresses in a sheet as people write them: `C7`, `A3:F40`, `'Figur 1'!C7`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

/// A cell's place, from 0.
struct CellAddress {
  std::uint32_t row = 0;
  std::uint32_t column = 0;

  bool operator==(const CellAddress&) const = default;
};

/// A rectangle of cells, from 0, first and last included.
struct CellRange {
  CellAddress first;
  CellAddress last;

  bool contains(CellAddress cell) const {
    return cell.row >= first.row && cell.row <= last.row && cell.column >= first.column &&
           cell.column <= last.column;
  }
  std::uint32_t rows() const { return last.row - first.row + 1; }
  std::uint32_t columns() const { return last.column - first.column + 1; }
  bool operator==(const CellRange&) const = default;
};

/// The size of Excel's sheet; no address lies outside it.
inline constexpr std::uint32_t kSheetRows = 1'048'576;
inline constexpr std::uint32_t kSheetColumns = 16'384;

/// `A`, `Z`, `AA` … for column 0, 25, 26 …
std::string column_letters(std::uint32_t column);

/// `C7` for row 6, column 2.
std::string to_string(CellAddress address);
/// `A3:F40`; one cell is `A3`.
std::string to_string(const CellRange& range);

/// `C7` or `$C$7`, in either case; none for anything else or outside the sheet.
std::optional<CellAddress> parse_address(std::string_view text);

/// `A3:F40` or one cell, with or without `$`; also whole columns `A:F` and whole rows `3:40`. The corners may
/// stand in any order.
std::optional<CellRange> parse_range(std::string_view text);

/// The sheet's name as Excel writes it before `!`: quoted when it holds more than letters, digits and `_`.
std::string quoted_sheet_name(std::string_view name);

/// `Blad1!C7`, `'Figur 1'!C7`.
std::string sheet_address(std::string_view sheet, CellAddress address);

/// A reference with or without a sheet, split at `!`: the sheet's name without quotes (empty when there is
/// none) and the rest.
struct SheetReference {
  std::string sheet;
  std::string_view rest;
};
/// None when the quotes do not match.
std::optional<SheetReference> split_reference(std::string_view text);

}  // namespace underlag
