#include "renderers/pdf/paragraph.hpp"

#include <catch2/catch.hpp>

#include "renderers/pdf/bidi.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"

using namespace underlag;
using namespace underlag::pdf;

namespace {

struct Desk {
  Diagnostics problems;
  PdfDocument pdf{test_fonts(), {.title = "Prov"}, problems};

  Paragraph set(std::string text, double width, ParagraphStyle style = {}) {
    Paragraph out(pdf, {{.text = std::move(text)}}, style);
    out.break_lines(width);
    return out;
  }
};

}  // namespace

TEST_CASE("a text that fits stays on one line") {
  Desk desk;
  CHECK(desk.set("Ett kort stycke.", 200).line_count() == 1);
}

TEST_CASE("no line is wider than the width asked for") {
  Desk desk;
  Paragraph text = desk.set(
      "Uppföljningsintervjuerna visar hur problemdagarna förändras mellan två mättillfällen i stadsdelarna.",
      90);
  CHECK(text.line_count() > 4);
  CHECK(text.widest_line() <= 90.001);
}

TEST_CASE("a long word is divided only when division is allowed") {
  Desk desk;
  std::string text = "om missbruksvårdsutredningens arbete";
  CHECK(desk.set(text, 150).line_count() == 2);
  CHECK(desk.set(text, 150, {.hyphenate = false}).line_count() == 3);
}

TEST_CASE("the last word of a paragraph is moved whole when it fits on a line") {
  Desk desk;
  double width = desk.set("Samtalet om uppfölj", 500).widest_line();
  Paragraph text = desk.set("Samtalet om uppföljningen", width);
  CHECK(text.line_count() == 2);
  CHECK(text.last_line_width() == Approx(desk.set("uppföljningen", 500).widest_line()));
}

TEST_CASE("a word of ten thousand characters is cut into lines that fit") {
  Desk desk;
  Paragraph text = desk.set(std::string(10'000, 'x'), 300, {.hyphenate = false});
  CHECK(text.widest_line() <= 300.001);
  CHECK(text.line_count() > 100);
}

TEST_CASE("a word wider than a column of no width still ends") {
  Desk desk;
  CHECK(desk.set("ordet", 0).line_count() == 5);
}

TEST_CASE("a line may end after a slash") {
  Desk desk;
  ParagraphStyle style{.hyphenate = false};
  double width = desk.set("sysselsättning", 500, style).widest_line();
  Paragraph text = desk.set("Arbete/sysselsättning", width, style);
  CHECK(text.line_count() == 2);
  CHECK(text.last_line_width() == Approx(width));
}

TEST_CASE("a line never begins with a dash between spaces") {
  Desk desk;
  ParagraphStyle style{.hyphenate = false};
  double width = desk.set("ett två", 500, style).widest_line() + 0.1;
  // The dash does not fit behind "två", so "två" goes with it.
  Paragraph text = desk.set("ett två – trettio", width, style);
  CHECK(text.line_count() == 3);
  CHECK(text.last_line_width() == Approx(desk.set("trettio", 500, style).widest_line()));
}

TEST_CASE("a number is not parted from its unit or from the word Tabell") {
  Desk desk;
  ParagraphStyle style{.hyphenate = false};
  double width = desk.set("visar i Tabell", 500, style).widest_line() + 0.1;
  CHECK(desk.set("visar i Tabell 2", width, style).last_line_width() ==
        Approx(desk.set("Tabell 2", 500, style).widest_line()));
  CHECK(desk.set("visar i hela 12 %", width, style).last_line_width() ==
        Approx(desk.set("12 %", 500, style).widest_line()));
}

TEST_CASE("a newline in the text ends the line") {
  Desk desk;
  CHECK(desk.set("ett\ntvå\n\ntre", 500).line_count() == 4);
}

TEST_CASE("a text of spaces takes no room") {
  Desk desk;
  CHECK(desk.set("   ", 100).widest_line() == 0);
  CHECK(desk.set("", 100).line_count() == 0);
}

TEST_CASE("code keeps its spaces") {
  Desk desk;
  ParagraphStyle code{.hyphenate = false, .keep_spaces = true};
  CHECK(desk.set("a    b", 500, code).widest_line() > desk.set("a    b", 500).widest_line());
}

TEST_CASE("footnotes are found on the lines that refer to them") {
  Desk desk;
  std::vector<underlag::pdf::Inline> inlines = {{.text = "Första raden"},
                                                {.text = "1", .tag = Tag::Reference, .note = 0},
                                                {.text = "\nandra raden"},
                                                {.text = "2", .tag = Tag::Reference, .note = 1}};
  Paragraph text(desk.pdf, std::move(inlines), {});
  text.break_lines(400);
  CHECK(text.notes_between(0, 1) == std::vector<int>{0});
  CHECK(text.notes_between(1, 2) == std::vector<int>{1});
}

TEST_CASE("words written from right to left are drawn in their own order within the line") {
  std::vector<std::string_view> pieces = {"ord", " ", "שלום", " ", "עולם", " ", "slut"};
  CHECK(visual_order(pieces) == std::vector<std::size_t>{0, 1, 4, 3, 2, 5, 6});
}

TEST_CASE("text from left to right keeps its order") {
  std::vector<std::string_view> pieces = {"ett", " ", "två"};
  CHECK(visual_order(pieces) == std::vector<std::size_t>{0, 1, 2});
  CHECK_FALSE(may_be_right_to_left("Åsa Öberg – åäö é €"));
}
