#include "renderers/xlsx/workbook_renderer.hpp"

#include <catch2/catch.hpp>

#include <limits>

#include "diagnostics/messages/workbooks.hpp"
#include "diagnostics/report.hpp"
#include "files/zip_archive.hpp"
#include "model/raw/cell_text.hpp"
#include "sources/sheets/sheet_reader.hpp"
#include "support/table_maker.hpp"

using namespace underlag;
using namespace underlag::testing;

namespace {

const Date kDate{2026, 11, 22};

FigureWorkbook book_of(std::shared_ptr<const ProtectedTable> figures, std::string name = "Figur 1") {
  return {"templates/workbooks/figur1.workbook.yaml",
          "ASI-intervjuer",
          Language::sv,
          {{std::move(name), std::move(figures), {}, std::nullopt}}};
}

std::string written(const FigureWorkbook& book) {
  Diagnostics problems;
  const auto bytes = render_workbook(book, kDate, problems);
  INFO(to_text(problems, {}));
  REQUIRE(bytes);
  REQUIRE(problems.all().empty());
  return *bytes;
}

/// What a reader of spreadsheets finds in the file; it shares nothing with the writer.
struct ReadBack {
  explicit ReadBack(const FigureWorkbook& of) {
    Diagnostics problems;
    auto read = read_workbook(written(of), "bok.xlsx", {}, problems);
    INFO(to_text(problems, {}));
    REQUIRE(read);
    REQUIRE(problems.all().empty());
    book = std::move(*read);
  }
  const Cell* cell(std::uint32_t row, std::uint16_t column, std::size_t sheet = 0) const {
    return book.sheets.at(sheet).find({row, column});
  }
  std::string text(std::uint32_t row, std::uint16_t column, std::size_t sheet = 0) const {
    const Cell* found = cell(row, column, sheet);
    return found != nullptr && found->kind == CellKind::text ? std::string(book.text_of(*found))
                                                             : "<inte text>";
  }
  double number(std::uint32_t row, std::uint16_t column, std::size_t sheet = 0) const {
    const Cell* found = cell(row, column, sheet);
    REQUIRE(found != nullptr);
    REQUIRE(found->kind == CellKind::number);
    return found->number;
  }
  Workbook book;
};

}  // namespace

TEST_CASE("numbers are numbers, and what is not known is words") {
  const ReadBack read(book_of(figur1()));
  CHECK(read.number(1, 2) == 170);
  CHECK(read.text(2, 2) == "vet ej");
  CHECK(read.number(10, 3) == 0);  // Farsta: zero, not unknown
  CHECK(read.text(1, 0) == "E-Å-V");
}

TEST_CASE("totals are formulas below the table with the right values, declared totals beside them") {
  const ReadBack read(book_of(figur1()));
  const double computed[] = {142, 973, 342};
  const double declared[] = {126, 781, 262};
  const double difference[] = {16, 192, 80};
  for (std::uint16_t i = 0; i < 3; ++i) {
    const auto column = static_cast<std::uint16_t>(i + 1);
    CHECK(read.number(17, column) == computed[i]);
    CHECK(read.cell(17, column)->is_formula);
    CHECK(read.number(18, column) == declared[i]);
    CHECK_FALSE(read.cell(18, column)->is_formula);
    CHECK(read.number(19, column) == difference[i]);
    CHECK(read.cell(19, column)->is_formula);
  }
  CHECK(read.text(17, 0) == "Beräknad summa");
}

TEST_CASE("the table starts in A1, has heads of its own and ends before the totals") {
  const ReadBack read(book_of(figur1()));
  REQUIRE(read.book.tables.size() == 1);
  CHECK(to_string(read.book.tables[0].range) == "A1:D17");
  CHECK(read.text(0, 3) == "antal gjorda ASI UP");
}

TEST_CASE("a table with hidden figures has values and no formulas") {
  const ReadBack read(book_of(table({words_column("e", "E"), figure_column("a", "A")},
                                    {row({"x", 10}), row({"y", suppressed()}), row({"z", suppressed()}),
                                     row({"Summa", 10}, ProtectedRow::Kind::computed_total)})));
  CHECK(read.text(2, 1) == "..");
  CHECK(read.number(4, 1) == 10);
  CHECK_FALSE(read.cell(4, 1)->is_formula);
}

TEST_CASE("a total that the cells above do not give stays a value") {
  const ReadBack read(book_of(table(
      {words_column("e", "E"), figure_column("a", "A")},
      {row({"x", 10}), row({"y", band(1, 10)}), row({"Medel", 10.5}, ProtectedRow::Kind::computed_total)})));
  CHECK(read.text(2, 1) == "1–10");
  CHECK(read.number(3, 1) == 10.5);
  CHECK_FALSE(read.cell(3, 1)->is_formula);
}

TEST_CASE("a figure with a format of its own keeps it in a column of others") {
  TestCell share(0.853);
  share.style = NumberStyle{NumberStyle::Kind::percent, 1};
  TestCell mean(4.5);
  mean.style = NumberStyle{NumberStyle::Kind::number, 1};
  const ReadBack read(book_of(table({words_column("e", "E"), figure_column("a", "A")},
                                    {row({"svar", share}), row({"medel", mean})})));
  const auto shown = [&](std::uint32_t at) { return shown_text(read.book, *read.cell(at, 1)); };
  CHECK(shown(1) == "85,3 %");
  CHECK(shown(2) == "4,5");
}

TEST_CASE("words that look like formulas, escapes or control codes come back as typed") {
  const char* words[] = {"=1+1", "+46",     "-3",    "@SUM(A1)", "_x000D_", "{=A1}", "http://example.se",
                         "a\tb", "  två  ", "'citat"};
  std::vector<ProtectedRow> rows;
  for (const char* one : words) rows.push_back(row({one}));
  rows.push_back(row({"a\x01z"}));
  const ReadBack read(book_of(table({words_column("e", "=E")}, std::move(rows))));
  CHECK(read.text(0, 0) == "=E");
  std::uint32_t at = 1;
  for (const char* one : words) CHECK(read.text(at++, 0) == one);
  CHECK(read.text(at, 0) == "a\uFFFDz");
}

TEST_CASE("heads of a table are made different, as Excel demands") {
  const ReadBack read(book_of(table({words_column("a", "Antal"), figure_column("b", "ANTAL"),
                                     figure_column("c", ""), figure_column("d", "Antal\nigen")},
                                    {row({"x", 1, 2, 3})})));
  CHECK(read.text(0, 0) == "Antal");
  CHECK(read.text(0, 1) == "ANTAL (2)");
  CHECK(read.text(0, 2) == "Kolumn 3");
  CHECK(read.text(0, 3) == "Antal igen");
}

TEST_CASE("group headings become a column, so that the table stays a table") {
  const ReadBack read(book_of(
      table({words_column("a", "Område"), figure_column("b", "Medel", {NumberStyle::Kind::number, 2})},
            {row({"Motivation"}, ProtectedRow::Kind::group_heading), row({"Programbehov", 2.36}),
             row({"Resurser"}, ProtectedRow::Kind::group_heading), row({"Webb", 4.57})})));
  CHECK(read.text(0, 0) == "Grupp");
  CHECK(read.text(1, 0) == "Motivation");
  CHECK(read.text(2, 0) == "Resurser");
  CHECK(read.number(2, 2) == 4.57);
}

TEST_CASE("a column of dates is dates") {
  const ReadBack read(book_of(table({words_column("a", "Händelse"), words_column("b", "Dag")},
                                    {row({"Kurs", "2007-05-24"}), row({"Möte", missing("vet ej")})})));
  REQUIRE(read.cell(1, 1) != nullptr);
  CHECK(read.cell(1, 1)->is_date());
  CHECK(read.number(1, 1) == 39226);  // 2007-05-24 in Excel's days
  CHECK(read.text(2, 1) == "vet ej");
}

TEST_CASE("the source sheet tells where every figure comes from") {
  std::vector<ProtectedRow> rows;
  for (int i = 0; i < 3; ++i) {
    TestCell cell(i);
    cell.sources = {{"data/asi.xlsx", "Blad1", "C" + std::to_string(4 + i)}};
    cell.formula = "grund";
    rows.push_back(row({"x", cell}));
  }
  TestCell total(3);
  total.sources = {{"data/asi.xlsx", "Blad1", "C4:C6"}};
  total.formula = "grund";
  rows.push_back(row({"Summa", total}, ProtectedRow::Kind::computed_total));
  const ReadBack read(
      book_of(table({words_column("e", "Enhet"), figure_column("a", "ASI-grund")}, std::move(rows))));
  REQUIRE(read.book.sheets.size() == 2);
  CHECK(read.book.sheets[1].name == "Källor");
  const char* first[] = {"Figur 1", "B2:B4", "ASI-grund", "data/asi.xlsx", "Blad1", "C4:C6"};
  for (std::uint16_t i = 0; i < 6; ++i) CHECK(read.text(1, i, 1) == first[i]);
  CHECK(read.cell(1, 6, 1) == nullptr);  // taken as it stands
  CHECK(read.text(2, 1, 1) == "B5");
  CHECK(read.text(2, 6, 1) == "sum(grund)");
}

TEST_CASE("a line chart gets cells of its own in which what is not known is blank") {
  auto book = book_of(table({words_column("e", "År"), figure_column("a", "Antal")},
                            {row({"2006", 1}), row({"2007", missing("vet ej")}), row({"2008", 3})}),
                      "Källor");
  book.sheets[0].chart =
      ChartSpecification{ChartSpecification::Kind::line, "T", "", "e", {"a"}, "", book.sheets[0].table};
  const ReadBack read(book);
  REQUIRE(read.book.sheets.size() == 2);
  CHECK(read.book.sheets[1].name == "Diagramdata");
  CHECK(read.number(1, 1, 1) == 1);
  CHECK(read.cell(2, 1, 1) == nullptr);
  CHECK(read.number(3, 1, 1) == 3);
}

TEST_CASE("before and after are two points and the rule between them") {
  auto book =
      book_of(table({words_column("e", "Enhet"), figure_column("a", "Före"), figure_column("b", "Efter")},
                    {row({"Bromma", 12, 20}), row({"Farsta", 30, 10})}),
              "Källor");
  book.sheets[0].chart = ChartSpecification{
      ChartSpecification::Kind::before_after, "T", "", "e", {"a", "b"}, "", book.sheets[0].table};
  const ReadBack read(book);
  const std::string bytes = written(book);
  ZipArchive archive(bytes);
  std::string chart;
  REQUIRE(archive.read(*archive.find("xl/charts/chart1.xml"), chart) == ZipProblem::none);
  CHECK(chart.find("<c:lineChart>") != std::string::npos);
  CHECK(chart.find("<c:hiLowLines>") != std::string::npos);
  CHECK(chart.find("<c:symbol val=\"diamond\"/>") < chart.find("<c:symbol val=\"circle\"/>"));
  CHECK(read.number(1, 1, 1) == 12);
  CHECK(read.number(2, 2, 1) == 10);
}

TEST_CASE("an interval chart has both limits and never a midpoint") {
  auto book = book_of(table({words_column("e", "Enhet"), figure_column("a", "Intervjuer")},
                            {row({"EFH-män", band(81, 90)}), row({"Älvsjö", missing("?")})}));
  book.sheets[0].chart =
      ChartSpecification{ChartSpecification::Kind::dot_range, "T", "", "e", {"a"}, "", book.sheets[0].table};
  const ReadBack read(book);
  CHECK(read.text(1, 1) == "81–90");
  CHECK(read.text(0, 1, 1) == "Intervjuer, från");
  CHECK(read.number(1, 1, 1) == 81);
  CHECK(read.number(1, 2, 1) == 90);
  CHECK(read.cell(2, 1, 1) == nullptr);
}

TEST_CASE("the same workbook gives the same bytes, and the date of the settings, not the clock's") {
  const std::string first = written(book_of(figur1()));
  CHECK(first == written(book_of(figur1())));
  FigureWorkbook book = book_of(figur1());
  Diagnostics problems;
  CHECK(*render_workbook(book, {1970, 1, 1}, problems) == *render_workbook(book, {1970, 1, 1}, problems));
  CHECK(*render_workbook(book, {1970, 1, 1}, problems) != first);
}

TEST_CASE("what Excel cannot hold is refused with sheet and cell") {
  Diagnostics problems;
  const auto bad = table({words_column("e", "E"), figure_column("a", "A")},
                         {row({"\xff", 1}), row({"x", std::numeric_limits<double>::quiet_NaN()}),
                          row({std::string(40000, 'x').c_str(), 1})});
  CHECK_FALSE(render_workbook(book_of(bad), kDate, problems));
  REQUIRE(problems.all().size() == 3);
  CHECK(to_text(problems.all()[0], {Language::sv, false}) ==
        "templates/workbooks/figur1.workbook.yaml!Figur 1!A2: fel[X010]: texten i cellen är inte UTF-8\n"
        "   tips: spara datafilen igen med teckenkodningen UTF-8\n");
  CHECK(to_text(problems.all()[1], {Language::sv, false}) ==
        "templates/workbooks/figur1.workbook.yaml!Figur 1!A4: fel[X012]: texten är 40000 tecken lång; en "
        "cell i Excel "
        "rymmer 32 767\n"
        "   tips: korta texten eller lämna kolumnen utanför arbetsboken\n");
  CHECK(to_text(problems.all()[2], {Language::sv, false}) ==
        "templates/workbooks/figur1.workbook.yaml!Figur 1!B3: fel[X011]: värdet i cellen är inget tal som "
        "går att skriva "
        "(oändligt eller odefinierat)\n"
        "   tips: kontrollera om uträkningen delar med noll\n");
}

TEST_CASE("a name that Excel refuses gives a diagnostic, not a crash") {
  Diagnostics problems;
  CHECK_FALSE(render_workbook(book_of(figur1(), "a/b"), kDate, problems));
  REQUIRE(problems.all().size() == 1);
  CHECK(problems.contains(messages::workbook_not_written));
}

TEST_CASE("a table without rows, and a workbook whose figures could not be computed") {
  const ReadBack read(book_of(table({words_column("e", "Enhet"), figure_column("a", "Antal")}, {})));
  CHECK(read.text(0, 1) == "Antal");
  CHECK(read.book.tables.empty());
  Diagnostics problems;
  CHECK_FALSE(render_workbook(book_of(nullptr), kDate, problems));
  CHECK(problems.all().empty());  // reported where they were computed
}

TEST_CASE("no author, company or file name of the writer's computer is in the file") {
  const std::string bytes = written(book_of(figur1()));
  CHECK(bytes.find("/proc/") == std::string::npos);
  CHECK(bytes.find("/tmp") == std::string::npos);
}
