#include "sources/reply_folder.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/dataset_loader.hpp"
#include "support/office_files.hpp"

using namespace underlag;

namespace {

struct Loaded {
  std::optional<Dataset> data;
  std::string problems;
};

Loaded load(std::map<std::string, std::string, std::less<>> files, const std::string& columns,
            const std::string& expected = "[Bromma, Farsta, Enskede-Årsta-Vantör]") {
  files["data/svar.dataset.yaml"] =
      "title: Svar\nfile: svar/\nabout: unit\nkey: enhet\nreplies: {unit: enhet, expected: " + expected +
      "}\ncolumns:\n" + columns;
  Diagnostics problems;
  Loaded out;
  out.data = load_dataset(MemoryFileTree(std::move(files)), "data/svar.dataset.yaml", problems);
  for (const Diagnostic& one : problems.all()) out.problems += to_text(one, {});
  return out;
}

const std::string kTable =
    "  enhet: {header: Enhet, type: text, aliases: {Enskede-Årsta-Vantör: [E-Å-V]}}\n"
    "  antal: {header: Antal ASI, type: count}\n";

const std::string kForm =
    "  enhet: {type: text}\n  antal: {cell: B3, type: count}\n  chef: {cell: Svar!B4, type: text}\n";

std::string form(const std::string& number) {
  test::XlsxFile file;
  file.sheets = "<sheet name=\"Svar\" sheetId=\"1\" r:id=\"rId1\"/>";
  file.sheet_data = "<row r=\"3\"><c r=\"B3\"><v>" + number +
                    "</v></c></row><row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>ja</t></is></c></row>";
  return file.bytes();
}

}  // namespace

TEST_CASE("a folder of replies becomes one row a unit, with its own places, and who is missing is listed") {
  Loaded got = load({{"data/svar/bromma.csv", "Enhet;Antal ASI\nBromma;12\n"},
                     {"data/svar/svar från E-Å-V.csv", "Antal ASI;Enhet\n7;E-Å-V\n"}},
                    kTable);
  REQUIRE(got.data);
  REQUIRE(got.data->rows.size() == 2);
  CHECK(got.data->rows[0].key == "Bromma");
  CHECK(got.data->rows[1].key == "Enskede-Årsta-Vantör");
  CHECK(got.data->rows[1].values[1].number == 7);
  CHECK(to_string(got.data->place_of(got.data->rows[1], got.data->rows[1].values[1])) ==
        "data/svar/svar från E-Å-V.csv:2:1");
  CHECK(got.data->not_answered == std::vector<std::string>{"Farsta"});
  CHECK(got.problems ==
        "data/svar.dataset.yaml:5:10: not[D027]: 2 av 3 har svarat; svar saknas från Farsta\n");
}

TEST_CASE("filled-in forms give one row each, and the file's name says whose they are") {
  Loaded got = load(
      {{"data/svar/ASI_svar_farsta (1).xlsx", form("5")}, {"data/svar/Bromma 2026.xlsx", form("0")}}, kForm);
  REQUIRE(got.data);
  REQUIRE(got.data->rows.size() == 2);
  CHECK(got.data->rows[0].key == "Farsta");
  CHECK(got.data->rows[0].values[1].number == 5);
  CHECK(got.data->rows[0].values[2].text == "ja");
  CHECK(to_string(got.data->place_of(got.data->rows[0], got.data->rows[0].values[1])) ==
        "data/svar/ASI_svar_farsta (1).xlsx!Svar!B3");
}

TEST_CASE("a reply that cannot be read or told whose it is does not hide the others") {
  Loaded got = load({{"data/svar/bromma.xlsx", "%PDF-1.7"},
                     {"data/svar/svar.xlsx", form("3")},
                     {"data/svar/farsta.xlsx", form("5")},
                     {"data/svar/~$farsta.xlsx", "lås"}},
                    kForm);
  REQUIRE(got.data);
  CHECK(got.data->rows.size() == 1);
  CHECK(got.problems ==
        "data/svar/bromma.xlsx: fel[K008]: filen är en PDF-fil, inte ett kalkylblad eller en CSV-fil, vad "
        "namnet än säger\n"
        "   tips: öppna den i programmet som den kommer från och spara eller exportera som .xlsx eller .csv\n"
        "data/svar/svar.xlsx: fel[D028]: det går inte att se vem svaret kommer från: varken cellen för "
        "\"enhet\" eller "
        "filnamnet säger det\n   tips: döp filen efter enheten, till exempel \"Bromma.xlsx\"\n"
        "data/svar.dataset.yaml:5:10: not[D027]: 1 av 3 har svarat; svar saknas från Bromma, "
        "Enskede-Årsta-Vantör\n");
}

TEST_CASE("two replies from one unit are an error that names both files") {
  Loaded got = load({{"data/svar/1.csv", "Enhet;Antal ASI\nBromma;12\n"},
                     {"data/svar/2.csv", "Enhet;Antal ASI\nBromma;13\n"}},
                    kTable, "[Bromma]");
  CHECK(got.problems ==
        "data/svar/2.csv:2:1: fel[D031]: \"Bromma\" har svarat två gånger, också i data/svar/1.csv:2:1\n"
        "   tips: behåll det svar som gäller och flytta det andra ur mappen\n");
}

TEST_CASE("an unexpected unit is a warning with a suggestion, a missing heading an error in its file") {
  Loaded got = load(
      {{"data/svar/1.csv", "Enhet;Antal ASI\nBroma;12\n"}, {"data/svar/2.csv", "Enhet;Antal\nFarsta;13\n"}},
      kTable, "[Bromma, Farsta]");
  CHECK(
      got.problems ==
      "data/svar/2.csv: fel[D008]: kolumnen \"Antal ASI\" finns inte i data/svar/2.csv; där finns \"Enhet\", "
      "\"Antal\"\n"
      "data/svar/1.csv:2:1: varning[D029]: svaret kommer från \"Broma\", som inte står bland dem som väntas "
      "svara\n"
      "   tips: menade du \"Bromma\"?\n"
      "data/svar.dataset.yaml:5:10: not[D027]: 0 av 2 har svarat; svar saknas från Bromma, Farsta\n");
}

TEST_CASE("a cell that is none and a folder that is not there are errors") {
  Loaded got = load({{"data/svar/farsta.xlsx", form("5")}},
                    "  enhet: {type: text}\n  antal: {cell: rad 4, type: count}\n");
  CHECK(got.problems.find("D030") != std::string::npos);
  CHECK_FALSE(load({}, kTable).data);
}

TEST_CASE("the longest name in the file's name is the unit") {
  std::vector<std::string> names{"Bromma", "Väst", "Bromma-Väst"};
  CHECK(unit_of_file("data/svar/ASI bromma_väst.xlsx", names) == "Bromma-Väst");
  CHECK(unit_of_file("BROMMA.xlsx", names) == "Bromma");
  CHECK(unit_of_file("svar.xlsx", names).empty());
  CHECK(unit_of_file("data/Farsta.xlsx", {}) == "Farsta");
}

TEST_CASE("the manual's folder of replies loads") {
  const std::string manual = *DiskFileTree(UNDERLAG_SOURCE_DIR).read("docs/manual/kalkylblad.md");
  const std::size_t start = manual.find("```yaml\ntitle: Enkät") + 8;
  const std::string yaml = manual.substr(start, manual.find("```", start) - start);
  test::XlsxFile file;
  file.sheets = "<sheet name=\"Svar\" sheetId=\"1\" r:id=\"rId1\"/>";
  file.sheet_data =
      "<row r=\"4\"><c r=\"B4\"><v>6.25</v></c></row><row r=\"5\"><c r=\"B5\"><v>12</v></c></row>";
  MemoryFileTree files(
      {{"data/svar.dataset.yaml", yaml}, {"data/svar-2026/ASI_svar_Farsta (2).xlsx", file.bytes()}});
  Diagnostics problems;
  const auto data = load_dataset(files, "data/svar.dataset.yaml", problems);
  CHECK_FALSE(problems.has_errors());
  REQUIRE(data);
  CHECK(data->rows.at(0).key == "Farsta");
  CHECK(data->rows.at(0).values.at(2).number == 12);
  CHECK(data->not_answered == std::vector<std::string>{"Bromma", "Södermalm"});
}
