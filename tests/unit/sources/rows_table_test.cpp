// Rows in YAML and JSON that stand beside what is said of them, and percentages that only some cells show.

#include "sources/rows_table.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/description_proposal.hpp"
#include "support/office_files.hpp"

using namespace underlag;

namespace {

std::string load(const std::string& bytes, const std::string& file, const std::string& more = "") {
  const MemoryFileTree files(
      {{"data/d.dataset.yaml", "title: Prov\nfile: " + file + "\nabout: unit\nkey: enhet\n" + more +
                                   "columns:\n  enhet: {header: enhet, type: text}\n"
                                   "  andel: {header: andel, type: percent}\n"},
       {"data/" + file, bytes}});
  Diagnostics problems;
  const auto data = load_dataset(files, "data/d.dataset.yaml", problems);
  std::string out;
  if (data) {
    for (const DataRow& row : data->rows) {
      out += row.key + " " + std::to_string(row.values[1].number) + " rad " + std::to_string(row.line) + "\n";
    }
  }
  for (const Diagnostic& one : problems.all()) out += to_text(one, {});
  return out;
}

/// Bromma is formatted as a percentage, Farsta is not.
std::string mixed(const std::string& farsta) {
  test::XlsxFile file;
  file.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>";
  file.sheet_data =
      "<row><c t=\"inlineStr\"><is><t>enhet</t></is></c><c t=\"inlineStr\"><is><t>andel</t></is></c></row>"
      "<row><c t=\"inlineStr\"><is><t>Bromma</t></is></c><c s=\"1\"><v>0.5</v></c></row>"
      "<row><c t=\"inlineStr\"><is><t>Farsta</t></is></c><c><v>" +
      farsta + "</v></c></row>";
  return file.bytes();
}

}  // namespace

TEST_CASE("rows may stand under a key, beside what is said of the table") {
  CHECK(load("{\"titel\": \"Prov\", \"anm\": [\"en\", \"två\"],\n \"rader\": [\n"
             "  {\"enhet\": \"Farsta\", \"andel\": 12.5}\n]}",
             "d.json") == "Farsta 0.125000 rad 3\n");
  CHECK(load("titel: Prov\nrader:\n  - {enhet: Farsta, andel: 50}\n", "d.yaml") == "Farsta 0.500000 rad 3\n");
}

TEST_CASE("of several lists of rows view chooses one") {
  const std::string two = "a:\n  - {enhet: Farsta, andel: 50}\nb:\n  - {enhet: Bromma, andel: 10}\n";
  CHECK(load(two, "d.yaml", "view: b\n") == "Bromma 0.100000 rad 4\n");
  CHECK(load(two, "d.yaml") ==
        "data/d.yaml:1:1: fel[D060]: data/d.yaml har flera listor av rader: a, b\n"
        "   tips: välj en av dem, till exempel view: a\n");
  CHECK(load(two, "d.yaml", "view: c\n") ==
        "data/d.yaml:1:1: fel[D061]: data/d.yaml har ingen lista av rader under \"c\", bara under a, b\n"
        "   tips: menade du \"a\"?\n");
}

TEST_CASE("a file that only describes another names it") {
  CHECK(load("{\"titel\": \"Prov\", \"file\": \"d.csv\", \"rader\": 16}", "d.json") ==
        "data/d.json:1:1: fel[D024]: data/d.json ska vara en lista av rader, en mängd nycklar i varje\n"
        "   tips: filen nämner \"d.csv\": skriv file: d.csv om raderna finns där\n");
}

TEST_CASE("a number without the percentage format that its neighbours have is not guessed at") {
  CHECK(load(mixed("0.12"), "d.xlsx") ==
        "Bromma 0.500000 rad 0\nFarsta 0.001200 rad 0\n"
        "data/d.xlsx!Blad1!B3: fel[D062]: 0,12 har inte procentformat, som andra celler i kolumnen \"andel\" "
        "har: 0,12 % eller hundra gånger mer? (1 cell)\n"
        "   tips: ge alla celler i kolumnen samma format i Excel\n");
  // 45 can only be 45 %.
  CHECK(load(mixed("45"), "d.xlsx") == "Bromma 0.500000 rad 0\nFarsta 0.450000 rad 0\n");
}

TEST_CASE("a folder of replies gets one description") {
  Diagnostics problems;
  const auto proposed = propose_folder_description({{"Bromma.csv", "Fråga;Antal\nGrund;12\nUppföljning;3\n"},
                                                    {"Farsta.csv", "Fråga;Antal\nGrund;7\nUppföljning;0\n"},
                                                    {"Årsta.csv", "Fråga;Svar\nGrund;7\n"}},
                                                   "data/svar-2026", "", problems);
  CHECK(problems.all().empty());
  CHECK(proposed.id == "svar_2026");
  CHECK(proposed.yaml ==
        "# Ett förslag. Spara det som svar_2026.dataset.yaml bredvid mappen och kontrollera varje rad.\n"
        "title: svar-2026\n"
        "file: svar-2026/\n"
        "about: client   # client, staff, unit eller none: vilka siffrorna handlar om avgör hur små tal "
        "skyddas\n"
        "# source: varifrån siffrorna kommer, i en mening\n"
        "# period: {from: 2026-01, to: 2026-12}\n"
        "replies:\n"
        "  unit: enhet\n"
        "  # expected: [Bromma, Farsta]   alla som ska svara: då sägs det vilka som inte har gjort det\n"
        "# Årsta.csv har andra rubriker än de andra svaren, och måste rättas\n"
        "key: [enhet, fraga]\n"
        "columns:\n"
        "  enhet: {header: Enhet, type: text}\n"
        "  fraga: {header: Fråga, type: text}\n"
        "  antal: {header: Antal, type: count}\n");
}
