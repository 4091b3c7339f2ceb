#include "documents/compose_workbook.hpp"

#include <catch2/catch.hpp>

#include "support/table_maker.hpp"

using namespace underlag;
using namespace underlag::testing;

TEST_CASE("a workbook's sheets get the answers to their requests") {
  WorkbookDefinition definition;
  definition.title = "ASI-intervjuer";
  definition.sheets.resize(2);
  definition.sheets[0].name = "Figur 1";
  definition.sheets[0].request.notes = {"En anmärkning."};
  definition.sheets[0].chart =
      WorkbookChartRequest{ChartSpecification::Kind::grouped, "Diagram", "", "", {"grund"}, ""};
  definition.sheets[1].name = "Trasigt";
  const auto figures = figur1();
  const FigureWorkbook book = compose_workbook(definition, {{figures, std::nullopt}, {}}, Language::en);
  REQUIRE(book.sheets.size() == 2);
  CHECK(book.language == Language::en);
  CHECK(book.sheets[0].table == figures);
  CHECK(book.sheets[0].notes == std::vector<std::string>{"En anmärkning."});
  REQUIRE(book.sheets[0].chart);
  CHECK(book.sheets[0].chart->table == figures);
  CHECK(book.sheets[1].table == nullptr);
}

TEST_CASE("a page's tables and charts become sheets with their numbers") {
  Document page;
  page.title = "Rapport";
  page.language = "sv";
  const auto figures = figur1();
  ChartBlock chart;
  chart.number = 3;
  chart.caption = "Intervjuer per enhet";
  chart.chart.table = figures;
  page.body.push_back({Paragraph{}, 0, ""});
  page.body.push_back({FigureTable{"tab-figur1", 2, "Tabell", figures}, 0, ""});
  page.body.push_back({FigureTable{"tab-a", 0, "", figures}, 0, ""});
  page.body.push_back({chart, 0, ""});
  const auto book = workbook_of_page(page);
  REQUIRE(book);
  REQUIRE(book->sheets.size() == 3);
  CHECK(book->sheets[0].name == "Tabell 2");
  CHECK(book->sheets[1].name == "Tabell");
  CHECK(book->sheets[2].name == "Figur 3");
  CHECK(book->sheets[2].chart->title == "Intervjuer per enhet");
  CHECK_FALSE(workbook_of_page(Document{}));
}
