#include "sources/request_parser.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"

using namespace underlag;

namespace {

std::string all_text(const Diagnostics& problems) {
  std::string out;
  for (const Diagnostic& one : problems.all()) out += to_text(one, {});
  return out;
}

}  // namespace

TEST_CASE("a table block becomes a query with its columns, filter and order") {
  Diagnostics problems;
  const std::string yaml =
      "id: tab-figur1\n"
      "data: figur1\n"
      "columns: [enhet, {id: grund, header: Grundintervjuer}, uppfoljning / grund | procent(1)]\n"
      "where: grund > 0\n"
      "order: [-grund, enhet]\n"
      "total: true\n"
      "limit: 5\n"
      "caption: Genomförda intervjuer\n";
  const auto request = parse_block_request("table", yaml, {"sida.md", 1}, yaml, problems);
  CHECK(all_text(problems).empty());
  REQUIRE(request);
  CHECK(request->kind == Request::Kind::table);
  CHECK(request->id == "tab-figur1");
  CHECK(request->caption == "Genomförda intervjuer");
  CHECK(request->query.dataset == "figur1");
  REQUIRE(request->query.columns.size() == 3);
  CHECK(request->query.columns[1].header == "Grundintervjuer");
  CHECK(request->query.columns[2].header == "uppfoljning / grund");
  CHECK(request->query.columns[2].style == NumberStyle{NumberStyle::Kind::percent, 1});
  CHECK(request->query.where->text == ">");
  REQUIRE(request->query.order.size() == 2);
  CHECK(request->query.order[0].column == "grund");
  CHECK(request->query.order[0].descending);
  CHECK_FALSE(request->query.order[1].descending);
  CHECK(request->query.total);
  CHECK(request->query.limit == 5);
}

TEST_CASE("a chart has its label and series among the columns") {
  Diagnostics problems;
  const std::string yaml = "data: figur1\nlabel: enhet\nseries: [grund, uppfoljning]\nunit: intervjuer\n";
  const auto request = parse_block_request("chart", yaml, {"sida.md", 1}, yaml, problems);
  CHECK(all_text(problems).empty());
  REQUIRE(request);
  CHECK(request->chart_kind == "bar");
  CHECK(request->chart_label == "enhet");
  CHECK(request->chart_series == std::vector<std::string>{"grund", "uppfoljning"});
  REQUIRE(request->query.columns.size() == 3);
  CHECK(request->query.columns[0].id == "enhet");
}

TEST_CASE("all mistakes of a block are told, at their lines of the page") {
  Diagnostics problems;
  const std::string page = "# Sida\n\n```table\ncolums: [enhet]\nwhere: grund >\ntotal: kanske\n```\n";
  const std::string yaml = "colums: [enhet]\nwhere: grund >\ntotal: kanske\n";
  CHECK_FALSE(parse_block_request("table", yaml, {"sida.md", 4}, page, problems));
  CHECK(all_text(problems) ==
        "sida.md:4:1: fel[Q008]: blocket säger inte vilka data det gäller\n"
        "    4 | colums: [enhet]\n"
        "      | ^\n"
        "   tips: lägg till raden data: följd av ett dataset-id\n"
        "sida.md:5:15: fel[Q002]: uttrycket går inte att läsa: här står slutet, väntade ett namn, ett tal "
        "eller en text\n"
        "    5 | where: grund >\n"
        "      |               ^\n"
        "sida.md:6:8: fel[S011]: \"total\" ska vara true eller false, här står \"kanske\"\n"
        "    6 | total: kanske\n"
        "      |        ^^^^^^\n"
        "sida.md:4:1: fel[S010]: okänd nyckel \"colums\"\n"
        "    4 | colums: [enhet]\n"
        "      | ^^^^^^\n"
        "   tips: menade du \"columns\"?\n");
}

TEST_CASE("a value in prose has its format and what it must equal") {
  Diagnostics problems;
  const auto request = parse_value_request("figur1.uppfoljning / figur1.grund == 40.8% | procent(1)",
                                           {"sida.md", 3, 5, ""}, "", problems);
  REQUIRE(request);
  CHECK(request->kind == Request::Kind::value);
  CHECK(request->value.text == "/");
  CHECK(request->asserted == Approx(0.408));
  CHECK(request->value_style == NumberStyle{NumberStyle::Kind::percent, 1});
}

TEST_CASE("a figure named in the front matter stands for its expression") {
  Diagnostics problems;
  const FigureNames figures = {{"andel", "figur1.uppfoljning / figur1.grund | procent(1)"},
                               {"dubbelt", "andel * 2"}};
  const auto plain = parse_value_request("andel", {"sida.md", 3, 5, ""}, "", problems, figures);
  REQUIRE(plain);
  CHECK(plain->value.text == "/");
  CHECK(plain->value_style == NumberStyle{NumberStyle::Kind::percent, 1});
  const auto nested = parse_value_request("dubbelt", {"sida.md", 3, 5, ""}, "", problems, figures);
  REQUIRE(nested);
  CHECK(nested->value.children[0].text == "/");
  CHECK(problems.all().empty());
}

TEST_CASE("figures that refer to each other in a circle are told, not followed") {
  Diagnostics problems;
  const FigureNames figures = {{"a", "b + 1"}, {"b", "a + 1"}};
  CHECK_FALSE(parse_value_request("a", {"sida.md", 3, 5, ""}, "text `= a`", problems, figures));
  CHECK(all_text(problems) ==
        "sida.md:3:5: fel[Q007]: figuren \"a\" hänvisar till sig själv\n"
        "    3 | text `= a`\n"
        "      |     ^\n");
}
