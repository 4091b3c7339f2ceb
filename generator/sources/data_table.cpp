#include "sources/data_table.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/data.hpp"
#include "diagnostics/messages/sheets.hpp"
#include "diagnostics/messages/sources.hpp"
#include "model/raw/cell_text.hpp"
#include "model/raw/sheet.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "sources/sheets/sheet_view.hpp"
#include "sources/yaml.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

/// The rectangle of a sheet that the description's view names.
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
      convert(cell, into.cells[cell.column - range_.range.first.column], into.texts);
    }
  }

 private:
  void convert(const Cell& cell, RawCell& out, std::deque<std::string>& texts) const {
    out.character = cell.character;
    switch (cell.kind) {
      case CellKind::empty:
        return;
      case CellKind::text:
        out.kind = RawCell::Kind::text;
        out.text = workbook_.text_of(cell);
        return;
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
    out.number = cell.number;
    texts.push_back(shown_text(workbook_, cell));
    out.text = texts.back();
  }

  Workbook workbook_;
  SheetRange range_;
  const Sheet& sheet_;
  std::vector<std::string> headers_;
  std::vector<std::uint32_t> rows_;
};

/// A list of mappings: YAML, and JSON, which is YAML too.
class YamlTable : public RawTable {
 public:
  YamlTable(std::string file, const YamlNode& list) : file_(std::move(file)), rows_(list.items) {
    for (const YamlNode& row : rows_) {
      for (const auto& [key, value] : row.members) {
        if (std::ranges::find(headers_, key.text) != headers_.end()) continue;
        headers_.push_back(key.text);
        places_.push_back({file_, key.line, key.column, ""});
      }
    }
  }

  const std::string& sheet() const override { return no_sheet_; }
  const std::vector<std::string>& headers() const override { return headers_; }
  Place header_place(std::size_t column) const override { return places_[column]; }
  std::size_t row_count() const override { return rows_.size(); }

  void read_row(std::size_t index, RawRow& into) const override {
    const YamlNode& row = rows_[index];
    into.texts.clear();
    into.line = row.line;
    into.cells.assign(headers_.size(), RawCell{});
    for (std::size_t at = 0; at < headers_.size(); ++at) {
      into.cells[at].row = static_cast<std::uint32_t>(std::max(row.line - 1, 0));
      const YamlNode* value = row.find(headers_[at]);
      if (value != nullptr && value->is_scalar()) convert(*value, into.cells[at]);
    }
  }

 private:
  static void convert(const YamlNode& value, RawCell& out) {
    const auto number = value.as_number();
    out.kind = number ? RawCell::Kind::number : RawCell::Kind::text;
    out.number = number.value_or(0);
    out.text = value.text;
    out.character = static_cast<std::uint16_t>(std::min(value.column, 65535));
  }

  std::string file_;
  std::string no_sheet_;
  std::vector<YamlNode> rows_;
  std::vector<std::string> headers_;
  std::vector<Place> places_;
};

SheetOptions options_of(const FileReading& reading) {
  SheetOptions options;
  if (!reading.encoding.empty()) options.csv.encoding = reading.encoding;
  if (reading.separator != 0) options.csv.separator = reading.separator;
  if (reading.decimal_mark != 0) options.csv.decimal_mark = reading.decimal_mark;
  if (reading.most_cells) options.limits.cells = static_cast<std::size_t>(std::max(*reading.most_cells, 1));
  return options;
}

bool has_ending(const std::string& path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

std::unique_ptr<RawTable> open_yaml(const std::string& bytes, const std::string& file,
                                    Diagnostics& diagnostics) {
  const auto root = parse_yaml(bytes, {file, 1}, diagnostics);
  if (!root) return nullptr;
  const bool is_list = root->is_sequence() && std::ranges::all_of(root->items, &YamlNode::is_mapping);
  if (is_list) return std::make_unique<YamlTable>(file, *root);
  diagnostics.add(messages::rows_expected, {file, root->line, root->column, ""}, {file});
  return nullptr;
}

}  // namespace

bool RawRow::is_empty() const {
  return std::ranges::all_of(cells, [](const RawCell& cell) { return tidy_text(cell.text).empty(); });
}

std::unique_ptr<RawTable> open_table(const FileTree& files, const DatasetDescription& description,
                                     Diagnostics& diagnostics) {
  const std::string& file = description.file;
  const auto bytes = files.read(file);
  if (!bytes) {
    diagnostics.add(messages::file_missing, {description.path, 0, 0, ""},
                    {file, nearest_word(file, files.list(""))});
    return nullptr;
  }
  if (has_ending(file, {".yaml", ".yml", ".json"})) return open_yaml(*bytes, file, diagnostics);
  auto workbook = read_workbook(*bytes, file, options_of(description.reading), diagnostics);
  if (!workbook) return nullptr;
  const Place place{description.path, 0, 0, ""};
  const auto range = find_view(*workbook, description.view, place, diagnostics);
  if (!range) return nullptr;
  const std::string hidden = hidden_parts(*workbook, *range, Language::sv);
  if (!hidden.empty() && !description.reading.keep_hidden) {
    diagnostics.add(
        messages::view_hidden, place,
        {hidden, hidden_parts(*workbook, *range, Language::en), workbook->sheets[range->sheet].name, file});
  }
  return std::make_unique<WorkbookTable>(std::move(*workbook), *range,
                                         description.reading.keep_hidden.value_or(true));
}

}  // namespace underlag
