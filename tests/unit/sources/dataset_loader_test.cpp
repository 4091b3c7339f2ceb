#include "sources/dataset_loader.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"

using namespace underlag;

namespace {

struct Loaded {
  std::optional<Dataset> data;
  std::string problems;
};

Loaded load(std::map<std::string, std::string, std::less<>> files) {
  Diagnostics problems;
  Loaded out;
  out.data = load_dataset(MemoryFileTree(std::move(files)), "data/d.dataset.yaml", problems);
  for (const Diagnostic& one : problems.all()) out.problems += to_text(one, {});
  return out;
}

Loaded load(const std::string& description, const std::string& csv) {
  return load({{"data/d.dataset.yaml", description}, {"data/d.csv", csv}});
}

const std::string kHead = "title: Prov\nfile: d.csv\nabout: unit\n";

}  // namespace

TEST_CASE("not answered, don't know, zero and an interval are different values") {
  const auto loaded = load(kHead +
                               "missing: {vet ej: dont_know, \"?\": not_answered}\ncolumns:\n"
                               "  n: {header: Antal, type: band}\n",
                           "Nr;Antal\n1;0\n2;vet ej\n3;?\n4;\n5;81-90\n6;2005-framåt\n7;Vet ej\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.data);
  const auto value = [&](std::size_t row) { return loaded.data->rows[row].values[0]; };
  CHECK(value(0).is_number());
  CHECK(value(0).number == 0);
  CHECK(value(1).missing_class == MissingClass::dont_know);
  CHECK(value(1).text == "vet ej");
  CHECK(value(2).missing_class == MissingClass::not_answered);
  CHECK(value(2).text == "?");
  CHECK(value(3).is_missing());
  CHECK(value(3).text.empty());
  CHECK(value(4).kind == DataValue::Kind::band);
  CHECK(value(4).number == 81);
  CHECK(value(4).high == 90);
  CHECK(value(5).is_open);
  CHECK(value(6).missing_class == MissingClass::dont_know);
}

TEST_CASE("decimals are read with comma and with point, and remembered as typed") {
  for (const std::string typed : {"6,25", "6.25"}) {
    const auto loaded =
        load(kHead + "columns:\n  n: {header: N, type: number}\n", "Nr;N\na;" + typed + "\nb;12\n");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.data);
    CHECK(loaded.data->rows[0].values[0].number == 6.25);
    CHECK(loaded.data->rows[0].values[0].decimals == 2);
    CHECK(loaded.data->rows[1].values[0].decimals == 0);
  }
}

TEST_CASE("a percentage is a fraction, with and without its sign") {
  const auto loaded =
      load(kHead + "columns:\n  n: {header: N, type: percent}\n", "Nr;N\na;12,6\nb;87,4%\nc;100\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.data);
  CHECK(loaded.data->rows[0].values[0].number == 0.126);
  CHECK(loaded.data->rows[1].values[0].number == 0.874);
  CHECK(loaded.data->rows[2].values[0].number == 1);
}

TEST_CASE("JSON and YAML rows are datasets too") {
  const std::string description =
      "title: Prov\nabout: none\nkey: enhet\ncolumns:\n  enhet: {type: text}\n  antal: {type: count}\n";
  const auto json =
      load({{"data/d.dataset.yaml", "file: d.json\n" + description},
            {"data/d.json", "[{\"enhet\": \"Farsta\", \"antal\": 20},\n {\"enhet\": \"Bromma\"}]"}});
  CHECK(json.problems.empty());
  REQUIRE(json.data);
  REQUIRE(json.data->rows.size() == 2);
  CHECK(json.data->rows[0].values[1].number == 20);
  CHECK(json.data->rows[1].values[1].is_missing());
  const auto yaml =
      load({{"data/d.dataset.yaml", "file: d.yaml\n" + description},
            {"data/d.yaml", "- {enhet: Farsta, antal: 20}\n- enhet: Bromma\n  antal: många\n"}});
  CHECK(yaml.problems ==
        "data/d.yaml:3:10: fel[D010]: \"många\" är inte ett antal (kolumnen \"antal\")\n"
        "   tips: betyder det att uppgiften saknas? skriv in det under missing i data/d.dataset.yaml\n");
}

TEST_CASE("a missing data file is told with the name that is near") {
  const auto loaded =
      load({{"data/d.dataset.yaml", "title: Prov\nfile: enkat.csv\nabout: none\ncolumns:\n  a: {}\n"},
            {"data/enkät.csv", "a\n1\n"}});
  CHECK_FALSE(loaded.data);
  CHECK(loaded.problems ==
        "data/d.dataset.yaml:2:7: fel[S002]: filen \"data/enkat.csv\" finns inte\n"
        "    2 | file: enkat.csv\n      |       ^^^^^^^^^\n"
        "   tips: menade du \"data/enkät.csv\"?\n");
}

TEST_CASE("a heading that is not in the file is told with those that are") {
  const auto loaded =
      load(kHead + "columns:\n  enhet: {header: Enhet}\n  n: {header: Antal klienter, type: count}\n",
           "Enhet;Antal klinter\nFarsta;3\n");
  CHECK_FALSE(loaded.data);
  CHECK(loaded.problems ==
        "data/d.dataset.yaml:6:3: fel[D008]: kolumnen \"Antal klienter\" finns inte i data/d.csv; där finns "
        "\"Enhet\", "
        "\"Antal klinter\"\n"
        "    6 |   n: {header: Antal klienter, type: count}\n      |   ^\n"
        "   tips: menade du \"Antal klinter\"?\n");
}

TEST_CASE("cells of the wrong type are all told, each at its place, without the rest of their row") {
  const auto loaded =
      load(kHead +
               "key: enhet\ncolumns:\n  enhet: {header: Enhet}\n  n: {header: Antal, type: count}\n"
               "  b: {header: Behov, type: number, min: 1, max: 5}\n"
               "  s: {header: Svar, type: choice, values: [ja, nej]}\n"
               "  d: {header: Dag, type: date}\n",
           "Enhet;Antal;Behov;Svar;Dag\n"
           "Farsta;många;7;jaa;2007-02-30\n"
           "Bromma;2,5;3;nej;2007-02-28\n");
  CHECK(loaded.problems ==
        "data/d.csv:2:8: fel[D010]: \"många\" är inte ett antal (kolumnen \"Antal\")\n"
        "   tips: betyder det att uppgiften saknas? skriv in det under missing i data/d.dataset.yaml\n"
        "data/d.csv:2:14: fel[D014]: \"7\" ligger utanför 1–5 i kolumnen \"Behov\"\n"
        "data/d.csv:2:16: fel[D013]: \"jaa\" är inget av svaren i kolumnen \"Svar\": ja, nej\n"
        "   tips: menade du \"ja\"?\n"
        "data/d.csv:2:20: fel[D010]: \"2007-02-30\" är inte ett datum som 2026-11-22 (kolumnen \"Dag\")\n"
        "   tips: betyder det att uppgiften saknas? skriv in det under missing i data/d.dataset.yaml\n"
        "data/d.csv:3:8: fel[D010]: \"2,5\" är inte ett antal (kolumnen \"Antal\")\n"
        "   tips: betyder det att uppgiften saknas? skriv in det under missing i data/d.dataset.yaml\n");
}

TEST_CASE("a row with text in its cells is told, not dropped from the sum") {
  const DiskFileTree project(UNDERLAG_SOURCE_DIR);
  const auto workbook = project.read("data/asi-intervjuer-2006-2007-tryckt.xlsx");
  REQUIRE(workbook);
  const auto loaded = load({{"data/d.dataset.yaml",
                             "title: Prov\nfile: f.xlsx\nview: \"Figur 1!A3:D19\"\nabout: unit\nkey: enhet\n"
                             "missing: {vet ej: dont_know}\ncolumns:\n  enhet: {header: Stadsdelarna}\n"
                             "  personal: {header: antal soc.sekr., type: count}\n"
                             "  grund: {header: antal ASI gjorda 0106-0507, type: count}\n"
                             "declared_totals: {row: \"S:a\"}\n"},
                            {"data/f.xlsx", *workbook}});
  CHECK(
      loaded.problems ==
      "data/f.xlsx!'Figur 1'!B8: fel[D011]: \"Män-11 Kv-5\" är text där ett antal väntades (kolumnen \"antal "
      "soc.sekr.\", raden \"Efh-män/kvinnor\")\n"
      "   tips: är det flera tal? dela raden med split, eller beskriv cellen under qualified, i "
      "data/d.dataset.yaml\n"
      "data/f.xlsx!'Figur 1'!C8: fel[D011]: \"Män-180 Kv-12\" är text där ett antal väntades (kolumnen "
      "\"antal ASI "
      "gjorda 0106-0507\", raden \"Efh-män/kvinnor\")\n"
      "   tips: är det flera tal? dela raden med split, eller beskriv cellen under qualified, i "
      "data/d.dataset.yaml\n");
}

TEST_CASE("a cell of words that the description splits is told with what it is read as") {
  const auto loaded =
      load({{"data/d.dataset.yaml",
             "title: Prov\nfile: f.csv\nabout: unit\nkey: enhet\ncolumns:\n  enhet: {type: text}\n"
             "  grund: {header: ASI-grund, type: count}\n"
             "split:\n  - {row: Efh, into: {Män: EFH-män, Kv: EFH-kvinnor}}\n"},
            {"data/f.csv", "enhet;ASI-grund\nFarsta;20\nEfh;Män-180 Kv-12\n"}});
  CHECK(loaded.problems ==
        "data/f.csv:3:5: not[D041]: \"Män-180 Kv-12\" är text i en sifferkolumn (\"ASI-grund\"); den läses "
        "som EFH-män "
        "180, EFH-kvinnor 12, som beskrivningen säger\n");
  REQUIRE(loaded.data);
  REQUIRE(loaded.data->rows.size() == 3);
  CHECK(loaded.data->rows[2].values[1].number == 12);
}

TEST_CASE("cells to the right of the headings are told, never dropped in silence") {
  const auto loaded =
      load({{"data/d.dataset.yaml",
             "title: Prov\nfile: f.csv\nabout: unit\nkey: enhet\ncolumns:\n  enhet: {type: text}\n"
             "  antal: {type: number}\n"},
            {"data/f.csv", "enhet,antal\nNorr,12,5\nSöder,30,1\n"}});
  CHECK(loaded.problems ==
        "data/f.csv:2:9: varning[D042]: \"5\" står i en kolumn utan rubrik och läses inte (2 celler i "
        "kolumnen)\n"
        "   tips: ge kolumnen en rubrik; är det decimaler efter ett komma, spara filen med semikolon mellan "
        "kolumnerna\n");
}

TEST_CASE("a number given twice is told with both places") {
  const auto loaded =
      load(kHead + "key: modul\ncolumns:\n  modul: {header: Modul}\n", "Modul;Titel\n1;a\n2;b\n1;c\n");
  CHECK(loaded.problems ==
        "data/d.csv:4:1: fel[D019]: \"1\" finns på två rader, också i data/d.csv:2:1\n"
        "   tips: ändra den ena, eller välj fler kolumner som key\n");
}

TEST_CASE("two spellings of a unit are one row") {
  const auto loaded =
      load(kHead +
               "key: enhet\ncolumns:\n  enhet: {header: Enhet, aliases: {Enskede-Årsta-Vantör: "
               "[E-Å-V]}}\n  n: {header: N, type: count}\n",
           "Enhet;N\nE-Å-V;1\nenskede - årsta - vantör;2\n");
  CHECK(loaded.problems.find("fel[D019]: \"Enskede-Årsta-Vantör\" finns på två rader") != std::string::npos);
}

TEST_CASE("a percentage among counts is told, and accepted with a note") {
  const std::string column = "columns:\n  n: {header: n, type: count";
  const auto told = load(kHead + column + "}\n", "v;n\na;34%\n");
  CHECK(told.problems ==
        "data/d.csv:2:3: fel[D012]: \"34%\" står som procent i antalskolumnen \"n\"\n"
        "   tips: är det ett tryckfel? skriv antalet under qualified i data/d.dataset.yaml, med en not\n");
  const auto noted =
      load(kHead + column + ", qualified: {34%: {value: 34, note: Tryckfel.}}}\n", "v;n\na;34%\n");
  CHECK(noted.problems.empty());
  REQUIRE(noted.data);
  CHECK(noted.data->rows[0].values[0].number == 34);
  CHECK(noted.data->footnotes == std::vector<std::string>{"Tryckfel."});
}

TEST_CASE("a row that looks like a total is a warning until it is declared") {
  const std::string columns = "key: e\ncolumns:\n  e: {header: E}\n  n: {header: N, type: count}\n";
  const auto told = load(kHead + columns, "E;N\na;1\nSumma;1\n");
  CHECK(
      told.problems ==
      "data/d.csv:3:1: varning[D023]: raden \"Summa\" ser ut att vara en summa och räknas som en vanlig rad\n"
      "   tips: är den en summa? lägg till declared_totals med row: \"Summa\" i data/d.dataset.yaml\n");
  const auto declared = load(kHead + columns + "declared_totals: {row: Summa}\n", "E;N\na;1\nSumma;1\n");
  CHECK(declared.problems.empty());
  REQUIRE(declared.data);
  CHECK(declared.data->rows.size() == 1);
  CHECK(declared.data->declared_row->values[1].number == 1);
}

TEST_CASE("all that is wrong with a description is told at once") {
  const auto loaded = load(
      "title: Prov\nfile: d.csv\nperiod: {from: 2008-01, to: 2007-01}\ncolums: {}\nkey: enhet\n"
      "missing: {vet ej: dontknow}\ncolumns:\n  n: {header: N, type: cont}\n  s: {header: S, type: choice}\n"
      "  v: {header: V, type: number, reverse: true}\n",
      "N\n1\n");
  CHECK(loaded.problems ==
        "data/d.dataset.yaml:1:1: fel[D001]: beskrivningen säger inte vilka siffrorna handlar om\n"
        "    1 | title: Prov\n"
        "      | ^\n"
        "   tips: lägg till about: client, staff, unit eller none – det avgör hur små tal skyddas\n"
        "data/d.dataset.yaml:3:9: fel[D002]: perioden slutar (2007-01) innan den börjar (2008-01)\n"
        "    3 | period: {from: 2008-01, to: 2007-01}\n"
        "      |         ^\n"
        "data/d.dataset.yaml:6:19: fel[S013]: \"vet ej\" kan inte vara \"dontknow\", välj bland "
        "not_answered, dont_know, "
        "not_applicable, declined, not_yet, not_published\n"
        "    6 | missing: {vet ej: dontknow}\n"
        "      |                   ^^^^^^^^\n"
        "   tips: menade du \"dont_know\"?\n"
        "data/d.dataset.yaml:8:24: fel[S013]: \"type\" kan inte vara \"cont\", välj bland text, count, "
        "number, percent, "
        "date, month, boolean, choice, multi, band, free_text, mixed\n"
        "    8 |   n: {header: N, type: cont}\n"
        "      |                        ^^^^\n"
        "   tips: menade du \"count\"?\n"
        "data/d.dataset.yaml:9:6: fel[D005]: kolumnen \"s\" har fasta svar men ingen lista values\n"
        "    9 |   s: {header: S, type: choice}\n"
        "      |      ^\n"
        "data/d.dataset.yaml:10:3: fel[D004]: kolumnen \"v\" är vänd men saknar min och max\n"
        "   10 |   v: {header: V, type: number, reverse: true}\n"
        "      |   ^\n"
        "data/d.dataset.yaml:5:6: fel[D007]: kolumnen \"enhet\" finns inte i beskrivningen\n"
        "    5 | key: enhet\n"
        "      |      ^^^^^\n"
        "data/d.dataset.yaml:4:1: fel[S010]: okänd nyckel \"colums\"\n"
        "    4 | colums: {}\n"
        "      | ^^^^^^\n"
        "   tips: menade du \"columns\"?\n");
}

TEST_CASE("a mistake in every row is told twenty times and then counted") {
  std::string csv = "Nr;N;P\n";
  for (int row = 1; row <= 50; ++row) csv += std::to_string(row) + ";x;19121212-1212\n";
  const auto loaded = load(kHead + "columns:\n  n: {header: N, type: count}\n", csv);
  const auto count = [&](const std::string& text) {
    std::size_t found = 0;
    for (auto at = loaded.problems.find(text); at != std::string::npos;
         at = loaded.problems.find(text, at + 1))
      ++found;
    return found;
  };
  CHECK(count("fel[D010]") == 20);
  CHECK(count("fel[G00") == 20);
  CHECK(loaded.problems.ends_with(
      "data/d.csv: fel[D039]: 30 celler till i kolumnen \"N\" har samma fel (D010)\n"
      "data/d.csv: fel[D040]: 30 celler till i kolumnen \"P\" har personnummer\n"
      "   tips: behövs inte kolumnen? skriv dess rubrik under drop i data/d.dataset.yaml, så läses den "
      "aldrig\n"));
}

TEST_CASE("a column whose id no expression could name is refused with one that can be used") {
  const auto loaded =
      load(kHead + "columns:\n  95% KI: {header: N}\n  a.b: {}\n  ålder_2: {}\n", "N;a.b;ålder_2\n1;2;3\n");
  CHECK(loaded.problems ==
        "data/d.dataset.yaml:5:3: fel[D038]: kolumnen kan inte heta \"95% KI\": ett id börjar med en bokstav "
        "och har "
        "bara bokstäver, siffror och _\n"
        "    5 |   95% KI: {header: N}\n"
        "      |   ^^^^^^\n"
        "   tips: skriv till exempel \"k95_ki\"\n"
        "data/d.dataset.yaml:6:3: fel[D038]: kolumnen kan inte heta \"a.b\": ett id börjar med en bokstav "
        "och har "
        "bara bokstäver, siffror och _\n"
        "    6 |   a.b: {}\n"
        "      |   ^^^\n"
        "   tips: skriv till exempel \"a_b\"\n");
}

TEST_CASE("an empty file, a file of headings and a file of another shape are told or are empty") {
  const std::string columns = "columns:\n  a: {header: A}\n";
  CHECK_FALSE(load(kHead + columns, "").problems.empty());
  const auto headings = load(kHead + columns, "A;B\n");
  CHECK(headings.problems.empty());
  REQUIRE(headings.data);
  CHECK(headings.data->rows.empty());
  const auto other = load({{"data/d.dataset.yaml", "title: P\nfile: d.json\nabout: none\n" + columns},
                           {"data/d.json", "{\"a\": 1}"}});
  CHECK(other.problems.find("fel[D024]: data/d.json ska vara en lista av rader") != std::string::npos);
}
