#pragma once
// One worksheet part of an XLSX file into cells, merges and what is hidden.

#include <cstdint>
#include <string>
#include <vector>

#include "sources/sheets/cell_collector.hpp"
#include "sources/sheets/xlsx_text.hpp"
#include "sources/sheets/xml_stream.hpp"

namespace underlag {

/// What the cells of a sheet refer to.
struct XlsxParts {
  TextId first_text = 1;  ///< Of the shared strings in the pool.
  std::size_t text_count = 0;
  std::vector<CellFormat> formats;     ///< By cell style (xf of cellXfs).
  std::vector<std::uint8_t> patterns;  ///< The same, into `Workbook::patterns`.
};

class XlsxSheetHandler : public XmlHandler {
 public:
  XlsxSheetHandler(CellCollector& cells, const XlsxParts& parts) : cells_(cells), parts_(parts) {}

  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view name, int depth) override;
  void text(std::string_view piece) override;

  /// The part is a chart, dialog or macro sheet.
  bool is_other_kind() const { return is_other_kind_; }
  /// The workbook's limit of cells is passed: nothing more is kept.
  bool is_full() const { return is_full_; }

 private:
  enum class Section { none, columns, cells, merges };

  void start_section(std::string_view name);
  void start_item(std::string_view name, const XmlAttributes& attributes);
  void start_row(const XmlAttributes& attributes);
  void start_cell(const XmlAttributes& attributes);
  void hide_columns(const XmlAttributes& attributes);
  void add_merge(const XmlAttributes& attributes);
  void finish_cell();
  void set_value();
  void set_shared_text();
  void set_number(const char* what_sv, const char* what_en);
  void set_boolean();
  void set_iso_value();
  void set_text(std::string_view raw);
  bool set_address(const XmlAttributes& attributes);
  void complain_of_value(const char* what_sv, const char* what_en);

  CellCollector& cells_;
  const XlsxParts& parts_;
  Section section_ = Section::none;
  bool is_other_kind_ = false;
  bool is_full_ = false;
  std::int64_t row_ = -1;
  std::int64_t column_ = -1;
  // The cell being read.
  Cell cell_;
  bool is_in_cell_ = false;
  bool is_placed_ = false;  // its address is one
  bool is_in_value_ = false;
  bool is_in_inline_ = false;
  bool has_value_ = false;
  std::string type_;
  std::string value_;
  StringItem inline_;
};

}  // namespace underlag
