// Tables as pages ask for them: columns, sections, joins, comparisons, notes; and what is said about wrong
// use.

#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::loaded;
using underlag_tests::table_text;
using underlag_tests::value_text;
using Lines = std::vector<std::string>;

namespace {

bool has_note(const underlag_tests::TableText& table, const std::string& note) {
  return std::ranges::find(table.notes, note) != table.notes.end();
}

}  // namespace

TEST_CASE("percentages that miss 100,0 because of rounding get a note, and others none") {
  // 17, 10 and 10 of 37: 45,9 + 27,0 + 27,0 = 99,9.
  const std::string columns =
      "columns: [svar, antal, {id: andel, value: antal.share(fraga), header: Andel}]\n";
  const auto sixth = table_text("data: klientenkat\nwhere: fraga == 6\n" + columns);
  CHECK(has_note(sixth, "Andel: procenttalen är avrundade och blir tillsammans 99,9\u00a0%."));
  const auto first = table_text("data: klientenkat\nwhere: fraga == 1\n" + columns);
  for (const std::string& note : first.notes) CHECK(note.find("avrundade") == std::string::npos);
  // A third of each: 33,3 on every row, 99,9 in all; two questions under each other are two wholes.
  const auto both = table_text("data: klientenkat\nwhere: fraga in [1, 6]\n" + columns);
  CHECK(has_note(both, "Andel: procenttalen är avrundade och blir tillsammans 99,9\u00a0%."));
  // Some of the parts only: not a whole, so nothing is missing.
  const auto part = table_text("data: klientenkat\nwhere: fraga == 6 and antal == 10\n" + columns);
  for (const std::string& note : part.notes) CHECK(note.find("avrundade") == std::string::npos);
}

TEST_CASE("sections put the texts of a column as headings between the rows") {
  const auto table = table_text(
      "data: kursutvardering\nwhere: del == \"Användning\"\nsections: fraga\ncolumns: [svar, antal]\n");
  CHECK(table.problems.empty());
  CHECK(table.rows == Lines{"Svar | Antal", "Lägga på minnet och ta fram vid behov | ", "Kanske | 1[1]",
                            "Ja | 9[1]", "Genomföra/pröva det inlärda | ", "Kanske | 1[1]", "Ja | 11[1]",
                            "Informera andra | ", "Kanske | 4[1]", "Ja | 6[1]"});
  CHECK(table_text("data: anvandning2008\nsections: grnd\n").problems ==
        "sida.md:1:1: fel[Q012]: \"grnd\" finns inte i anvandning2008\n    1 | data: anvandning2008\n      | "
        "^\n"
        "   tips: menade du \"grund\"?\n");
  CHECK(table_text("data: anvandning2008\nsections: grund\ngroup_by: chef\n").problems ==
        "sida.md:1:1: fel[Q033]: sections delar rader, och kan inte användas med group_by\n");
}

TEST_CASE("rows of one section come together where its first row stands") {
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: unit\nkey: namn\ncolumns:\n  namn: {header: Namn, type: text}\n"
      "  del: {header: Del, type: text}\n  antal: {header: Antal, type: count}\n",
      "Namn;Del;Antal\na;norr;1\nb;söder;2\nc;norr;3\n");
  const auto table =
      table_text("data: d\nsections: del\ncolumns: [namn, antal]\ntotal: true\norder: -antal\n", data);
  CHECK(table.rows == Lines{"Namn | Antal", "norr | ", "c | 3", "a | 1", "söder | ", "b | 2", "Summa | 6"});
}

TEST_CASE("a mean stands with its standard deviation in brackets") {
  CHECK(value_text("brackets(bff_tabell1[\"Programbehov\"].medel, bff_tabell1[\"Programbehov\"].sd)") ==
        "2,36 (0,81)");
  const auto table = table_text(
      "data: bff_tabell1\nwhere: variabel in [\"Webb\", \"Man\"]\n"
      "columns: [variabel, {id: m, value: \"brackets(medel, sd)\", header: Medelvärde (SD)}]\ntotal: true\n");
  CHECK(table.problems.empty());
  CHECK(table.rows == Lines{"Variabel | Medelvärde (SD)", "Man | –", "Webb | 4,57 (0,88)", "Summa | "});
}

TEST_CASE("names of rows can be listed, and a period has its months") {
  CHECK(value_text("anvandning2008[chef == \"nej\"].enhet.list") == "Bromma, Farsta, Älvsjö");
  CHECK(value_text("figur1.months") == "17");
  CHECK(value_text("figur1.grund.sum / figur1.months | tal(1)") == "57,2");
  CHECK(value_text("enheter.months") == "–");
  CHECK(value_text("figur1.grund.declared") == "781");
  CHECK(value_text("figur2.klienter.declared") == "–");
}

TEST_CASE("a joined column has its own heading, its source and a word about unequal periods") {
  const auto table = table_text(
      "data: figur1\njoin: {data: figur2, on: enhet}\ncolumns: [enhet, grund, figur2.grund, "
      "figur2.klienter]\n"
      "order: -figur2.klienter\nlimit: 2\n");
  CHECK(table.problems.empty());
  CHECK(table.rows == Lines{"Enhet | ASI-grund | ASI-grund, maj 2007–januari 2008 | Klienter",
                            "EFH-män | 180 | 81–90 | 391", "E-Å-V | 170 | 11–20 | 383"});
  CHECK(
      has_note(table, "Perioderna är olika långa (17 och 9 månader), så antalen kan inte jämföras rakt av."));
  CHECK(table.source_note.find("figur 1.") != std::string::npos);
  CHECK(table.source_note.find("figur 2.") != std::string::npos);
  CHECK(table_text("data: figur1\njoin: {data: figur2, on: klienter}\n").problems ==
        "sida.md:1:1: fel[Q029]: \"klienter\" är inte nyckeln i figur1, och rader paras ihop på nyckeln\n"
        "   tips: skriv on: enhet\n");
}

TEST_CASE("what is known to be wrong with a printed total is told where that total is shown") {
  const std::string reason = "De två EFH-teamen ingår inte i den tryckta summan.";
  const auto told = [&](const std::string& yaml) {
    const auto table = table_text(yaml);
    return std::ranges::any_of(table.notes,
                               [&](const std::string& note) { return note.starts_with(reason); });
  };
  CHECK(told("data: figur1\ntotal: true\n"));
  CHECK_FALSE(told("data: figur1\n"));
  CHECK_FALSE(told("data: figur1\ntotal: true\nlimit: 3\n"));
}

TEST_CASE("an accepted finding of one row is told where that row is shown") {
  const auto told = [](const std::string& where) {
    const auto table = table_text("data: bff_tabell1\nwhere: " + where + "\ncolumns: [variabel, sd]\n");
    return std::ranges::any_of(
        table.notes, [](const std::string& note) { return note.starts_with("Standardavvikelsen för Webb"); });
  };
  CHECK(told("variabel == \"Webb\""));
  CHECK_FALSE(told("variabel == \"Tillväxt\""));
}

TEST_CASE("a comparison takes filter, order and limit, and is per month in its caption") {
  const auto table = table_text(
      "data: figur1\ncompare: {data: figur2, column: grund}\nwhere: grund >= 50\norder: change\nlimit: 2\n"
      "total: true\n");
  CHECK(table.problems.empty());
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[1] == "Enskede-Årsta-Vantör | 10,0 | 1,2–2,2 | −8,8 till −7,8");
  CHECK(table.rows[2] == "Norrmalm | 4,7 | 2,3–3,3 | −2,4 till −1,4");
  // (170 + 80)/17 and (11 + 21)/9 to (20 + 30)/9
  CHECK(table.rows[3] == "Summa | 14,7 | 3,6–5,6 | −11,2 till −9,2");
  CHECK(table.caption_note == "per månad; 17 och 9 månader");
  CHECK(table_text("data: figur1\ncompare: {data: figur2, column: grund}\ngroup_by: enhet\n").problems ==
        "sida.md:1:1: fel[Q031]: compare jämför rader, och kan inte användas med group_by\n");
}

TEST_CASE("the share of a group is its share of all rows that the table shows") {
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: unit\nkey: namn\ncolumns:\n  namn: {header: Namn, type: text}\n"
      "  del: {header: Del, type: text}\n  antal: {header: Antal, type: count}\n",
      "Namn;Del;Antal\na;norr;1\nb;söder;2\nc;norr;5\nd;väster;12\n");
  const std::string columns =
      "group_by: del\ncolumns: [del, {id: n, value: antal.sum, header: n}, {id: andel, value: antal.share, "
      "header: Andel}]\ntotal: true\n";
  CHECK(table_text("data: d\n" + columns, data).rows == Lines{"Del | n | Andel", "norr | 6 | 30,0␣%",
                                                              "söder | 2 | 10,0␣%", "väster | 12 | 60,0␣%",
                                                              "Summa | 20 | 100,0␣%"});
  CHECK(table_text("data: d\nwhere: antal < 10\n" + columns, data).rows ==
        Lines{"Del | n | Andel", "norr | 6 | 75,0␣%", "söder | 2 | 25,0␣%", "Summa | 8 | 100,0␣%"});
}

TEST_CASE("bands are compared by what holds for every number in them, and equal their text") {
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: unit\nkey: namn\ncolumns:\n  namn: {header: Namn, type: text}\n"
      "  steg: {header: Steg, type: band}\n",
      "Namn;Steg\na;51-60\nb;61–70\nc;71-80\n");
  const auto names = [&](const std::string& condition) {
    return value_text("d[" + condition + "].namn.list", data);
  };
  CHECK(names("steg >= 61") == "b, c");
  CHECK(names("steg > 61") == "c");
  CHECK(names("steg > 60") == "b, c");
  CHECK(names("steg <= 70") == "a, b");
  CHECK(names("steg < 70") == "a");
  CHECK(names("steg == \"61-70\"") == "b");
  CHECK(names("steg == \"51–60\"") == "a");
  CHECK(names("steg != \"61-70\"") == "a, c");
  CHECK(names("steg in [\"51-60\", \"71-80\"]") == "a, c");
}

TEST_CASE("a summary has the decimals of its columns, and averages one more") {
  const auto table =
      table_text("data: figur1\ncolumns: [grund]\n", underlag_tests::project_data(), "summary");
  CHECK(table.rows == Lines{"Variabel | n | Bortfall | Summa | Medelvärde | SD | Median | Lägst | Högst",
                            "ASI-grund | 15 | 1 | 973 | 64,9 | 55,6 | 50,0 | 3 | 180"});
  CHECK(table_text("data: figur1\ncolumns: [enhet]\n", underlag_tests::project_data(), "summary").problems ==
        "sida.md:2:11: fel[Q030]: \"enhet\" har inga tal att sammanfatta\n");
}

TEST_CASE(
    "small counts that are shown because they are published are told in the build and under the table") {
  const auto table = table_text("data: klientenkat\nwhere: fraga == 1\ncolumns: [svar, antal]\n");
  CHECK(table.told ==
        "sida.md:1:1: not[Q032]: antal under 5 visas här: 2, 4; de är redan publicerade (Slutrapport "
        "ASI-projektet, 2009)\n");
  CHECK(has_note(table, "Små tal (under 5) visas: Antalen är redan publicerade i slutrapporten."));
  CHECK(table_text("data: klientenkat\nwhere: fraga == 3\ncolumns: [svar, antal]\n").told.empty());
}

TEST_CASE("wrong use of expressions is told with what is needed") {
  CHECK(value_text("figur1").find(
            "fel[Q017]: \"figur1\" är ett dataset, här behövs ett värde ur en av dess kolumner\n"
            "   tips: skriv till exempel figur1.kolumn.sum") != std::string::npos);
  CHECK(value_text("[1, 2]").find("fel[Q023]: en lista är inget värde") != std::string::npos);
  CHECK(value_text("figur1.grund[grund > 1]").find("fel[Q025]: \"figur1.grund\" är inget dataset") !=
        std::string::npos);
  CHECK(value_text("figur1[grund].count").find("fel[Q026]: \"grund\" är inget villkor") != std::string::npos);
  CHECK(value_text("mising(figur1.grund.sum)").find("fel[Q027]: det finns ingen funktion \"mising\"") !=
        std::string::npos);
  CHECK(value_text("mising(figur1.grund.sum)").find("menade du \"missing\"?") != std::string::npos);
  CHECK(table_text("data: anvandning2008\ngroup_by: grund\ncolumns: [grund, personal]\n").problems ==
        "sida.md:3:18: fel[Q028]: \"personal\" har flera värden i varje grupp, här behövs ett\n"
        "   tips: skriv {id: …, value: personal.sum}, eller .mean, .count …\n");
}

TEST_CASE("years without an end have no sum") {
  const auto table = table_text("data: anvandning2008\ncolumns: [enhet, utbildning, antal]\ntotal: true\n");
  CHECK(table.rows.back() == "Summa |  | 575");
  CHECK(value_text("anvandning2008.utbildning.sum") == "–");
}

TEST_CASE("a value in the text knows its source in words, that of its row where rows say their own") {
  Diagnostics problems;
  const auto sources = [&](const std::string& expression) {
    const auto request = parse_value_request(expression, {"sida.md", 1, 1, ""}, "", problems);
    return statistics::answer_requests({*request}, underlag_tests::project_data(), {}, Language::sv,
                                       problems)[0]
        .value->sources;
  };
  CHECK(sources("nyckeltal[\"EPI kursdagar\"].varde") == Lines{"Artikel om EPI och ESTR, 2023."});
  CHECK(sources("budget.belopp.sum") == Lines{"Slutrapport ASI-projektet, 2009, bilaga 6."});
}
