#include "sources/report_style_loader.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"

using namespace underlag;

namespace {

ReportStyle load(std::string yaml, Diagnostics& problems) {
  MemoryFileTree project({{"templates/reports/report.yaml", std::move(yaml)}});
  return load_report_style(project, "report", problems);
}

std::string problems_of(std::string yaml) {
  Diagnostics problems;
  load(std::move(yaml), problems);
  return to_text(problems, {});
}

}  // namespace

TEST_CASE("without a file every report looks as the defaults say") {
  Diagnostics problems;
  ReportStyle style = load_report_style(MemoryFileTree(), "report", problems);
  CHECK(style.text_size == 10.5);
  CHECK(problems.all().empty());
}

TEST_CASE("a report style sets paper, margins, sizes and colours") {
  Diagnostics problems;
  ReportStyle style = load(
      "page: A5\nmargins: {left: 15}\nsizes: {text: 9, heading_1: 15}\ncolours: {accent: \"#7a0026\"}\n"
      "contents: false\ncontents_levels: 2\nrunning_head: EPI\n",
      problems);
  CHECK(problems.all().empty());
  CHECK(style.page_width_mm == 148);
  CHECK(style.left_mm == 15);
  CHECK(style.text_size == 9);
  CHECK(style.heading_sizes[0] == 15);
  CHECK(style.accent == Rgb{122, 0, 38});
  CHECK_FALSE(style.contents);
  CHECK(style.contents_levels == 2);
  CHECK(style.running_head == "EPI");
}

TEST_CASE("a size outside the possible is refused with its limits") {
  CHECK(problems_of("sizes: {text: 105}\n") ==
        "templates/reports/report.yaml:1:15: fel[S201]: \"text\" ska vara ett tal från 6 till 72, här står "
        "105\n"
        "    1 | sizes: {text: 105}\n"
        "      |               ^^^\n"
        "1 fel, 0 varningar\n");
}

TEST_CASE("margins that leave no room for text are refused") {
  CHECK(problems_of("margins: {left: 90, right: 90}\n")
            .find("fel[S202]: marginalerna lämnar mindre än 60 mm") != std::string::npos);
}

TEST_CASE("a colour too pale to read is refused") {
  CHECK(problems_of("colours: {quiet: \"#cccccc\"}\n").find("fel[S204]: färgen #cccccc är för ljus") !=
        std::string::npos);
}

TEST_CASE("an unknown key in a report style is an error") {
  CHECK(problems_of("pages: A4\n").find("\"page\"") != std::string::npos);
}

TEST_CASE("a report style may have a typeface of its own, all four cuts of it") {
  Diagnostics problems;
  std::string font("\0\1\0\0", 4);
  MemoryFileTree project({{"templates/reports/report.yaml",
                           "fonts: {regular: a.ttf, italic: a.ttf, bold: a.ttf, bold_italic: a.ttf}\n"},
                          {"a.ttf", font}});
  CHECK(load_report_style(project, "report", problems).fonts[3] == "a.ttf");
  CHECK(problems.all().empty());
}

TEST_CASE("a font file that is missing and a cut that is missing are told with their places") {
  CHECK(problems_of("fonts: {regular: a.ttf, italic: a.ttf, bold: a.ttf}\n") ==
        "templates/reports/report.yaml:1:8: fel[S205]: fonts saknar bold_italic\n"
        "    1 | fonts: {regular: a.ttf, italic: a.ttf, bold: a.ttf}\n"
        "      |        ^\n"
        "   tips: ange alla fyra: regular, italic, bold och bold_italic; samma fil får stå flera gånger\n"
        "templates/reports/report.yaml:1:18: fel[S206]: \"a.ttf\" finns inte i projektet eller är inte ett "
        "TrueType-typsnitt\n"
        "    1 | fonts: {regular: a.ttf, italic: a.ttf, bold: a.ttf}\n"
        "      |                  ^^^^^\n"
        "   tips: lägg en .ttf-fil i templates/reports/ och skriv sökvägen från projektets mapp\n"
        "templates/reports/report.yaml:1:33: fel[S206]: \"a.ttf\" finns inte i projektet eller är inte ett "
        "TrueType-typsnitt\n"
        "    1 | fonts: {regular: a.ttf, italic: a.ttf, bold: a.ttf}\n"
        "      |                                 ^^^^^\n"
        "   tips: lägg en .ttf-fil i templates/reports/ och skriv sökvägen från projektets mapp\n"
        "templates/reports/report.yaml:1:46: fel[S206]: \"a.ttf\" finns inte i projektet eller är inte ett "
        "TrueType-typsnitt\n"
        "    1 | fonts: {regular: a.ttf, italic: a.ttf, bold: a.ttf}\n"
        "      |                                              ^^^^^\n"
        "   tips: lägg en .ttf-fil i templates/reports/ och skriv sökvägen från projektets mapp\n"
        "4 fel, 0 varningar\n");
}
