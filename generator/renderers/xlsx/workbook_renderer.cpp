#include "renderers/xlsx/workbook_renderer.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/messages/workbooks.hpp"
#include "model/cell_text.hpp"
#include "renderers/xlsx/native_chart.hpp"
#include "renderers/xlsx/sheet_plan.hpp"
#include "renderers/xlsx/source_list.hpp"
#include "renderers/xlsx/xlsx_writer.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

using namespace xlsx;

constexpr std::size_t kMostRows = 1'048'576;
constexpr std::size_t kMostColumns = 16'384;

struct Words {
  const char* sources;
  const char* source;
  const char* chart_data;
  std::vector<std::string> source_heads;
};

const Words& words_in(Language language) {
  static const Words kSwedish{
      "Källor",
      "Källa: ",
      "Diagramdata",
      {"Blad", "Celler", "Uppgift", "Fil", "Blad i filen", "Celler i filen", "Uträkning"}};
  static const Words kEnglish{
      "Sources",
      "Source: ",
      "Chart data",
      {"Sheet", "Cells", "Item", "File", "Sheet in the file", "Cells in the file", "Calculation"}};
  return language == Language::sv ? kSwedish : kEnglish;
}

/// Names for the sheets that the program adds, none of which an author's sheet has.
class SheetNames {
 public:
  explicit SheetNames(const FigureWorkbook& workbook) {
    for (const FigureSheet& sheet : workbook.sheets) used_.insert(to_lower_case(sheet.name));
  }
  std::string unused(const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; !used_.insert(to_lower_case(name)).second; ++number) {
      name = wanted + " " + std::to_string(number);
    }
    return name;
  }

 private:
  std::set<std::string> used_;
};

/// Text broken at spaces into lines of about `characters`; a word that is longer stands alone.
std::vector<std::string> lines_of(const std::string& text, double characters) {
  std::vector<std::string> lines(1);
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string word = text.substr(start, end - start);
    const std::size_t length = code_point_count(lines.back()) + 1 + code_point_count(word);
    if (!lines.back().empty() && static_cast<double>(length) > characters) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    start = end + 1;
  }
  return lines;
}

/// The widths of a sheet's columns, grown by what is written into them.
class ColumnWidths {
 public:
  explicit ColumnWidths(const std::vector<std::string>& heads) {
    for (const std::string& head : heads) {
      // Heads are wrapped at spaces; the button for filtering needs room too.
      std::size_t longest = 0;
      std::size_t start = 0;
      while (start <= head.size()) {
        const std::size_t end = std::min(head.find(' ', start), head.size());
        longest = std::max(longest, code_point_count(std::string_view(head).substr(start, end - start)));
        start = end + 1;
      }
      widths_.push_back(std::clamp(static_cast<double>(longest) + 4, 9.0, 40.0));
    }
  }
  void see(std::uint16_t column, const std::string& text) {
    if (column >= widths_.size() || !is_utf8(text)) return;
    widths_[column] =
        std::max(widths_[column], std::min(static_cast<double>(code_point_count(text)) + 2, 45.0));
  }
  double total() const {
    double sum = 0;
    for (const double width : widths_) sum += width;
    return sum;
  }
  /// How many lines the tallest head takes.
  double head_lines(const std::vector<std::string>& heads) const {
    std::size_t most = 1;
    for (std::size_t i = 0; i < heads.size(); ++i)
      most = std::max(most, lines_of(heads[i], widths_[i] - 4).size());
    return static_cast<double>(most);
  }
  void set(int sheet, XlsxWriter& writer) const {
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      writer.column_width(sheet, static_cast<std::uint16_t>(i), widths_[i]);
    }
  }

 private:
  std::vector<double> widths_;
};

/// True when every cell of a column of words is a date written 2007-05-24.
bool is_date_column(const SheetPlan& plan, std::size_t column) {
  bool has_date = false;
  for (const PlannedRow& planned : plan.data) {
    if (column >= planned.row->cells.size()) continue;
    const ProtectedCell& cell = planned.row->cells[column];
    if (cell.state != ProtectedCell::State::text) continue;
    // Excel's calendar begins in 1900 and takes that year for a leap year.
    const auto date = parse_iso_date(cell.text);
    if (!date || date->year <= 1900 || date->year > 9999) return false;
    has_date = true;
  }
  return has_date;
}

class WorkbookRenderer {
 public:
  WorkbookRenderer(const FigureWorkbook& workbook, const Date& created, Diagnostics& diagnostics)
      : workbook_(workbook),
        words_(words_in(workbook.language)),
        diagnostics_(diagnostics),
        names_(workbook),
        writer_({workbook.source, workbook.title, workbook.language, created}, diagnostics) {}

  std::optional<std::string> render() {
    std::vector<SheetPlan> plans;
    for (const FigureSheet& sheet : workbook_.sheets) {
      if (!sheet.table || !fits(sheet)) return std::nullopt;
      plans.push_back(plan_sheet(*sheet.table, workbook_.language));
    }
    for (std::size_t i = 0; i < plans.size(); ++i) write_sheet(workbook_.sheets[i], plans[i]);
    for (std::size_t i = 0; i < plans.size(); ++i) {
      if (workbook_.sheets[i].chart) write_chart(*workbook_.sheets[i].chart, plans[i], static_cast<int>(i));
    }
    write_sources(plans);
    return writer_.finish();
  }

 private:
  bool fits(const FigureSheet& sheet) {
    // Notes and the head need rows too; a thousand is more than any author writes.
    if (sheet.table->rows().size() + 1000 <= kMostRows && sheet.table->columns().size() < kMostColumns)
      return true;
    diagnostics_.add(
        messages::sheet_too_large, {workbook_.source, 0, 0, sheet.name},
        {std::to_string(sheet.table->rows().size()), std::to_string(sheet.table->columns().size())});
    return false;
  }

  void write_sheet(const FigureSheet& sheet, const SheetPlan& plan) {
    const int number = writer_.add_sheet(sheet.name);
    ColumnWidths widths(plan.heads);
    write_heads(number, heads_of(plan), plan.data.size());
    for (std::size_t column = 0; column < plan.table->columns().size(); ++column) {
      write_column(number, plan, column, widths);
    }
    if (plan.has_groups) write_groups(number, plan, widths);
    write_notes(number, sheet, plan, widths.total());
    widths.set(number, writer_);
    writer_.row_height(number, 0, 15.0 * widths.head_lines(plan.heads) + 3);
    writer_.freeze_head(number, true);
    writer_.print_on_a4(number, sheet.chart.has_value() || widths.total() > 90, workbook_.title);
  }

  static std::vector<Head> heads_of(const SheetPlan& plan) {
    std::vector<Head> heads = plain_heads(plan.heads);
    for (std::size_t i = 0; i < plan.table->columns().size(); ++i) {
      heads[plan.column(i)].right = !plan.table->columns()[i].is_text;
    }
    return heads;
  }

  static std::vector<Head> plain_heads(const std::vector<std::string>& texts) {
    std::vector<Head> heads;
    for (const std::string& text : texts) heads.push_back({text, false});
    return heads;
  }

  /// A table in Excel needs a row; without one the heads stand alone.
  void write_heads(int sheet, const std::vector<Head>& heads, std::size_t rows) {
    if (rows > 0 && !heads.empty()) {
      writer_.table(sheet, heads, static_cast<std::uint32_t>(rows));
      return;
    }
    CellLook look;
    look.bold = true;
    for (std::size_t i = 0; i < heads.size(); ++i) {
      look.right = heads[i].right;
      writer_.text(sheet, {0, static_cast<std::uint16_t>(i)}, heads[i].text, look);
    }
  }

  void write_column(int sheet, const SheetPlan& plan, std::size_t column, ColumnWidths& widths) {
    const ProtectedColumn& of = plan.table->columns()[column];
    const bool is_date = of.is_text && is_date_column(plan, column);
    for (std::size_t i = 0; i < plan.data.size(); ++i) {
      if (column >= plan.data[i].row->cells.size()) continue;
      const ProtectedCell& cell = plan.data[i].row->cells[column];
      const CellPlace place{plan.data_row(i), plan.column(column)};
      if (is_date && cell.state == ProtectedCell::State::text) {
        writer_.date(sheet, place, *parse_iso_date(cell.text), {});
      } else {
        write_cell(sheet, place, cell, of, {});
      }
      widths.see(place.column, cell_text(cell, of.style, workbook_.language));
    }
    for (std::size_t i = 0; i < plan.totals.size(); ++i) {
      if (column >= plan.totals[i]->cells.size()) continue;
      const ProtectedCell& cell = plan.totals[i]->cells[column];
      const CellPlace place{plan.total_row(i), plan.column(column)};
      CellLook look;
      look.bold = plan.totals[i]->kind == ProtectedRow::Kind::computed_total;
      look.rule_above = i == 0;
      if (const auto formula = total_formula(plan, i, column)) {
        look.style = cell.style.value_or(of.style);
        writer_.formula(sheet, place, *formula, cell.number, look);
      } else {
        write_cell(sheet, place, cell, of, look);
      }
      widths.see(place.column, cell_text(cell, of.style, workbook_.language));
    }
  }

  void write_cell(int sheet, CellPlace place, const ProtectedCell& cell, const ProtectedColumn& column,
                  CellLook look) {
    if (cell.state == ProtectedCell::State::number) {
      look.style = cell.style.value_or(column.style);
      writer_.number(sheet, place, cell.number, look);
      return;
    }
    if (cell.state == ProtectedCell::State::empty && !look.rule_above) return;
    look.right = !column.is_text;
    writer_.text(sheet, place, cell_text(cell, column.style, workbook_.language), look);
  }

  void write_groups(int sheet, const SheetPlan& plan, ColumnWidths& widths) {
    for (std::size_t i = 0; i < plan.data.size(); ++i) {
      if (plan.data[i].group.empty()) continue;
      writer_.text(sheet, {plan.data_row(i), 0}, plan.data[i].group, {});
      widths.see(0, plan.data[i].group);
    }
  }

  /// Under the table, each in lines as wide as the table, so that neither screen nor paper cuts them.
  void write_notes(int sheet, const FigureSheet& of, const SheetPlan& plan, double width) {
    std::vector<std::string> notes;
    if (!plan.table->source_note().empty()) {
      const std::string& note = plan.table->source_note();
      notes.push_back((note.starts_with(words_.source) ? "" : words_.source) + note);
    }
    notes.insert(notes.end(), plan.table->notes().begin(), plan.table->notes().end());
    notes.insert(notes.end(), of.notes.begin(), of.notes.end());
    add_footnotes(plan, notes);
    std::uint32_t row = plan.first_free_row() + 1;
    for (const std::string& note : notes) {
      for (const std::string& line : lines_of(note, std::max(width, 40.0))) {
        writer_.text(sheet, {row++, 0}, line, {});
      }
    }
  }

  /// A number cell has no room for a mark, so its footnote names the cell: `C14: Nio av de tio …`.
  static void add_footnotes(const SheetPlan& plan, std::vector<std::string>& notes) {
    const auto add = [&](const ProtectedRow& row, std::uint32_t at) {
      for (std::size_t column = 0; column < row.cells.size(); ++column) {
        for (const int footnote : row.cells[column].footnotes) {
          const auto index = static_cast<std::size_t>(footnote);
          if (index >= plan.table->footnotes().size()) continue;
          notes.push_back(address({at, plan.column(column)}) + ": " + plan.table->footnotes()[index]);
        }
      }
    };
    for (std::size_t i = 0; i < plan.data.size(); ++i) add(*plan.data[i].row, plan.data_row(i));
    for (std::size_t i = 0; i < plan.totals.size(); ++i) add(*plan.totals[i], plan.total_row(i));
  }

  void write_chart(const ChartSpecification& chart, const SheetPlan& plan, int sheet) {
    const auto native = native_chart(chart, plan, sheet, workbook_.language);
    if (!native) return;
    NativeChart drawn = native->chart;
    if (!native->data_heads.empty()) {
      const std::string name = names_.unused(words_.chart_data);
      drawn.data_sheet = writer_.add_sheet(name);
      write_heads(drawn.data_sheet, plain_heads(native->data_heads), native->data.size());
      for (std::size_t row = 0; row < native->data.size(); ++row) {
        const auto at = static_cast<std::uint32_t>(row + 1);
        writer_.text(drawn.data_sheet, {at, 0}, native->data[row].label, {});
        for (std::size_t i = 0; i < native->data[row].numbers.size(); ++i) {
          const auto& number = native->data[row].numbers[i];
          if (number)
            writer_.number(drawn.data_sheet, {at, static_cast<std::uint16_t>(i + 1)}, *number, {drawn.style});
        }
      }
      ColumnWidths widths(native->data_heads);
      for (const auto& row : native->data) widths.see(0, row.label);
      widths.set(drawn.data_sheet, writer_);
      writer_.row_height(drawn.data_sheet, 0, 15.0 * widths.head_lines(native->data_heads) + 3);
      writer_.freeze_head(drawn.data_sheet, true);
      writer_.print_on_a4(drawn.data_sheet, false, workbook_.title);
    }
    writer_.chart(sheet, {1, static_cast<std::uint16_t>(plan.heads.size() + 1)}, drawn);
  }

  void write_sources(const std::vector<SheetPlan>& plans) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < plans.size(); ++i) {
      for (SourceLine& line : source_lines(plans[i])) {
        rows.push_back({workbook_.sheets[i].name, std::move(line.cells), std::move(line.column),
                        std::move(line.file), std::move(line.source_sheet), std::move(line.source_cells),
                        std::move(line.formula)});
      }
    }
    if (rows.empty() || rows.size() >= kMostRows) return;
    const int sheet = writer_.add_sheet(names_.unused(words_.sources));
    write_heads(sheet, plain_heads(words_.source_heads), rows.size());
    ColumnWidths widths(words_.source_heads);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t column = 0; column < rows[row].size(); ++column) {
        const auto at = static_cast<std::uint16_t>(column);
        if (rows[row][column].empty()) continue;
        writer_.text(sheet, {static_cast<std::uint32_t>(row + 1), at}, rows[row][column], {});
        widths.see(at, rows[row][column]);
      }
    }
    widths.set(sheet, writer_);
    writer_.freeze_head(sheet, false);
    writer_.print_on_a4(sheet, true, workbook_.title);
  }

  const FigureWorkbook& workbook_;
  const Words& words_;
  Diagnostics& diagnostics_;
  SheetNames names_;
  XlsxWriter writer_;
};

}  // namespace

std::optional<std::string> render_workbook(const FigureWorkbook& workbook, const Date& created,
                                           Diagnostics& diagnostics) {
  return WorkbookRenderer(workbook, created, diagnostics).render();
}

}  // namespace underlag
