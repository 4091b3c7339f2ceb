#include <catch2/catch.hpp>

#include "diagnostics/messages/sheets.hpp"
#include "diagnostics/report.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "support/office_files.hpp"

using namespace underlag;
using test::relationship;
using test::relationships;
using test::XlsxFile;
using test::zip_file;
using test::ZipPart;

namespace {

struct Read {
  std::optional<Workbook> book;
  Diagnostics problems;

  const Sheet& sheet() const { return book->sheets.at(0); }
  const Cell& cell(std::string_view address) const {
    const Cell* found = sheet().find(*parse_address(address));
    REQUIRE(found);
    return *found;
  }
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
  out.book = read_workbook(bytes, "enkät.xlsx", options, out.problems);
  return out;
}

Read read_cells(const std::string& sheet_data) {
  XlsxFile file;
  file.sheet_data = sheet_data;
  return read(file.bytes());
}

// The usual file with one part's content replaced.
std::string with_part(const XlsxFile& file, const std::string& name, const std::string& content) {
  std::vector<ZipPart> parts = file.parts();
  for (ZipPart& part : parts) {
    if (part.name == name) part.content = content;
  }
  return zip_file(parts);
}

std::string without_part(const XlsxFile& file, const std::string& name) {
  std::vector<ZipPart> parts = file.parts();
  std::erase_if(parts, [&](const ZipPart& part) { return part.name == name; });
  return zip_file(parts);
}

}  // namespace

TEST_CASE("shared strings are joined from their runs, without reading aids") {
  XlsxFile file;
  file.shared_strings =
      "<si><t>Enhet</t></si><si/><si><r><t>S\u00f6der</t></r><r><rPr><b/></rPr><t>malm</t></r></si>"
      "<si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr "
      "fontId=\"1\"/></si><si><t><![CDATA[a<b]]></t></si>";
  file.sheet_data =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
      "t=\"s\"><v>2</v></c>"
      "<c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c></row>";
  Read got = read(file.bytes());
  REQUIRE(got.book);
  CHECK(got.messages().empty());
  CHECK(got.shown("A1") == "Enhet");
  CHECK(got.sheet().find({0, 1}) == nullptr);
  CHECK(got.shown("C1") == "Södermalm");
  CHECK(got.shown("D1") == "漢字");
  CHECK(got.shown("E1") == "a<b");
}

TEST_CASE("escaped characters are turned back once, and line ends are one character") {
  Read got = read_cells(
      "<row><c t=\"inlineStr\"><is><t>a_x000D_\nb</t></is></c><c t=\"str\"><f>X</f><v>_x0041_</v></c>"
      "<c t=\"inlineStr\"><is><t>_x005F_x000D_</t></is></c><c "
      "t=\"inlineStr\"><is><t>_xD83D__xDE00__xD83D_</t></is></c>"
      "<c t=\"inlineStr\"><is><t>_x12 _X0041_ _x00</t></is></c></row>");
  REQUIRE(got.book);
  CHECK(got.shown("A1") == "a\nb");
  CHECK(got.shown("B1") == "A");
  CHECK(got.shown("C1") == "_x000D_");
  CHECK(got.shown("D1") == "😀\uFFFD");
  CHECK(got.shown("E1") == "_x12 _X0041_ _x00");
}

TEST_CASE("every kind of cell is read as what it is") {
  Read got = read_cells(
      "<row r=\"1\"><c r=\"A1\"><v>1.5E3</v></c><c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" "
      "t=\"e\"><v>#N/A</v></c>"
      "<c r=\"D1\" t=\"d\"><v>2026-11-22T09:30:00</v></c><c r=\"E1\" t=\"n\"><v> 7 </v></c>"
      "<c r=\"F1\" t=\"inlineStr\"><is><r><t>ri</t></r><r><t>k</t></r></is></c><c r=\"G1\" s=\"9\"/></row>");
  REQUIRE(got.book);
  CHECK(got.cell("A1").number == 1500);
  CHECK(got.cell("B1").kind == CellKind::boolean);
  CHECK(got.shown("B1") == "SANT");
  CHECK(got.cell("C1").kind == CellKind::error);
  CHECK(got.shown("C1") == "#N/A");
  CHECK(got.shown("D1") == "2026-11-22 09:30");
  CHECK(got.shown("E1") == "7");
  CHECK(got.shown("F1") == "rik");
  CHECK(got.sheet().cells.size() == 6);
}

TEST_CASE("number formats say what is a date, a duration or a percentage") {
  XlsxFile file;
  file.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/>"
      "<numFmt numFmtId=\"166\" formatCode='#,##0 \"dagar\";[Red]-0'/></numFmts>"
      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
      "<xf numFmtId=\"22\"/><xf numFmtId=\"10\"/></cellXfs>"
      "<dxfs><dxf><numFmt numFmtId=\"166\" formatCode=\"yyyy\"/></dxf></dxfs>";
  file.sheet_data =
      "<row><c><v>45000</v></c><c s=\"1\"><v>45000</v></c><c s=\"2\"><v>1.5</v></c><c "
      "s=\"3\"><v>45000</v></c>"
      "<c s=\"4\"><v>45000.25</v></c><c s=\"5\"><v>0.455</v></c></row>";
  Read got = read(file.bytes());
  REQUIRE(got.book);
  CHECK(got.shown("A1") == "45000");
  CHECK(got.shown("B1") == "2023-03-15");
  CHECK(got.shown("C1") == "36:00");
  CHECK(got.shown("D1") == "45\u00a0000 dagar");
  CHECK(got.shown("E1") == "2023-03-15 06:00");
  CHECK(got.shown("F1") == "45,50 %");
}

TEST_CASE("the 1904 date system is the workbook's") {
  XlsxFile file;
  file.workbook_properties = "<workbookPr date1904=\"1\"/>";
  file.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
  file.sheet_data = "<row><c s=\"0\"><v>0</v></c><c t=\"d\" s=\"0\"><v>1904-01-02</v></c></row>";
  Read got = read(file.bytes());
  REQUIRE(got.book);
  CHECK(got.shown("A1") == "1904-01-01");
  CHECK(got.cell("B1").number == 1);
}

TEST_CASE("cells and rows without addresses follow each other, and any order is put right") {
  Read got = read_cells(
      "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
      "<row r=\"1\"><c r=\"B1\"><v>5</v></c><c r=\"A1\"><v>4</v></c></row>");
  REQUIRE(got.book);
  CHECK(got.shown("C3") == "1");
  CHECK(got.shown("D3") == "2");
  CHECK(got.shown("A4") == "3");
  CHECK(got.sheet().cells[0].number == 4);
  CHECK(got.sheet().row_count == 4);
  CHECK(got.sheet().column_count == 4);
}

TEST_CASE("a cell that stands twice with different contents is an error, with the same it is one cell") {
  Read got = read_cells(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"
      "<c r=\"B1\"><v>3</v></c></row>");
  REQUIRE(got.book);
  CHECK(got.sheet().cells.size() == 2);
  CHECK(got.messages() ==
        "enkät.xlsx!Blad1!B1: fel[K031]: cellen finns två gånger i filen med olika innehåll\n"
        "   tips: öppna filen i Excel, kontrollera cellen och spara på nytt\n");
}

TEST_CASE("a formula without a saved value is an error, one with an empty text is not") {
  Read got = read_cells(
      "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B2)</f></c><c r=\"B1\"><f>1+1</f><v>2</v></c>"
      "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"D1\"><f>X</f><v/></c></row>");
  REQUIRE(got.book);
  CHECK(got.cell("B1").is_formula);
  CHECK(got.messages() ==
        "enkät.xlsx!Blad1!A1: fel[K030]: formeln har inget sparat värde\n"
        "   tips: öppna och spara filen i Excel, så räknas formlerna om\n"
        "enkät.xlsx!Blad1!D1: fel[K030]: formeln har inget sparat värde\n"
        "   tips: öppna och spara filen i Excel, så räknas formlerna om\n");
}

TEST_CASE("many cells with the same error are counted after the first twenty") {
  std::string row;
  for (int i = 0; i < 50; ++i) row += "<c><f>X</f></c>";
  Read got = read_cells("<row>" + row + "</row>");
  CHECK(got.problems.all().size() == 21);
  CHECK(to_text(got.problems.all()[20], {}) ==
        "enkät.xlsx!Blad1: fel[K035]: 30 celler till på bladet har samma fel (K030)\n");
}

TEST_CASE("values that are not what their cell says are errors at the cell") {
  Read got = read_cells(
      "<row r=\"1\"><c r=\"A1\"><v>nan</v></c><c r=\"B1\" t=\"b\"><v>ja</v></c>"
      "<c r=\"C1\" t=\"d\"><v>2026-02-30</v></c><c r=\"D1\" t=\"s\"><v>7</v></c><c r=\"1A\"><v>1</v></c>"
      "<c r=\"XFE1\"><v>1</v></c></row>");
  REQUIRE(got.book);
  CHECK(got.sheet().cells.empty());
  CHECK(got.messages() ==
        "enkät.xlsx!Blad1!A1: fel[K033]: cellen är märkt som tal, men innehåller \"nan\"\n"
        "   tips: öppna filen i Excel, kontrollera cellen och spara på nytt\n"
        "enkät.xlsx!Blad1!B1: fel[K033]: cellen är märkt som sant eller falskt, men innehåller \"ja\"\n"
        "   tips: öppna filen i Excel, kontrollera cellen och spara på nytt\n"
        "enkät.xlsx!Blad1!C1: fel[K033]: cellen är märkt som datum, men innehåller \"2026-02-30\"\n"
        "   tips: öppna filen i Excel, kontrollera cellen och spara på nytt\n"
        "enkät.xlsx!Blad1!D1: fel[K032]: cellen hänvisar till text nummer 7, men filen har 0 texter\n"
        "   tips: öppna filen i Excel, låt Excel reparera den och spara på nytt\n"
        "enkät.xlsx!Blad1!A1: fel[K034]: \"1A\" är ingen celladress\n"
        "   tips: öppna filen i Excel, låt Excel reparera den och spara på nytt\n"
        "enkät.xlsx!Blad1!A1: fel[K034]: \"XFE1\" är ingen celladress\n"
        "   tips: öppna filen i Excel, låt Excel reparera den och spara på nytt\n");
}

TEST_CASE("merges, hidden rows, columns and sheets are flagged and read all the same") {
  XlsxFile file;
  file.sheets =
      "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Dold\" sheetId=\"2\" "
      "state=\"veryHidden\" "
      "r:id=\"rId9\"/><sheet name=\"Diagram\" sheetId=\"3\" r:id=\"rId8\"/>";
  file.workbook_relationships = relationship("rId9", "worksheet", "worksheets/sheet1.xml") +
                                relationship("rId8", "chartsheet", "chart.xml");
  file.before_data = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>";
  file.sheet_data =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row>";
  file.after_data = "<mergeCells count=\"9\"><mergeCell ref=\"A1:C1\"/></mergeCells>";
  Read got = read(file.bytes());
  REQUIRE(got.book);
  CHECK(got.sheet().is_hidden_column(1));
  CHECK_FALSE(got.sheet().is_hidden_column(0));
  CHECK(got.sheet().is_hidden_row(1));
  CHECK(got.shown("A2") == "2");
  REQUIRE(got.sheet().merges.size() == 1);
  CHECK(to_string(got.sheet().merges[0]) == "A1:C1");
  CHECK(got.book->sheets[1].state == SheetState::very_hidden);
  CHECK(got.book->sheets[1].cells.size() == 2);
  CHECK(got.book->sheets[2].is_chart);
}

TEST_CASE("tables and defined names are found with their ranges") {
  XlsxFile file;
  file.after_sheets =
      "<definedNames><definedName name=\"svar\">Blad1!$A$1:$B$3</definedName><definedName name=\"lokal\" "
      "localSheetId=\"0\">Blad1!$A$1</definedName><definedName "
      "name=\"_xlnm.Print_Area\">Blad1!$A$1</definedName>"
      "</definedNames>";
  file.sheet_data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
  file.more = {{"xl/worksheets/_rels/sheet1.xml.rels",
                relationships(relationship("rId1", "table", "../tables/table1.xml"))},
               {"xl/tables/table1.xml",
                "<table name=\"T\" displayName=\"Enheter\" ref=\"A1:B4\" headerRowCount=\"0\" "
                "totalsRowCount=\"1\"/>"}};
  Read got = read(file.bytes());
  REQUIRE(got.book);
  REQUIRE(got.book->names.size() == 2);
  CHECK(got.book->names[0].refers_to == "Blad1!$A$1:$B$3");
  CHECK(got.book->names[1].sheet == 0);
  REQUIRE(got.book->tables.size() == 1);
  CHECK(got.book->tables[0].name == "Enheter");
  CHECK(got.book->tables[0].header_rows == 0);
  CHECK(got.book->tables[0].totals_rows == 1);
}

TEST_CASE("parts are found by absolute, dotted, escaped and backslashed targets") {
  for (const char* target :
       {"/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "worksheets%2Fsheet1.xml",
        "worksheets\\sheet1.xml", "./Worksheets/SHEET1.xml"}) {
    XlsxFile file;
    file.sheet_target = target;
    file.sheet_data = "<row><c><v>1</v></c></row>";
    Read got = read(file.bytes());
    REQUIRE(got.book);
    CHECK(got.shown("A1") == "1");
  }
}

TEST_CASE("prefixes, other namespaces and alternate content make no difference") {
  XlsxFile file;
  std::string sheet =
      "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/"
      "2006\"><x:sheetData><x:row><x:c><x:v>1</x:v>"
      "</x:c></x:row><mc:AlternateContent><mc:Choice "
      "Requires=\"x14\"><x:row><x:c><x:v>8</x:v></x:c></x:row></mc:Choice>"
      "<mc:Fallback><x:row><x:c><x:v>9</x:v></x:c></x:row></mc:Fallback></mc:AlternateContent></x:sheetData>"
      "<x:extLst><x:ext><x:row><x:c><x:v>7</x:v></x:c></x:row></x:ext></x:extLst></x:worksheet>";
  Read got = read(with_part(file, "xl/worksheets/sheet1.xml", sheet));
  REQUIRE(got.book);
  CHECK(got.shown("A1") == "1");
  CHECK(got.shown("A2") == "9");
  CHECK(got.sheet().cells.size() == 2);
}

TEST_CASE("parts in UTF-16 and with a byte order mark are read") {
  XlsxFile file;
  std::string ascii =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c><v>42</v></c></row>"
      "</sheetData></worksheet>";
  std::string wide = "\xFF\xFE";
  for (char c : ascii) wide.append(1, c).append(1, '\0');
  CHECK(read(with_part(file, "xl/worksheets/sheet1.xml", wide)).shown("A1") == "42");
  std::string marked =
      "\xEF\xBB\xBF<worksheet><sheetData><row><c><v>42</v></c></row></sheetData></worksheet>";
  CHECK(read(with_part(file, "xl/worksheets/sheet1.xml", marked)).shown("A1") == "42");
}

TEST_CASE("any DOCTYPE is refused") {
  Read got = read(with_part(XlsxFile(), "xl/worksheets/sheet1.xml",
                            "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>"));
  CHECK_FALSE(got.book);
  CHECK(got.messages() ==
        "enkät.xlsx: fel[K015]: \"xl/worksheets/sheet1.xml\" innehåller en DOCTYPE; sådana filer läses inte\n"
        "   tips: be avsändaren om en ny fil, sparad i Excel eller LibreOffice\n");
}

TEST_CASE("damaged XML is an error with part and line") {
  Read got = read(
      with_part(XlsxFile(), "xl/worksheets/sheet1.xml", "<worksheet>\n<sheetData>\n<row>\n</worksheet>"));
  CHECK_FALSE(got.book);
  CHECK(got.messages() ==
        "enkät.xlsx: fel[K016]: \"xl/worksheets/sheet1.xml\" är skadad på rad 4: ett element avslutas innan "
        "dess innehåll är slut\n"
        "   tips: öppna filen i Excel, låt Excel reparera den och spara på nytt\n");
}

TEST_CASE("a missing sheet part is an error with the sheet's name") {
  Read got = read(without_part(XlsxFile(), "xl/worksheets/sheet1.xml"));
  CHECK_FALSE(got.book);
  CHECK(got.messages() ==
        "enkät.xlsx: fel[K018]: bladet \"Blad1\" saknas i filen (delen \"xl/worksheets/sheet1.xml\" finns "
        "inte)\n"
        "   tips: öppna filen i Excel, låt Excel reparera den och spara på nytt\n");
}

TEST_CASE("deep nesting, an endless tag and an endless text are refused in time") {
  XlsxFile file;
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(read(with_part(file, "xl/worksheets/sheet1.xml", deep)).problems.contains(messages::sheet_xml_deep));
  std::string tag = "<worksheet a=\"" + std::string(20u << 20, 'x') + "\"/>";
  SheetOptions options;
  options.limits.inflation_ratio = 100'000;
  CHECK(read(with_part(file, "xl/worksheets/sheet1.xml", tag), options)
            .problems.contains(messages::sheet_bad_xml));
  file.sheet_data = "<row><c t=\"inlineStr\"><is><t>" + std::string(3u << 20, 'x') + "</t></is></c></row>";
  CHECK(read(file.bytes(), options).problems.contains(messages::sheet_text_too_long));
}

TEST_CASE("a bomb and too many cells are refused with the limit in the message") {
  XlsxFile file;
  file.sheet_data = "<row><c t=\"inlineStr\"><is><t>" + std::string(20u << 20, '0') + "</t></is></c></row>";
  CHECK(read(file.bytes()).messages() ==
        "enkät.xlsx: fel[K011]: \"xl/worksheets/sheet1.xml\" sväller mer än 250 gånger när den packas upp; "
        "filen läses "
        "inte\n   tips: be avsändaren om en ny fil, sparad i Excel eller LibreOffice\n");
  SheetOptions options;
  options.limits.cells = 2;
  file.sheet_data = "<row r=\"1\"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>";
  Read got = read(file.bytes(), options);
  CHECK_FALSE(got.book);
  CHECK(
      got.messages() ==
      "enkät.xlsx!Blad1!C1: fel[K020]: filen har fler än 2 ifyllda celler\n"
      "   tips: dela filen, ta bort blad som inte behövs, eller höj gränsen med max_cells i beskrivningen\n");
}

TEST_CASE("files that are something else are refused with what they are and what to do") {
  using namespace std::string_view_literals;
  auto first = [](std::string_view bytes) { return read(std::string(bytes)).messages(); };
  std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  auto wide = [](std::string_view text) {
    std::string out;
    for (char c : text) out.append(1, c).append(1, '\0');
    return out;
  };
  CHECK(first(ole + wide("EncryptedPackage")) ==
        "enkät.xlsx: fel[K005]: filen är skyddad med lösenord och går inte att läsa\n"
        "   tips: öppna den, ta bort lösenordet (Arkiv > Info > Skydda arbetsbok) och spara\n");
  CHECK(first(ole + wide("Workbook")) ==
        "enkät.xlsx: fel[K006]: filen är i det gamla Excelformatet .xls (97–2003)\n"
        "   tips: öppna den i Excel och spara som \"Excel-arbetsbok (.xlsx)\"\n");
  CHECK(
      first("%PDF-1.7\n") ==
      "enkät.xlsx: fel[K008]: filen är en PDF-fil, inte ett kalkylblad eller en CSV-fil, vad namnet än "
      "säger\n"
      "   tips: öppna den i programmet som den kommer från och spara eller exportera som .xlsx eller .csv\n");
  CHECK(first("\n <HTML><table>").find("en webbsida (HTML)") != std::string::npos);
  CHECK(first("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")
            .find("ett XML-kalkylblad från Excel 2003") != std::string::npos);
  CHECK(first("\x89PNG\r\n\x1A\n"sv).find("en bild (PNG)") != std::string::npos);
  CHECK(first("") ==
        "enkät.xlsx: fel[K001]: filen är tom\n   tips: spara den igen från programmet som den kommer från, "
        "eller be avsändaren skicka om den\n");
  std::string whole = XlsxFile().bytes();
  CHECK(first(whole.substr(0, whole.size() / 2)) ==
        "enkät.xlsx: fel[K003]: filen är avklippt: slutet av arbetsboken saknas\n"
        "   tips: hämta eller skicka filen igen; överföringen avbröts\n");
}

TEST_CASE("ZIP files without a workbook are told apart") {
  auto problem = [](const std::vector<ZipPart>& parts) { return read(zip_file(parts)).messages(); };
  CHECK(problem({{"a.txt", "x"}}) ==
        "enkät.xlsx: fel[K009]: filen är ett ZIP-arkiv utan arbetsbok: \"xl/workbook.xml\" saknas\n"
        "   tips: är det rätt fil? spara den igen från Excel eller LibreOffice\n");
  CHECK(problem({{"xl/workbook.bin", "x"}}) ==
        "enkät.xlsx: fel[K007]: filen är en binär arbetsbok (.xlsb)\n"
        "   tips: öppna den i Excel och spara som \"Excel-arbetsbok (.xlsx)\"\n");
  std::string rels = relationships(relationship("rId1", "officeDocument", "word/document.xml"));
  CHECK(problem({{"_rels/.rels", rels}, {"word/document.xml", "<w:document xmlns:w=\"x\"/>"}})
            .find("ett Word-dokument") != std::string::npos);
}

TEST_CASE("a CSV file is read whatever its name is") {
  Read got = read("a;b\n1;2\n");
  REQUIRE(got.book);
  CHECK(got.book->format == WorkbookFormat::csv);
}

TEST_CASE("a file above the limit is refused before it is read") {
  SheetOptions options;
  options.limits.file_bytes = 1u << 20;
  CHECK(read(std::string(3u << 20, 'a'), options).messages() ==
        "enkät.xlsx: fel[K002]: filen är 3 MB; gränsen är 1 MB\n   tips: spara bara de blad som behövs i en "
        "egen fil\n");
}
