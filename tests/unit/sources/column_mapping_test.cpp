#include "sources/column_mapping.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/dataset_loader.hpp"

using namespace underlag;

namespace {

struct Loaded {
  std::optional<Dataset> data;
  std::string problems;

  /// The value as its cell would be told: a number, a text, or the class of what is missing.
  std::string value(std::size_t row, const std::string& column) const {
    const DataValue& one = data->rows.at(row).values.at(*data->description.index_of(column));
    if (one.is_missing()) {
      const char* names[] = {"not answered", "don't know", "not applicable", "declined", "not yet"};
      return names[static_cast<std::size_t>(one.missing_class)];
    }
    return one.is_number() ? std::to_string(one.number) : one.text;
  }
};

Loaded load(const FileTree& files, const std::string& path) {
  Diagnostics problems;
  Loaded out;
  out.data = load_dataset(files, path, problems);
  for (const Diagnostic& one : problems.all()) out.problems += to_text(one, {});
  return out;
}

/// An export, its mapping and a description that only refers to it.
Loaded load(const std::string& mapping, const std::string& csv, const std::string& more = "") {
  return load(MemoryFileTree({{"data/d.dataset.yaml",
                               "title: Prov\nfile: d.csv\nabout: client\nmapping: x.mapping.yaml\n" + more},
                              {"data/x.mapping.yaml", mapping},
                              {"data/d.csv", csv}}),
              "data/d.dataset.yaml");
}

const std::string kMapping =
    "key: id\nmissing: {-99: not_answered}\n"
    "columns:\n"
    "  id: {header: [Nr, Lnr], type: text}\n"
    "  kon: {header: KON, label: Kön, type: choice, values: {1: Man, 2: Kvinna}}\n"
    "drop: [Personnr]\nignore: [\"ADM*\"]\n";

Loaded example(const std::string& name) {
  return load(DiskFileTree(UNDERLAG_SOURCE_DIR), "data/syntetiskt/" + name + "_exempel.dataset.yaml");
}

}  // namespace

TEST_CASE("a mapping names an export's columns, codes and labels") {
  const auto loaded = load(kMapping, "Nr;KON\n1;2\n2;1\n3;-99\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.data);
  CHECK(loaded.data->description.find("kon")->printed_header() == "Kön");
  CHECK(loaded.value(0, "kon") == "Kvinna");
  CHECK(loaded.value(1, "kon") == "Man");
  CHECK(loaded.value(2, "kon") == "not answered");
  CHECK(loaded.data->row_of_key.contains("3"));
}

TEST_CASE("another version of the export may have another heading") {
  const auto loaded = load(kMapping, "Lnr;KON\n1;2\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.data);
  CHECK(loaded.value(0, "id") == "1");
}

TEST_CASE("codes are compared as numbers, because programs add decimals to them") {
  const auto loaded = load(kMapping, "Nr,KON\n1,2.00\n2,-99.00\n3,−99\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.data);
  CHECK(loaded.value(0, "kon") == "Kvinna");
  CHECK(loaded.value(1, "kon") == "not answered");
  CHECK(loaded.value(2, "kon") == "not answered");
}

TEST_CASE("a column that is dropped is not looked at, not even by the privacy guard") {
  const std::string csv = "Nr;KON;Personnr\n1;2;19121212-1212\n";
  CHECK(load(kMapping, csv).problems.empty());
  // without `drop` it is found
  const std::string without = kMapping.substr(0, kMapping.find("drop:")) + "ignore: [Personnr]\n";
  CHECK(load(without, csv).problems.find("data/d.csv:2:5: fel") == 0);
}

TEST_CASE("a heading that the mapping does not name is a warning, until it is ignored") {
  const std::string csv = "Nr;KON;ADM_1;Ny fråga;Ny till\n1;2;x;3;4\n";
  const auto loaded = load(kMapping, csv);
  CHECK(
      loaded.problems ==
      "data/d.csv:1:14: varning[D032]: filen har kolumner som data/x.mapping.yaml inte nämner: \"Ny fråga\", "
      "\"Ny till\"\n"
      "   tips: lägg dem under columns, ignore eller drop, eller skriv others: ignore\n");
  CHECK(loaded.data);
  CHECK(load(kMapping + "others: ignore\n", csv).problems.empty());
}

TEST_CASE("a description chooses among the mapped columns or adds to them") {
  const std::string csv = "Nr;KON;Extra\n1;2;7\n";
  const auto chosen = load(kMapping, csv, "columns: [kon]\nkey: kon\nignore: [Extra]\n");
  CHECK(chosen.problems.empty());
  REQUIRE(chosen.data);
  CHECK(chosen.data->description.columns.size() == 1);
  const auto added = load(kMapping, csv,
                          "missing: {2: declined}\ncolumns:\n  kon: {label: Svarandens kön}\n"
                          "  extra: {header: Extra, type: count}\n");
  CHECK(added.problems.empty());
  REQUIRE(added.data);
  CHECK(added.data->description.find("kon")->label == "Svarandens kön");
  CHECK(added.value(0, "extra") == "7.000000");
  CHECK(added.value(0, "kon") == "declined");
}

TEST_CASE("a column that is chosen but not mapped is told with the nearest") {
  const auto loaded = load(kMapping, "Nr;KON\n1;2\n", "columns: [id, konn]\n");
  CHECK_FALSE(loaded.data);
  CHECK(loaded.problems ==
        "data/d.dataset.yaml:5:15: fel[D036]: kolumnen \"konn\" finns inte i data/x.mapping.yaml\n"
        "    5 | columns: [id, konn]\n"
        "      |               ^^^^\n"
        "   tips: menade du \"kon\"?\n");
}

TEST_CASE("a column cannot be both read and dropped") {
  const auto loaded = load(kMapping + "others: ignore\n", "Nr;KON;Personnr\n1;2;x\n", "drop: [KON]\n");
  CHECK_FALSE(loaded.data);
  CHECK(loaded.problems ==
        "data/x.mapping.yaml:5:3: fel[D033]: kolumnen \"KON\" står under drop och ska aldrig läsas, men "
        "beskrivs "
        "också\n"
        "   tips: ta bort den på det ena stället\n");
}

TEST_CASE("a mapping that is not there is told with the name that is near") {
  const auto loaded = load(
      MemoryFileTree(
          {{"data/d.dataset.yaml", "title: Prov\nfile: d.csv\nabout: client\nmapping: asinet.mapping.yaml\n"},
           {"data/asi-net.mapping.yaml", kMapping},
           {"data/d.csv", "Nr\n"}}),
      "data/d.dataset.yaml");
  CHECK_FALSE(loaded.data);
  CHECK(loaded.problems ==
        "data/d.dataset.yaml:4:10: fel[S002]: filen \"data/asinet.mapping.yaml\" finns inte\n"
        "    4 | mapping: asinet.mapping.yaml\n"
        "      |          ^^^^^^^^^^^^^^^^^^^\n"
        "   tips: menade du \"data/asi-net.mapping.yaml\"?\n");
}

TEST_CASE("all that is wrong with a mapping is told in its own file") {
  const auto loaded = load(
      "separater: tab\ndates: DD.MM.YY\nothers: skip\nvalue_lists: {ja_nej: [Ja, Nej]}\n"
      "columns:\n"
      "  id: {headr: Nr}\n"
      "  svar: {header: S, type: choice, values: janej}\n",
      "Nr;S\n1;Ja\n");
  CHECK_FALSE(loaded.data);
  CHECK(loaded.problems ==
        "data/x.mapping.yaml:2:8: fel[D034]: \"DD.MM.YY\" är inget sätt att skriva datum\n"
        "    2 | dates: DD.MM.YY\n"
        "      |        ^^^^^^^^\n"
        "   tips: sätt ihop YYYY, MM eller M eller MON, DD eller D, hh, mm och ss: DD.MM.YYYY, YYYYMMDD, "
        "D-MON-YYYY "
        "hh:mm\n"
        "data/x.mapping.yaml:6:8: fel[S010]: okänd nyckel \"headr\"\n"
        "    6 |   id: {headr: Nr}\n"
        "      |        ^^^^^\n"
        "   tips: menade du \"header\"?\n"
        "data/x.mapping.yaml:7:43: fel[D035]: listan \"janej\" finns inte under value_lists\n"
        "    7 |   svar: {header: S, type: choice, values: janej}\n"
        "      |                                           ^^^^^\n"
        "   tips: menade du \"ja_nej\"?\n"
        "data/x.mapping.yaml:3:9: fel[S013]: \"others\" kan inte vara \"skip\", välj bland warn, ignore\n"
        "    3 | others: skip\n"
        "      |         ^^^^\n"
        "data/x.mapping.yaml:1:1: fel[S010]: okänd nyckel \"separater\"\n"
        "    1 | separater: tab\n"
        "      | ^^^^^^^^^\n"
        "   tips: menade du \"separator\"?\n");
}

TEST_CASE("dates are read as the export writes them") {
  const std::string mapping =
      "dates: DD.MM.YYYY\ncolumns:\n  d: {header: D, type: date}\n  m: {header: M, type: month}\n";
  const auto loaded = load(mapping, "D;M\n14.03.2026;14.03.2026\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.data);
  CHECK(loaded.value(0, "d") == "2026-03-14");
  CHECK(loaded.value(0, "m") == "2026-03");
  CHECK(load(mapping, "D;M\n31.02.2026;2026-03\n").problems ==
        "data/d.csv:2:1: fel[D010]: \"31.02.2026\" är inte ett datum skrivet DD.MM.YYYY (kolumnen \"D\")\n"
        "   tips: betyder det att uppgiften saknas? skriv in det under missing i data/d.dataset.yaml\n");
}

TEST_CASE("the example exports of five systems are read without code") {
  const auto asi = example("asi_net");
  CHECK(asi.problems.empty());
  REQUIRE(asi.data);
  CHECK(asi.data->rows.size() == 6);
  CHECK(asi.value(0, "halsa_oro") == "Ganska mycket");
  CHECK(asi.value(2, "halsa_dagar") == "don't know");
  CHECK(asi.value(2, "halsa_oro") == "declined");
  CHECK(asi.value(3, "alkohol_dagar") == "not answered");
  CHECK(asi.value(4, "alkohol_index") == "0.250000");
  CHECK(asi.value(5, "alkohol_dagar") == "not answered");

  const auto net = example("net_klient");
  CHECK(net.problems.empty());
  REQUIRE(net.data);
  CHECK(net.value(0, "start") == "2025-09-01");
  CHECK(net.value(3, "insats") == "HVB");
  CHECK(net.value(3, "uppfoljd") == "not applicable");

  const auto paraplyet = example("paraplyet");
  CHECK(paraplyet.problems.empty());
  REQUIRE(paraplyet.data);
  CHECK(paraplyet.value(0, "beslut") == "2026-01-17");
  CHECK(paraplyet.value(1, "slut") == "not applicable");
  CHECK(paraplyet.value(2, "timmar") == "2.250000");

  const auto uiv = example("uiv");
  CHECK(uiv.problems.empty());
  REQUIRE(uiv.data);
  CHECK(uiv.value(1, "avslut") == "2026-04-02");
  CHECK(uiv.value(2, "insatser") == "Boendestöd; Samtal; Gruppbehandling");

  const auto spss = example("spss");
  CHECK(spss.problems.empty());
  REQUIRE(spss.data);
  CHECK(spss.value(0, "datum") == "2026-03-14");
  CHECK(spss.value(0, "fraga1") == "Instämmer");
  CHECK(spss.value(2, "alder") == "not answered");
  CHECK(spss.value(3, "fraga1") == "not applicable");
}
