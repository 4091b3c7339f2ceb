#pragma once
// What a spreadsheet or CSV file holds, before anybody has said what it means: cells with their type and
// their place. Made by sources/sheets/, read by the dataset loader. Every value can say where it stands.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/raw/number_pattern.hpp"
#include "model/raw/sheet_address.hpp"
#include "model/raw/text_pool.hpp"

namespace underlag {

enum class CellKind : std::uint8_t { empty, number, boolean, error, text };

/// How the sheet shows the value. A date, time or duration is a number of days.
enum class CellFormat : std::uint8_t { general, number, percent, date, time, datetime, duration, text };

/// 24 bytes, so that a million cells are 24 MB.
struct Cell {
  double number = 0;      ///< A boolean is 0 or 1; a percentage is a fraction (45,5 % is 0.455).
  std::uint32_t row = 0;  ///< From 0.
  TextId text =
      kNoText;  ///< Of a text or an error (`#N/A`); of a CSV number, what was typed when it says more.
  std::uint16_t column = 0;     ///< From 0.
  std::uint16_t character = 0;  ///< CSV: where the cell starts in its line, from 1.
  CellKind kind = CellKind::empty;
  CellFormat format = CellFormat::general;
  bool is_formula = false;
  std::uint8_t pattern = 0;  ///< From 1 into `Workbook::patterns`; 0 = all digits are shown.

  CellAddress address() const { return {row, column}; }
  bool is_date() const {
    return kind == CellKind::number && (format == CellFormat::date || format == CellFormat::datetime);
  }
};
static_assert(sizeof(Cell) == 24);

enum class SheetState { visible, hidden, very_hidden };

/// Rows or columns from `first` to `last`, from 0.
struct IndexSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Sheet {
  std::string name;  ///< Empty for a CSV file.
  SheetState state = SheetState::visible;
  bool is_chart = false;        ///< A sheet that is a diagram, a dialog or a macro: it has no cells.
  std::vector<Cell> cells;      ///< Non-empty ones, by row and column.
  std::uint32_t row_count = 0;  ///< Up to and with the last row that has a cell; CSV: all records.
  std::uint32_t column_count = 0;
  std::vector<CellRange> merges;
  std::vector<IndexSpan> hidden_rows;     ///< In order.
  std::vector<IndexSpan> hidden_columns;  ///< In order.
  std::vector<std::uint32_t> lines;       ///< CSV: the line on which each record starts, from 1.

  /// None for an empty cell.
  const Cell* find(CellAddress address) const;
  /// The cells of a row, by column.
  std::span<const Cell> row(std::uint32_t index) const;
  bool is_hidden_row(std::uint32_t index) const;
  bool is_hidden_column(std::uint32_t index) const;
  /// The smallest range that holds every cell; none for an empty sheet.
  std::optional<CellRange> used_range() const;
};

/// A name that a workbook gives to a range (or to a formula, which is kept as text only).
struct DefinedName {
  std::string name;
  std::string refers_to;             ///< `'Figur 1'!$A$3:$D$19`
  std::optional<std::size_t> sheet;  ///< The sheet it is local to.
};

/// A table that Excel knows as one ("Formatera som tabell"), or a database range in ODS.
struct SheetTable {
  std::string name;
  std::size_t sheet = 0;
  CellRange range;  ///< With header and totals rows.
  std::uint32_t header_rows = 1;
  std::uint32_t totals_rows = 0;
};

enum class WorkbookFormat { xlsx, ods, csv };

/// How a CSV file was read: found by itself or set.
struct CsvDialect {
  std::string encoding;  ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`, `CP850` or `MacRoman`.
  char separator = ';';
  char decimal_mark = ',';  ///< Of the numbers that have one.
};

struct Workbook {
  std::string file;  ///< Relative to the project folder.
  WorkbookFormat format = WorkbookFormat::xlsx;
  std::vector<Sheet> sheets;
  TextPool texts;
  std::vector<DefinedName> names;
  std::vector<SheetTable> tables;
  std::vector<NumberPattern> patterns;  ///< Of number formats; at most 255.
  bool is_date1904 = false;             ///< Day 0 is 1904-01-01 instead of Excel's 1899-12-31.
  std::optional<CsvDialect> dialect;

  /// The number of the sheet with this name, without regard to ASCII case when no name is exactly it.
  std::optional<std::size_t> find_sheet(std::string_view name) const;
  std::string_view text_of(const Cell& cell) const { return texts[cell.text]; }

  /// Where a cell stands, for diagnostics: `file!Blad1!C7`, or line and character in CSV. The cell may be
  /// empty.
  Place place_of(std::size_t sheet, CellAddress address) const;
  Place place_of(std::size_t sheet, const Cell& cell) const { return place_of(sheet, cell.address()); }
};

/// A rectangle of one sheet: what a dataset reads.
struct SheetRange {
  std::size_t sheet = 0;
  CellRange range;
  std::uint32_t header_rows = 1;  ///< Known of an Excel table, else 1.
  std::uint32_t totals_rows = 0;  ///< Last rows of the range that an Excel table calls totals.
};

}  // namespace underlag
