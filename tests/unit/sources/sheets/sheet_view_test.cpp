#include "sources/sheets/sheet_view.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"

using namespace underlag;

namespace {

Sheet filled(const std::string& name, std::uint32_t rows, std::uint16_t columns) {
  Sheet sheet;
  sheet.name = name;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint16_t column = 0; column < columns; ++column) {
      Cell cell;
      cell.kind = CellKind::number;
      cell.row = row;
      cell.column = column;
      sheet.cells.push_back(cell);
    }
  }
  return sheet;
}

Workbook example() {
  Workbook book;
  book.file = "svar.xlsx";
  book.sheets = {filled("Figur 1", 10, 4), filled("Svar", 5, 3), filled("Tomt", 0, 0)};
  book.tables = {{"Enheter", 0, {{1, 0}, {5, 2}}, 1, 1}};
  book.names = {{"urval", "'Figur 1'!$A$2:$C$4", {}}, {"rakning", "SUM(Svar!$A$1:$A$3)", {}}};
  return book;
}

struct Found {
  std::optional<SheetRange> range;
  std::string problems;
  std::string text() const {
    return range ? std::to_string(range->sheet) + " " + to_string(range->range) : problems;
  }
};

Found find(const Workbook& book, const std::string& view) {
  Diagnostics problems;
  Found out;
  out.range = find_view(book, view, {"data/svar.dataset.yaml", 3, 0, ""}, problems);
  for (const Diagnostic& one : problems.all()) out.problems += to_text(one, {});
  return out;
}

}  // namespace

TEST_CASE("a view is a sheet, a table, a name or a range, cut to what the sheet holds") {
  Workbook book = example();
  CHECK(find(book, "Svar").text() == "1 A1:C5");
  CHECK(find(book, "svar").text() == "1 A1:C5");
  CHECK(find(book, "enheter").text() == "0 A2:C6");
  CHECK(find(book, "enheter").range->totals_rows == 1);
  CHECK(find(book, "urval").text() == "0 A2:C4");
  CHECK(find(book, "Svar!A2:F40").text() == "1 A2:C5");
  CHECK(find(book, "'Figur 1'!B:B").text() == "0 B1:B10");
  CHECK(find(book, "Figur 1!A3:D19").text() == "0 A3:D10");
}

TEST_CASE("a CSV file needs no sheet in its view") {
  Workbook book;
  book.file = "svar.csv";
  book.format = WorkbookFormat::csv;
  book.sheets = {filled("", 5, 3)};
  CHECK(find(book, "").text() == "0 A1:C5");
  CHECK(find(book, "A2:B9").text() == "0 A2:B5");
  CHECK(find(book, "Blad1").text() ==
        "data/svar.dataset.yaml:3: fel[K072]: \"Blad1\" är inget cellområde; väntade något i stil med "
        "Blad1!A3:F40\n");
}

TEST_CASE("several filled sheets without a view are an error that names them, hidden ones too") {
  Workbook book = example();
  book.sheets[1].state = SheetState::hidden;
  CHECK(find(book, "").text() ==
        "data/svar.dataset.yaml:3: fel[K071]: svar.xlsx har flera blad med innehåll: \"Figur 1\", \"Svar\" "
        "(dolt)\n"
        "   tips: skriv vilket med view: i beskrivningen\n");
}

TEST_CASE("a view that is not there suggests what is") {
  CHECK(find(example(), "Figr 1").text() ==
        "data/svar.dataset.yaml:3: fel[K070]: \"Figr 1\" finns inte i svar.xlsx; där finns \"Figur 1\", "
        "\"Svar\", "
        "\"Tomt\", \"Enheter\", \"urval\", \"rakning\"\n   tips: menade du \"Figur 1\"?\n");
  CHECK(find(example(), "Svra!A1:B2").problems.find("menade du \"Svar\"") != std::string::npos);
  CHECK(find(example(), "Svar!A1:").problems.find("K072") != std::string::npos);
  CHECK(find(example(), "Svar!Z1:Z9").problems.find("K074") != std::string::npos);
  CHECK(find(example(), "Tomt").problems.find("K074") != std::string::npos);
  CHECK(find(example(), "rakning").text() ==
        "data/svar.dataset.yaml:3: fel[K073]: namnet \"rakning\" i svar.xlsx står för "
        "\"SUM(Svar!$A$1:$A$3)\", som inte "
        "är ett cellområde\n   tips: ange området direkt, till exempel Blad1!A3:F40\n");
}

TEST_CASE("what is hidden inside a view is named") {
  Workbook book = example();
  book.sheets[0].hidden_rows = {{0, 0}, {4, 6}};
  book.sheets[0].hidden_columns = {{1, 1}};
  CHECK(hidden_parts(book, {0, {{1, 0}, {5, 3}}}, Language::sv) == "rad 5–6, kolumn B");
  CHECK(hidden_parts(book, {0, {{8, 2}, {9, 3}}}, Language::sv).empty());
  book.sheets[0].state = SheetState::very_hidden;
  CHECK(hidden_parts(book, {0, {{8, 2}, {9, 3}}}, Language::sv) == "hela bladet");
}
