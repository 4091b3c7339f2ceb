#pragma once
// XLSX and ODS files made of the parts that a test is about; the rest is the least that makes a workbook.

#include <string>
#include <string_view>
#include <vector>

#include "support/zip_writer.hpp"

namespace underlag::test {

inline std::string relationships(std::string_view content) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         std::string(content) + "</Relationships>";
}

inline std::string relationship(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

/// The usual parts of a workbook with one sheet, `Blad1`. Replace or add what the test is about.
struct XlsxFile {
  std::string sheet_data;  // inside <sheetData>
  std::string after_data;  // after it: mergeCells, extLst …
  std::string before_data;
  std::string shared_strings;  // <si> elements
  std::string styles;          // inside <styleSheet>
  std::string workbook_properties;
  std::string after_sheets;  // in workbook.xml
  std::string sheets = "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/>";
  std::string workbook_relationships;  // besides those of sheet, texts and styles
  std::string sheet_target = "worksheets/sheet1.xml";
  std::vector<ZipPart> more;

  std::vector<ZipPart> parts() const {
    const std::string main =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    std::vector<ZipPart> out{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", "<workbook " + main + ">" + workbook_properties + "<sheets>" + sheets +
                                "</sheets>" + after_sheets + "</workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relationships(relationship("rId1", "worksheet", sheet_target) +
                       relationship("rId2", "sharedStrings", "sharedStrings.xml") +
                       relationship("rId3", "styles", "styles.xml") + workbook_relationships)},
        {"xl/sharedStrings.xml", "<sst " + main + ">" + shared_strings + "</sst>"},
        {"xl/styles.xml", "<styleSheet " + main + ">" + styles + "</styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet " + main + ">" + before_data + "<sheetData>" + sheet_data +
                                         "</sheetData>" + after_data + "</worksheet>"}};
    out.insert(out.end(), more.begin(), more.end());
    return out;
  }
  std::string bytes(const ZipShape& shape = {}) const { return zip_file(parts(), shape); }
};

/// content.xml with `body` inside office:spreadsheet.
inline std::string ods_content(std::string_view body, std::string_view styles = "") {
  return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
         "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
         "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
         "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
         "<office:automatic-styles>" +
         std::string(styles) + "</office:automatic-styles><office:body><office:spreadsheet>" +
         std::string(body) + "</office:spreadsheet></office:body></office:document-content>";
}

inline std::string ods_file(std::string_view body, std::string_view styles = "") {
  return zip_file({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", true},
                   {"content.xml", ods_content(body, styles)}});
}

/// One table, `Blad1`, with these rows.
inline std::string ods_rows(std::string_view rows) {
  return ods_file("<table:table table:name=\"Blad1\">" + std::string(rows) + "</table:table>");
}

}  // namespace underlag::test
