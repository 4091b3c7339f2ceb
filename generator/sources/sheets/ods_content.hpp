#pragma once
// content.xml of an ODS workbook: sheets, cells, what is hidden, names.

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sources/sheets/cell_collector.hpp"
#include "sources/sheets/ods_text.hpp"
#include "sources/sheets/xml_stream.hpp"

namespace underlag {

/// A range as ODF writes it: `$'Figur 1'.$A$3:.$D$19`, `Blad1.A1:Blad1.D19`. The sheet is the first corner's.
struct OdsRange {
  std::string sheet;
  CellRange range;
};
std::optional<OdsRange> parse_ods_range(std::string_view text);

class OdsContentHandler : public XmlHandler {
 public:
  OdsContentHandler(Workbook& book, CellBudget& budget, Diagnostics& problems);

  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view name, int depth) override;
  void text(std::string_view piece) override;

  /// There was a spreadsheet inside.
  bool has_spreadsheet() const { return has_spreadsheet_; }
  bool has_too_many_sheets() const { return has_too_many_sheets_; }
  bool is_full() const { return is_full_; }

 private:
  void start_style(std::string_view name, const XmlAttributes& attributes);
  void start_table(const XmlAttributes& attributes);
  void start_in_table(std::string_view name, const XmlAttributes& attributes, int depth);
  void start_column(const XmlAttributes& attributes);
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void add_name(const XmlAttributes& attributes);
  void add_database_range(const XmlAttributes& attributes);
  void end_cell();
  void end_row();
  void end_table();
  void set_value();
  void set_text();
  void set_number();
  void set_moment();
  void add_merge();
  CellAddress here() const;

  Workbook& book_;
  CellBudget& budget_;
  Diagnostics& problems_;
  bool has_spreadsheet_ = false;
  bool has_too_many_sheets_ = false;
  bool is_full_ = false;
  int skipped_at_ = -1;  // depth of an element that is passed over whole

  std::string style_;  // table style being read
  std::set<std::string, std::less<>> hidden_styles_;

  std::unique_ptr<CellCollector> cells_;  // of the table being read
  std::uint64_t row_ = 0;
  std::uint64_t column_ = 0;
  std::uint64_t hidden_columns_from_ = 0;  // number of columns declared so far
  std::uint64_t row_repeats_ = 1;
  std::vector<Cell> row_cells_;

  bool is_in_cell_ = false;
  int cell_depth_ = 0;
  Cell cell_;
  std::uint64_t cell_repeats_ = 1;
  std::uint64_t columns_spanned_ = 1;
  std::uint64_t rows_spanned_ = 1;
  std::string type_;
  std::string value_;  // of the attribute that the type says
  bool is_error_ = false;
  OdsCellText text_;
};

}  // namespace underlag
