#include "sources/workbook_table.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/sheets.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "sources/sheets/sheet_view.hpp"

namespace underlag {

namespace {

class WorkbookTable : public RawTable {
 public:
  WorkbookTable(Workbook workbook, const SheetRange& range, bool keep_hidden)
      : workbook_(std::move(workbook)), range_(range), sheet_(workbook_.sheets[range.sheet]) {
    for (std::uint32_t at = 0; at < range_.range.columns(); ++at) {
      const std::uint32_t column = range_.range.first.column + at;
      const Cell* cell = sheet_.find({range_.range.first.row, column});
      const bool is_skipped = cell == nullptr || (!keep_hidden && sheet_.is_hidden_column(column));
      headers_.push_back(is_skipped ? "" : tidy_text(shown_text(workbook_, *cell)));
    }
    const std::uint32_t first = range_.range.first.row + range_.header_rows;
    for (std::uint32_t row = first; row + range_.totals_rows <= range_.range.last.row; ++row) {
      if (keep_hidden || !sheet_.is_hidden_row(row)) rows_.push_back(row);
    }
  }

  const std::string& sheet() const override { return sheet_.name; }
  const std::vector<std::string>& headers() const override { return headers_; }
  Place header_place(std::size_t column) const override {
    const auto index = static_cast<std::uint32_t>(column);
    const CellAddress address{range_.range.first.row, range_.range.first.column + index};
    return workbook_.place_of(range_.sheet, address);
  }
  std::size_t row_count() const override { return rows_.size(); }

  void read_row(std::size_t index, RawRow& into) const override {
    const std::uint32_t row = rows_[index];
    into.texts.clear();
    into.cells.assign(headers_.size(), RawCell{});
    for (std::size_t at = 0; at < into.cells.size(); ++at) {
      into.cells[at].row = row;
      into.cells[at].column = static_cast<std::uint16_t>(range_.range.first.column + at);
    }
    into.line = row < sheet_.lines.size() ? static_cast<int>(sheet_.lines[row]) : 0;
    for (const Cell& cell : sheet_.row(row)) {
      if (!range_.range.contains(cell.address())) continue;
      into.cells[cell.column - range_.range.first.column] = raw_cell(workbook_, cell, into.texts);
    }
  }

 private:
  Workbook workbook_;
  SheetRange range_;
  const Sheet& sheet_;
  std::vector<std::string> headers_;
  std::vector<std::uint32_t> rows_;
};

/// More cells need more bytes: who has asked for them gets the same room for each as in an ordinary file.
void allow_cells(std::size_t cells, SheetLimits& limits) {
  const std::size_t times = (cells + limits.cells - 1) / limits.cells;
  limits.cells = cells;
  if (times <= 1) return;
  limits.file_bytes *= times;
  limits.part_bytes *= times;
  limits.inflated_bytes *= times;
}

SheetOptions options_of(const FileReading& reading) {
  SheetOptions options;
  if (!reading.encoding.empty()) options.csv.encoding = reading.encoding;
  if (reading.separator != 0) options.csv.separator = reading.separator;
  if (reading.decimal_mark != 0) options.csv.decimal_mark = reading.decimal_mark;
  if (reading.most_cells)
    allow_cells(static_cast<std::size_t>(std::max(*reading.most_cells, 1)), options.limits);
  return options;
}

}  // namespace

RawCell raw_cell(const Workbook& workbook, const Cell& cell, std::deque<std::string>& texts) {
  RawCell out;
  out.row = cell.row;
  out.column = cell.column;
  out.character = cell.character;
  out.number = cell.number;
  switch (cell.kind) {
    case CellKind::empty:
      return out;
    case CellKind::text:
      out.kind = RawCell::Kind::text;
      out.text = workbook.text_of(cell);
      return out;
    case CellKind::error:
      out.kind = RawCell::Kind::error;
      break;
    case CellKind::boolean:
      out.kind = RawCell::Kind::boolean;
      break;
    case CellKind::number:
      out.kind = cell.is_date()                       ? RawCell::Kind::date
                 : cell.format == CellFormat::percent ? RawCell::Kind::percent
                                                      : RawCell::Kind::number;
      break;
  }
  texts.push_back(full_text(workbook, cell));
  out.text = texts.back();
  return out;
}

std::optional<Workbook> read_described_workbook(std::string_view bytes, const std::string& file,
                                                const DatasetDescription& description,
                                                Diagnostics& diagnostics) {
  return read_workbook(bytes, file, options_of(description.reading), diagnostics);
}

std::unique_ptr<RawTable> open_workbook_table(std::string_view bytes, const std::string& file,
                                              const DatasetDescription& description,
                                              Diagnostics& diagnostics) {
  auto workbook = read_described_workbook(bytes, file, description, diagnostics);
  if (!workbook) return nullptr;
  const Place place{description.path, 0, 0, ""};
  const auto range = find_view(*workbook, description.view, place, diagnostics);
  if (!range) return nullptr;
  const auto& keep_hidden = description.reading.keep_hidden;
  const std::string hidden = hidden_parts(*workbook, *range, Language::sv);
  if (!hidden.empty() && !keep_hidden) {
    diagnostics.add(
        messages::view_hidden, place,
        {hidden, hidden_parts(*workbook, *range, Language::en), workbook->sheets[range->sheet].name, file});
  }
  return table_of(std::move(*workbook), *range, keep_hidden.value_or(true));
}

std::unique_ptr<RawTable> table_of(Workbook workbook, const SheetRange& range, bool keep_hidden) {
  return std::make_unique<WorkbookTable>(std::move(workbook), range, keep_hidden);
}

}  // namespace underlag
