// The examples of the manual are read as a project's files would be, so that they cannot be wrong.

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/request_parser.hpp"
#include "sources/workbook_loader.hpp"

using namespace underlag;

namespace {

/// The text of the first fenced block of a kind in a page of docs/manual/.
std::string example(const std::string& page, const std::string& kind) {
  const auto text = DiskFileTree(UNDERLAG_SOURCE_DIR).read("docs/manual/" + page);
  REQUIRE(text);
  const std::string fence = "```" + kind + "\n";
  const std::size_t start = text->find(fence);
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
