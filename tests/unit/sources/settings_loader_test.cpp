#include "sources/settings_loader.hpp"

#include <catch2/catch.hpp>

#include "support/report_text.hpp"

using namespace underlag;

namespace {

Settings load(const std::string& yaml, std::string& problems, const SettingsOverrides& overrides = {}) {
  Diagnostics diagnostics;
  const MemoryFileTree project({{"underlag.yaml", yaml}, {"content/bilder/logga.svg", "<svg/>"}});
  Settings settings = load_settings(project, overrides, diagnostics);
  problems = report_text(diagnostics);
  return settings;
}

}  // namespace

TEST_CASE("every key of the settings is read") {
  std::string problems;
  Settings settings = load(
      "title: Effektiv planering av insatser för missbruk\n"
      "short_title: EPI\n"
      "language: sv\n"
      "date: 2026-11-22\n"
      "base_url: https://epi.example.se/kurs\n"
      "publisher: {name: Exempelkommun, public: true, message_form: \"https://example.se/t\"}\n"
      "accessibility:\n"
      "  conformity: partial\n"
      "  assessed: 2026-11-20\n"
      "  updated: 2026-11-22\n"
      "  method: Intern kontroll.\n"
      "  faults: [{what: Diagrammen., reason: Oprövade., alternative: Tabellerna.}]\n"
      "  disproportionate_burden: []\n"
      "  outside_the_law: [{what: Kartan., reason: Karta.}]\n"
      "theme: {colour: \"#123456\", logo: bilder/logga.svg}\n"
      "privacy: {client: 6, staff: 4, allow: [060101-0531]}\n"
      "audit: {total: warning}\n"
      "databases: {register: {sqlite: data/register.sqlite}}\n",
      problems);
  CHECK(problems.empty());
  CHECK(settings.short_title == "EPI");
  CHECK(settings.date == Date{2026, 11, 22});
  CHECK(settings.base_url == "https://epi.example.se/kurs/");
  CHECK(settings.publisher.is_public_body);
  const AccessibilitySettings& statement = settings.accessibility;
  CHECK(statement.conformity == AccessibilitySettings::Conformity::partial);
  CHECK(statement.assessed == Date{2026, 11, 20});
  CHECK(statement.updated == Date{2026, 11, 22});
  CHECK(statement.method == "Intern kontroll.");
  REQUIRE(statement.faults.size() == 1);
  CHECK(statement.faults[0].alternative == "Tabellerna.");
  CHECK(statement.disproportionate_burden.empty());
  CHECK(statement.outside_the_law.size() == 1);
  CHECK(statement.report_to == "https://www.digg.se/tdosanmalan");
  CHECK(settings.theme.colour == "#123456");
  CHECK(settings.privacy.allowed_numbers == std::vector<std::string>{"060101-0531"});
  CHECK(settings.privacy.client_threshold == 6);
  CHECK(settings.audit.at("total").severity == Severity::warning);
  CHECK(settings.databases.at("register").sqlite == "data/register.sqlite");
}

TEST_CASE("a project without settings has defaults and a fixed date") {
  Diagnostics diagnostics;
  Settings settings = load_settings(MemoryFileTree(), {}, diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(settings.date == Date{1980, 1, 1});
  CHECK(settings.language == Language::sv);
}

TEST_CASE("the date comes from the file before the environment") {
  std::string problems;
  SettingsOverrides overrides;
  overrides.source_date_epoch = 1'700'000'000;
  CHECK(load("title: T\n", problems, overrides).date == Date{2023, 11, 14});
  CHECK(load("date: 2026-11-22\n", problems, overrides).date == Date{2026, 11, 22});
}

TEST_CASE("an unknown setting asks for the one that was meant") {
  std::string problems;
  load("title: T\nlangauge: sv\npublisher: {nam: X}\n", problems);
  CHECK(problems ==
        "underlag.yaml:3:13: fel[S010]: okänd nyckel \"nam\"\n"
        "    3 | publisher: {nam: X}\n"
        "      |             ^^^\n"
        "   tips: menade du \"name\"?\n"
        "underlag.yaml:2:1: fel[S010]: okänd nyckel \"langauge\"\n"
        "    2 | langauge: sv\n"
        "      | ^^^^^^^^\n"
        "   tips: menade du \"language\"?\n");
}

TEST_CASE("values that cannot be right are errors") {
  std::string problems;
  load("theme: {colour: grön}\nbase_url: example.se\nprivacy: {client: 0}\n", problems);
  CHECK(
      problems.find(
          "underlag.yaml:1:17: fel[S102]: \"colour\" ska vara en färg som \"#00506b\", här står \"grön\"") !=
      std::string::npos);
  CHECK(problems.find("fel[S101]: \"base_url\" ska vara en webbadress som https://example.se/, här står "
                      "\"example.se\"") != std::string::npos);
  CHECK(problems.find("fel[S103]: \"client\" ska vara ett heltal från 1 till 1000, här står 0") !=
        std::string::npos);
}

TEST_CASE("a colour without quotes is a comment in YAML and is reported") {
  std::string problems;
  load("theme:\n  colour: #00506b\n", problems);
  CHECK(problems.find("fel[S102]") != std::string::npos);
}

TEST_CASE("a privacy threshold is lowered only with a reason") {
  std::string problems;
  load("privacy: {client: 3}\n", problems);
  CHECK(problems.find("fel[S104]: en sänkt sekretessgräns behöver en skriven orsak") != std::string::npos);
  Settings settings = load("privacy: {client: 3, reason: Beslut 2026-01-01}\n", problems);
  CHECK(problems.empty());
  CHECK(settings.privacy.client_threshold == 3);
}

TEST_CASE("a public body must say who it is, where to write and what its statement says") {
  std::string problems;
  load("publisher: {public: true}\n", problems);
  CHECK(problems ==
        "underlag.yaml:1:1: fel[S105]: tillgänglighetsredogörelsen behöver \"title\"\n"
        "    1 | publisher: {public: true}\n"
        "      | ^\n"
        "underlag.yaml:1:12: fel[S105]: tillgänglighetsredogörelsen behöver \"name\"\n"
        "    1 | publisher: {public: true}\n"
        "      |            ^\n"
        "   tips: lägg till name: … under publisher\n"
        "underlag.yaml:1:12: fel[S105]: tillgänglighetsredogörelsen behöver \"message_form\"\n"
        "    1 | publisher: {public: true}\n"
        "      |            ^\n"
        "   tips: lägg till message_form: … under publisher\n"
        "underlag.yaml:1:12: fel[S106]: en offentlig aktör (public: true) behöver uppgifterna till "
        "tillgänglighetsredogörelsen\n"
        "    1 | publisher: {public: true}\n"
        "      |            ^\n"
        "   tips: lägg till accessibility: med conformity, assessed, updated, method, faults, "
        "disproportionate_burden och outside_the_law\n");
}

TEST_CASE("every field of the statement that is missing is told") {
  const std::string publisher = "title: T\npublisher: {name: N, message_form: \"https://example.se/t\"}\n";
  std::string problems;
  load(publisher + "accessibility: {}\n", problems);
  for (const char* key : {"conformity", "assessed", "updated", "method", "faults", "disproportionate_burden",
                          "outside_the_law"}) {
    INFO(key);
    CHECK(problems.find("underlag.yaml:3:16: fel[S105]: tillgänglighetsredogörelsen behöver \"" +
                        std::string(key) + "\"\n") != std::string::npos);
  }
  load(publisher +
           "accessibility: {conformity: partial, assessed: 2026-11-20, updated: 2026-11-22, method: M,\n"
           "  faults: [{what: Diagrammen}], disproportionate_burden: [], outside_the_law: []}\n",
       problems);
  CHECK(problems.find("underlag.yaml:4:12: fel[S012]: nyckeln \"reason\" saknas") != std::string::npos);
  CHECK(problems.find("underlag.yaml:4:12: fel[S012]: nyckeln \"alternative\" saknas") != std::string::npos);
}

TEST_CASE("the conformity must agree with the faults that are listed, and the dates with each other") {
  const auto statement = [](const std::string& conformity, const std::string& faults) {
    return "title: T\npublisher: {name: N, message_form: \"https://example.se/t\"}\n"
           "accessibility:\n  conformity: " +
           conformity + "\n  faults: " + faults +
           "\n  assessed: 2026-11-20\n  updated: 2026-11-19\n  method: M\n"
           "  disproportionate_burden: []\n  outside_the_law: nej\n";
  };
  std::string problems;
  load(statement("full", "[{what: A, reason: B, alternative: C}]"), problems);
  CHECK(problems ==
        "underlag.yaml:10:20: fel[S107]: \"outside_the_law\" ska vara en lista där varje punkt har what, "
        "reason "
        "och alternative\n"
        "   10 |   outside_the_law: nej\n"
        "      |                    ^^^\n"
        "   tips: finns inget att räkna upp, skriv outside_the_law: []\n"
        "underlag.yaml:4:15: fel[S108]: \"full\" stämmer inte med de brister som räknas upp\n"
        "    4 |   conformity: full\n"
        "      |               ^^^^\n"
        "   tips: skriv conformity: partial\n"
        "underlag.yaml:7:12: fel[S110]: redogörelsen är uppdaterad 2026-11-19, före bedömningen 2026-11-20\n"
        "    7 |   updated: 2026-11-19\n"
        "      |            ^^^^^^^^^^\n");
  load(statement("partial", "[]"), problems);
  CHECK(problems.find("underlag.yaml:4:15: fel[S109]: \"partial\" behöver minst en brist i \"faults\" eller "
                      "\"disproportionate_burden\"\n") != std::string::npos);
}

TEST_CASE("a logo that does not exist is told, with the file that was meant") {
  std::string problems;
  load("theme: {logo: bilder/loga.svg}\n", problems);
  CHECK(problems ==
        "underlag.yaml:1:15: fel[S002]: filen \"content/bilder/loga.svg\" finns inte\n"
        "    1 | theme: {logo: bilder/loga.svg}\n"
        "      |               ^^^^^^^^^^^^^^^\n"
        "   tips: menade du \"bilder/logga.svg\"?\n");
}
