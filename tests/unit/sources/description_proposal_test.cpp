#include "sources/description_proposal.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "files/file_tree.hpp"
#include "sources/dataset_loader.hpp"
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
  CHECK(yaml.find("data/figur_1.dataset.yaml") != std::string::npos);
}

TEST_CASE("headings that are empty, repeated or hostile do not break the proposal") {
  const std::string yaml = proposed("\"a: \"\"b\"\" #\";;x;X;true;-\n1;2;3;4;5;6\n");
  CHECK(about_data(yaml) ==
        "columns:\n"
        "  a_b: {header: \"a: \\\"b\\\" #\", type: count}\n"
        "  # kolumn 2 har innehåll men ingen rubrik, och är inte med\n"
        "  x: {header: x, type: count}\n"
        "  # rubriken X finns två gånger; ge den ena kolumnen ett annat namn i filen\n"
        "  true: {header: \"true\", type: count}\n"
        "  kolumn: {header: \"-\", type: count}\n");
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
