#include "renderers/xlsx/xlsx_writer.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "diagnostics/messages/workbooks.hpp"
#include "renderers/xlsx/xlsx_text.hpp"
#include "text/utf8.hpp"

namespace underlag::xlsx {

namespace {

/// A file without a name: the library wants a path, and no name of a temporary file may leak into the output.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("underlag", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  std::optional<std::string> content() const {
    struct stat status {};
    if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t read_so_far = 0;
    while (read_so_far < bytes.size()) {
      const ssize_t count = pread(descriptor_, bytes.data() + read_so_far, bytes.size() - read_so_far,
                                  static_cast<off_t>(read_so_far));
      if (count <= 0) return std::nullopt;
      read_so_far += static_cast<std::size_t>(count);
    }
    return bytes;
  }

 private:
  int descriptor_;
};

/// Noon, so that a reader in any time zone sees the same day; never 0, which the library takes for "now".
std::time_t noon_of(const Date& date) {
  const std::chrono::sys_days day = std::chrono::year(date.year) /
                                    std::chrono::month(static_cast<unsigned>(date.month)) /
                                    std::chrono::day(static_cast<unsigned>(date.day));
  return static_cast<std::time_t>(
      std::chrono::sys_seconds(day + std::chrono::hours(12)).time_since_epoch().count());
}

std::string number_format_of(NumberStyle style, Language language) {
  const std::string decimals =
      style.decimals > 0 ? "." + std::string(static_cast<std::size_t>(style.decimals), '0') : "";
  switch (style.kind) {
    case NumberStyle::Kind::count:
      return "#,##0";
    case NumberStyle::Kind::number:
      return "#,##0" + decimals;
    case NumberStyle::Kind::percent:
      return "0" + decimals + (language == Language::sv ? "\"\u00a0\"%" : "%");
    case NumberStyle::Kind::kronor:
      return language == Language::sv ? "#,##0\"\u00a0kr\"" : "#,##0\"\u00a0SEK\"";
    case NumberStyle::Kind::p_value:
      return language == Language::sv ? "[<0.001]\"<\u00a00,001\";0.000" : "[<0.001]\"<\u00a00.001\";0.000";
  }
  return "General";
}

lxw_color_t rgb(Colour colour) {
  return static_cast<lxw_color_t>((colour.red << 16) | (colour.green << 8) | colour.blue);
}

std::uint8_t pattern_type(Pattern pattern) {
  switch (pattern) {
    case Pattern::diagonal:
      return LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
    case Pattern::back_diagonal:
      return LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL;
    case Pattern::cross:
      return LXW_CHART_PATTERN_SMALL_CHECK;
    case Pattern::horizontal:
      return LXW_CHART_PATTERN_DARK_HORIZONTAL;
    case Pattern::vertical:
      return LXW_CHART_PATTERN_DARK_VERTICAL;
    case Pattern::dots:
      return LXW_CHART_PATTERN_PERCENT_70;
    case Pattern::none:
      break;
  }
  return LXW_CHART_PATTERN_NONE;
}

/// Words for a place where the library would take a leading "=" for a reference to cells.
std::string never_formula(const std::string& words) {
  return words.starts_with('=') ? " " + words : words;
}

/// `&` begins a code in heads and feet of printed pages.
std::string head_safe(const std::string& title) {
  std::string out;
  for (const char letter : line_safe(title, 100)) out += letter == '&' ? "&&" : std::string(1, letter);
  return out;
}

}  // namespace

std::string address(CellPlace place) {
  std::string letters;
  for (unsigned number = place.column + 1U; number > 0; number = (number - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % 26));
  }
  return letters + std::to_string(place.row + 1);
}

struct XlsxWriter::Impl {
  Impl(const WorkbookProperties& of, Diagnostics& into) : properties(of), diagnostics(into) {
    lxw_workbook_options options{};
    book = workbook_new_opt(file.path().c_str(), &options);
    if (book == nullptr) {
      check(LXW_ERROR_MEMORY_MALLOC_FAILED, Place{properties.source, 0, 0, ""});
      return;
    }
    title = line_safe(properties.title);
    lxw_doc_properties document{};
    document.title = title.data();
    document.created = noon_of(properties.created);
    check(workbook_set_properties(book, &document), whole_file());
    check(workbook_set_custom_property_string(book, "Language",
                                              properties.language == Language::sv ? "sv-SE" : "en-GB"),
          whole_file());
  }

  ~Impl() {
    // Closing writes a file, which here goes to memory and away; it is the only way to free the library's
    // objects.
    if (book != nullptr) workbook_close(book);
  }

  Place whole_file() const { return {properties.source, 0, 0, ""}; }
  Place place_of(int sheet, CellPlace cell) const {
    return {properties.source, 0, 0, names[static_cast<std::size_t>(sheet)] + "!" + address(cell)};
  }

  void fail(const Message& message, Place place, std::vector<std::string> arguments = {}) {
    has_failed = true;
    diagnostics.add(message, std::move(place), std::move(arguments));
  }

  /// Every return code of the library comes here. One report is enough: the rest follows from it.
  bool check(lxw_error code, Place place) {
    if (code == LXW_NO_ERROR) return true;
    if (!has_failed) {
      fail(messages::workbook_not_written, std::move(place), {std::to_string(code), lxw_strerror(code)});
    }
    return false;
  }

  lxw_worksheet* sheet(int number) { return sheets[static_cast<std::size_t>(number)]; }

  lxw_format* format(const CellLook& look) {
    for (const auto& [known, made] : formats) {
      if (known == look) return made;
    }
    lxw_format* made = workbook_add_format(book);
    if (look.style) format_set_num_format(made, number_format_of(*look.style, properties.language).c_str());
    if (look.is_date) format_set_num_format(made, "yyyy-mm-dd");
    if (look.bold) format_set_bold(made);
    if (look.rule_above) format_set_top(made, LXW_BORDER_THIN);
    if (look.right) format_set_align(made, LXW_ALIGN_RIGHT);
    if (look.wrap) format_set_text_wrap(made);
    formats.emplace_back(look, made);
    return made;
  }

  MemoryFile file;
  WorkbookProperties properties;
  Diagnostics& diagnostics;
  lxw_workbook* book = nullptr;
  std::string title;
  std::vector<lxw_worksheet*> sheets;
  std::vector<std::string> names;
  std::vector<std::pair<CellLook, lxw_format*>> formats;
  bool has_failed = false;
};

XlsxWriter::XlsxWriter(const WorkbookProperties& properties, Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>(properties, diagnostics)) {}

XlsxWriter::~XlsxWriter() = default;

int XlsxWriter::add_sheet(const std::string& name) {
  Impl& impl = *impl_;
  impl.names.push_back(name);
  impl.sheets.push_back(nullptr);
  const int number = static_cast<int>(impl.sheets.size()) - 1;
  if (impl.book == nullptr) return number;
  if (impl.check(workbook_validate_sheet_name(impl.book, name.c_str()),
                 {impl.properties.source, 0, 0, name})) {
    impl.sheets.back() = workbook_add_worksheet(impl.book, name.c_str());
    if (impl.sheets.back() == nullptr) impl.check(LXW_ERROR_MEMORY_MALLOC_FAILED, impl.whole_file());
  }
  return number;
}

void XlsxWriter::number(int sheet, CellPlace place, double value, const CellLook& look) {
  if (impl_->sheet(sheet) == nullptr) return;
  if (!std::isfinite(value)) return impl_->fail(messages::cell_not_number, impl_->place_of(sheet, place));
  impl_->check(
      worksheet_write_number(impl_->sheet(sheet), place.row, place.column, value, impl_->format(look)),
      impl_->place_of(sheet, place));
}

void XlsxWriter::text(int sheet, CellPlace place, const std::string& words, const CellLook& look) {
  if (impl_->sheet(sheet) == nullptr) return;
  if (!is_utf8(words)) return impl_->fail(messages::cell_not_text, impl_->place_of(sheet, place));
  if (const std::size_t length = excel_length(words); length > kLongestCell) {
    return impl_->fail(messages::cell_text_too_long, impl_->place_of(sheet, place), {std::to_string(length)});
  }
  if (words.empty()) {
    impl_->check(worksheet_write_blank(impl_->sheet(sheet), place.row, place.column, impl_->format(look)),
                 impl_->place_of(sheet, place));
    return;
  }
  impl_->check(worksheet_write_string(impl_->sheet(sheet), place.row, place.column, cell_safe(words).c_str(),
                                      impl_->format(look)),
               impl_->place_of(sheet, place));
}

void XlsxWriter::date(int sheet, CellPlace place, const Date& date, const CellLook& look) {
  if (impl_->sheet(sheet) == nullptr) return;
  CellLook date_look = look;
  date_look.is_date = true;
  lxw_datetime when{date.year, date.month, date.day, 0, 0, 0};
  impl_->check(
      worksheet_write_datetime(impl_->sheet(sheet), place.row, place.column, &when, impl_->format(date_look)),
      impl_->place_of(sheet, place));
}

void XlsxWriter::formula(int sheet, CellPlace place, const std::string& formula, double result,
                         const CellLook& look) {
  if (impl_->sheet(sheet) == nullptr) return;
  if (!std::isfinite(result)) return impl_->fail(messages::cell_not_number, impl_->place_of(sheet, place));
  impl_->check(worksheet_write_formula_num(impl_->sheet(sheet), place.row, place.column, formula.c_str(),
                                           impl_->format(look), result),
               impl_->place_of(sheet, place));
}

void XlsxWriter::table(int sheet, const std::vector<Head>& heads, std::uint32_t rows) {
  if (impl_->sheet(sheet) == nullptr) return;
  std::vector<std::string> safe_heads;
  std::vector<lxw_table_column> columns(heads.size());
  for (const Head& head : heads) safe_heads.push_back(line_safe(head.text));
  std::vector<lxw_table_column*> pointers;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    columns[i] = lxw_table_column{};
    columns[i].header = safe_heads[i].data();
    columns[i].header_format = impl_->format({std::nullopt, false, true, false, heads[i].right, true});
    pointers.push_back(&columns[i]);
  }
  pointers.push_back(nullptr);
  lxw_table_options options{};
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  options.columns = pointers.data();
  impl_->check(worksheet_add_table(impl_->sheet(sheet), 0, 0, rows, static_cast<lxw_col_t>(heads.size() - 1),
                                   &options),
               impl_->place_of(sheet, {0, 0}));
}

void XlsxWriter::column_width(int sheet, std::uint16_t column, double characters) {
  if (impl_->sheet(sheet) == nullptr) return;
  impl_->check(worksheet_set_column(impl_->sheet(sheet), column, column, characters, nullptr),
               impl_->place_of(sheet, {0, column}));
}

void XlsxWriter::row_height(int sheet, std::uint32_t row, double points) {
  if (impl_->sheet(sheet) == nullptr) return;
  impl_->check(worksheet_set_row(impl_->sheet(sheet), row, points, nullptr),
               impl_->place_of(sheet, {row, 0}));
}

void XlsxWriter::freeze_head(int sheet, bool first_column) {
  if (impl_->sheet(sheet) == nullptr) return;
  worksheet_freeze_panes(impl_->sheet(sheet), 1, first_column ? 1 : 0);
  impl_->check(worksheet_repeat_rows(impl_->sheet(sheet), 0, 0), impl_->place_of(sheet, {0, 0}));
}

void XlsxWriter::print_on_a4(int sheet, bool landscape, const std::string& title) {
  if (impl_->sheet(sheet) == nullptr) return;
  constexpr std::uint8_t kA4 = 9;
  worksheet_set_paper(impl_->sheet(sheet), kA4);
  if (landscape) worksheet_set_landscape(impl_->sheet(sheet));
  worksheet_fit_to_pages(impl_->sheet(sheet), 1, 0);
  const std::string head = "&L" + head_safe(title);
  impl_->check(worksheet_set_header(impl_->sheet(sheet), head.c_str()), impl_->place_of(sheet, {0, 0}));
  const char* foot =
      impl_->properties.language == Language::sv ? "&L&A&RSida &P av &N" : "&L&A&RPage &P of &N";
  impl_->check(worksheet_set_footer(impl_->sheet(sheet), foot), impl_->place_of(sheet, {0, 0}));
}

namespace {

std::uint8_t chart_type(NativeChart::Kind kind) {
  switch (kind) {
    case NativeChart::Kind::bar:
      return LXW_CHART_BAR;
    case NativeChart::Kind::stacked_bar:
      return LXW_CHART_BAR_STACKED;
    case NativeChart::Kind::line:
    case NativeChart::Kind::before_after:
      break;
  }
  return LXW_CHART_LINE;
}

bool has_points(NativeChart::Kind kind) {
  return kind == NativeChart::Kind::line || kind == NativeChart::Kind::before_after;
}

/// Before is a diamond and after a circle, so that they can be told apart without colour.
bool is_before_of_pair(const NativeChart::Series& of, NativeChart::Kind kind) {
  return kind == NativeChart::Kind::before_after && of.pattern == Pattern::none;
}

void colour_series(lxw_chart_series* series, const NativeChart::Series& of, NativeChart::Kind kind) {
  lxw_chart_line line{};
  line.color = rgb(of.colour);
  line.width = kind == NativeChart::Kind::line ? 2.25F : 0.75F;
  line.none = of.is_invisible || kind == NativeChart::Kind::before_after ? LXW_TRUE : LXW_FALSE;
  chart_series_set_line(series, &line);
  lxw_chart_fill fill{rgb(of.colour), LXW_FALSE, 0};
  fill.none = of.is_invisible ? LXW_TRUE : LXW_FALSE;
  if (has_points(kind)) {
    const bool is_before = is_before_of_pair(of, kind);
    chart_series_set_marker_type(series, is_before ? LXW_CHART_MARKER_DIAMOND : LXW_CHART_MARKER_CIRCLE);
    if (kind == NativeChart::Kind::before_after) {
      constexpr std::uint8_t kPoints = 9;
      lxw_chart_line edge{};
      edge.color = rgb(of.colour);
      edge.width = 1.5F;
      chart_series_set_marker_size(series, kPoints);
      chart_series_set_marker_line(series, &edge);
    }
    chart_series_set_marker_fill(series, &fill);
  } else if (of.pattern == Pattern::none || of.is_invisible) {
    chart_series_set_fill(series, &fill);
  } else {
    lxw_chart_pattern pattern{rgb(of.colour), rgb(kWhite), pattern_type(of.pattern)};
    chart_series_set_pattern(series, &pattern);
  }
}

/// Labels inside a bar of this colour must be white.
bool is_dark(Colour colour) {
  return 2 * colour.red + 5 * colour.green + colour.blue < 8 * 128;
}

lxw_error label_points(lxw_chart_series* series, const std::vector<std::string>& words) {
  chart_series_set_labels(series);
  std::vector<std::string> safe;
  for (const std::string& one : words) safe.push_back(never_formula(line_safe(one)));
  std::vector<lxw_chart_data_label> labels(safe.size());
  std::vector<lxw_chart_data_label*> pointers;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    labels[i] = lxw_chart_data_label{};
    if (!safe[i].empty()) labels[i].value = safe[i].data();
    pointers.push_back(&labels[i]);
  }
  pointers.push_back(nullptr);
  const bool has_words =
      std::any_of(safe.begin(), safe.end(), [](const std::string& one) { return !one.empty(); });
  return has_words ? chart_series_set_labels_custom(series, pointers.data()) : LXW_NO_ERROR;
}

}  // namespace

void XlsxWriter::chart(int sheet, CellPlace corner, const NativeChart& of) {
  if (impl_->sheet(sheet) == nullptr || impl_->sheet(of.data_sheet) == nullptr) return;
  lxw_chart* chart = workbook_add_chart(impl_->book, chart_type(of.kind));
  if (chart == nullptr) {
    impl_->check(LXW_ERROR_MEMORY_MALLOC_FAILED, impl_->place_of(sheet, corner));
    return;
  }
  const std::string& data_name = impl_->names[static_cast<std::size_t>(of.data_sheet)];
  for (const NativeChart::Series& one : of.series) {
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, data_name.c_str(), 1, of.label_column, of.rows, of.label_column);
    chart_series_set_values(series, data_name.c_str(), 1, one.column, of.rows, one.column);
    chart_series_set_name_range(series, data_name.c_str(), 0, one.column);
    colour_series(series, one, of.kind);
    if (!one.is_invisible) {
      impl_->check(label_points(series, one.words_at_points), impl_->place_of(sheet, corner));
      if (of.kind == NativeChart::Kind::stacked_bar && one.pattern == Pattern::none && is_dark(one.colour)) {
        lxw_chart_font white{};
        white.color = LXW_COLOR_WHITE;
        chart_series_set_labels_font(series, &white);
      }
      if (of.kind == NativeChart::Kind::line) {
        chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_ABOVE);
      } else if (of.kind == NativeChart::Kind::before_after) {
        // On either side, as the two points of a row stand above each other.
        chart_series_set_labels_position(series, is_before_of_pair(one, of.kind)
                                                     ? LXW_CHART_LABEL_POSITION_LEFT
                                                     : LXW_CHART_LABEL_POSITION_RIGHT);
      }
    }
  }
  if (of.kind == NativeChart::Kind::before_after) {
    lxw_chart_line rule{};
    rule.color = 0x7F7F7F;
    rule.width = 1.5F;
    chart_set_high_low_lines(chart, &rule);
  }
  const bool is_bar = of.kind == NativeChart::Kind::bar || of.kind == NativeChart::Kind::stacked_bar;
  if (is_bar) {
    // Excel begins at the bottom; the chart shall read from the top as the table does.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis);
    chart_set_series_overlap(chart, of.kind == NativeChart::Kind::stacked_bar ? 100 : 0);
    chart_set_series_gap(chart, 40);
  }
  // Of bars the library calls the horizontal axis x, which is the one with the figures.
  lxw_chart_axis* figures = is_bar ? chart->x_axis : chart->y_axis;
  chart_axis_set_num_format(figures, number_format_of(of.style, impl_->properties.language).c_str());
  if (!of.has_negative) chart_axis_set_min(figures, 0);
  if (!of.unit.empty()) chart_axis_set_name(figures, never_formula(line_safe(of.unit)).c_str());
  lxw_chart_line grid{};
  grid.color = 0xD9D9D9;
  grid.width = 0.75F;
  chart_axis_major_gridlines_set_line(figures, &grid);
  const auto visible = std::count_if(of.series.begin(), of.series.end(),
                                     [](const NativeChart::Series& one) { return !one.is_invisible; });
  if (visible < 2) {
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  } else {
    chart_legend_set_position(chart, LXW_CHART_LEGEND_TOP);
  }
  if (of.title.empty()) {
    chart_title_off(chart);
  } else {
    chart_title_set_name(chart, never_formula(line_safe(of.title)).c_str());
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_TRUE;
    chart_title_set_name_font(chart, &font);
  }
  // The library's own size is 480 × 288 pixels.
  const double lanes =
      is_bar && of.kind != NativeChart::Kind::stacked_bar ? static_cast<double>(of.series.size()) : 1;
  const bool is_pairs = of.kind == NativeChart::Kind::before_after;
  const double height =
      is_bar ? std::clamp(110 + of.rows * (10 + 14 * lanes), 220.0, 1400.0) : (is_pairs ? 440 : 320);
  const double width = is_bar ? 560 : std::clamp(of.rows * (is_pairs ? 75.0 : 45.0), 560.0, 960.0);
  std::string alternative = line_safe(of.alternative_text, 2000);
  lxw_chart_options options{};
  options.x_scale = width / 480;
  options.y_scale = height / 288;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = alternative.data();
  impl_->check(worksheet_insert_chart_opt(impl_->sheet(sheet), corner.row, corner.column, chart, &options),
               impl_->place_of(sheet, corner));
}

std::optional<std::string> XlsxWriter::finish() {
  if (impl_->book == nullptr || impl_->has_failed) return std::nullopt;
  const lxw_error code = workbook_close(std::exchange(impl_->book, nullptr));
  if (!impl_->check(code, impl_->whole_file())) return std::nullopt;
  auto bytes = impl_->file.content();
  if (!bytes || bytes->empty()) impl_->check(LXW_ERROR_READING_TMPFILE, impl_->whole_file());
  return impl_->has_failed ? std::nullopt : std::move(bytes);
}

}  // namespace underlag::xlsx
