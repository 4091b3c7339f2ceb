// Rows of two datasets that belong together, those that have no partner, periods with days, and filters that
// choose nothing.

#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::table_text;
using underlag_tests::value_text;
using Lines = std::vector<std::string>;

namespace {

const std::string kColumns =
    "about: unit\nkey: namn\ncolumns:\n  namn: {header: Namn, type: text}\n"
    "  antal: {header: Antal, type: count}\n";

DatasetCollection two(const std::string& first, const std::string& second,
                      const std::string& first_period = "period: {from: 2006-01, to: 2007-05}\n",
                      const std::string& second_period = "period: {from: 2007-05, to: 2008-01}\n",
                      const std::string& columns = kColumns) {
  const MemoryFileTree files(
      {{"data/a.dataset.yaml", "title: Tabell A\nfile: a.csv\n" + first_period + columns},
       {"data/b.dataset.yaml", "title: Tabell B\nfile: b.csv\n" + second_period + columns},
       {"data/namn.aliases.yaml", "Enskede-Årsta-Vantör: [E-Å-V]\n"},
       {"data/a.csv", "Namn;Antal\n" + first},
       {"data/b.csv", "Namn;Antal\n" + second}});
  Diagnostics problems;
  auto data = load_all_datasets(files, problems);
  INFO(underlag_tests::all_text(problems));
  REQUIRE(data.size() == 2);
  return data;
}

}  // namespace

TEST_CASE("rows without a counterpart in a joined table are listed, of both tables") {
  const auto table = table_text("data: a\njoin: {data: b}\ncolumns: [namn, antal, b.antal]\ntotal: true\n",
                                two("Norr;10\nSöder;20\nÖster;5\n", "Norr;1\nVäster;7\nUtanför;9\n"));
  CHECK(table.rows[1] == "Norr | 10 | 1");
  CHECK(table.rows.back() == "Summa | 35 | 1");
  CHECK(table.notes == Lines{"Antal, maj 2007–januari 2008: 2 enheter saknar uppgift (Söder, Öster).",
                             "2 enheter utan motsvarighet i Tabell B: Söder, Öster.",
                             "2 enheter utan motsvarighet i Tabell A: Väster, Utanför.",
                             "Perioderna är olika långa (17 och 9 månader), så antalen kan inte jämföras "
                             "rakt av."});
}

TEST_CASE("a filter is not asked of rows that only the joined table has") {
  const auto table = table_text("data: a\njoin: {data: b}\ncolumns: [namn, b.namn]\nwhere: antal > 10\n",
                                two("Norr;10\nSöder;20\n", "Norr;1\nVäster;7\n"));
  CHECK(table.notes == Lines{"1 enhet utan motsvarighet i Tabell B: Söder."});
}

TEST_CASE("names join without regard to case and spaces, and over the aliases of either table") {
  const auto table =
      table_text("data: a\njoin: {data: b}\ncolumns: [namn, b.antal]\n",
                 two("Hägersten - Liljeholmen;10\nBROMMA;20\n", "hägersten-liljeholmen;1\nBromma;2\n"));
  CHECK(table.rows == Lines{"Namn | Antal", "Hägersten - Liljeholmen | 1", "BROMMA | 2"});
  const std::string aliased =
      "about: unit\nkey: namn\ncolumns:\n  namn: {header: Namn, type: text, aliases: namn.aliases.yaml}\n"
      "  antal: {header: Antal, type: count}\n";
  const std::string plain = "period: {from: 2006-01, to: 2007-05}\n";
  const MemoryFileTree files({{"data/a.dataset.yaml", "title: A\nfile: a.csv\n" + plain + kColumns},
                              {"data/b.dataset.yaml", "title: B\nfile: b.csv\n" + plain + aliased},
                              {"data/namn.aliases.yaml", "Enskede-Årsta-Vantör: [E-Å-V]\n"},
                              {"data/a.csv", "Namn;Antal\nE-Å-V;10\n"},
                              {"data/b.csv", "Namn;Antal\nEnskede-Årsta-Vantör;3\n"}});
  Diagnostics problems;
  const auto data = load_all_datasets(files, problems);
  CHECK(table_text("data: a\njoin: {data: b}\ncolumns: [namn, b.antal]\n", data).rows ==
        Lines{"Namn | Antal", "E-Å-V | 3"});
  CHECK(table_text("data: a\ncompare: {data: b, column: antal, with: antal}\n", data).rows.back() ==
        "E-Å-V | 10 | 3 | −7");
}

TEST_CASE("a join in which nothing has a counterpart is a warning") {
  const auto table =
      table_text("data: a\njoin: {data: b}\ncolumns: [namn, b.antal]\n", two("Norr;10\n", "1;1\n"));
  CHECK(
      table.problems ==
      "sida.md:1:1: varning[Q052]: ingen rad i \"a\" har en motsvarighet i \"b\": nycklarna är till exempel "
      "Norr och 1\n   tips: ge dem samma namn med aliases, eller välj ett annat dataset\n");
}

TEST_CASE("a period with days is as long as its days, and the rates use that length") {
  // 2007-05-16–2008-01-31: 16 of 31 days of May, and eight months.
  const auto data = two("Norr;34\n", "Norr;17\n", "period: {from: 2006-01, to: 2007-05}\n",
                        "period: {from: 2007-05-16, to: 2008-01-31}\n");
  CHECK(value_text("b.months", data) == "8,52");
  CHECK(value_text("a.months", data) == "17");
  const auto table = table_text("data: a\ncompare: {data: b, column: antal, with: antal}\n", data);
  // 34/17 and 17/8,516 = 1,996
  CHECK(table.rows.back() == "Norr | 2,0 | 2,0 | 0,0");
  CHECK(table.caption_note == "per månad; 17 och 8,52 månader");
  CHECK(table.rows.front() ==
        "Namn | Antal, januari 2006–maj 2007 (per månad) | Antal, 16 maj 2007–31 januari 2008 (per månad) | "
        "Förändring (per månad)");
  CHECK(table_text("data: kursutvardering\n").source_note.ends_with("Avser 24–25 maj 2007."));
  CHECK(table.notes == Lines{"Perioderna är olika långa (17 och 8,52 månader). Talen är per månad."});
  // Whole months written with their days are whole months.
  const auto whole = two("Norr;34\n", "Norr;17\n", "period: {from: 2006-01-01, to: 2007-05-31}\n",
                         "period: {from: 2008-02, to: 2009-06}\n");
  CHECK(table_text("data: a\ncompare: {data: b, column: antal, with: antal}\n", whole).caption_note.empty());
}

TEST_CASE("a filter with a word that the column does not have is told, with the words that it has") {
  const auto table = table_text("data: figur1\nwhere: enhet == \"Fasta\"\ncolumns: [enhet, grund]\n");
  CHECK(
      table.problems.starts_with("sida.md:2:17: varning[Q050]: \"Fasta\" står inte på någon rad i kolumnen "
                                 "\"enhet\" i \"figur1\", där det finns "));
  CHECK(table.problems.find("tips: menade du \"Farsta\"?") != std::string::npos);
  CHECK(table_text("data: figur1\nwhere: grund > 10000\ncolumns: [enhet, grund]\n").problems ==
        "sida.md:2:8: varning[Q051]: ingen rad i \"figur1\" uppfyller grund > 10000\n"
        "    2 | where: grund > 10000\n      |        ^\n");
  CHECK(value_text("anvandning2008[grund == \"systematisk\"].count").find("varning[Q050]") !=
        std::string::npos);
  // One of several words is as easily misspelt.
  CHECK(table_text("data: figur1\nwhere: enhet in [\"Farsta\", \"Sodermalm\"]\ncolumns: [enhet]\n")
            .problems.starts_with("sida.md:2:28: varning[Q050]: \"Sodermalm\" står inte på någon rad"));
  CHECK(table_text("data: figur1\nwhere: not (enhet == \"Sodermalm\")\ncolumns: [enhet]\n").problems.empty());
  // That no unit has so many is an answer.
  CHECK(value_text("figur1[grund > 10000].count") == "0");
}
