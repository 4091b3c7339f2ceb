#pragma once
// The small parts of an XLSX package: what refers to what, the list of sheets, cell formats and tables.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/raw/sheet.hpp"
#include "sources/sheets/xml_stream.hpp"

namespace underlag {

struct Relationship {
  std::string id;
  std::string kind;    ///< Last word of its type: `worksheet`, `table`, `officeDocument` …
  std::string target;  ///< A part's name from the root of the package.
};

/// Reads a .rels part; links to things outside the package are left out.
class RelationshipsHandler : public XmlHandler {
 public:
  /// `source` is the part that the relationships belong to: targets are relative to its folder.
  explicit RelationshipsHandler(std::string source) : source_(std::move(source)) {}
  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view, int) override {}
  void text(std::string_view) override {}

  std::vector<Relationship> relationships;

 private:
  std::string source_;
};

/// The .rels part of a part: `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`.
std::string relationships_part(std::string_view part);

/// `target` as a part's name: absolute, relative with `../`, `%20` and backslashes.
std::string resolve_target(std::string_view source, std::string_view target);

struct ListedSheet {
  std::string name;
  SheetState state = SheetState::visible;
  std::string relationship;
};

/// Reads workbook.xml.
class WorkbookHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view name, int depth) override;
  void text(std::string_view piece) override;

  std::string root;  ///< `workbook`, or what else the part turned out to be.
  std::vector<ListedSheet> sheets;
  std::vector<DefinedName> names;
  bool is_date1904 = false;

 private:
  std::string section_;
  bool is_in_name_ = false;
};

/// Reads styles.xml: what each cell style says of a number.
class StylesHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view, int) override {}
  void text(std::string_view) override {}

  /// By style, once the whole part is read: formats may stand after the styles that use them.
  std::vector<CellFormat> formats() const;
  /// By style, from 1 into `patterns`, which grows; 0 for what is no pattern.
  std::vector<std::uint8_t> patterns_of_styles(std::vector<NumberPattern>& patterns) const;

 private:
  std::string section_;
  std::map<int, CellFormat> custom_;
  std::map<int, std::string> codes_;
  std::vector<int> styles_;
};

/// Reads a table part.
class TableHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes, int depth) override;
  void end(std::string_view, int) override {}
  void text(std::string_view) override {}

  std::optional<SheetTable> table;
};

}  // namespace underlag
