#include "commands/command_line.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "text/program_version.hpp"

using namespace underlag;

namespace {

std::string problems_of(const std::vector<std::string>& arguments) {
  Diagnostics problems;
  parse_command_line(arguments, problems);
  return to_text(problems, {});
}

}  // namespace

TEST_CASE("common flags are understood before and after the command") {
  Diagnostics problems;
  CommandLine line = parse_command_line({"--strict", "build", "--root", "kurs", "-j", "3"}, problems);
  CHECK(problems.all().empty());
  CHECK(line.command == "build");
  CHECK(line.common.strict);
  CHECK(line.common.root == "kurs");
  CHECK(line.common.threads == 3);
}

TEST_CASE("a misspelt command suggests the right one") {
  CHECK(problems_of({"biuld"}) ==
        "fel[W001]: okänt argument \"biuld\"\n   tips: menade du \"build\"?\n1 fel, 0 varningar\n");
}

TEST_CASE("a misspelt flag suggests the right one") {
  CHECK(problems_of({"build", "--stirct"}) ==
        "fel[W001]: okänt argument \"--stirct\"\n   tips: menade du \"--strict\"?\n1 fel, 0 varningar\n");
}

TEST_CASE("without a command the way to build is shown") {
  CHECK(problems_of({}) ==
        "fel[W004]: inget kommando angivet\n   tips: \"underlag build\" bygger projektet, \"underlag "
        "--help\" visar "
        "alla kommandon\n1 fel, 0 varningar\n");
}

TEST_CASE("a command without its file says what it needs") {
  CHECK(problems_of({"cells"}) ==
        "fel[W002]: kommandot \"cells\" behöver en fil\n   tips: se \"underlag cells --help\"\n1 fel, 0 "
        "varningar\n");
}

TEST_CASE("a value that cannot be used names its flag") {
  CHECK(
      problems_of({"build", "-j", "många"}) ==
      "fel[W003]: \"många\" är inget värde för --jobs\n   tips: väntade ett heltal från 1 till 256\n1 fel, 0 "
      "varningar\n");
  CHECK(
      problems_of({"build", "--jobs", "900", "--lang", "en"}) ==
      "fel[W003]: \"900\" är inget värde för --jobs\n   tips: väntade a whole number from 1 to 256\n1 fel, 0 "
      "varningar\n");
  CHECK(problems_of({"build", "--lang", "de"}) ==
        "fel[W003]: \"de\" är inget värde för --lang\n   tips: väntade sv eller en\n1 fel, 0 varningar\n");
}

TEST_CASE("an address of the site must be one") {
  CHECK(problems_of({"build", "--base-url", "hej"}) ==
        "fel[W003]: \"hej\" är inget värde för --base-url\n   tips: väntade en adress som "
        "https://example.se/kurs/\n1 fel, 0 varningar\n");
  CHECK(problems_of({"build", "--base-url", "https://example.se/"}).empty());
}

TEST_CASE("only flags that the command has are proposed") {
  CHECK(problems_of({"cells", "a.csv", "--shet"}) ==
        "fel[W001]: okänt argument \"--shet\"\n   tips: menade du \"--sheet\"?\n1 fel, 0 varningar\n");
  CHECK(problems_of({"verify", "--shet"}) == "fel[W001]: okänt argument \"--shet\"\n1 fel, 0 varningar\n");
}

TEST_CASE("a flag without its value says so") {
  CHECK(problems_of({"build", "--root"}) ==
        "fel[W006]: --root behöver ett värde\n   tips: se \"underlag --help\"\n1 fel, 0 varningar\n");
}

TEST_CASE("the version is the project's") {
  Diagnostics problems;
  CHECK(parse_command_line({"--version"}, problems).help == std::string(program_version()) + "\n");
  CHECK(program_version().starts_with("underlag "));
}

TEST_CASE("help is in Swedish, in English when asked for") {
  Diagnostics problems;
  CHECK(parse_command_line({"--help"}, problems).help.find("Bygg webbplats") != std::string::npos);
  CHECK(parse_command_line({"--help", "--lang", "en"}, problems).help.find("Build the website") !=
        std::string::npos);
}
