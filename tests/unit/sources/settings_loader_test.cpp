#include "sources/settings_loader.hpp"

#include <catch2/catch.hpp>

#include "support/report_text.hpp"

using namespace underlag;

namespace {

Settings load(const std::string& yaml, std::string& problems, const SettingsOverrides& overrides = {}) {
  Diagnostics diagnostics;
  Settings settings = load_settings(MemoryFileTree({{"underlag.yaml", yaml}}), overrides, diagnostics);
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
  CHECK(settings.theme.colour == "#123456");
  CHECK(settings.privacy.allowed_numbers == std::vector<std::string>{"060101-0531"});
  CHECK(settings.privacy.client_threshold == 6);
  CHECK(settings.audit.at("total") == "warning");
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

TEST_CASE("a public body must say who it is and where to write") {
  std::string problems;
  load("publisher: {public: true}\n", problems);
  CHECK(problems.find("fel[S105]: en offentlig aktör behöver \"name\"") != std::string::npos);
  CHECK(problems.find("fel[S105]: en offentlig aktör behöver \"message_form\"") != std::string::npos);
}
