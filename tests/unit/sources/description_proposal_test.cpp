#include "sources/description_proposal.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "files/file_tree.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/yaml.hpp"
#include "support/office_files.hpp"

using namespace underlag;

namespace {

std::string proposed(const std::string& bytes, const std::string& file = "data/svar.csv") {
  Diagnostics problems;
  std::string out = propose_description(bytes, file, "", problems).yaml;
  for (const Diagnostic& one : problems.all()) out += to_text(one, {});
  return out;
}

// From the first line about the data on.
std::string about_data(const std::string& yaml) {
  const std::size_t at = yaml.find("key:");
  return at == std::string::npos ? yaml.substr(yaml.find("columns:")) : yaml.substr(at);
}

}  // namespace

TEST_CASE("a proposal has types, codes, the key and the row of totals") {
  CHECK(about_data(proposed("Enhet;Antal;Andel;Klienter;Utbildning;Chef;Start\n"
                            "Bromma;12;12,5 %;11-20;1998-framåt;ja;2026-01-15\n"
                            "Farsta;vet ej;8 %;21-30;2001-framåt;nej;2026-02-01\n"
                            "Årsta;7;;31-40;2005-framåt;ja;2026-03-01\n"
                            "Älvsjö;nyss börjat;3 %;?;2000-framåt;ja;\n"
                            "S:a;19;;;;;\n")) ==
        "key: enhet\n"
        "missing: {vet ej: dont_know, nyss börjat: not_yet, \"?\": not_answered}   # kontrollera vad varje "
        "ord betyder\n"
        "columns:\n"
        "  enhet: {header: Enhet, type: text}\n"
        "  antal: {header: Antal, type: count}\n"
        "  andel: {header: Andel, type: percent}\n"
        "  klienter: {header: Klienter, type: band}\n"
        "  utbildning: {header: Utbildning, type: band}\n"
        "  chef: {header: Chef, type: choice, values: [ja, nej]}\n"
        "  start: {header: Start, type: date}\n"
        "declared_totals: {row: \"S:a\"}\n");
}

TEST_CASE("a last row that adds up the others is proposed as totals whatever it is called") {
  const std::string yaml = proposed("Enhet;A;B\nx;1;2\ny;3;4\nz;5;6\nHela staden;9;12\n");
  CHECK(yaml.ends_with("declared_totals: {row: Hela staden}\n"));
  CHECK(proposed("Enhet;A;B\nx;1;2\ny;3;4\nz;5;6\nHela staden;9;13\n").find("declared_totals") ==
        std::string::npos);
}

TEST_CASE("cells that hold several things are pointed out at their column") {
  CHECK(proposed("Enhet;Antal\nx;1\ny;2\nEFH;Män-11 Kv-5\n")
            .find("  # rad 4: \"Män-11 Kv-5\" passar inte typen; dela cellen (split) eller rätta den\n  "
                  "antal: {header: Antal, "
                  "type: count}\n") != std::string::npos);
}

TEST_CASE("columns that say who somebody is are proposed to be dropped, and nothing of them is shown") {
  const std::string yaml = proposed(
      "Nr;Personnr;Namn;Kontakt;Svar\n1;19121212-1212;Påhittad A;x;3\n2;;Påhittad B;9121212-1212 "
      "121212-1212;4\n");
  CHECK(about_data(yaml) ==
        "key: nr\n"
        "drop: [Personnr, Namn, Kontakt]   # personuppgifter: läses aldrig\n"
        "columns:\n"
        "  nr: {header: Nr, type: count}\n"
        "  svar: {header: Svar, type: count}\n");
  // "Namn" may be a unit's
  CHECK(proposed("Namn;Svar\nBromma;3\nFarsta;4\n").find("namn: {header: Namn, type: text}") !=
        std::string::npos);
}

TEST_CASE("dates that other programs write are proposed with their pattern") {
  CHECK(about_data(
            proposed("A;B;C;D\n14.03.2026;20260314;14-MAR-2026;14/3 2026\n02.04.2026;20260402;02-APR-2026;?\n"
                     ";20260403;03-APR-2026;3/4 2026\n")) ==
        "columns:\n"
        "  a: {header: A, type: date, dates: DD.MM.YYYY}\n"
        "  b: {header: B, type: date, dates: YYYYMMDD}\n"
        "  c: {header: C, type: date, dates: DD-MON-YYYY}\n"
        "  d: {header: D, type: date, dates: D/M YYYY}\n");
}

TEST_CASE("words among numbers are missing codes of their own column, and many words make it text") {
  const std::string yaml =
      proposed("Rad;OR;Modul\n1;Ref.;1\n2;0,5;2\n3;0,7;3a\n4;1,2;3b\n5;1,1;4\n6;1,0;5b\n");
  CHECK(yaml.find("or: {header: OR, type: number, missing: {Ref.: not_answered}}\n") != std::string::npos);
  CHECK(yaml.find("modul: {header: Modul, type: text}\n") != std::string::npos);
}

TEST_CASE("two columns name a row when none does alone") {
  CHECK(proposed("Fråga;Svar;Antal\n1;Ja;3\n1;Nej;4\n2;Ja;5\n2;Nej;5\n").find("key: [fraga, svar]\n") !=
        std::string::npos);
}

TEST_CASE("rows in JSON are described too") {
  CHECK(
      about_data(proposed(R"([{"enhet": "Bromma", "95% KI": 1.5}, {"enhet": "Farsta", "95% KI": "vet ej"}])",
                          "data/svar.json")) ==
      "key: enhet\nmissing: {vet ej: dont_know}   # kontrollera vad varje ord betyder\n"
      "columns:\n"
      "  enhet: {header: enhet, type: text}\n"
      "  k95_ki: {header: \"95% KI\", type: number}\n");
}

TEST_CASE("the table is found below titles and above notes, and other sheets are mentioned") {
  auto text = [](const char* content) {
    return "<c t=\"inlineStr\"><is><t>" + std::string(content) + "</t></is></c>";
  };
  test::XlsxFile file;
  file.sheets =
      "<sheet name=\"Figur 1\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Gammalt\" sheetId=\"2\" "
      "state=\"hidden\" "
      "r:id=\"rId9\"/>";
  file.workbook_relationships = test::relationship("rId9", "worksheet", "worksheets/sheet1.xml");
  file.sheet_data = "<row r=\"1\">" + text("Intervjuer: våren") + "</row><row r=\"3\">" + text("Enhet") +
                    text("Antal") + text("Andel") + "</row><row r=\"4\">" + text("Bromma") +
                    "<c><v>1</v></c><c><v>2.5</v></c></row><row r=\"5\">" + text("Farsta") +
                    "<c><v>1</v></c><c><v>2.5</v></c></row><row r=\"7\">" + text("Källa: enkät") + "</row>";
  const std::string yaml = proposed(file.bytes(), "data/figur 1.xlsx");
  CHECK(yaml.find("# Filen har fler blad: Gammalt (dolt)\ntitle: \"Intervjuer: våren\"\nfile: figur 1.xlsx\n"
                  "view: \"Figur 1!A3:C5\"\n") != std::string::npos);
  CHECK(yaml.find("som figur_1.dataset.yaml") != std::string::npos);
}

TEST_CASE("headings that are empty, repeated or hostile do not break the proposal") {
  const std::string yaml = proposed("\"a: \"\"b\"\" #\";;x;X;true;-\n1;2;3;4;5;6\n");
  CHECK(about_data(yaml) ==
        "columns:\n"
        "  a_b: {header: \"a: \\\"b\\\" #\", type: count}\n"
        "  # kolumn 2 har innehåll men ingen rubrik, och är inte med\n"
        "  # rubriken x finns två gånger; ge den ena kolumnen ett annat namn i filen\n"
        "  # rubriken X finns två gånger; ge den ena kolumnen ett annat namn i filen\n"
        "  true: {header: \"true\", type: count}\n"
        "  kolumn: {header: \"-\", type: count}\n");
}

TEST_CASE("characters that YAML does not allow are escaped, so that the proposal loads") {
  const std::string csv = "a\x7f;b\u0081\n1;2\n3;x\u0081 9\n5;6\n7;8\n";
  const std::string yaml = proposed(csv);
  CHECK(yaml.find("{header: \"a\\u007f\", type: count}") != std::string::npos);
  CHECK(yaml.find("# rad 3: \"x  9\" passar inte typen") != std::string::npos);
  Diagnostics problems;
  const auto root = parse_yaml(yaml, {"a.yaml", 1}, problems);
  REQUIRE(root);
  CHECK(root->find("columns")->members[1].value.find("header")->text == "b\u0081");
}

TEST_CASE("a file that cannot be read gives its own error and no proposal") {
  CHECK(proposed("") ==
        "data/svar.csv: fel[K001]: filen är tom\n   tips: spara den igen från programmet som den kommer "
        "från, eller be "
        "avsändaren skicka om den\n");
}

TEST_CASE("a proposal for each of the project's data files is a description that loads") {
  const DiskFileTree project(UNDERLAG_SOURCE_DIR);
  int proposals = 0;
  for (const std::string& path : project.list("data")) {
    if (!path.ends_with(".csv") && !path.ends_with(".xlsx")) continue;
    Diagnostics problems;
    const std::string bytes = *project.read(path);
    const Proposal proposal = propose_description(bytes, path, "", problems);
    const std::string description = path.substr(0, path.rfind('/') + 1) + proposal.id + ".dataset.yaml";
    MemoryFileTree files({{path, bytes}, {description, proposal.yaml}});
    Diagnostics found;
    CAPTURE(path, proposal.yaml);
    CHECK(load_dataset(files, description, found));
    for (const Diagnostic& one : found.all()) {
      // Cells that nobody has decided about may be errors; the description itself may not.
      if (one.severity == Severity::error) CHECK(one.place.file == path);
    }
    ++proposals;
  }
  CHECK(proposals > 10);
}
