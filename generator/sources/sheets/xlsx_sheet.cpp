#include "sources/sheets/xlsx_sheet.hpp"

#include <charconv>
#include <cmath>

#include "diagnostics/messages/sheets.hpp"
#include "sources/sheets/iso_value.hpp"

namespace underlag {

namespace {

// Depth of the elements: worksheet 0, sheetData 1, row 2, c 3, v/f/is 4.
constexpr int kSectionDepth = 1;
constexpr int kItemDepth = 2;
constexpr int kCellDepth = 3;
constexpr int kValueDepth = 4;

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

template <typename T>
std::optional<T> parse_whole(std::string_view text) {
  T out{};
  auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (failure != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return out;
}

}  // namespace

void XlsxSheetHandler::start(std::string_view name, const XmlAttributes& attributes, int depth) {
  if (depth == 0) {
    is_other_kind_ = name != "worksheet";
  } else if (depth == kSectionDepth) {
    start_section(name);
  } else if (depth == kItemDepth) {
    start_item(name, attributes);
  } else if (section_ != Section::cells) {
    return;
  } else if (depth == kCellDepth && name == "c") {
    start_cell(attributes);
  } else if (is_in_cell_ && depth == kValueDepth) {
    if (name == "v") {
      is_in_value_ = has_value_ = true;
      value_.clear();
    } else if (name == "is") {
      is_in_inline_ = true;
      inline_.clear();
    } else if (name == "f") {
      cell_.is_formula = true;
    }
  } else if (is_in_inline_) {
    inline_.start(name);
  }
}

void XlsxSheetHandler::end(std::string_view name, int depth) {
  if (section_ != Section::cells) return;
  if (depth == kSectionDepth) {
    section_ = Section::none;
  } else if (depth == kCellDepth && is_in_cell_) {
    finish_cell();
  } else if (depth == kValueDepth) {
    is_in_value_ = false;
    if (name == "is" && is_in_inline_) {
      is_in_inline_ = false;
      has_value_ = true;
    }
  } else if (is_in_inline_ && depth > kValueDepth) {
    inline_.end(name);
  }
}

void XlsxSheetHandler::text(std::string_view piece) {
  std::size_t most = cells_.limits().text_bytes;
  if (is_in_value_ && value_.size() <= most) value_ += piece;
  if (is_in_inline_ && inline_.raw().size() <= most) inline_.text(piece);
}

void XlsxSheetHandler::start_section(std::string_view name) {
  section_ = Section::none;
  if (is_other_kind_) return;
  if (name == "sheetData") section_ = Section::cells;
  if (name == "cols") section_ = Section::columns;
  if (name == "mergeCells") section_ = Section::merges;
}

void XlsxSheetHandler::start_item(std::string_view name, const XmlAttributes& attributes) {
  if (section_ == Section::cells && name == "row") start_row(attributes);
  if (section_ == Section::columns && name == "col") hide_columns(attributes);
  if (section_ == Section::merges && name == "mergeCell") add_merge(attributes);
}

void XlsxSheetHandler::start_row(const XmlAttributes& attributes) {
  column_ = -1;
  std::optional<std::string_view> number = attributes.find("r");
  if (!number) {
    ++row_;
  } else if (auto parsed = parse_whole<std::uint32_t>(trimmed(*number)); parsed && *parsed >= 1) {
    row_ = static_cast<std::int64_t>(*parsed) - 1;
  } else {
    cells_.complain({static_cast<std::uint32_t>(++row_), 0}, messages::sheet_bad_address,
                    {std::string(*number)});
  }
  if (attributes.is_true("hidden") && row_ < kSheetRows) {
    auto index = static_cast<std::uint32_t>(row_);
    std::vector<IndexSpan>& hidden = cells_.sheet().hidden_rows;
    if (!hidden.empty() && hidden.back().last + 1 == index) {
      hidden.back().last = index;
    } else {
      hidden.push_back({index, index});
    }
  }
}

void XlsxSheetHandler::hide_columns(const XmlAttributes& attributes) {
  auto first = parse_whole<std::uint32_t>(attributes.get("min"));
  auto last = parse_whole<std::uint32_t>(attributes.get("max"));
  if (!attributes.is_true("hidden") || !first || !last || *first < 1 || *last < *first) return;
  if (cells_.sheet().hidden_columns.size() >= kSheetColumns) return;
  cells_.sheet().hidden_columns.push_back({*first - 1, std::min(*last, kSheetColumns) - 1});
}

void XlsxSheetHandler::add_merge(const XmlAttributes& attributes) {
  std::string_view reference = attributes.get("ref");
  if (std::optional<CellRange> range = parse_range(reference)) {
    cells_.sheet().merges.push_back(*range);
  } else {
    cells_.complain({0, 0}, messages::sheet_bad_address, {std::string(reference)});
  }
}

bool XlsxSheetHandler::set_address(const XmlAttributes& attributes) {
  ++column_;
  if (std::optional<std::string_view> reference = attributes.find("r")) {
    std::optional<CellAddress> address = parse_address(trimmed(*reference));
    if (!address) {
      cells_.complain({static_cast<std::uint32_t>(std::min<std::int64_t>(row_, kSheetRows - 1)), 0},
                      messages::sheet_bad_address, {std::string(reference->substr(0, 40))});
      return false;
    }
    row_ = address->row;
    column_ = address->column;
  }
  if (row_ < 0 || row_ >= kSheetRows || column_ >= kSheetColumns) {
    cells_.complain({kSheetRows - 1, 0}, messages::sheet_outside);
    return false;
  }
  cell_.row = static_cast<std::uint32_t>(row_);
  cell_.column = static_cast<std::uint16_t>(column_);
  return true;
}

void XlsxSheetHandler::start_cell(const XmlAttributes& attributes) {
  cell_ = Cell();
  is_in_cell_ = true;
  has_value_ = false;
  value_.clear();
  inline_.clear();
  type_ = attributes.get("t");
  is_placed_ = set_address(attributes);
  if (auto style = parse_whole<std::uint32_t>(attributes.get("s")); style && *style < parts_.formats.size()) {
    cell_.format = parts_.formats[*style];
    cell_.pattern = parts_.patterns[*style];
  }
}

void XlsxSheetHandler::finish_cell() {
  is_in_cell_ = false;
  if (!is_placed_ || is_full_) return;
  if (value_.size() > cells_.limits().text_bytes || inline_.raw().size() > cells_.limits().text_bytes) {
    return cells_.complain(cell_.address(), messages::sheet_text_too_long,
                           {std::to_string(cells_.limits().text_bytes)});
  }
  set_value();
  if (cell_.kind != CellKind::empty) is_full_ = !cells_.add(cell_);
}

void XlsxSheetHandler::set_value() {
  bool is_text = type_ == "str" || type_ == "inlineStr" || type_ == "s";
  bool has_content = !value_.empty() || !inline_.raw().empty();
  if (!has_content) {
    // A formula may well give the empty text; one without a result was never calculated.
    if (cell_.is_formula && !(is_text && has_value_)) {
      cells_.complain(cell_.address(), messages::sheet_formula_without_value);
    }
    return;
  }
  if (type_ == "s") return set_shared_text();
  if (type_ == "str") return set_text(value_);
  // Some writers say inlineStr and give a value all the same; and some give text without saying so.
  if (!inline_.raw().empty()) return set_text(inline_.raw());
  if (type_ == "b") return set_boolean();
  if (type_ == "d") return set_iso_value();
  if (type_ == "e") {
    cell_.kind = CellKind::error;
    cell_.text = cells_.texts().intern(trimmed(value_));
    return;
  }
  set_number("tal", "a number");
}

void XlsxSheetHandler::set_shared_text() {
  std::optional<std::size_t> index = parse_whole<std::size_t>(trimmed(value_));
  if (!index || *index >= parts_.text_count) {
    return cells_.complain(cell_.address(), messages::sheet_bad_shared_text,
                           {value_.substr(0, 40), std::to_string(parts_.text_count)});
  }
  cell_.text = parts_.first_text + static_cast<TextId>(*index);
  if (!cells_.texts()[cell_.text].empty()) cell_.kind = CellKind::text;
}

void XlsxSheetHandler::set_text(std::string_view raw) {
  bool is_plain = raw.find("_x") == std::string_view::npos && raw.find('\r') == std::string_view::npos;
  cell_.text = is_plain ? cells_.texts().intern(raw) : cells_.texts().intern(decode_xlsx_text(raw));
  cell_.kind = CellKind::text;
}

void XlsxSheetHandler::set_number(const char* what_sv, const char* what_en) {
  std::optional<double> number = parse_whole<double>(trimmed(value_));
  if (!number || !std::isfinite(*number)) return complain_of_value(what_sv, what_en);
  cell_.kind = CellKind::number;
  cell_.number = *number;
}

void XlsxSheetHandler::set_boolean() {
  std::string_view value = trimmed(value_);
  bool is_yes = value == "1" || value == "true";
  if (!is_yes && value != "0" && value != "false")
    return complain_of_value("sant eller falskt", "true or false");
  cell_.kind = CellKind::boolean;
  cell_.number = is_yes ? 1 : 0;
}

void XlsxSheetHandler::set_iso_value() {
  std::optional<IsoValue> value = parse_iso(trimmed(value_), cells_.book().is_date1904);
  // Some writers mark a serial number as a date.
  if (!value) return set_number("datum", "a date");
  cell_.kind = CellKind::number;
  cell_.number = value->days;
  bool has_date_format = cell_.format == CellFormat::date || cell_.format == CellFormat::time ||
                         cell_.format == CellFormat::datetime || cell_.format == CellFormat::duration;
  if (!has_date_format) cell_.format = value->format;
}

void XlsxSheetHandler::complain_of_value(const char* what_sv, const char* what_en) {
  cells_.complain(cell_.address(), messages::sheet_bad_number, {what_sv, what_en, value_.substr(0, 40)});
}

}  // namespace underlag
