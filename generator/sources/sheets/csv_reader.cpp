#include "sources/sheets/csv_reader.hpp"

#include <array>
#include <utility>

#include "diagnostics/messages/sheets.hpp"
#include "diagnostics/repetition_limit.hpp"
#include "sources/sheets/csv_dialect.hpp"
#include "sources/sheets/csv_number.hpp"
#include "sources/sheets/csv_parser.hpp"
#include "sources/sheets/text_encoding.hpp"

namespace underlag {

namespace {

// What the numbers of the whole file say about its marks: how many of each shape, and the first of each.
class NumberEvidence {
 public:
  struct Found {
    int count = 0;
    std::string first;
    std::uint32_t line = 0;
    std::uint32_t character = 0;
  };

  void add(const CsvField& field) {
    NumberShape shape = shape_of(field.text);
    if (shape == NumberShape::none || shape == NumberShape::integer) return;
    Found& found = shapes_[static_cast<std::size_t>(shape)];
    if (found.count++ > 0) return;
    found.first = field.text;
    found.line = field.line;
    found.character = field.character;
  }

  const Found& of(NumberShape shape) const { return shapes_[static_cast<std::size_t>(shape)]; }
  bool has(NumberShape shape) const { return of(shape).count > 0; }

 private:
  std::array<Found, 8> shapes_;
};

bool is_set(const std::optional<char>& mark, char wanted) {
  return mark == wanted;
}

// The marks that the file proves, or that were set.
NumberMarks marks_of(const NumberEvidence& evidence, const std::optional<char>& decimal_mark,
                     char separator) {
  NumberMarks marks;
  if (decimal_mark) {
    marks.comma_is_decimal = marks.point_is_thousands = is_set(decimal_mark, ',');
    marks.point_is_decimal = marks.comma_is_thousands = is_set(decimal_mark, '.');
    return marks;
  }
  bool has_commas = evidence.has(NumberShape::comma_decimal);
  bool has_points = evidence.has(NumberShape::point_decimal);
  marks.comma_is_thousands = evidence.has(NumberShape::comma_thousands) && !has_commas;
  marks.point_is_thousands = evidence.has(NumberShape::point_thousands) && !has_points;
  // A Swedish export separates by `;` or tab because the comma is its decimal mark, an English one the
  // reverse.
  bool is_swedish_export = separator == ';' || separator == '\t';
  marks.comma_is_decimal = !marks.comma_is_thousands &&
                           (has_commas || marks.point_is_thousands || (is_swedish_export && !has_points));
  marks.point_is_decimal = !marks.point_is_thousands &&
                           (has_points || marks.comma_is_thousands || (!is_swedish_export && !has_commas));
  return marks;
}

class CsvReader {
 public:
  CsvReader(const std::string& file, const SheetOptions& options, Diagnostics& problems)
      : options_(options), problems_(problems) {
    book_.file = file;
    book_.format = WorkbookFormat::csv;
    book_.sheets.emplace_back();
  }

  std::optional<Workbook> read(const DecodedText& decoded) {
    text_ = decoded.text();
    std::optional<char> declared = declared_separator(text_);
    if (declared) skip_first_line();
    separator_ = options_.csv.separator.value_or(declared ? *declared : find_separator(text_));
    if (!gather_evidence()) return std::nullopt;
    NumberMarks marks = marks_of(evidence_, options_.csv.decimal_mark, separator_);
    if (!options_.csv.decimal_mark) warn_about_marks(marks);
    if (!read_cells(marks)) return std::nullopt;
    bool is_comma = marks.comma_is_decimal &&
                    (!marks.point_is_decimal || evidence_.of(NumberShape::comma_decimal).count >=
                                                    evidence_.of(NumberShape::point_decimal).count);
    book_.dialect = CsvDialect{decoded.encoding, separator_, is_comma ? ',' : '.'};
    return std::move(book_);
  }

 private:
  void skip_first_line() {
    std::size_t end = text_.find_first_of("\r\n");
    if (end == std::string_view::npos) end = text_.size();
    if (text_.substr(end).starts_with("\r\n")) ++end;
    text_.remove_prefix(end < text_.size() ? end + 1 : end);
    first_line_ = 2;
  }

  Place place_of(const CsvField& field) const {
    return {book_.file, static_cast<int>(field.line), static_cast<int>(field.character), ""};
  }

  // First time through: nothing is kept but what the numbers look like, and all that is wrong is said.
  bool gather_evidence() {
    CsvParser parser(text_, separator_, first_line_);
    std::size_t cells = 0;
    std::uint32_t records = 0;
    bool is_good = true;
    while (parser.next_record()) {
      const std::vector<CsvField>& fields = parser.fields();
      if (++records > kSheetRows) return fail(messages::csv_too_long, fields[0], std::to_string(kSheetRows));
      if (fields.size() > kSheetColumns)
        return fail(messages::csv_too_wide, fields[0], std::to_string(kSheetColumns));
      for (const CsvField& field : fields) {
        evidence_.add(field);
        cells += field.text.empty() ? 0 : 1;
        if (field.has_text_after_quote) complain(messages::csv_after_quote, field, "");
        if (field.text.size() > options_.limits.text_bytes) {
          complain(messages::sheet_text_too_long, field, std::to_string(options_.limits.text_bytes));
          is_good = false;
        }
      }
      if (cells > options_.limits.cells) {
        return fail(messages::sheet_too_many_cells, fields[0], std::to_string(options_.limits.cells));
      }
    }
    for (const auto& [code, count] : complaints_.untold()) {
      problems_.add(messages::csv_more_of_the_same, {book_.file, 0, 0, ""}, {std::to_string(count), code});
    }
    if (parser.open_quote()) is_good = fail(messages::csv_open_quote, *parser.open_quote(), "");
    return is_good;
  }

  void complain(const Message& message, const CsvField& field, const std::string& argument) {
    if (complaints_.may_tell(message.code)) problems_.add(message, place_of(field), {argument});
  }

  bool fail(const Message& message, const CsvField& field, const std::string& argument) {
    problems_.add(message, place_of(field), {argument});
    return false;
  }

  void warn_about_marks(const NumberMarks& marks) {
    const auto& commas = evidence_.of(NumberShape::comma_decimal);
    const auto& points = evidence_.of(NumberShape::point_decimal);
    if (commas.count > 0 && points.count > 0) {
      problems_.add(messages::csv_mixed_decimals, place_of(points),
                    {points.first, commas.first, std::to_string(commas.line)});
    }
    const auto& comma = evidence_.of(NumberShape::ambiguous_comma);
    if (comma.count > 0 && !marks.only_comma_is_decimal() && !marks.comma_is_thousands) warn_ambiguous(comma);
    const auto& point = evidence_.of(NumberShape::ambiguous_point);
    if (point.count > 0 && !marks.only_point_is_decimal() && !marks.point_is_thousands) warn_ambiguous(point);
  }

  void warn_ambiguous(const NumberEvidence::Found& found) {
    problems_.add(messages::csv_ambiguous_number, place_of(found),
                  {found.first, std::to_string(found.count)});
  }

  Place place_of(const NumberEvidence::Found& found) const {
    return {book_.file, static_cast<int>(found.line), static_cast<int>(found.character), ""};
  }

  bool read_cells(const NumberMarks& marks) {
    Sheet& sheet = book_.sheets[0];
    CsvParser parser(text_, separator_, first_line_);
    while (parser.next_record()) {
      sheet.lines.push_back(parser.fields()[0].line);
      std::uint32_t column = 0;
      for (const CsvField& field : parser.fields()) {
        if (!field.text.empty()) sheet.cells.push_back(cell_of(field, sheet.row_count, column, marks));
        ++column;
      }
      sheet.column_count = std::max(sheet.column_count, column);
      ++sheet.row_count;
    }
    return true;
  }

  Cell cell_of(const CsvField& field, std::uint32_t row, std::uint32_t column, const NumberMarks& marks) {
    Cell cell;
    cell.row = row;
    cell.column = static_cast<std::uint16_t>(column);
    cell.character = static_cast<std::uint16_t>(std::min<std::uint32_t>(field.character, 65'535));
    std::optional<CsvNumber> number = parse_csv_number(field.text, marks);
    cell.kind = number ? CellKind::number : CellKind::text;
    if (number) cell.number = number->value;
    if (number && number->is_percent) cell.format = CellFormat::percent;
    if (!number || !is_digits(field.text)) cell.text = book_.texts.intern(field.text);
    return cell;
  }

  // Such a number is shown as it was typed without keeping its text.
  static bool is_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  }

  const SheetOptions& options_;
  Diagnostics& problems_;
  Workbook book_;
  std::string_view text_;
  char separator_ = ';';
  std::uint32_t first_line_ = 1;
  NumberEvidence evidence_;
  RepetitionLimit complaints_;  // by the message's code
};

bool are_usable(const CsvOptions& csv, const std::string& file, Diagnostics& problems) {
  auto complain = [&](char found, const char* role, const char* expected) {
    problems.add(messages::csv_bad_option, {file, 0, 0, ""}, {std::string(1, found), role, expected});
    return false;
  };
  bool is_good = true;
  if (csv.separator && std::string_view("\"\r\n").find(*csv.separator) != std::string_view::npos) {
    is_good = complain(*csv.separator, "separator", "; , | tab");
  }
  if (csv.decimal_mark && *csv.decimal_mark != ',' && *csv.decimal_mark != '.') {
    is_good = complain(*csv.decimal_mark, "decimal", ", .");
  }
  return is_good;
}

}  // namespace

std::optional<Workbook> read_csv(std::string_view bytes, const std::string& file, const SheetOptions& options,
                                 Diagnostics& problems) {
  if (!are_usable(options.csv, file, problems)) return std::nullopt;
  std::optional<DecodedText> decoded = decode_text(bytes, file, options.csv.encoding, problems);
  if (!decoded) return std::nullopt;
  return CsvReader(file, options, problems).read(*decoded);
}

}  // namespace underlag
