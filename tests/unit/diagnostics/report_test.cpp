#include "diagnostics/report.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {
const Message kUnknownFilter{"T999",
                             Severity::error,
                             "okänt filter \"{0}\"",
                             "unknown filter \"{0}\"",
                             "menade du \"{1}\"?",
                             "did you mean \"{1}\"?"};
}

TEST_CASE("a diagnostic shows place, line, caret under the right character, and hint") {
  Diagnostics problems;
  problems.add(kUnknownFilter, {"templates/site/rapport.html", 22, 18, ""}, {"procnt", "procent"}).excerpt = {
      "<td>åä {{ andel | procnt }}</td>", 6};
  CHECK(to_text(problems.all()[0], {Language::sv, false}) ==
        "templates/site/rapport.html:22:18: fel[T999]: okänt filter \"procnt\"\n"
        "   22 | <td>åä {{ andel | procnt }}</td>\n"
        "      |                  ^^^^^^\n"
        "   tips: menade du \"procent\"?\n");
}

TEST_CASE("a hint whose suggestion is empty is left out") {
  Diagnostics problems;
  problems.add(kUnknownFilter, {"a.html", 1, 0, ""}, {"zzz", ""});
  CHECK(to_text(problems.all()[0], {Language::en, false}) ==
        "a.html:1: error[T999]: unknown filter \"zzz\"\n");
}

TEST_CASE("a spreadsheet place names sheet and cell") {
  CHECK(to_string(Place{"tackning.xlsx", 0, 0, "Blad1!C7"}) == "tackning.xlsx!Blad1!C7");
}

TEST_CASE("diagnostics as JSON carry the same words") {
  Diagnostics problems;
  problems.add(kUnknownFilter, {"a.html", 1, 2, ""}, {"x", "y"});
  CHECK(to_json(problems, Language::en) ==
        "[{\"code\":\"T999\",\"severity\":\"error\",\"file\":\"a.html\",\"line\":1,\"column\":2,"
        "\"message\":\"unknown filter \\\"x\\\"\",\"hint\":\"did you mean \\\"y\\\"?\"}]\n");
}

TEST_CASE("a message that quotes a personal number masks it, in the text, the excerpt and as JSON") {
  Diagnostics problems;
  problems.add(kUnknownFilter, {"a.csv", 1, 3, ""}, {"811218-9876", "8112189876"}).excerpt = {
      "x 811218-9876 y", 11};
  CHECK(to_text(problems.all()[0], {}) ==
        "a.csv:1:3: fel[T999]: okänt filter \"******-****\"\n"
        "    1 | x ******-**** y\n"
        "      |   ^^^^^^^^^^^\n"
        "   tips: menade du \"**********\"?\n");
  CHECK(to_json(problems, Language::sv).find("9876") == std::string::npos);
}

TEST_CASE(
    "problems are printed file by file, from the top of each, and what has no line stays behind its cause") {
  Diagnostics problems;
  const auto add = [&](const char* file, int line, const char* name) {
    problems.add(kUnknownFilter, {file, line, line > 0 ? 1 : 0, ""}, {name, ""});
  };
  add("b.md", 9, "fyra");
  add("a.md", 2, "fem");
  add("", 0, "sex");
  add("b.md", 3, "ett");
  add("b.md", 0, "två");
  add("b.md", 5, "tre");
  CHECK(to_text(problems, {}) ==
        "b.md:3:1: fel[T999]: okänt filter \"ett\"\nb.md: fel[T999]: okänt filter \"två\"\n"
        "b.md:5:1: fel[T999]: okänt filter \"tre\"\nb.md:9:1: fel[T999]: okänt filter \"fyra\"\n"
        "a.md:2:1: fel[T999]: okänt filter \"fem\"\nfel[T999]: okänt filter \"sex\"\n6 fel, 0 varningar\n");
}
