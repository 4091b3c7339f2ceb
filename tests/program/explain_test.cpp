#include "commands/explain.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "sources/dataset_loader.hpp"
#include "sources/request_parser.hpp"
#include "statistics/answer_requests.hpp"

using namespace underlag;

namespace {

struct Explained {
  bool found = false;
  std::string text;
};

Explained explained(const std::string& target) {
  Diagnostics problems;
  static const auto data = load_all_datasets(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  const std::string yaml =
      "id: tab-figur1\ndata: figur1_tryckt\ncolumns: [enhet, grund]\nwhere: grund > 150\ntotal: "
      "true\ncaption: Intervjuer\n";
  AnsweredPage page;
  page.output = "rapporter/asi.html";
  page.requests.push_back(*parse_value_request("figur1.grund.sum", {}, "", problems));
  page.requests.push_back(*parse_block_request("table", yaml, {"sida.md", 1}, yaml, problems));
  page.requests.push_back(
      *parse_value_request("figur1.uppfoljning / figur1.grund | procent(1)", {}, "", problems));
  const std::string twins =
      "id: tab-avsnitt\ndata: kursutvardering\ncolumns: [fraga, antal]\nwhere: fraga == \"1. Bakgrund "
      "till kursen\" and antal == 1\ncaption: Avsnitt\n";
  page.requests.push_back(*parse_block_request("table", twins, {"sida.md", 20}, twins, problems));
  page.answers = statistics::answer_requests(page.requests, data, {}, Language::sv, problems);
  std::ostringstream out;
  Explained result;
  result.found = explain(target, {page}, data, {}, Language::sv, out);
  result.text = out.str();
  return result;
}

}  // namespace

TEST_CASE("a value is explained by its id: cells, parts, n and expression") {
  CHECK(explained("output/site/rapporter/asi.html#varde-2").text ==
        "rapporter/asi.html#varde-2: 40,8\u00a0%\n"
        "  Uttryck: figur1.uppfoljning / figur1.grund; n = 13\n"
        "  Delar: 342 / 838\n"
        "  Celler: data/asi-intervjuer-2006-2007.csv D2, D4:D9, D11, D13:D17\n"
        "  Celler: data/asi-intervjuer-2006-2007.csv C2, C4:C9, C11, C13:C17\n");
}

TEST_CASE("a table is explained with its dataset, filter and every cell") {
  CHECK(explained("tab-figur1").text ==
        "rapporter/asi.html#tab-figur1: Intervjuer\n"
        "  Dataset: figur1_tryckt (data/figur1_tryckt.dataset.yaml)\n"
        "  Källa: Slutrapport ASI-projektet, 2009, figur 1, cell för cell. Avser januari 2006–maj 2007.\n"
        "  Urval: grund > 150\n"
        "  ASI-grund\n"
        "    E-Å-V: 170  data/asi-intervjuer-2006-2007-tryckt.xlsx!Figur 1!C4\n"
        "    EFH-män: 180  data/asi-intervjuer-2006-2007-tryckt.xlsx!Figur 1!C8\n"
        "    Summa: 350  data/asi-intervjuer-2006-2007-tryckt.xlsx!Figur 1!C4, C8  (grund.sum, grund > 150; "
        "n = "
        "2)\n");
}

TEST_CASE("rows that begin alike are explained by their whole key") {
  CHECK(explained("tab-avsnitt").text ==
        "rapporter/asi.html#tab-avsnitt: Avsnitt\n"
        "  Dataset: kursutvardering (data/kursutvardering.dataset.yaml)\n"
        "  Källa: Slutrapport ASI-projektet, 2009, bilaga 1. 12 av 16 deltagare svarade. Avser 24–25 maj "
        "2007.\n"
        "  Urval: (fraga == \"1. Bakgrund till kursen\") and (antal == 1)\n"
        "  Antal\n"
        "    1. Bakgrund till kursen / Dåligt: 1  data/kursutvardering-2007.csv D6\n"
        "    1. Bakgrund till kursen / Ganska dåligt: 1  data/kursutvardering-2007.csv D7\n"
        "  Not: Små tal (under 3) visas: Sammanställningen är redan publicerad i slutrapporten.\n");
}

TEST_CASE("a printed number is found wherever it stands") {
  CHECK(explained("350").text ==
        "rapporter/asi.html#tab-figur1, Summa, ASI-grund: 350\n"
        "  Dataset: figur1_tryckt (data/figur1_tryckt.dataset.yaml)\n"
        "  Uttryck: grund.sum, grund > 150; n = 2\n"
        "  Celler: data/asi-intervjuer-2006-2007-tryckt.xlsx!Figur 1!C4, C8\n");
  CHECK(explained("40,8 %").text.starts_with("rapporter/asi.html#varde-2: "));
}

TEST_CASE("an expression is explained without any page") {
  CHECK(explained("figur2.klienter.sum").text ==
        "figur2.klienter.sum: 3\u00a0348\n"
        "  Uttryck: figur2.klienter.sum; n = 13\n"
        "  Celler: data/asi-intervjuer-2007-2008.csv B2:B13, B16\n");
}

TEST_CASE("an empty target is not every empty cell") {
  for (const char* nothing : {"", " ", "rapporter/asi.html#"}) CHECK_FALSE(explained(nothing).found);
}

TEST_CASE("what is nothing is not explained") {
  CHECK_FALSE(explained("tab-finns-inte").found);
  CHECK_FALSE(explained("1234567").found);
  CHECK_FALSE(explained("figur1.finnsinte").found);
}
