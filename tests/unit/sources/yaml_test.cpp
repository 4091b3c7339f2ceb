#include "sources/yaml.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "sources/yaml_object.hpp"

using namespace underlag;

namespace {

std::string report_of(std::string_view text) {
  Diagnostics problems;
  CHECK_FALSE(parse_yaml(text, {"a.yaml", 1}, problems).has_value());
  return to_text(problems.all().at(0), {});
}

}  // namespace

TEST_CASE("every YAML node knows its line and column, offset by where the text starts in the file") {
  Diagnostics problems;
  auto root = parse_yaml("a: 1\nb:\n  - x\n  - y\n", {"sida.md", 11}, problems);
  REQUIRE(root);
  CHECK(root->find("a")->line == 11);
  CHECK(root->find("b")->items[1].line == 14);
  CHECK(root->find("b")->items[1].column == 5);
}

TEST_CASE("an empty YAML text is a null node") {
  Diagnostics problems;
  auto root = parse_yaml("# bara en kommentar\n", {"a.yaml", 1}, problems);
  REQUIRE(root);
  CHECK(root->is_null());
  CHECK(problems.all().empty());
}

TEST_CASE("a byte order mark and CRLF do not disturb YAML") {
  Diagnostics problems;
  auto root = parse_yaml(
      "\xEF\xBB\xBF"
      "titel: Åsa\r\nspråk: sv\r\n",
      {"a.yaml", 1}, problems);
  REQUIRE(root);
  CHECK(root->find("titel")->text == "Åsa");
}

TEST_CASE("a duplicate key names the line of the first") {
  CHECK(report_of("titel: A\nannat: B\ntitel: C\n") ==
        "a.yaml:3:1: fel[S005]: nyckeln \"titel\" finns två gånger, första gången på rad 1\n"
        "    3 | titel: C\n"
        "      | ^\n"
        "   tips: ta bort den ena\n");
}

TEST_CASE("what is wrong with YAML is said in the reader's language") {
  CHECK(report_of("title: Tabell: ett\n") ==
        "a.yaml:1:14: fel[S003]: YAML som inte går att läsa: ett kolon som inte väntades; sätt texten inom "
        "citattecken\n"
        "    1 | title: Tabell: ett\n"
        "      |              ^\n"
        "   tips: kontrollera indrag, kolon och citattecken på raden och den före\n");
  CHECK(report_of("a: 1\n  b: 2\n").find("a.yaml:2:4: fel[S003]: YAML som inte går att läsa: ett kolon") ==
        0);
  CHECK(report_of("a: [1, 2\nb: 3\n").find("väntade ett komma eller ]") != std::string::npos);
  CHECK(report_of("a: @b\n").find("ett tecken som inget värde kan börja med") != std::string::npos);
  CHECK(report_of("a: \"b\n").find("ett citattecken som inte stängs") != std::string::npos);
}

TEST_CASE("a tab in the indentation is explained") {
  CHECK(report_of("a:\n\tb: 1\n") ==
        "a.yaml:2:1: fel[S004]: tabbtecken i indraget\n"
        "    2 |  b: 1\n"
        "      | ^\n"
        "   tips: YAML vill ha mellanslag\n");
}

TEST_CASE("aliases that multiply are stopped") {
  std::string text = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c < 'j'; ++c) {
    std::string item = std::string("*") + static_cast<char>(c - 1);
    text += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 10; ++i) text += item + " ,";
    text += "]\n";
  }
  CHECK(report_of(text).find("S009") != std::string::npos);
}

TEST_CASE("nesting without end is refused with its place") {
  CHECK(report_of(std::string(500, '[')).find("fel[S007]: YAML djupare än 64 nivåer") != std::string::npos);
}

TEST_CASE("YAML that is not UTF-8 names the line") {
  CHECK(report_of("a: 1\nb: \xE5\xE4\n") ==
        "a.yaml:2: fel[S001]: filen är inte UTF-8\n   tips: spara om filen med teckenkodningen UTF-8\n");
}

TEST_CASE("an unknown key suggests the one that was meant, wrong types say what stands there") {
  Diagnostics problems;
  std::string text = "titel: EPI\ndate: i går\nstrict: kanske\n";
  auto root = parse_yaml(text, {"underlag.yaml", 1}, problems);
  REQUIRE(root);
  YamlFile file{"underlag.yaml", text};
  YamlObject object(*root, file, problems);
  object.text("title");
  object.date("date");
  object.boolean("strict");
  object.finish();
  CHECK(to_text(problems, {}) ==
        "underlag.yaml:1:1: fel[S010]: okänd nyckel \"titel\"\n"
        "    1 | titel: EPI\n"
        "      | ^^^^^\n"
        "   tips: menade du \"title\"?\n"
        "underlag.yaml:2:7: fel[S014]: \"date\" ska vara ett datum som 2026-11-22, här står \"i går\"\n"
        "    2 | date: i går\n"
        "      |       ^^^^^\n"
        "underlag.yaml:3:9: fel[S011]: \"strict\" ska vara true eller false, här står \"kanske\"\n"
        "    3 | strict: kanske\n"
        "      |         ^^^^^^\n"
        "3 fel, 0 varningar\n");
}

TEST_CASE("what a node should be and what it is are said in the language of the report") {
  Diagnostics problems;
  const YamlFile file{"a.yaml", "date: [1]\ntitle: {a: b}\n"};
  const auto root = parse_yaml(file.text, {"a.yaml", 1}, problems);
  REQUIRE(root);
  YamlObject object(*root, file, problems);
  object.integer("date");
  object.text("title");
  REQUIRE(problems.all().size() == 2);
  CHECK(problems.all()[0].text(Language::sv) == "\"date\" ska vara ett heltal, här står en lista");
  CHECK(problems.all()[0].text(Language::en) == "\"date\" must be a whole number, here is a list");
  CHECK(problems.all()[1].text(Language::en) == "\"title\" must be a text, here is keys with values");
}
