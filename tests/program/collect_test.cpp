// Filled forms read back: made by our own engine, filled in as a viewer would, collected by the program.

#include "commands/collect.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "commands/program.hpp"
#include "publish/manifest.hpp"
#include "sources/personal_number_in_answer.hpp"
#include "support/filled_forms.hpp"

using namespace underlag;
namespace fs = std::filesystem;

TEST_CASE("filled forms become rows with the fields marked for it, never with names or personal numbers") {
  auto forms = forms_of(kForm);
  Collected got({{"b.pdf", filled(forms[0], {{"namn", "Åsa Öberg"},
                                             {"nr", "198112189876"},
                                             {"dagar", "12"},
                                             {"svar", "/ja"},
                                             {"ord.glad", "/glad"},
                                             {"datum", "2026-11-22"},
                                             {"fritt", "Bra; mycket \"bra\""}})},
                 {"a.pdf", filled(forms[0], {{"namn", "Bo"}, {"dagar", "0"}})},
                 {"anteckning.txt", "hej"}},
                forms);
  CHECK(got.report == "");
  CHECK(got.csv ==
        "\xEF\xBB\xBFnr;version;dagar;svar;ord.glad;ord.arg;datum;fritt\r\n"
        "1;2;0;;;;;\r\n"
        "2;2;12;ja;1;0;2026-11-22;\"Bra; mycket \"\"bra\"\"\"\r\n");
}

TEST_CASE("an earlier version of the form is read by the earlier names of its fields") {
  std::string old = kForm;
  old.replace(old.find("\"2\""), 3, "\"1\"");
  old.replace(old.find("field: dagar"), 12, "field: antal");
  old.replace(old.find(", earlier_names: [antal]"), 24, "");
  auto forms = forms_of(kForm);
  Collected got(
      {{"a.pdf", filled(forms_of(old)[0], {{"antal", "7"}})}, {"b.pdf", filled(forms[0], {{"dagar", "8"}})}},
      forms);
  CHECK(got.report ==
        "svar/a.pdf: varning[F035]: ifylld i version 1, definitionen är version 2\n"
        "   tips: fält som har bytt namn hittas om de står under earlier_names\n");
  CHECK(got.answers.rows.at(0).at(1) == "1");
  CHECK(got.answers.rows.at(0).at(2) == "7");
  CHECK(got.answers.rows.at(1).at(2) == "8");
}

TEST_CASE("an answer outside its limits or options is reported with file and field, not with own words") {
  auto forms = forms_of(kForm);
  Collected got({{"a.pdf", filled(forms[0], {{"dagar", "31"}, {"svar", "/kanske"}, {"datum", "i går"}})},
                 {"b.pdf", filled(forms[0], {{"dagar", "många"}})}},
                forms);
  CHECK(got.report ==
        "svar/a.pdf!dagar: fel[F043]: \"dagar\" är 31, det ska ligga mellan 0 och 30\n"
        "svar/a.pdf!svar: fel[F045]: \"svar\" har ett svar som inte finns bland alternativen\n"
        "   tips: har alternativen ändrats, ge formuläret en ny version och läs de gamla för sig\n"
        "svar/a.pdf!datum: fel[F044]: \"datum\" ska vara ett datum som 2026-11-22 men är något annat\n"
        "   tips: öppna filen, rätta svaret eller töm rutan, spara och kör igen\n"
        "svar/b.pdf!dagar: fel[F042]: \"dagar\" ska vara ett tal men är något annat\n"
        "   tips: öppna filen, rätta svaret eller töm rutan, spara och kör igen\n");
}

TEST_CASE("a number may have a smallest or a largest value alone") {
  auto forms = forms_of(
      "title: Prov\nversion: \"2\"\nsections:\n  - content:\n"
      "      - {field: minst, type: integer, min: 0, label: Minst, collect: yes}\n"
      "      - {field: mest, type: number, max: 10, label: Mest, collect: yes}\n");
  Collected good({{"a.pdf", filled(forms[0], {{"minst", "4000"}, {"mest", "-7"}})}}, forms);
  CHECK(good.report == "");
  CHECK(good.csv.ends_with("1;2;4000;-7\r\n"));
  Collected bad({{"a.pdf", filled(forms[0], {{"minst", "-1"}, {"mest", "10,5"}})}}, forms);
  CHECK(bad.report ==
        "svar/a.pdf!minst: fel[F059]: \"minst\" är -1, det ska vara minst 0\n"
        "svar/a.pdf!mest: fel[F060]: \"mest\" är 10,5, det ska vara högst 10\n");
}

TEST_CASE("a personal number in free text stops the collecting, a telephone number leaves the answer empty") {
  auto forms = forms_of(kForm);
  Collected got({{"a.pdf", filled(forms[0], {{"fritt", "Ring 811218-9876"}})},
                 {"b.pdf", filled(forms[0], {{"fritt", "Ring 070-123 45 67"}})},
                 {"c.pdf", filled(forms[0], {{"fritt", "bo@example.se"}})}},
                forms);
  CHECK(got.report.find("svar/a.pdf!fritt: fel[G001]: här står ett personnummer (******-****)") == 0);
  CHECK(got.report.find("svar/b.pdf!fritt: varning[F046]") != std::string::npos);
  CHECK(got.report.find("svar/c.pdf!fritt: varning[F046]") != std::string::npos);
  CHECK(got.csv.find("811218") == std::string::npos);
  CHECK(got.csv.find("070") == std::string::npos);
  CHECK(got.csv.find("example") == std::string::npos);
}

TEST_CASE("a personal number in an answer stops the collecting whatever stands between its digits") {
  for (const char* answer :
       {"19811218\n9876",      "811218\n9876",         "811218\r\n9876",    "811218.9876",
        "811218/9876",         "811218 / 9876",        "811218_9876",       "811218:9876",
        "811218,9876",         "81 12 18 98 76",       "19 81 12 18 98 76", "81.12.18.98.76",
        "Hon är 811218.9876.", "Född 19811218,\n9876", "811218*9876",       "811218#9876",
        "811218 (9876)",       "811218;9876",          "811218'9876",       "811218\t9876",
        "198112 189876",       "811 218 9876",         "811218-98 76",      "8 1 1 2 1 8 9 8 7 6",
        "811218 – 98 76",      "(811218) 9876",        "81 12 18 9876"}) {
    CAPTURE(answer);
    CHECK(personal_number_in_answer(answer));
  }
  CHECK(personal_number_in_answer("Hon är 811218/9876") == "******-****");
  auto forms = forms_of(kForm);
  Collected got({{"a.pdf", filled(forms[0], {{"dagar", "811218,9876"}, {"fritt", "81 12 18 98 76"}})}},
                forms);
  CHECK(got.report.find("svar/a.pdf!dagar: fel[G001]: här står ett personnummer (******-****)") == 0);
  CHECK(got.report.find("svar/a.pdf!fritt: fel[G001]: här står ett personnummer (**********)") !=
        std::string::npos);
}

TEST_CASE("dates, times, telephone numbers and sums in an answer are no personal numbers") {
  for (const char* answer : {"2006-01-01\n2007-05-31", "2006-01-01, 2007-05-31", "811218, 9876 kr", "12,5",
                             "2026-11-22 13:15", "12 11 10 2009", "81 12 18 98", "81 12 18 98 77", "",
                             "den 18.12.1981", "2026-11-22 13.15", "1981-12-18 98:76", "811218 - - - 9876",
                             "811218, 98 76", "år 811218 och 9876", "1 2 3 4 5 6 7 8 9 10"}) {
    CAPTURE(answer);
    CHECK_FALSE(personal_number_in_answer(answer));
  }
}

TEST_CASE("files that are not filled copies are reported one by one") {
  auto forms = forms_of(kForm);
  FormDefinition other = forms[0];
  other.id = "annat";
  Diagnostics problems;
  auto fonts = pdf::FontLibrary::open({}, problems);
  Collected got({{"a.pdf", "inte en pdf"},
                 {"b.pdf", filled(other, {})},
                 {"c.PDF", render_form_pdf(forms[0], *fonts, {.fillable = false}, problems)},
                 {"d.pdf", filled(forms[0], {})}},
                forms);
  CHECK(got.report.find("svar/a.pdf: fel[F030]: filen går inte att läsa som PDF") == 0);
  CHECK(got.report.find("svar/b.pdf: fel[F033]: formuläret \"annat\" finns inte i projektet\n") !=
        std::string::npos);
  CHECK(got.report.find("svar/c.PDF: fel[F039]: filen har inga fält, bara det som syns på sidan\n") !=
        std::string::npos);
  CHECK(got.report.find("svar/d.pdf: varning[F040]: inget är ifyllt; raden räknas som bortfall\n") !=
        std::string::npos);
}

TEST_CASE("two different forms in one folder are reported") {
  auto forms = forms_of(kForm);
  forms.push_back(forms[0]);
  forms[1].id = "annat";
  Collected got(
      {{"a.pdf", filled(forms[0], {{"dagar", "1"}})}, {"b.pdf", filled(forms[1], {{"dagar", "1"}})}}, forms);
  CHECK(got.report ==
        "svar/b.pdf: fel[F034]: filen är formuläret \"annat\", de andra i mappen är \"prov\"\n"
        "   tips: lägg varje formulär i en egen mapp\n");
}

TEST_CASE("the same file twice is refused, blank copies are as many who did not answer") {
  auto forms = forms_of(kForm);
  std::string once = filled(forms[0], {{"dagar", "1"}});
  std::string blank = filled(forms[0], {});
  Collected got({{"a.pdf", once}, {"b.pdf", once}, {"c.pdf", blank}, {"d.pdf", blank}}, forms);
  CHECK(got.report ==
        "svar/b.pdf: fel[F055]: filen är en exakt kopia av svar/a.pdf\n"
        "   tips: ta bort den ena; svaren skulle räknas två gånger\n"
        "svar/c.pdf: varning[F040]: inget är ifyllt; raden räknas som bortfall\n"
        "svar/d.pdf: varning[F040]: inget är ifyllt; raden räknas som bortfall\n");
  CHECK(got.answers.rows.size() == 3);
}

TEST_CASE("numbers and intervals are written so that Excel in Swedish does not make dates of them") {
  auto forms = forms_of(
      "title: Prov\nversion: \"2\"\nsections:\n  - content:\n"
      "      - {field: tjanster, type: number, label: Tjänster, collect: yes}\n"
      "      - {field: antal, type: choice, label: Antal, options: {1-10: 1–10, 11-20: 11–20}, collect: "
      "yes}\n"
      "      - {field: datum, type: date, label: Datum, collect: yes}\n");
  Collected got(
      {{"a.pdf", filled(forms[0], {{"tjanster", "6.25"}, {"antal", "/1-10"}, {"datum", "2026-11-22"}})}},
      forms);
  CHECK(got.report == "");
  CHECK(got.csv.ends_with("1;2;6,25;1–10;2026-11-22\r\n"));
}

TEST_CASE("text that Excel would take for a formula is written as text") {
  auto forms = forms_of(kForm);
  Collected got({{"a.pdf", filled(forms[0], {{"fritt", "=1+1"}})}}, forms);
  CHECK(got.csv.find(";'=1+1\r\n") != std::string::npos);
}

namespace {

/// A project on disk with the form above and one filled copy in svar/.
class ProjectOnDisk {
 public:
  ProjectOnDisk() {
    fs::remove_all(root);
    for (const char* folder : {"output/site", "templates/forms", "content", "svar"}) {
      fs::create_directories(root / folder);
    }
    std::ofstream(root / "templates/forms/prov.form.yaml") << kForm;
    add_filled("svar", "3");
  }
  ~ProjectOnDisk() { fs::remove_all(root); }
  ProjectOnDisk(const ProjectOnDisk&) = delete;
  ProjectOnDisk& operator=(const ProjectOnDisk&) = delete;

  void add_filled(const std::string& folder, const std::string& days) const {
    fs::create_directories(root / folder);
    std::ofstream(root / folder / "a.pdf", std::ios::binary) << filled(forms_of(kForm)[0], {{"dagar", days}});
  }

  /// The exit code, and what was printed without the path of the project.
  std::pair<ExitCode, std::string> collect(const std::vector<std::string>& folders,
                                           const std::string& target) const {
    std::vector<std::string> arguments{"collect", "--root", root.string(), "-o", (root / target).string()};
    for (const std::string& folder : folders) arguments.push_back((root / folder).string());
    std::ostringstream out;
    std::ostringstream err;
    ExitCode code = run_program(arguments, Environment{}, out, err);
    std::string text = out.str() + err.str();
    std::string prefix = root.string() + "/";
    for (std::size_t at = 0; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
    return {code, text};
  }

  std::string read(const std::string& path) const {
    std::ifstream in(root / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  fs::path root = fs::temp_directory_path() / "underlag-collect-test";
};

}  // namespace

TEST_CASE("collect reads every folder it is given") {
  ProjectOnDisk project;
  project.add_filled("svar2", "8");
  auto [code, text] = project.collect({"svar", "svar2"}, "svar.csv");
  CHECK(code == ExitCode::ok);
  CHECK(text == "2 ifyllda \"prov\" har lästs till svar.csv\n");
  CHECK(project.read("svar.csv").find("1;2;3;;;;;\r\n2;2;8;;;;;\r\n") != std::string::npos);
}

TEST_CASE("collect refuses to write into the folder that is published, also by a detour") {
  ProjectOnDisk project;
  fs::create_directory_symlink(project.root / "output", project.root / "genvag");
  fs::create_directories(project.root / "gammal/site");
  std::ofstream(project.root / "gammal/manifest.json") << to_json(Manifest{"underlag 0.1.0", {}});
  for (std::string target : {"output/svar.csv", "output/site/svar.csv", "svar/../output/svar.csv",
                             "genvag/svar.csv", "gammal/site/svar.csv"}) {
    auto [code, text] = project.collect({"svar"}, target);
    CAPTURE(target, text);
    CHECK(code == ExitCode::errors);
    CHECK(text.find("fel[F048]: svar om personer får inte skrivas i mappen som publiceras") !=
          std::string::npos);
    CHECK_FALSE(fs::exists(project.root / target));
  }
  auto [code, text] = project.collect({"svar"}, "svar/svar.csv");
  CHECK(code == ExitCode::ok);
  CHECK(text == "1 ifyllda \"prov\" har lästs till svar/svar.csv\n");
}

TEST_CASE("collect refuses to write over what is no file of answers") {
  ProjectOnDisk project;
  std::ofstream(project.root / "personal.csv") << "namn;lön\r\n";
  std::string form = project.read("svar/a.pdf");
  fs::create_symlink(project.root / "svar/a.pdf", project.root / "lank.csv");
  struct Refused {
    std::string target;
    std::string report;
  };
  for (const Refused& one : std::vector<Refused>{
           {"svar/a.pdf",
            "svar/a.pdf: fel[F056]: svaren skrivs som CSV, filens namn ska sluta på .csv\n"
            "   tips: skriv till exempel -o svar/svar.csv\n"},
           {"content/svar.csv",
            "content/svar.csv: fel[F057]: svar om personer får inte skrivas i content/, som projektet läser\n"
            "   tips: välj en plats utanför content/, till exempel -o svar/svar.csv\n"},
           {"templates/forms/svar.csv",
            "templates/forms/svar.csv: fel[F057]: svar om personer får inte skrivas i templates/, som "
            "projektet "
            "läser\n"
            "   tips: välj en plats utanför templates/, till exempel -o svar/svar.csv\n"},
           {"personal.csv",
            "personal.csv: fel[F058]: här finns redan något annat än insamlade svar\n"
            "   tips: välj ett annat namn, eller flytta det som finns här\n"},
           {"lank.csv",
            "lank.csv: fel[F058]: här finns redan något annat än insamlade svar\n"
            "   tips: välj ett annat namn, eller flytta det som finns här\n"},
       }) {
    auto [code, text] = project.collect({"svar"}, one.target);
    CHECK(code == ExitCode::errors);
    CHECK(text.starts_with(one.report));
    CAPTURE(text);
  }
  CHECK(project.read("personal.csv") == "namn;lön\r\n");
  CHECK(project.read("svar/a.pdf") == form);
}

TEST_CASE("answers of another folder and rows added by hand are not written over") {
  ProjectOnDisk project;
  project.add_filled("februari", "8");
  REQUIRE(project.collect({"februari"}, "svar.csv").first == ExitCode::ok);
  const std::string before = project.read("svar.csv");
  auto [code, text] = project.collect({"svar"}, "svar.csv");
  CHECK(code == ExitCode::errors);
  CHECK(text.starts_with(
      "svar.csv: fel[F072]: rader i filen som inte finns bland svaren som nu har lästs: 1\n"
      "   tips: välj ett annat namn, eller ta bort filen om de svaren inte ska vara kvar\n"));
  CHECK(project.read("svar.csv") == before);
  REQUIRE(project.collect({"svar", "februari"}, "svar.csv").first == ExitCode::ok);
  std::ofstream(project.root / "svar.csv", std::ios::app) << "3;2;4;;;;;\r\n";
  CHECK(project.collect({"svar", "februari"}, "svar.csv").first == ExitCode::errors);
  CHECK(project.read("svar.csv").ends_with("3;2;4;;;;;\r\n"));
}

TEST_CASE("the folder of the answers is made when it is not there, but not those above it") {
  ProjectOnDisk project;
  CHECK(project.collect({"svar"}, "nytt/svar.csv").first == ExitCode::ok);
  CHECK(fs::exists(project.root / "nytt/svar.csv"));
  auto [code, text] = project.collect({"svar"}, "a/b/svar.csv");
  CHECK(code == ExitCode::errors);
  CHECK(text.starts_with("a/b/svar.csv: fel[F049]: filen gick inte att skriva\n"));
  CHECK_FALSE(fs::exists(project.root / "a"));
}

TEST_CASE("answers may be collected again over those of last time, and a failed write leaves those") {
  ProjectOnDisk project;
  REQUIRE(project.collect({"svar"}, "svar.csv").first == ExitCode::ok);
  project.add_filled("mer", "9");
  std::string before = project.read("svar.csv");
  fs::create_directories(project.root / "svar.csv.underlag-ny/upptagen");
  auto [code, text] = project.collect({"svar", "mer"}, "svar.csv");
  CHECK(code == ExitCode::errors);
  CHECK(text.starts_with("svar.csv: fel[F049]: filen gick inte att skriva\n"));
  CHECK(project.read("svar.csv") == before);
  fs::remove_all(project.root / "svar.csv.underlag-ny");
  REQUIRE(project.collect({"svar", "mer"}, "svar.csv").first == ExitCode::ok);
  CHECK(project.read("svar.csv").ends_with("1;2;3;;;;;\r\n2;2;9;;;;;\r\n"));
  CHECK_FALSE(fs::exists(project.root / "svar.csv.underlag-ny"));
}
