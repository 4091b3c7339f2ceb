#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/dataset_loader.hpp"

using namespace underlag;

TEST_CASE("every dataset of the project loads without an error") {
  Diagnostics problems;
  const auto data = load_all_datasets(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  INFO(to_text(problems, {}));
  CHECK_FALSE(problems.has_errors());
  CHECK(data.size() == 31);
}

TEST_CASE("what the printed tables have wrong is told at its cell") {
  Diagnostics problems;
  const auto data = load_all_datasets(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  std::vector<std::string> found;
  for (const Diagnostic& one : problems.all()) {
    found.push_back(to_string(one.place) + " " + one.message->code);
  }
  CHECK(found == std::vector<std::string>{
                     // six standard deviations with a bracket too many
                     "data/bff-tabell-2-tryckt.csv:7:49 D017", "data/bff-tabell-2-tryckt.csv:16:64 D017",
                     "data/bff-tabell-2-tryckt.csv:17:68 D017", "data/bff-tabell-2-tryckt.csv:18:66 D017",
                     "data/bff-tabell-2-tryckt.csv:19:74 D017", "data/bff-tabell-2-tryckt.csv:20:69 D017",
                     // decimal points among commas: 1.02, 2.24 and 2.39, .94
                     "data/bff-tabell-2-tryckt.csv:2:56 D018", "data/bff-tabell-2-tryckt.csv:8:77 D018",
                     "data/bff-tabell-2-tryckt.csv:2:56 D018",
                     // two teams in one row: Män-11 Kv-5
                     "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!B8 D041",
                     "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!C8 D041",
                     "data/asi-intervjuer-2006-2007-tryckt.xlsx!'Figur 1'!D8 D041"});
}
