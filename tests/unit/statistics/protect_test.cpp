#include "statistics/protect.hpp"

#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::table_text;
using underlag_tests::value_text;
using Lines = std::vector<std::string>;

namespace {

DatasetCollection loaded(const std::string& about, const std::string& columns, const std::string& csv) {
  const MemoryFileTree files(
      {{"data/d.dataset.yaml", "title: Prov\nfile: d.csv\n" + about + "\ncolumns:\n" + columns},
       {"data/d.csv", csv}});
  Diagnostics problems;
  auto data = load_all_datasets(files, problems);
  INFO(underlag_tests::all_text(problems));
  REQUIRE(data.size() == 1);
  return data;
}

const std::string kCounts = "  svar: {header: Svar, type: text}\n  antal: {header: Antal, type: count}\n";

DatasetCollection counted(const std::string& about, const std::string& csv) {
  return loaded("about: " + about + "\nrows: counts\nkey: svar", kCounts, csv);
}

const std::string kTable = "data: d\ncolumns: [svar, antal]\n";
const std::string kShares =
    "data: d\ncolumns: [svar, antal, {id: andel, value: antal.share, header: Andel}]\ntotal: true\n";

}  // namespace

TEST_CASE("counts of clients from one to four are hidden, zero and five are not") {
  const auto data = counted("client", "Svar;Antal\na;0\nb;1\nc;4\nd;5\ne;30\n");
  const auto table = table_text(kTable, data);
  CHECK(table.rows == Lines{"Svar | Antal", "a | 0", "b | ..", "c | ..", "d | 5", "e | 30"});
  CHECK(table.notes.back() ==
        ".. betyder att talet är dolt för att skydda enskilda (färre än 5, eller ett tal som annars skulle "
        "avslöja ett "
        "sådant).");
}

TEST_CASE("counts of staff are hidden below three, those of units never") {
  CHECK(table_text(kTable, counted("staff", "Svar;Antal\na;2\nb;3\n")).rows ==
        Lines{"Svar | Antal", "a | ..", "b | 3"});
  CHECK(table_text(kTable, counted("unit", "Svar;Antal\na;2\nb;1\n")).rows ==
        Lines{"Svar | Antal", "a | 2", "b | 1"});
}

TEST_CASE("published counts are shown with their reason") {
  const auto data = counted("client\npublished: {source: Rapport, reason: Siffrorna är tryckta.}",
                            "Svar;Antal\na;2\nb;30\n");
  const auto table = table_text(kTable, data);
  CHECK(table.rows == Lines{"Svar | Antal", "a | 2", "b | 30"});
  CHECK(table.notes == Lines{"Små tal (under 5) visas: Siffrorna är tryckta."});
}

TEST_CASE("a single hidden count takes a second one with it where the total is shown") {
  const auto data = counted("client", "Svar;Antal\nja;30\nnej;12\nvet inte;2\n");
  const auto table = table_text(kShares, data);
  CHECK(table.rows == Lines{"Svar | Antal | Andel", "ja | 30 | 68,2␣%", "nej | .. | ..", "vet inte | .. | ..",
                            "Summa | 44 | 100,0␣%"});
}

TEST_CASE("hidden counts that together are too few take a third one with them") {
  // 1 + 1 hidden and 32 in all: 32 − 30 = 2 would tell that both are 1. With 30 hidden too they are 32
  // together, and each may be up to 30.
  const auto data = counted("client", "Svar;Antal\nja;30\nnej;1\nvet inte;1\nannat;40\n");
  CHECK(table_text("data: d\ncolumns: [svar, antal]\ntotal: true\n", data).rows ==
        Lines{"Svar | Antal", "ja | ..", "nej | ..", "vet inte | ..", "annat | 40", "Summa | 72"});
  // 2 + 4 hidden are 6 together: each may be up to 5, which need not be hidden.
  const auto enough = counted("client", "Svar;Antal\nja;30\nnej;2\nvet inte;4\n");
  CHECK(table_text("data: d\ncolumns: [svar, antal]\ntotal: true\n", enough).rows ==
        Lines{"Svar | Antal", "ja | 30", "nej | ..", "vet inte | ..", "Summa | 36"});
  // 2 + 3 are 5: each may be up to 4 only, so a reader knows that both are hidden for being small.
  const auto few = counted("client", "Svar;Antal\nja;30\nnej;2\nvet inte;3\n");
  CHECK(table_text("data: d\ncolumns: [svar, antal]\ntotal: true\n", few).rows ==
        Lines{"Svar | Antal", "ja | ..", "nej | ..", "vet inte | ..", "Summa | 35"});
}

TEST_CASE("shares tell the total that they are shares of, shown or not") {
  const auto data = counted("client", "Svar;Antal\nja;30\nnej;12\nvet inte;2\n");
  const std::string share = "columns: [svar, antal, {id: andel, value: antal.share, header: Andel}]\n";
  CHECK(table_text("data: d\n" + share, data).rows ==
        Lines{"Svar | Antal | Andel", "ja | 30 | 68,2␣%", "nej | .. | ..", "vet inte | .. | .."});
  // 30 of 32 would tell the 2, and is hidden: then no total is known.
  CHECK(table_text("data: d\n" + share, counted("client", "Svar;Antal\nnej;30\nvet inte;2\n")).rows ==
        Lines{"Svar | Antal | Andel", "nej | 30 | ..", "vet inte | .. | .."});
}

TEST_CASE("the share of one question takes nothing from another") {
  const auto data = loaded("about: client\nrows: counts", "  fraga: {header: Fråga, type: text}\n" + kCounts,
                           "Fråga;Svar;Antal\n1;ja;30\n1;nej;20\n1;vet inte;2\n2;ja;12\n2;nej;10\n");
  CHECK(table_text("data: d\ncolumns: [fraga, svar, antal, {id: andel, value: antal.share(fraga), "
                   "header: Andel}]\n",
                   data)
            .rows == Lines{"Fråga | Svar | Antal | Andel", "1 | ja | 30 | 57,7␣%", "1 | nej | .. | ..",
                           "1 | vet inte | .. | ..", "2 | ja | 12 | 54,5␣%", "2 | nej | 10 | 45,5␣%"});
}

TEST_CASE("a hidden count with no other to hide behind hides the total") {
  const auto data = counted("client", "Svar;Antal\nja;0\nnej;0\nvet inte;2\n");
  const auto rows = table_text("data: d\ncolumns: [svar, antal]\ntotal: true\n", data).rows;
  CHECK(rows == Lines{"Svar | Antal", "ja | 0", "nej | 0", "vet inte | ..", "Summa | .."});
}

TEST_CASE(
    "the smallest and largest answer are hidden of clients, and of staff when they are too few for a mean") {
  const std::string columns = "  betyg: {type: number}\n";
  const auto of_four = loaded("about: staff", columns, "betyg\n1\n2\n4\n5\n");
  CHECK(value_text("d.betyg.min", of_four) == "..");
  CHECK(value_text("d.betyg.max", of_four) == "..");
  CHECK(value_text("d.betyg.max", loaded("about: staff", columns, "betyg\n1\n2\n4\n5\n3\n")) == "5");
  CHECK(value_text("d.betyg.max", loaded("about: client", columns, "betyg\n1\n2\n4\n5\n3\n")) == "..");
}

TEST_CASE("there are no percentages of fewer than ten") {
  const auto data = counted("client", "Svar;Antal\nja;5\nnej;0\n");
  const auto rows = table_text(kShares, data).rows;
  CHECK(rows[1] == "ja | 5 | ..");
}

TEST_CASE("arithmetic with a hidden part is hidden, in prose too") {
  const auto data = counted("client", "Svar;Antal\na;3\nb;30\n");
  CHECK(value_text("d[\"a\"].antal", data) == "..");
  CHECK(value_text("d[\"a\"].antal + 1", data) == "..");
  CHECK(value_text("d[\"a\"].antal / d[\"b\"].antal", data) == "..");
  CHECK(value_text("d.antal.min", data) == "..");
  CHECK(value_text("d[\"b\"].antal", data) == "30");
  CHECK(value_text("d.antal.sum", data) == "33");
  CHECK(value_text("d.antal.sum - d[\"b\"].antal", data) == "..");
  CHECK(value_text("d[\"b\"].antal - d.antal.sum", data) == "..");
}

TEST_CASE("a hidden cell leaves nothing of its value behind") {
  const auto protect = [](const std::string& csv) {
    const auto data = counted("client", csv);
    Diagnostics problems;
    const auto request = parse_block_request("table", kTable, {"sida.md", 1}, kTable, problems);
    return statistics::answer_requests({*request}, data, {}, Language::sv, problems)[0].table;
  };
  const auto one = protect("Svar;Antal\na;1\nb;30\n");
  const auto four = protect("Svar;Antal\na;4\nb;30\n");
  const ProtectedCell& hidden = one->rows()[0].cells[1];
  CHECK(hidden.state == ProtectedCell::State::suppressed);
  CHECK(hidden.number == 0);
  CHECK(hidden.high == 0);
  CHECK(hidden.sources == four->rows()[0].cells[1].sources);
  CHECK(hidden.formula == four->rows()[0].cells[1].formula);
  CHECK(one->has_suppressed());
}

TEST_CASE("rows of people are counted in groups and never listed") {
  const auto data =
      loaded("about: client",
             "  kon: {header: Kön, type: choice, values: [man, kvinna]}\n"
             "  alder: {header: Ålder, type: number}\n",
             "Kön;Ålder\nman;30\nman;31\nman;40\nman;52\nman;28\nman;33\nkvinna;41\nkvinna;29\n");
  const auto listed = table_text("data: d\n", data);
  CHECK(listed.rows.empty());
  CHECK(listed.problems.find("fel[Q021]: raderna i \"d\" är enskilda personers svar") != std::string::npos);
  const auto grouped = table_text(
      "data: d\ngroup_by: kon\ncolumns: [kon, {id: n, value: kon.count, header: n}, {id: m, value: "
      "alder.mean, header: "
      "Medel}, {id: hog, value: alder.max, header: Högst}]\n",
      data);
  CHECK(grouped.rows == Lines{"Kön | n | Medel | Högst", "man | 6 | 35,7 | ..", "kvinna | .. | .. | .."});
  CHECK(value_text("d.alder.mean", data) == "35,5");
  CHECK(value_text("d.alder.max", data) == "..");
  CHECK(value_text("d[kon == \"kvinna\"].count", data) == "..");
  CHECK(value_text("d[alder == 52].kon", data) == "..");
}

TEST_CASE("one person's share of a sum is hidden like the person's answer") {
  const auto data = loaded("about: client\nkey: id",
                           "  id: {header: Id, type: text}\n  alder: {header: Ålder, type: number}\n",
                           "Id;Ålder\n1;30\n2;31\n3;40\n4;52\n5;28\n6;33\n");
  CHECK(value_text("d[\"5\"].alder.share", data) == "..");
}

TEST_CASE("what is asked of a hidden figure is hidden, and chooses no rows") {
  const auto data = counted("client", "Svar;Antal\na;2\nb;30\n");
  CHECK(value_text("d[\"a\"].antal <= 2", data) == "..");
  CHECK(value_text("d[\"a\"].antal > 1 and true", data) == "..");
  CHECK(value_text("not d[\"a\"].antal > 1", data) == "..");
  CHECK(value_text("d[\"a\"].antal in [1, 2]", data) == "..");
  CHECK(value_text("d[\"b\"].antal >= 30", data) == "ja");
  CHECK(table_text("data: d\nwhere: antal == 2\ncolumns: [svar, antal]\n", data).rows ==
        Lines{"Svar | Antal"});
  CHECK(table_text("data: d\nwhere: antal == 2 or antal == 30\ncolumns: [svar, antal]\n", data).rows ==
        Lines{"Svar | Antal", "b | 30"});
  CHECK(table_text("data: d\nwhere: svar == \"a\"\ncolumns: [svar, antal]\n", data).rows ==
        Lines{"Svar | Antal", "a | .."});
}

TEST_CASE("persons are chosen by their own answers, not by those of one of them") {
  const auto data = loaded("about: client\nkey: id",
                           "  id: {header: Id, type: text}\n  alder: {header: Ålder, type: number}\n",
                           "Id;Ålder\n1;30\n2;30\n3;30\n4;30\n5;30\n6;33\n");
  CHECK(value_text("d[alder == 30].count", data) == "5");
  CHECK(value_text("d[alder == d[\"5\"].alder].count", data) == "..");
}

TEST_CASE("a small difference of counts stays hidden whatever it is multiplied with or added to") {
  const auto data = counted("client", "Svar;Antal\na;3\nb;30\n");
  CHECK(value_text("d.antal.sum * 1 - d[\"b\"].antal", data) == "..");
  CHECK(value_text("d.antal.sum * 10 - d[\"b\"].antal * 10", data) == "..");
  CHECK(value_text("(d.antal.sum + 100) - d[\"b\"].antal", data) == "..");
  CHECK(value_text("-d[\"b\"].antal + d.antal.sum", data) == "..");
  CHECK(value_text("d.antal.sum / 3 - d[\"b\"].antal / 3", data) == "..");
  CHECK(value_text("d[\"b\"].antal * 2", data) == "60");
  CHECK(value_text("d.antal.sum + d[\"b\"].antal", data) == "63");
  // 33 of 30: the rest is the 3.
  CHECK(value_text("d.antal.sum / d[\"b\"].antal", data) == "..");
  CHECK(value_text("d.antal.sum * 100 / d[\"b\"].antal", data) == "..");
}

TEST_CASE("the difference of two columns of counts is hidden when it is small") {
  const auto data =
      loaded("about: client\nrows: counts\nkey: svar", kCounts + "  alla: {header: Alla, type: count}\n",
             "Svar;Antal;Alla\na;30;31\nb;20;21\n");
  CHECK(value_text("d.alla - d.antal", data) == "..");
  CHECK(value_text("d.alla + d.antal", data) == "102");
}

TEST_CASE("joined counts are protected by the rules of the dataset they come from") {
  const std::string columns =
      "\nrows: counts\nkey: svar\ncolumns:\n  svar: {header: Svar, type: text}\n"
      "  antal: {header: Antal, type: count}\n";
  const MemoryFileTree files({{"data/d.dataset.yaml", "title: Prov\nfile: d.csv\nabout: unit" + columns},
                              {"data/d.csv", "Svar;Antal\na;1\nb;2\nc;3\n"},
                              {"data/e.dataset.yaml", "title: Annat\nfile: e.csv\nabout: client" + columns},
                              {"data/e.csv", "Svar;Antal\na;30\nb;1\nc;1\n"}});
  Diagnostics problems;
  const auto data = load_all_datasets(files, problems);
  const auto table = table_text(
      "data: d\njoin: {data: e, on: svar}\ncolumns: [svar, antal, {id: e, value: e.antal, header: E}]\n"
      "total: true\n",
      data);
  CHECK(table.rows == Lines{"Svar | Antal | E", "a | 1 | ..", "b | 2 | ..", "c | 3 | ..", "Summa | 6 | 32"});
  CHECK(table.notes.back() ==
        ".. betyder att talet är dolt för att skydda enskilda (färre än 5, eller ett tal som annars skulle "
        "avslöja ett sådant).");
}

TEST_CASE("the total of groups of people leaves out those that a limit cuts off") {
  const auto data = counted("client", "Svar;Antal\na;30\nb;12\nc;2\n");
  const auto table = table_text(
      "data: d\ngroup_by: svar\ncolumns: [svar, {id: n, value: antal.sum, header: n}]\norder: -n\n"
      "limit: 2\ntotal: true\n",
      data);
  CHECK(table.rows == Lines{"Svar | n", "a | 30", "b | 12", "Summa | 42"});
  CHECK(table.notes == Lines{"Summan gäller bara de rader som visas."});
}

TEST_CASE("every printed figure knows its cells") {
  Diagnostics problems;
  const std::string yaml = "data: figur1_tryckt\ntotal: true\n";
  const auto request = parse_block_request("table", yaml, {"sida.md", 1}, yaml, problems);
  const auto table =
      statistics::answer_requests({*request}, underlag_tests::project_data(), {}, Language::sv, problems)[0]
          .table;
  REQUIRE(table);
  const CellSource farsta{"data/asi-intervjuer-2006-2007-tryckt.xlsx", "Figur 1", "C12"};
  CHECK(table->rows()[9].cells[2].sources == std::vector<CellSource>{farsta});
  const CellSource sum{"data/asi-intervjuer-2006-2007-tryckt.xlsx", "Figur 1", "C4, C6:C18"};
  CHECK(table->rows()[16].cells[2].sources == std::vector<CellSource>{sum});
  CHECK(table->rows()[16].cells[2].formula == "grund.sum; n = 15");
}
