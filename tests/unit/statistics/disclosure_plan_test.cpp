#include "unit/statistics/project_figures.hpp"

using namespace underlag;
using underlag_tests::loaded;
using underlag_tests::table_lines;
using underlag_tests::table_text;
using Lines = std::vector<std::string>;

namespace {

/// What a page prints that asks all of it: the lines of every block, and every value as a line of its own.
Lines printed(const DatasetCollection& data, const std::vector<std::string>& asked) {
  Diagnostics problems;
  std::vector<Request> requests;
  for (const std::string& one : asked) {
    const bool is_block = one.starts_with("data:");
    auto request = is_block ? parse_block_request("table", one, {"sida.md", 1}, one, problems)
                            : parse_value_request(one, {"sida.md", 1, 1, ""}, "", problems);
    if (request) requests.push_back(std::move(*request));
  }
  Lines out;
  for (const Answer& answer : statistics::answer_requests(requests, data, {}, Language::sv, problems)) {
    if (answer.table) {
      Lines lines = table_lines(*answer.table);
      out.insert(out.end(), lines.begin() + 1, lines.end());
    }
    if (answer.value) {
      out.push_back(underlag_tests::with_visible_spaces(
          cell_text(answer.value->cell, answer.value->style, Language::sv)));
    }
  }
  const std::string told = underlag_tests::all_text(problems);
  if (!told.empty()) out.push_back(told);
  return out;
}

/// Counts of clients by answer; `more` adds columns.
DatasetCollection counts(const std::string& csv, const std::string& more = "") {
  return loaded(
      "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: svar\ncolumns:\n"
      "  svar: {header: Svar, type: text}\n  antal: {header: Antal, type: count}\n" +
          more,
      csv);
}

/// Counts of clients by question and answer; the questions are named by words or numbers.
DatasetCollection questions(const std::string& type, const std::string& csv) {
  return loaded(
      "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: [fraga, svar]\ncolumns:\n"
      "  fraga: {header: Fråga, type: " +
          type + "}\n  svar: {header: Svar, type: text}\n  antal: {header: Antal, type: count}\n",
      csv);
}

const std::string kThree = "Svar;Antal\nja;30\nnej;12\nvet inte;2\n";

const std::string kAsksHidden =
    "sida.md:2:8: varning[Q053]: antal > 10 frågar efter tal som är dolda: de raderna är inte med, och det "
    "som "
    "räknas på de andra döljs\n    2 | where: antal > 10\n      |        ^\n   tips: välj rader med en annan "
    "kolumn\n";

DatasetCollection people(const std::string& columns, const std::string& csv) {
  return loaded("title: Prov\nfile: d.csv\nabout: client\ncolumns:\n" + columns, csv);
}

}  // namespace

TEST_CASE("a small count is not told by rates per month and their total") {
  // 2 of 44 in twelve months. 3,67 − 2,5 − 1 per month would give 0,17, which is 2 a year: nej goes, too,
  // and so does its change, since 4 − 3 is 1 per month again.
  const std::string columns =
      "about: client\nrows: counts\nkey: svar\ncolumns:\n  svar: {header: Svar, type: text}\n"
      "  antal: {header: Antal, type: count}\n";
  const MemoryFileTree files(
      {{"data/d.dataset.yaml", "title: Före\nfile: d.csv\nperiod: {from: 2007-01, to: 2007-12}\n" + columns},
       {"data/d.csv", kThree},
       {"data/e.dataset.yaml", "title: Efter\nfile: e.csv\nperiod: {from: 2008-01, to: 2008-06}\n" + columns},
       {"data/e.csv", "Svar;Antal\nja;30\nnej;24\nvet inte;5\n"}});
  Diagnostics problems;
  const auto data = load_all_datasets(files, problems);
  CHECK(printed(data, {"data: d\ncompare: {data: e, column: antal, with: antal}\ntotal: true\n"}) ==
        Lines{"ja | 2,5 | 5,0 | 2,5", "nej | .. | 4,0 | ..", "vet inte | .. | 0,8 | ..",
              "Summa | 3,7 | 9,8 | 6,2"});
}

TEST_CASE("part and whole on one row do not tell the other part") {
  const std::string more = "  man: {header: Män, type: count}\n  alla: {header: Alla, type: count}\n";
  const auto data = counts("Svar;Antal;Män;Alla\na;2;30;32\nb;20;25;45\n", more);
  // 32 − 30 is 2.
  CHECK(printed(data, {"data: d\n"}) == Lines{"a | .. | .. | 32", "b | 20 | 25 | 45"});
  // With the totals 22 − 20 is 2, too, and then 45 − 25 and 55 − 25 lead back to it.
  CHECK(printed(data, {"data: d\ntotal: true\n"}) ==
        Lines{"a | .. | .. | 32", "b | .. | .. | 45", "Summa | 22 | 55 | 77"});
}

TEST_CASE("a row that sums up the others is a total, whether the description says so or not") {
  // 44 − 30 − 12 is 2.
  CHECK(printed(counts(kThree + "Samtliga;44\n"), {"data: d\n"}) ==
        Lines{"ja | 30", "nej | ..", "vet inte | ..", "Samtliga | 44"});
}

TEST_CASE("one question does not tell how many did not answer another") {
  // Both were answered by 44: of the first, 44 − 42 is 2.
  const std::string first = "Fråga;Svar;Antal\n1;ja;30\n1;nej;12\n1;inget svar;2\n";
  CHECK(printed(questions("text", first + "2;ja;20\n2;nej;24\n"), {"data: d\n"}) ==
        Lines{"1 | ja | 30", "1 | nej | ..", "1 | inget svar | ..", "2 | ja | 20", "2 | nej | 24"});
  // With another number of answers to the second question nothing is known of the first.
  CHECK(printed(questions("text", first + "2;ja;20\n2;nej;23\n"), {"data: d\n"}) ==
        Lines{"1 | ja | 30", "1 | nej | 12", "1 | inget svar | ..", "2 | ja | 20", "2 | nej | 23"});
}

TEST_CASE("those who are no part of the whole are hidden when they are few") {
  // A check says that antal is a part of alla: 31 − 30 is one person.
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: svar\nchecks:\n"
      "  - {rule: subset, part: antal, whole: alla}\ncolumns:\n  svar: {header: Svar, type: text}\n"
      "  antal: {header: Antal, type: count}\n  alla: {header: Alla, type: count}\n",
      "Svar;Antal;Alla\na;30;31\nb;20;40\n");
  CHECK(printed(data, {"data: d\n"}) == Lines{"a | .. | 31", "b | 20 | 40"});
}

TEST_CASE("a sentence does not tell what a table hides") {
  // 44 − 30 − 12 is 2: nej is hidden in the table and in its own sentence.
  CHECK(printed(counts(kThree), {"data: d\n", "d.antal.sum", "d[\"nej\"].antal", "d[\"ja\"].antal"}) ==
        Lines{"ja | 30", "nej | ..", "vet inte | ..", "44", "..", "30"});
}

TEST_CASE("two totals do not tell what only one of them counts") {
  // 44 − 42 is the 2 that neither table shows.
  const Lines lines =
      printed(counts(kThree), {"data: d\nwhere: svar != \"vet inte\"\ntotal: true\n", "d.antal.sum"});
  CHECK(lines == Lines{"ja | 30", "nej | ..", "Summa | ..", "44"});
}

TEST_CASE("groups of people are not told by the number of all in another place") {
  const auto data = people("  kon: {header: Kön, type: choice, values: [man, kvinna]}\n",
                           "Kön\nman\nman\nman\nman\nman\nman\nman\nman\nkvinna\nkvinna\nkvinna\nkvinna\n");
  CHECK(printed(data, {"data: d\ngroup_by: kon\n"}) == Lines{"man | 8", "kvinna | .."});
  // 12 − 8 is 4.
  CHECK(printed(data, {"data: d\ngroup_by: kon\n", "d.count"}) == Lines{"man | ..", "kvinna | ..", "12"});
  CHECK(printed(data, {"d.count", "d[kon == \"man\"].count"}) == Lines{"12", ".."});
}

TEST_CASE("a table by two groups does not tell what the table by one of them hides") {
  // Men: 6 with job, 2 without. 8 men in the second table: 8 − 6 would be 2. Women: 7 and 5 are many.
  std::string csv = "Kön;Arbete\n";
  for (int at = 0; at < 6; ++at) csv += "man;ja\n";
  for (int at = 0; at < 2; ++at) csv += "man;nej\n";
  for (int at = 0; at < 7; ++at) csv += "kvinna;ja\n";
  for (int at = 0; at < 5; ++at) csv += "kvinna;nej\n";
  const auto data = people("  kon: {header: Kön, type: text}\n  arbete: {header: Arbete, type: text}\n", csv);
  CHECK(printed(data, {"data: d\ngroup_by: [kon, arbete]\n"}) ==
        Lines{"man | ja | 6", "man | nej | ..", "kvinna | ja | 7", "kvinna | nej | 5"});
  CHECK(printed(data, {"data: d\ngroup_by: [kon, arbete]\n", "data: d\ngroup_by: kon\n"}) ==
        Lines{"man | ja | ..", "man | nej | ..", "kvinna | ja | 7", "kvinna | nej | 5", "man | 8",
              "kvinna | 12"});
}

TEST_CASE("a few people's sum is not told by the sum of all less the others") {
  // a has six persons with 60 in all, b four with 17: 77 − 60 is 17. Their number is hidden as well.
  const auto data = people("  grupp: {header: Grupp, type: text}\n  kr: {header: Kronor, type: number}\n",
                           "Grupp;Kronor\na;10\na;10\na;10\na;10\na;10\na;10\nb;2\nb;3\nb;5\nb;7\n");
  CHECK(printed(data, {"data: d\ngroup_by: grupp\ncolumns: [grupp, {id: s, value: kr.sum, header: S}]\n",
                       "d.kr.sum"}) == Lines{"a | ..", "b | ..", "77"});
  // The mean of ten persons, times ten, is the same 77.
  CHECK(printed(data, {"d.kr.mean", "d[grupp == \"a\"].kr.sum"}) == Lines{"7,7", ".."});
}

TEST_CASE("the cells that a mean comes from do not tell how few the others are") {
  // The means of all ten and of the six in a are printed with C2:C11 and C2:C7: the other four are few.
  const auto data = people(
      "  grupp: {header: Grupp, type: text}\n  kr: {header: Kronor, type: number}\n"
      "  ar: {header: År, type: number}\n",
      "Grupp;Kronor;År\na;10;1\na;10;1\na;10;1\na;10;1\na;10;1\na;10;1\nb;2;5\nb;3;5\nb;5;5\nb;7;5\n");
  CHECK(printed(data, {"d.kr.mean", "d[grupp == \"a\"].ar.mean"}) == Lines{"7,7", ".."});
}

TEST_CASE("how many said yes is a number of people") {
  std::string csv = "Grupp;Arbete\n";
  for (int at = 0; at < 2; ++at) csv += "a;ja\n";
  for (int at = 0; at < 28; ++at) csv += "a;nej\n";
  const auto data =
      people("  grupp: {header: Grupp, type: text}\n  arbete: {header: Arbete, type: boolean}\n", csv);
  CHECK(printed(data, {"d.arbete.sum", "d.arbete.share", "d.count"}) == Lines{"..", "..", "30"});
}

TEST_CASE("a typed percentage is a share of the count beside it") {
  // 30 is 68,2 % of 44, and 44 − 30 − 12 is 2.
  const auto data = counts("Svar;Antal;Procent\nja;30;68,2\nnej;12;27,3\nvet inte;2;4,5\n",
                           "  procent: {header: Procent, type: percent}\n");
  CHECK(printed(data, {"data: d\n"}) == Lines{"ja | 30 | 68,2␣%", "nej | .. | ..", "vet inte | .. | .."});
}

TEST_CASE("an amount beside a hidden count is the amount of few, and not told by its total") {
  const auto data = counts("Svar;Antal;Kronor\nja;30;900\nnej;12;300\nvet inte;2;70\n",
                           "  kr: {header: Kronor, type: number}\n");
  CHECK(printed(data, {"data: d\ncolumns: [svar, kr]\ntotal: true\n"}) ==
        Lines{"ja | 900", "nej | ..", "vet inte | ..", "Summa | 1␣270"});
}

TEST_CASE("shares in a table with a limit do not tell those that are cut off") {
  const Lines lines = printed(counts(kThree), {"data: d\ncolumns: [svar, antal, {id: a, value: antal.share, "
                                               "header: Andel}]\norder: -antal\nlimit: 2\n"});
  CHECK(lines == Lines{"ja | 30 | 68,2␣%", "nej | .. | .."});
}

TEST_CASE("the difference of two shares tells what the shares tell") {
  // 68,2 % and the difference 40,9 % are 27,3 % for nej, which with 30 of 44 gives 12 and then 2.
  const Lines lines = printed(counts(kThree), {"d[\"ja\"].antal", "d[\"ja\"].antal.share",
                                               "d[\"ja\"].antal.share - d[\"nej\"].antal.share"});
  CHECK(lines == Lines{"30", "68,2␣%", ".."});
}

TEST_CASE("what is hidden stands last, by its key, and not where its size would put it") {
  const auto data = counts("Svar;Antal\nö;12\nja;30\nb;2\nc;3\nd;40\n");
  CHECK(printed(data, {"data: d\norder: -antal\ntotal: true\n"}) ==
        Lines{"d | 40", "ja | 30", "b | ..", "c | ..", "ö | ..", "Summa | 87"});
}

TEST_CASE("a row that a hidden count would choose is left out") {
  // nej is hidden beside its total; that it is more than ten would leave three for vet inte at most.
  CHECK(printed(counts(kThree), {"data: d\nwhere: antal > 10\ncolumns: [svar, antal]\n", "d.antal.sum"}) ==
        Lines{"ja | 30", "44", kAsksHidden});
}

TEST_CASE("what is counted of rows that a hidden count would choose is hidden") {
  // 42 of the 44 are in the two large answers, and two answers have more than five.
  CHECK(printed(counts(kThree), {"d[antal > 5].antal.sum", "d[antal > 5].count", "d[antal < 5].count",
                                 "d[antal < 5].svar.list", "d[antal > 5].antal.sum / d.antal.sum",
                                 "d[antal > 5].antal.max.svar"}) ==
        Lines{"..", "..", "..", "..", "..", ".."});
  CHECK(printed(counts(kThree), {"data: d\nwhere: antal > 10\ncolumns: [svar, antal]\ntotal: true\n"}) ==
        Lines{"ja | 30", "nej | 12", "Summa | ..", kAsksHidden});
}

TEST_CASE("groups of rows that a hidden count would choose are left out") {
  CHECK(printed(questions("text", "Fråga;Svar;Antal\na;ja;30\na;nej;2\nb;ja;12\nb;nej;20\n"),
                {"data: d\nwhere: antal > 10\ngroup_by: fraga\n"}) == Lines{kAsksHidden});
}

TEST_CASE("that nobody is counted is no secret, so rows may be chosen by it") {
  const auto data = counts("Svar;Antal\nja;30\nnej;2\nkanske;0\n");
  CHECK(printed(data, {"data: d\nwhere: antal > 0\n", "d[antal == 0].svar.list", "d[antal > 0].count"}) ==
        Lines{"ja | 30", "nej | ..", "kanske", "2"});
}

TEST_CASE("a hidden count chooses no row of a dataset that it is joined to") {
  const MemoryFileTree files(
      {{"data/d.dataset.yaml",
        "title: Enheter\nfile: d.csv\nabout: unit\nkey: svar\ncolumns:\n"
        "  svar: {header: Svar, type: text}\n  rum: {header: Rum, type: count}\n"},
       {"data/d.csv", "Svar;Rum\nja;3\nnej;2\nvet inte;1\n"},
       {"data/e.dataset.yaml",
        "title: Klienter\nfile: e.csv\nabout: client\nrows: counts\nkey: svar\ncolumns:\n"
        "  svar: {header: Svar, type: text}\n  antal: {header: Antal, type: count}\n"},
       {"data/e.csv", kThree}});
  Diagnostics problems;
  const auto data = load_all_datasets(files, problems);
  // nej is hidden beside the total, and must not be told from vet inte.
  const Lines lines =
      printed(data, {"data: d\nwhere: e.antal > 10\njoin: {data: e, on: svar}\ncolumns: [svar, rum]\n",
                     "data: e\ntotal: true\n"});
  CHECK(lines[0] == "ja | 3");
  CHECK(lines[1] == "ja | 30");
}

TEST_CASE("numbers that may be hidden make no groups") {
  CHECK(printed(counts(kThree), {"data: d\ngroup_by: antal\n"}) ==
        Lines{"sida.md:1:1: fel[Q054]: \"antal\" har antal som kan vara dolda, så det går inte att göra "
              "grupper av "
              "dem\n    1 | data: d\n      | ^\n   tips: gruppera efter en kolumn med ord eller steg\n"});
}

TEST_CASE("clients are not listed as the names of groups, from the youngest to the oldest") {
  const std::string columns = "  alder: {type: number}\n  betyg: {type: number, min: 1, max: 5}\n";
  const auto data = people(columns, "alder;betyg\n19;5\n44;5\n45;5\n52;5\n71;5\n");
  CHECK(
      printed(data, {"data: d\ngroup_by: alder\n"}) ==
      Lines{"sida.md:1:1: fel[Q055]: \"alder\" har enskilda klienters egna värden, och grupper av dem skulle "
            "räkna upp dem\n    1 | data: d\n      | ^\n   tips: gruppera efter en kolumn med ord eller "
            "intervall, eller skriv min och max om det är en skala\n"});
  CHECK(printed(data, {"data: d\ngroup_by: betyg\ncolumns: [betyg, {id: n, value: betyg.count}]\n"}) ==
        Lines{"5 | 5"});
}

TEST_CASE("people are not compared one by one") {
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: client\nkey: nr\ncolumns:\n  nr: {type: text}\n  dagar: {type: "
      "number}\n",
      "nr,dagar\n1,3\n2,5\n");
  CHECK(printed(data, {"data: d\ncompare: {data: d, column: dagar, with: dagar}\n"}) ==
        Lines{"sida.md:1:1: fel[Q021]: raderna i \"d\" är enskilda personers svar och kan inte visas var för "
              "sig\n"
              "   tips: gruppera med group_by och räkna, eller skriv rows: counts i data/d.dataset.yaml om "
              "varje rad "
              "är en grupp\n"});
}

TEST_CASE("people are protected also when they are counted by the column that names them") {
  // 7 in a, of whom 5 men: the two women would be told by the difference.
  const auto data = people("  nr: {type: text}\n  enhet: {type: text}\n  kon: {type: text}\n",
                           "nr,enhet,kon\n1,a,m\n2,a,m\n3,a,m\n4,a,m\n5,a,m\n6,a,k\n7,a,k\n8,b,m\n9,b,m\n10,"
                           "b,m\n11,b,m\n12,b,m\n");
  CHECK(
      printed(data, {"data: d\ngroup_by: enhet\ncolumns: [enhet, {id: n, value: nr.count}]\n",
                     "data: d\ngroup_by: [enhet, kon]\ncolumns: [enhet, kon, {id: n, value: nr.count}]\n"}) ==
      Lines{"a | 7", "b | 5", "a | m | ..", "a | k | ..", "b | m | 5"});
}

TEST_CASE("the base in a note does not tell how few did not answer") {
  // 38 of 40 answered.
  const std::string description =
      "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: svar\nmissing: {Inget svar: "
      "not_answered}\n"
      "columns:\n  svar: {header: Svar, type: text}\n  antal: {header: Antal, type: count}\n";
  const auto data = loaded(description, "Svar;Antal\nja;30\nnej;8\nInget svar;2\n");
  const std::string table = "data: d\ncolumns: [svar, {id: andel, value: antal.share, format: procent(1)}]\n";
  CHECK(table_text(table, data).notes == Lines{"andel: basen är 38."});
  Diagnostics problems;
  const std::vector<Request> requests = {
      *parse_block_request("table", table, {"sida.md", 1}, table, problems),
      *parse_value_request("d.antal.sum", {"sida.md", 1, 1, ""}, "", problems)};
  const Answers answers = statistics::answer_requests(requests, data, {}, Language::sv, problems);
  CHECK(answers[0].table->notes().empty());
  CHECK(answers[1].value->cell.number == 40);
}

TEST_CASE("the first rows are those that are shown, and no hidden count is among them by its size") {
  const auto data = counts("Svar;Antal\nja;30\nnej;12\nkanske;9\nvet inte;2\n");
  // kanske is hidden beside the sum. As the first of two it would be known to be at most 12.
  CHECK(printed(data, {"data: d\norder: antal\nlimit: 2\n", "d.antal.sum"}) ==
        Lines{"nej | 12", "ja | 30", "53"});
}

TEST_CASE("the largest count does not tell its row when that count is hidden") {
  const auto data = counts("Svar;Antal\nja;6\nnej;2\n");
  CHECK(printed(data, {"data: d\ntotal: true\n", "d.antal.max", "d.antal.max.svar"}) ==
        Lines{"ja | ..", "nej | ..", "Summa | 8", "..", ".."});
}

TEST_CASE("a mark chosen by a hidden count is not printed") {
  const auto data = loaded(
      "title: Prov\nfile: d.csv\nabout: client\nrows: counts\nkey: svar\nmarks:\n"
      "  - {column: svar, where: antal < 5, note: Få svar.}\ncolumns:\n"
      "  svar: {header: Svar, type: text}\n  antal: {header: Antal, type: count}\n",
      kThree);
  CHECK(table_text("data: d\n", data).footnotes.empty());
}

TEST_CASE("numbers that name rows are labels and never hidden") {
  CHECK(printed(questions("count", "Fråga;Svar;Antal\n1;ja;30\n2;ja;2\n"), {"data: d\n"}) ==
        Lines{"1 | ja | 30", "2 | ja | .."});
}

TEST_CASE(
    "where too many figures hang together all that sums up a small count is hidden, and the build says so") {
  std::string csv = "Svar;Antal\n";
  for (int row = 0; row < 700; ++row) csv += "svar " + std::to_string(row) + (row == 350 ? ";2\n" : ";10\n");
  const Lines lines = printed(counts(csv), {"data: d\ntotal: true\n"});
  CHECK(lines[0] == "svar 0 | 10");
  CHECK(lines[350] == "svar 350 | ..");
  CHECK(lines[700] == "Summa | ..");
  CHECK(lines[701] ==
        "not[Q040]: så många siffror hänger ihop att skyddet av små tal inte räknades ut exakt; fler tal än "
        "nödvändigt är dolda\n");
}
