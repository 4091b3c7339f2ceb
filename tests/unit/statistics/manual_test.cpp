// The examples of docs/manual/data.md are answered with the project's data.

#include <fstream>
#include <sstream>

#include "sources/dataset_description_reader.hpp"
#include "unit/statistics/project_figures.hpp"

using underlag_tests::table_text;
using underlag_tests::value_text;

namespace {

std::string manual() {
  std::string path = UNDERLAG_SOURCE_DIR;
  path += "/docs/manual/data.md";
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The fenced blocks of a kind.
std::vector<std::string> blocks(const std::string& kind) {
  const std::string text = manual();
  const std::string open = "\n```" + kind + "\n";
  std::vector<std::string> out;
  for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const auto from = at + open.size();
    out.push_back(text.substr(from, text.find("```", from) - from));
  }
  return out;
}

}  // namespace

TEST_CASE("every block of the manual is answered") {
  for (const char* kind : {"table", "chart", "summary"}) {
    const auto found = blocks(kind);
    CHECK_FALSE(found.empty());
    for (const std::string& yaml : found) {
      INFO(yaml);
      const auto table = table_text(yaml, underlag_tests::project_data(), kind);
      CHECK(table.problems.empty());
      CHECK(table.rows.size() > 1);
    }
  }
}

TEST_CASE("every value of the manual is what it says") {
  const std::string text = manual();
  int values = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto cells = underlag_tests::spec_cells(line);
    const bool is_value = line.starts_with("| `figur") || line.starts_with("| `klientenkat");
    if (!is_value || cells.size() != 2) continue;
    INFO(line);
    CHECK(value_text(cells[0]) == cells[1]);
    ++values;
  }
  CHECK(values == 12);
}

TEST_CASE("the description in the manual loads") {
  using namespace underlag;
  const DiskFileTree project(UNDERLAG_SOURCE_DIR);
  const MemoryFileTree files({{"data/d.dataset.yaml", blocks("yaml").front()},
                              {"data/enheter.aliases.yaml", *project.read("data/enheter.aliases.yaml")},
                              {"data/asi-intervjuer-2006-2007-tryckt.xlsx",
                               *project.read("data/asi-intervjuer-2006-2007-tryckt.xlsx")}});
  Diagnostics problems;
  const auto data = load_dataset(files, "data/d.dataset.yaml", problems);
  CHECK(underlag_tests::all_text(problems).starts_with(
      "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!C8: not[D041]: \"Män-180 Kv-12\" är text"));
  CHECK(problems.all().size() == 1);
  REQUIRE(data);
  CHECK(data->rows.size() == 16);
}
