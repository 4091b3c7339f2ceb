// The examples of the manual are read as a project's files would be, so that they cannot be wrong.

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/page_reader.hpp"
#include "sources/report_style_loader.hpp"
#include "sources/request_parser.hpp"
#include "sources/workbook_loader.hpp"

using namespace underlag;

namespace {

/// The text of the first fenced block of a kind in a page of docs/manual/, below `heading`.
std::string example(const std::string& page, const std::string& kind, const std::string& heading = "") {
  const auto text = DiskFileTree(UNDERLAG_SOURCE_DIR).read("docs/manual/" + page);
  REQUIRE(text);
  const std::string fence = "```" + kind + "\n";
  const std::size_t start = text->find(fence, text->find(heading));
  REQUIRE(start != std::string::npos);
  const std::size_t first = start + fence.size();
  return text->substr(first, text->find("```", first) - first);
}

}  // namespace

TEST_CASE("the manual's workbook loads without a word") {
  Diagnostics problems;
  const auto workbooks = load_workbooks(
      MemoryFileTree({{"templates/workbooks/a.workbook.yaml", example("arbetsbocker.md", "yaml")}}),
      problems);
  CHECK(to_text(problems, {}).empty());
  REQUIRE(workbooks.size() == 1);
  REQUIRE(workbooks[0].sheets.size() == 1);
  CHECK(workbooks[0].sheets[0].chart);
}

TEST_CASE("the manual's chart is a chart") {
  Diagnostics problems;
  const std::string yaml = example("diagram.md", "chart");
  const auto request = parse_block_request("chart", yaml, {"diagram.md", 1}, yaml, problems);
  CHECK(to_text(problems, {}).empty());
  REQUIRE(request);
  CHECK(request->chart_kind == "bar");
  CHECK(request->chart_series == std::vector<std::string>{"grund"});
}

TEST_CASE("the manual's mapping and its description load without a word") {
  const std::string heading = "Kartan har samma nycklar";
  Diagnostics problems;
  const auto data = load_dataset(
      MemoryFileTree(
          {{"data/d.dataset.yaml", example("data.md", "yaml", "## Kolumnkartor")},
           {"data/asi-net.mapping.yaml", example("data.md", "yaml", heading)},
           {"data/asi-net-export.csv",
            "Intervju-id;IntervjuDatum;Personnummer;KON;BARN_U18;ADM_1\n7;14.03.2026;;9;1.00;x\n"}}),
      "data/d.dataset.yaml", problems);
  CHECK(to_text(problems, {}).empty());
  REQUIRE(data);
  CHECK(data->rows[0].values[1].text == "2026-03-14");
  CHECK(data->rows[0].values[2].missing_class == MissingClass::dont_know);
  CHECK(data->rows[0].values[3].text == "Ja");
}

TEST_CASE("the manual's report, its table and the skeleton of a memo are read without a word") {
  Diagnostics problems;
  const Page report = read_page(example("rapporter.md", "markdown"), "content/rapport.md", problems);
  CHECK(report.front_matter.numbered);
  CHECK(report.footnotes.size() == 1);
  const std::string yaml = example("rapporter.md", "table");
  const auto request = parse_block_request("table", yaml, {"rapporter.md", 1}, yaml, problems);
  REQUIRE(request);
  CHECK(request->query.columns.at(0).is_joined);
  CHECK(request->query.columns.at(3).group == "Klienter");
  const auto skeleton = DiskFileTree(UNDERLAG_SOURCE_DIR).read("templates/reports/memo.md");
  CHECK(read_page(skeleton.value_or(""), "content/memo.md", problems).front_matter.memo);
  CHECK(to_text(problems, {}).empty());
}

TEST_CASE("the manual's page style can be used as it stands") {
  Diagnostics problems;
  MemoryFileTree project({{"templates/reports/report.yaml", example("rapporter.md", "yaml")}});
  CHECK(load_report_style(project, "report", problems).running_head == "ASI-projektet");
  CHECK(to_text(problems, {}).empty());
}
