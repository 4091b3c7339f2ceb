#include "sources/sheets/ods_content.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "diagnostics/messages/sheets.hpp"
#include "sources/sheets/iso_value.hpp"

namespace underlag {

namespace {

// More than any sheet has, and far from where sums of them would run over.
constexpr std::uint64_t kEndless = 1'000'000'000;

// A count attribute such as table:number-columns-repeated, at least 1.
std::uint64_t count_of(const XmlAttributes& attributes, std::string_view name) {
  std::string_view digits = attributes.get(name);
  std::uint64_t out = 1;
  auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (failure == std::errc::result_out_of_range) return kEndless;
  return failure == std::errc() ? std::clamp<std::uint64_t>(out, 1, kEndless) : 1;
}

bool is_hidden(const XmlAttributes& attributes) {
  std::string_view visibility = attributes.get("table:visibility");
  return visibility == "collapse" || visibility == "filter";
}

// Adds `count` rows or columns from `first`, and joins what follows directly.
void hide(std::vector<IndexSpan>& spans, std::uint64_t first, std::uint64_t count, std::uint32_t most) {
  if (first >= most) return;
  auto from = static_cast<std::uint32_t>(first);
  auto to = static_cast<std::uint32_t>(std::min<std::uint64_t>(first + count, most) - 1);
  if (!spans.empty() && spans.back().last + 1 == from) {
    spans.back().last = to;
  } else {
    spans.push_back({from, to});
  }
}

// What a formula shows when it failed; older programs store 0 as its value.
bool looks_like_an_error(std::string_view text) {
  return text == "#N/A" || text.starts_with("Err:") ||
         (text.size() > 2 && text[0] == '#' && (text.back() == '!' || text.back() == '?'));
}

// One corner, `$'Figur 1'.$A$3` or `.$D$19`: the sheet's name and the address.
bool take_corner(std::string_view text, std::string& sheet, CellAddress& address) {
  if (text.starts_with('$')) text.remove_prefix(1);
  std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string_view name = text.substr(0, dot);
  if (name.size() >= 2 && name.front() == '\'' && name.back() == '\'') {
    name = name.substr(1, name.size() - 2);
    sheet.clear();
    for (std::size_t i = 0; i < name.size(); ++i) {
      sheet += name[i];
      if (name[i] == '\'' && i + 1 < name.size() && name[i + 1] == '\'') ++i;
    }
  } else {
    sheet = name;
  }
  std::optional<CellAddress> parsed = parse_address(text.substr(dot + 1));
  if (parsed) address = *parsed;
  return parsed.has_value();
}

// The colon between the corners; one inside a quoted name is not it.
std::size_t find_colon(std::string_view text) {
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'') is_quoted = !is_quoted;
    if (text[i] == ':' && !is_quoted) return i;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<OdsRange> parse_ods_range(std::string_view text) {
  OdsRange out;
  std::size_t colon = find_colon(text);
  if (!take_corner(text.substr(0, colon), out.sheet, out.range.first)) return std::nullopt;
  out.range.last = out.range.first;
  if (colon == std::string_view::npos) return out;
  std::string second;
  if (!take_corner(text.substr(colon + 1), second, out.range.last)) return std::nullopt;
  bool is_elsewhere = !second.empty() && second != out.sheet;
  bool is_reversed =
      out.range.last.row < out.range.first.row || out.range.last.column < out.range.first.column;
  if (is_elsewhere || is_reversed) return std::nullopt;
  return out;
}

OdsContentHandler::OdsContentHandler(Workbook& book, CellBudget& budget, Diagnostics& problems)
    : book_(book),
      budget_(budget),
      problems_(problems),
      text_(budget.limits.text_bytes, budget.limits.counted_spaces) {}

CellAddress OdsContentHandler::here() const {
  return {static_cast<std::uint32_t>(std::min<std::uint64_t>(row_, kSheetRows - 1)),
          static_cast<std::uint32_t>(std::min<std::uint64_t>(column_, kSheetColumns - 1))};
}

void OdsContentHandler::start(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (skipped_at_ >= 0) return;
  if (is_in_cell_) return text_.start(name, attributes);
  if (!has_spreadsheet_) {
    has_spreadsheet_ = name == "office:spreadsheet";
    return start_style(name, attributes);
  }
  // Drawings, old versions of changed cells and scenarios have tables and cells of their own.
  if (name == "table:tracked-changes" || name == "table:shapes" || name == "office:forms" ||
      name == "table:scenario" || name == "table:dde-links" || name == "table:data-pilot-tables") {
    skipped_at_ = depth;
  } else if (name == "table:named-range" || name == "table:named-expression") {
    add_name(attributes);
  } else if (name == "table:database-range") {
    add_database_range(attributes);
  } else if (name == "table:table") {
    cells_ ? static_cast<void>(skipped_at_ = depth) : start_table(attributes);
  } else if (cells_) {
    start_in_table(name, attributes, depth);
  }
}

void OdsContentHandler::end(std::string_view name, int depth) {
  if (skipped_at_ >= 0) {
    if (skipped_at_ == depth) skipped_at_ = -1;
    return;
  }
  if (is_in_cell_) {
    depth == cell_depth_ ? end_cell() : text_.end(name);
  } else if (name == "table:table-row") {
    if (cells_) end_row();
  } else if (name == "table:table") {
    end_table();
  }
}

void OdsContentHandler::text(std::string_view piece) {
  if (is_in_cell_) text_.text(piece);
}

void OdsContentHandler::start_style(std::string_view name, const XmlAttributes& attributes) {
  if (name == "style:style") {
    style_ = attributes.get("style:family") == "table" ? attributes.get("style:name") : std::string_view();
  } else if (name == "style:table-properties" && !style_.empty() &&
             attributes.get("table:display") == "false") {
    hidden_styles_.insert(style_);
  }
}

void OdsContentHandler::start_table(const XmlAttributes& attributes) {
  if (book_.sheets.size() >= budget_.limits.sheets) {
    has_too_many_sheets_ = true;
    return;
  }
  Sheet& sheet = book_.sheets.emplace_back();
  sheet.name = attributes.get("table:name");
  if (hidden_styles_.contains(attributes.get("table:style-name"))) sheet.state = SheetState::hidden;
  cells_ = std::make_unique<CellCollector>(book_, book_.sheets.size() - 1, budget_, problems_);
  row_ = 0;
  hidden_columns_from_ = 0;
}

void OdsContentHandler::start_in_table(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (name == "table:table-column") start_column(attributes);
  if (name == "table:table-row") start_row(attributes);
  if (name == "table:table-cell" || name == "table:covered-table-cell") {
    cell_depth_ = depth;
    start_cell(attributes);
  }
}

void OdsContentHandler::start_column(const XmlAttributes& attributes) {
  std::uint64_t count = count_of(attributes, "table:number-columns-repeated");
  if (is_hidden(attributes)) hide(cells_->sheet().hidden_columns, hidden_columns_from_, count, kSheetColumns);
  hidden_columns_from_ += count;
}

void OdsContentHandler::start_row(const XmlAttributes& attributes) {
  column_ = 0;
  row_cells_.clear();
  row_repeats_ = count_of(attributes, "table:number-rows-repeated");
  if (is_hidden(attributes)) hide(cells_->sheet().hidden_rows, row_, row_repeats_, kSheetRows);
}

void OdsContentHandler::start_cell(const XmlAttributes& attributes) {
  is_in_cell_ = true;
  cell_ = Cell();
  text_.clear();
  cell_repeats_ = count_of(attributes, "table:number-columns-repeated");
  columns_spanned_ = count_of(attributes, "table:number-columns-spanned");
  rows_spanned_ = count_of(attributes, "table:number-rows-spanned");
  cell_.is_formula = attributes.find("table:formula").has_value();
  type_ = attributes.get("office:value-type");
  is_error_ = attributes.get("calcext:value-type") == "error";
  const char* holder = type_ == "date"      ? "office:date-value"
                       : type_ == "time"    ? "office:time-value"
                       : type_ == "boolean" ? "office:boolean-value"
                       : type_ == "string"  ? "office:string-value"
                                            : "office:value";
  value_ = attributes.get(holder);
}

void OdsContentHandler::end_cell() {
  is_in_cell_ = false;
  if (is_full_) return;
  if (text_.has_too_many_spaces()) {
    is_full_ = true;
    return cells_->complain(here(), messages::sheet_too_many_spaces,
                            {std::to_string(budget_.limits.counted_spaces)});
  }
  if (text_.is_too_long() || value_.size() > budget_.limits.text_bytes) {
    cells_->complain(here(), messages::sheet_text_too_long, {std::to_string(budget_.limits.text_bytes)});
  } else {
    set_value();
  }
  add_merge();
  if (cell_.kind == CellKind::empty) {
    column_ += cell_repeats_;
    return;
  }
  if (cell_repeats_ > budget_.limits.repeats) {
    cells_->complain(here(), messages::sheet_too_many_repeats,
                     {std::to_string(cell_repeats_), std::to_string(budget_.limits.repeats)});
    column_ += cell_repeats_;
    return;
  }
  if (column_ + cell_repeats_ > kSheetColumns || row_ >= kSheetRows) {
    cells_->complain(here(), messages::sheet_outside);
    return;
  }
  for (std::uint64_t i = 0; i < cell_repeats_; ++i) {
    cell_.column = static_cast<std::uint16_t>(column_++);
    row_cells_.push_back(cell_);
  }
}

void OdsContentHandler::set_value() {
  const std::string& shown = text_.text();
  if (is_error_ || (cell_.is_formula && looks_like_an_error(shown))) {
    cell_.kind = CellKind::error;
    cell_.text = book_.texts.intern(shown);
    return;
  }
  if (type_.empty() || type_ == "string") return set_text();
  if (type_ == "date" || type_ == "time") return set_moment();
  if (type_ == "boolean") {
    cell_.kind = CellKind::boolean;
    cell_.number = value_ == "true" || value_ == "1" ? 1 : 0;
    return;
  }
  set_number();
}

void OdsContentHandler::set_text() {
  const std::string& text = value_.empty() ? text_.text() : value_;
  if (!text.empty()) {
    cell_.kind = CellKind::text;
    cell_.text = book_.texts.intern(text);
  } else if (cell_.is_formula && type_.empty()) {
    cells_->complain(here(), messages::sheet_formula_without_value);
  }
}

void OdsContentHandler::set_number() {
  double number = 0;
  auto [end, failure] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
  if (failure != std::errc() || end != value_.data() + value_.size() || !std::isfinite(number)) {
    return cells_->complain(here(), messages::sheet_bad_number, {"tal", "a number", value_.substr(0, 40)});
  }
  cell_.kind = CellKind::number;
  cell_.number = number;
  if (type_ == "percentage") cell_.format = CellFormat::percent;
  if (type_ == "currency") cell_.format = CellFormat::number;
}

// ODS writes days out, so the workbook's null date does not matter; days are counted as Excel does.
void OdsContentHandler::set_moment() {
  std::optional<IsoValue> value = parse_iso(value_, false);
  if (!value) {
    // A day before 1900 has no serial number: it stays as it is written.
    if (type_ != "date" || value_.empty()) {
      return cells_->complain(
          here(), messages::sheet_bad_number,
          {type_ == "date" ? "datum" : "tid", type_ == "date" ? "a date" : "a time", value_.substr(0, 40)});
    }
    cell_.kind = CellKind::text;
    cell_.text = book_.texts.intern(value_);
    return;
  }
  cell_.kind = CellKind::number;
  cell_.number = value->days;
  bool is_clock = value->format == CellFormat::duration && value->days >= 0 && value->days < 1;
  cell_.format = is_clock ? CellFormat::time : value->format;
}

void OdsContentHandler::add_merge() {
  if ((columns_spanned_ <= 1 && rows_spanned_ <= 1) || row_ >= kSheetRows || column_ >= kSheetColumns) return;
  auto last_row = std::min<std::uint64_t>(row_ + rows_spanned_, kSheetRows) - 1;
  auto last_column = std::min<std::uint64_t>(column_ + columns_spanned_, kSheetColumns) - 1;
  cells_->sheet().merges.push_back(
      {here(), {static_cast<std::uint32_t>(last_row), static_cast<std::uint32_t>(last_column)}});
}

void OdsContentHandler::end_row() {
  std::uint64_t repeats = row_repeats_;
  if (row_cells_.empty() || is_full_) {
    row_ += repeats;
    return;
  }
  if (repeats > budget_.limits.repeats) {
    column_ = row_cells_[0].column;
    cells_->complain(here(), messages::sheet_too_many_repeats,
                     {std::to_string(repeats), std::to_string(budget_.limits.repeats)});
    row_ += repeats;
    return;
  }
  for (std::uint64_t i = 0; i < repeats && row_ < kSheetRows; ++i, ++row_) {
    for (Cell& cell : row_cells_) {
      cell.row = static_cast<std::uint32_t>(row_);
      if (!cells_->add(cell)) {
        is_full_ = true;
        return;
      }
    }
  }
}

void OdsContentHandler::end_table() {
  if (!cells_) return;
  cells_->finish();
  cells_.reset();
}

void OdsContentHandler::add_name(const XmlAttributes& attributes) {
  DefinedName name;
  name.name = attributes.get("table:name");
  if (cells_) name.sheet = book_.sheets.size() - 1;
  std::string_view address = attributes.get("table:cell-range-address");
  if (std::optional<OdsRange> range = parse_ods_range(address)) {
    name.refers_to = quoted_sheet_name(range->sheet) + "!" + to_string(range->range);
  } else {
    name.refers_to = address.empty() ? attributes.get("table:expression") : address;
  }
  book_.names.push_back(std::move(name));
}

void OdsContentHandler::add_database_range(const XmlAttributes& attributes) {
  std::string_view name = attributes.get("table:name");
  std::optional<OdsRange> range = parse_ods_range(attributes.get("table:target-range-address"));
  if (!range || name.empty() || name.starts_with("__Anonymous")) return;
  std::optional<std::size_t> sheet = book_.find_sheet(range->sheet);
  if (!sheet) return;
  bool has_header = attributes.get("table:contains-header") != "false";
  book_.tables.push_back({std::string(name), *sheet, range->range, has_header ? 1u : 0u, 0});
}

}  // namespace underlag
