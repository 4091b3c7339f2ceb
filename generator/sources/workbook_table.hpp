#pragma once
// Workbooks and CSV files as tables of raw cells.

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/raw/sheet.hpp"
#include "sources/data_table.hpp"

namespace underlag {

/// The workbook of `bytes`, read as the description says. None after an error, which is reported.
std::optional<Workbook> read_described_workbook(std::string_view bytes, const std::string& file,
                                                const DatasetDescription& description,
                                                Diagnostics& diagnostics);

/// The rectangle that the description's view names; its first row holds the headings. Null after an error.
std::unique_ptr<RawTable> open_workbook_table(std::string_view bytes, const std::string& file,
                                              const DatasetDescription& description,
                                              Diagnostics& diagnostics);

/// A rectangle whose first row holds the headings, with its hidden rows and columns or without.
std::unique_ptr<RawTable> table_of(Workbook workbook, const SheetRange& range, bool keep_hidden);

/// A sheet's cell as datasets take it. Numbers and dates get their text in `texts`, others point into the
/// workbook.
RawCell raw_cell(const Workbook& workbook, const Cell& cell, std::deque<std::string>& texts);

}  // namespace underlag
