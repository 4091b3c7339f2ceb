#include "sources/workbook_loader.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"

using namespace underlag;

namespace {

struct Loaded {
  explicit Loaded(const std::string& text) : Loaded({{"templates/workbooks/prov.workbook.yaml", text}}) {}
  explicit Loaded(std::map<std::string, std::string, std::less<>> files) {
    Diagnostics problems;
    workbooks = load_workbooks(MemoryFileTree(std::move(files)), problems);
    for (const Diagnostic& one : problems.all()) report += to_text(one, {});
  }
  std::vector<WorkbookDefinition> workbooks;
  std::string report;
};

}  // namespace

TEST_CASE("a workbook definition has sheets with a table and perhaps a chart") {
  const Loaded loaded(
      "title: ASI-intervjuer per enhet\n"
      "file: ASI-intervjuer 2006–2007\n"
      "sheets:\n"
      "  - name: Figur 1\n"
      "    table: {data: figur1, columns: [enhet, grund], total: true}\n"
      "    chart: {kind: grouped, series: [grund], unit: intervjuer}\n"
      "  - name: Figur 2\n"
      "    table: {data: figur2}\n");
  CHECK(loaded.report.empty());
  REQUIRE(loaded.workbooks.size() == 1);
  const WorkbookDefinition& book = loaded.workbooks[0];
  CHECK(book.id == "prov");
  CHECK(book.output == "asi-intervjuer-2006-2007.xlsx");
  CHECK(book.publish);
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.sheets[0].request.query.dataset == "figur1");
  CHECK(book.sheets[0].request.query.total);
  REQUIRE(book.sheets[0].chart);
  CHECK(book.sheets[0].chart->kind == ChartSpecification::Kind::grouped);
  CHECK(book.sheets[0].chart->series == std::vector<std::string>{"grund"});
  CHECK_FALSE(book.sheets[1].chart);
}

TEST_CASE("sheet names that Excel refuses are reported with their place") {
  const Loaded loaded(
      "title: T\n"
      "sheets:\n"
      "  - {name: \"ASI/uppföljning\", table: {data: a}}\n"
      "  - {name: Uppföljning efter sex och tolv månader, table: {data: a}}\n"
      "  - {name: Figur, table: {data: a}}\n"
      "  - {name: FIGUR, table: {data: a}}\n");
  CHECK(loaded.report ==
        "templates/workbooks/prov.workbook.yaml:3:12: fel[X003]: bladnamnet \"ASI/uppföljning\" kan inte "
        "användas i "
        "Excel: \"/\"\n"
        "    3 |   - {name: \"ASI/uppföljning\", table: {data: a}}\n"
        "      |            ^^^^^^^^^^^^^^^\n"
        "   tips: tillåtna är alla tecken utom [ ] : * ? / \\, och namnet får inte börja eller sluta med '\n"
        "templates/workbooks/prov.workbook.yaml:4:12: fel[X002]: bladnamnet \"Uppföljning efter sex och tolv "
        "månader\" "
        "har 38 tecken; Excel tillåter högst 31\n"
        "    4 |   - {name: Uppföljning efter sex och tolv månader, table: {data: a}}\n"
        "      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   tips: korta namnet och skriv det längre i title\n"
        "templates/workbooks/prov.workbook.yaml:6:12: fel[X001]: två blad heter \"FIGUR\" (stora och små "
        "bokstäver är "
        "samma för Excel)\n"
        "    6 |   - {name: FIGUR, table: {data: a}}\n"
        "      |            ^^^^^\n"
        "   tips: ge bladet ett eget namn\n");
  REQUIRE(loaded.workbooks.size() == 1);
  CHECK(loaded.workbooks[0].sheets.size() == 1);
}

TEST_CASE("a workbook without sheets, and a sheet without a table, say what to write") {
  CHECK(Loaded("title: T\n").report ==
        "templates/workbooks/prov.workbook.yaml:1:1: fel[X004]: arbetsboken har inga blad\n"
        "    1 | title: T\n"
        "      | ^\n"
        "   tips: skriv minst ett blad under sheets: med name och table\n");
  CHECK(Loaded("title: T\nsheets:\n  - name: Tomt\n").report ==
        "templates/workbooks/prov.workbook.yaml:3:5: fel[X005]: bladet \"Tomt\" har ingen tabell\n"
        "    3 |   - name: Tomt\n"
        "      |     ^\n"
        "   tips: skriv table: {data: …} under bladet\n");
}

TEST_CASE("two workbooks cannot be written to one file, and unknown keys are not passed over") {
  const std::string text =
      "title: T\nfile: samma\nsheets:\n  - {name: A, table: {data: a}, chart: {knd: bar}}\n";
  const Loaded loaded(
      {{"templates/workbooks/a.workbook.yaml", text}, {"templates/workbooks/b.workbook.yaml", text}});
  CHECK(loaded.report.find("menade du \"kind\"?") != std::string::npos);
  CHECK(loaded.report.find(
            "templates/workbooks/b.workbook.yaml: fel[X006]: filen \"samma.xlsx\" skrivs redan av "
            "templates/workbooks/a.workbook.yaml\n") != std::string::npos);
}

TEST_CASE("the workbooks of this project load without a word") {
  Diagnostics problems;
  const auto workbooks = load_workbooks(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  CHECK(to_text(problems, {}).empty());
  CHECK(workbooks.size() >= 5);
}
