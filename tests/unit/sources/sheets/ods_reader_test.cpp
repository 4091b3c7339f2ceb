#include <catch2/catch.hpp>

#include "diagnostics/messages/sheets.hpp"
#include "diagnostics/report.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/sheets/ods_content.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "support/office_files.hpp"

using namespace underlag;
using test::ods_content;
using test::ods_file;
using test::ods_rows;
using test::zip_file;

namespace {

struct Read {
  std::optional<Workbook> book;
  Diagnostics problems;

  const Sheet& sheet() const { return book->sheets.at(0); }
  std::string shown(std::string_view address) const {
    const Cell* found = sheet().find(*parse_address(address));
    return found ? shown_text(*book, *found) : "";
  }
  std::string messages() const {
    std::string out;
    for (const Diagnostic& one : problems.all()) out += to_text(one, {});
    return out;
  }
};

Read read(const std::string& bytes, const SheetOptions& options = {}) {
  Read out;
  out.book = read_workbook(bytes, "svar.ods", options, out.problems);
  return out;
}

Read read_row(const std::string& cells) {
  return read(ods_rows("<table:table-row>" + cells + "</table:table-row>"));
}

std::string text_cell(const std::string& content) {
  return "<table:table-cell office:value-type=\"string\">" + content + "</table:table-cell>";
}

}  // namespace

TEST_CASE("an ODS text has its paragraphs, counted spaces, tabs, links and spans, without comments") {
  Read got = read_row(
      text_cell("<office:annotation><text:p>inte denna</text:p></office:annotation>"
                "<text:p>  ett<text:s text:c=\"2\"/>två <text:span>tre</text:span>\n  <text:a>fyra</text:a>"
                "<text:tab/>fem<text:line-break/>sex </text:p><text:p>sju</text:p>") +
      text_cell("<draw:frame><draw:text-box><text:p>figur</text:p></draw:text-box></draw:frame>"));
  REQUIRE(got.book);
  CHECK(got.shown("A1") == "ett  två tre fyra\tfem\nsex\nsju");
  CHECK(got.shown("B1") == "");
}

TEST_CASE("ODS values are numbers, percentages, dates, times, durations, booleans and errors") {
  Read got = read_row(
      "<table:table-cell office:value-type=\"float\" "
      "office:value=\"1.5\"><text:p>1,5</text:p></table:table-cell>"
      "<table:table-cell office:value-type=\"percentage\" office:value=\"0.455\"/>"
      "<table:table-cell office:value-type=\"currency\" office:value=\"12\"/>"
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-22\"/>"
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT09H30M00S\"/>"
      "<table:table-cell office:value-type=\"time\" office:time-value=\"PT36H00M00S\"/>"
      "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
      "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" "
      "calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
      "<table:table-cell table:formula=\"of:=X\" office:value-type=\"float\" "
      "office:value=\"0\"><text:p>Err:508</text:p>"
      "</table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"1850-01-01\"/>");
  REQUIRE(got.book);
  CHECK(got.messages().empty());
  CHECK(got.shown("A1") == "1,5");
  CHECK(got.shown("B1") == "45,5 %");
  CHECK(got.shown("C1") == "12");
  CHECK(got.shown("D1") == "2026-11-22");
  CHECK(got.shown("E1") == "09:30");
  CHECK(got.shown("F1") == "36:00");
  CHECK(got.shown("G1") == "SANT");
  CHECK(got.sheet().find({0, 7})->kind == CellKind::error);
  CHECK(got.shown("H1") == "#DIV/0!");
  CHECK(got.sheet().find({0, 8})->kind == CellKind::error);
  CHECK(got.shown("J1") == "1850-01-01");
}

TEST_CASE("repeated rows and columns are counted, and empty ones cost nothing") {
  Read got =
      read(ods_rows("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                    "table:number-columns-repeated=\"3\" "
                    "office:value-type=\"float\" office:value=\"7\"/><table:table-cell "
                    "table:number-columns-repeated=\"16381\"/>"
                    "</table:table-row><table:table-row "
                    "table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"
                    "<table:table-row><table:table-cell/>" +
                    text_cell("<text:p>sist</text:p>") + "</table:table-row>"));
  REQUIRE(got.book);
  CHECK(got.sheet().cells.size() == 7);
  CHECK(got.shown("C2") == "7");
  CHECK(got.shown("B1048573") == "sist");
}

TEST_CASE("content repeated beyond the limit is an error at the cell") {
  Read got =
      read(ods_rows("<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell "
                    "office:value-type=\"float\" office:value=\"7\"/></table:table-row>"));
  CHECK(got.messages() ==
        "svar.ods!Blad1!A1: fel[K023]: cellens innehåll upprepas 100000 gånger; gränsen är 4096\n"
        "   tips: radera kolumner och rader som är ifyllda till bladets slut av misstag\n");
}

TEST_CASE("spaces written as counts cannot fill the memory") {
  std::string rows;
  for (int row = 0; row < 3000; ++row) {
    rows += "<table:table-row>" +
            text_cell("<text:p>" + std::to_string(row) + "<text:s text:c=\"1000000\"/></text:p>") +
            "</table:table-row>";
  }
  Read got = read(ods_rows(rows));
  CHECK(got.messages() ==
        "svar.ods!Blad1!A5: fel[K076]: filens texter har fler än 4194304 upprepade mellanslag; resten läses "
        "inte\n"
        "   tips: be avsändaren om en ny fil, sparad i LibreOffice eller Excel\n");
}

TEST_CASE("covered cells keep their text and the merge is known; groups and header rows are seen through") {
  Read got = read(ods_rows(
      "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\" "
      "table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>A</text:p></table:table-cell>"
      "<table:covered-table-cell "
      "office:value-type=\"string\"><text:p>under</text:p></table:covered-table-cell>"
      "</table:table-row></table:table-header-rows><table:table-row-group><table:table-row "
      "table:visibility=\"collapse\"><table:table-cell/><table:table-cell/>" +
      text_cell("<text:p>C</text:p>") + "</table:table-row></table:table-row-group>"));
  REQUIRE(got.book);
  CHECK(to_string(got.sheet().merges.at(0)) == "A1:B2");
  CHECK(got.shown("B1") == "under");
  CHECK(got.shown("C2") == "C");
  CHECK(got.sheet().is_hidden_row(1));
}

TEST_CASE("a table inside a cell is not the sheet's") {
  Read got = read_row(
      "<table:table-cell><table:table><table:table-row><table:table-cell><text:p>inre</text:p>"
      "</table:table-cell></table:table-row></table:table><text:p>yttre</text:p></table:table-cell>" +
      text_cell("<text:p>nästa</text:p>"));
  REQUIRE(got.book);
  CHECK(got.shown("A1") == "yttre");
  CHECK(got.shown("B1") == "nästa");
}

TEST_CASE("hidden ODS sheets and columns, names and database ranges are known") {
  Read got = read(ods_file(
      "<table:table table:name=\"Figur 1\" table:style-name=\"ta2\"><table:table-column/><table:table-column "
      "table:visibility=\"collapse\" "
      "table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell/>"
      "</table:table-row></table:table><table:named-expressions><table:named-range table:name=\"svar\" "
      "table:cell-range-address=\"$'Figur 1'.$A$1:.$B$3\"/></table:named-expressions><table:database-ranges>"
      "<table:database-range table:name=\"Enheter\" table:target-range-address=\"'Figur 1'.A1:'Figur "
      "1'.C9\"/>"
      "</table:database-ranges>",
      "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
      "table:display=\"false\"/>"
      "</style:style>"));
  REQUIRE(got.book);
  CHECK(got.sheet().state == SheetState::hidden);
  CHECK(got.sheet().is_hidden_column(2));
  CHECK(got.book->names.at(0).refers_to == "'Figur 1'!A1:B3");
  CHECK(to_string(got.book->tables.at(0).range) == "A1:C9");
}

TEST_CASE("ODF's prefixes may be any") {
  std::string content =
      "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      "xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><o:body><o:spreadsheet><table "
      "t:name=\"B\"><table-row>"
      "<table-cell "
      "o:value-type=\"string\"><x:p>hej</x:p></table-cell></table-row></table></o:spreadsheet></o:body>"
      "</o:document-content>";
  Read got = read(zip_file({{"content.xml", content}}));
  REQUIRE(got.book);
  CHECK(got.sheet().name == "B");
  CHECK(got.shown("A1") == "hej");
}

TEST_CASE("a protected ODS and another OpenDocument file are refused") {
  std::string manifest =
      "<m:manifest "
      "xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/>"
      "</m:file-entry></m:manifest>";
  CHECK(read(zip_file({{"content.xml", "kod"}, {"META-INF/manifest.xml", manifest}})).messages() ==
        "svar.ods: fel[K078]: filen är skyddad med lösenord och går inte att läsa\n"
        "   tips: öppna den i LibreOffice, välj Arkiv > Spara som och ta bort krysset vid Spara med "
        "lösenord\n");
  CHECK(read(zip_file({{"content.xml",
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:"
                        "office:1.0\"><office:body><office:text/></office:body>"
                        "</office:document-content>"}}))
            .messages()
            .find("ett OpenDocument-dokument") != std::string::npos);
}

TEST_CASE("a formula that was never calculated is an error in ODS too") {
  Read got = read_row("<table:table-cell table:formula=\"of:=SUM([.B1])\"/>");
  CHECK(got.problems.contains(messages::sheet_formula_without_value));
}

TEST_CASE("ODS ranges are read with and without sheets, quotes and dollars") {
  CHECK(parse_ods_range("$'Kalle''s'.$A$3:.$D$19")->sheet == "Kalle's");
  CHECK(to_string(parse_ods_range("Blad1.A1:Blad1.B2")->range) == "A1:B2");
  CHECK(to_string(parse_ods_range("Blad1.C7")->range) == "C7");
  for (const char* wrong : {"", "A1", "Blad1.A1:Blad2.B2", "Blad1.B2:Blad1.A1", "Blad1.", "of:=[.A1]"}) {
    CHECK_FALSE(parse_ods_range(wrong));
  }
}
