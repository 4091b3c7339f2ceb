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

// The parts of a line from left to right, as a reader sees them; the letters of each in the order they are
// read.
std::string drawn(const std::vector<std::string_view>& pieces, bool right_to_left = false) {
  std::string out;
  for (const VisualPart& part : visual_parts(pieces, right_to_left)) {
    std::string text(pieces[part.piece].substr(part.begin, part.size));
    out += (out.empty() ? "" : "|") + (part.is_mirrored ? mirrored(text) : text);
  }
  return out;
}

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
  CHECK(drawn(pieces) == "ord| |עולם| |שלום| |slut");
}

TEST_CASE("the full stop of a text from right to left stands on its left, behind words and numbers") {
  std::vector<std::string_view> pieces = {"שלום", " ", "עולם."};
  CHECK(drawn(pieces, true) == ".|עולם| |שלום");
  std::vector<std::string_view> number = {"שלום", " ", "12,5."};
  CHECK(drawn(number, true) == ".|12,5| |שלום");
  CHECK(drawn(pieces) == "עולם| |שלום|.");
}

TEST_CASE("brackets in a text from right to left are turned the other way") {
  std::vector<std::string_view> pieces = {"(PDF)", " ", "[שלום]"};
  CHECK(drawn(pieces, true) == "[|שלום|]| |(|PDF|)");
  CHECK(mirrored("(a) [b] <c> .") == ")a( ]b[ >c< .");
}

TEST_CASE("a hyphen at the end of a line has no text and keeps its place") {
  std::vector<std::string_view> pieces = {"ord", ""};
  CHECK(visual_parts(pieces) == std::vector<VisualPart>{{0, 0, 3, false}, {1, 0, 0, false}});
  CHECK(visual_parts({}).empty());
}

TEST_CASE("text from left to right keeps its order") {
  std::vector<std::string_view> pieces = {"ett", " ", "två"};
  CHECK(visual_parts(pieces) == std::vector<VisualPart>{{0, 0, 3}, {1, 0, 1}, {2, 0, 4}});
  CHECK_FALSE(may_be_right_to_left("Åsa Öberg – åäö é €"));
}

TEST_CASE("code is divided without a hyphen, and only when it is long") {
  Desk desk;
  auto code = [&](std::string text, double width) {
    Paragraph out(desk.pdf, {{.text = "Se "}, {.text = std::move(text), .style = {Face::mono}}}, {});
    out.break_lines(width);
    return out;
  };
  Paragraph whole = code("uppfoljningsintervju", 130);
  CHECK(whole.line_count() == 2);
  CHECK(whole.widest_part() == Approx(whole.widest_word()));
  Paragraph path = code("underlag_build_med_ett_mycket_langt_namn", 150);
  CHECK(path.line_count() > 1);
  CHECK(path.widest_line() <= 150.001);
}

TEST_CASE("lines within a word of ten thousand characters are as full as they can be") {
  Desk desk;
  double letter = desk.set("x", 100).widest_line();
  Paragraph text = desk.set("Ord " + std::string(10'000, 'x'), 300, {.hyphenate = false});
  double all = 10'000 * letter + desk.set("Ord x", 100).widest_line() - letter;
  CHECK(text.line_count() <= static_cast<int>(all / (300 - letter)) + 1);
}

TEST_CASE("a number stays on one line with its thousands and its unit") {
  Desk desk;
  for (const char* text : {"kostade 1 234 567 kr", "ungefär 12 345 kronor", "åren 2006–2009", "hela 100 %"}) {
    INFO(text);
    std::string_view number = std::string_view(text).substr(std::string_view(text).find(' ') + 1);
    Paragraph lines = desk.set(text, desk.set(std::string(number), 500).widest_line() + 1);
    CHECK(lines.line_count() == 2);
    CHECK(lines.widest_word() == Approx(desk.set(std::string(number), 500).widest_line()));
  }
}

TEST_CASE("half a word is the longer of two parts where a hyphen divides it best") {
  Desk desk;
  Paragraph text = desk.set("problemdagar", 500);
  CHECK(text.widest_half() < text.widest_word());
  CHECK(text.widest_half() > text.widest_word() / 2);
  CHECK(text.widest_part() <= text.widest_half());
  CHECK(desk.set("1234567", 500).widest_half() == Approx(desk.set("1234567", 500).widest_word()));
}

TEST_CASE("a passage in Hebrew runs from right to left") {
  std::vector<std::string_view> pieces = {"שלום", " ", "PDF", " ", "עולם"};
  CHECK(drawn(pieces, true) == "עולם| |PDF| |שלום");
  CHECK(is_right_to_left("he"));
  CHECK(is_right_to_left("ar-EG"));
  CHECK(!is_right_to_left("sv"));
}
