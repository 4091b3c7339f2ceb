#pragma once
// Writes one XLSX file. Wraps libxlsxwriter, which writes corrupt files for text that is not UTF-8 and for
// numbers that are not finite, and reads the clock when no date is given: none of that passes here.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "renderers/chart/canvas.hpp"
#include "text/calendar.hpp"
#include "text/language.hpp"
#include "text/number_format.hpp"

namespace underlag::xlsx {

/// Counted from 0; `address` gives the name a reader knows.
struct CellPlace {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
};

/// `B17`
std::string address(CellPlace place);

/// How a cell looks.
struct CellLook {
  std::optional<NumberStyle> style;  ///< None = words.
  bool is_date = false;
  bool bold = false;
  bool rule_above = false;
  bool right = false;  ///< Words among figures.
  bool wrap = false;
  bool operator==(const CellLook&) const = default;
};

/// Of a column. Heads of figures stand on the right as the figures do.
struct Head {
  std::string text;
  bool right = false;
};

/// A native chart that reads its figures from a sheet's columns.
struct NativeChart {
  enum class Kind {
    bar,
    stacked_bar,
    line,
    before_after,  ///< Points without a line, those of one row joined by a rule from before to after.
  };
  struct Series {
    std::uint16_t column = 0;  ///< Its head is the name of the series.
    /// Written at a point instead of its figure ("vet ej"), because Excel draws words as zero. Empty = the
    /// figure.
    std::vector<std::string> words_at_points;
    Colour colour;
    Pattern pattern = Pattern::none;
    bool is_invisible = false;  ///< Of a stack: only the ground on which the next series stands.
  };
  Kind kind = Kind::bar;
  std::string title;
  std::string alternative_text;
  std::string unit;
  NumberStyle style;
  bool has_negative = false;  ///< Otherwise the scale begins at zero.
  int data_sheet = 0;
  std::uint16_t label_column = 0;
  std::uint32_t rows = 1;  ///< From the second row of the sheet.
  std::vector<Series> series;
};

struct WorkbookProperties {
  std::string source;  ///< For the places of diagnostics.
  std::string title;
  Language language = Language::sv;
  Date created;
};

class XlsxWriter {
 public:
  XlsxWriter(const WorkbookProperties& properties, Diagnostics& diagnostics);
  ~XlsxWriter();
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;

  /// The sheet's number for the calls below. The name must be one that Excel takes.
  int add_sheet(const std::string& name);

  void number(int sheet, CellPlace place, double value, const CellLook& look);
  /// Never a formula, whatever it begins with.
  void text(int sheet, CellPlace place, const std::string& words, const CellLook& look);
  void date(int sheet, CellPlace place, const Date& date, const CellLook& look);
  /// `formula` is made by the program (`=SUM(B2:B17)`); `result` is what it gives.
  void formula(int sheet, CellPlace place, const std::string& formula, double result, const CellLook& look);

  /// Makes A1 and `rows` rows below it an Excel table. Heads must differ, also in lower case; `rows` is not
  /// 0.
  void table(int sheet, const std::vector<Head>& heads, std::uint32_t rows);
  void column_width(int sheet, std::uint16_t column, double characters);
  void row_height(int sheet, std::uint32_t row, double points);
  /// The first row, and perhaps column, stay in view; the row is repeated on every printed page.
  void freeze_head(int sheet, bool first_column);
  /// A4, all columns on the width of one page, the title above and page numbers below.
  void print_on_a4(int sheet, bool landscape, const std::string& title);
  void chart(int sheet, CellPlace corner, const NativeChart& chart);

  /// The file's bytes; none when anything above was reported as an error.
  std::optional<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace underlag::xlsx
