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
