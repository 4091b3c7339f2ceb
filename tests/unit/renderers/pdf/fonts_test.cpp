#include <catch2/catch.hpp>
#include <set>

#include "diagnostics/report.hpp"
#include "renderers/pdf/document_fonts.hpp"
#include "renderers/pdf/font_writer.hpp"
#include "renderers/pdf/typing_encoding.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"

using namespace underlag;
using namespace underlag::pdf;

namespace {

// The ToUnicode maps of a document in which these words were shaped.
std::string unicode_maps(std::initializer_list<std::pair<Face, const char*>> words) {
  Diagnostics problems;
  DocumentFonts fonts(test_fonts(), problems, "");
  for (const auto& [face, word] : words) fonts.word(face, word);
  ObjectFile file;
  fonts.write(file);
  std::string out;
  for (const auto& [number, stream] : numbered_streams(file.finish(file.add("<<>>"), {}))) {
    if (stream.starts_with("/CIDInit")) out += stream;
  }
  return out;
}

}  // namespace

TEST_CASE("a font file that is missing is an error with the package to install") {
  Diagnostics problems;
  FontPaths paths;
  paths.files[0] = "/finns/inte.ttf";
  CHECK(FontLibrary::open(paths, problems) == nullptr);
  CHECK(to_text(problems.all().at(0), {}) ==
        "fel[P001]: typsnittsfilen \"/finns/inte.ttf\" saknas eller är inte ett TrueType-typsnitt\n"
        "   tips: installera Debians paket fonts-open-sans och fonts-dejavu-core\n");
}

TEST_CASE("a ligature copies out as its letters") {
  // Open Sans draws ffi as one glyph.
  CHECK(count_of(unicode_maps({{Face::regular, "ffi"}}), "<006600660069>") == 1);
}

TEST_CASE("a space and a no-break space share a glyph but not a code") {
  std::string maps = unicode_maps({{Face::regular, " "}, {Face::regular, "\u00a0"}});
  CHECK(count_of(maps, "<0020>") == 1);
  CHECK(count_of(maps, "<00A0>") == 1);
}

TEST_CASE("a hyphen at a line's end copies out as a soft hyphen, another as itself") {
  Diagnostics problems;
  DocumentFonts fonts(test_fonts(), problems, "");
  CHECK(fonts.line_end_hyphen(Face::regular).runs[0].shown != fonts.word(Face::regular, "-").runs[0].shown);
}

TEST_CASE("a word is as wide as its letters with kerning") {
  Diagnostics problems;
  DocumentFonts fonts(test_fonts(), problems, "");
  float apart = fonts.word(Face::regular, "A").width + fonts.word(Face::regular, "V").width;
  CHECK(fonts.word(Face::regular, "AV").width < apart);
}

TEST_CASE("a sign the face lacks is drawn in the face for signs") {
  Diagnostics problems;
  DocumentFonts fonts(test_fonts(), problems, "");
  const ShapedWord& word = fonts.word(Face::bold, "a☐");
  REQUIRE(word.runs.size() == 2);
  CHECK(word.runs[0].face == Face::bold);
  CHECK(is_bold(word.runs[1].face) == test_fonts().face(Face::symbols_bold).has(0x2610));
  CHECK(problems.all().empty());
}

TEST_CASE("a missing character is reported once however often it stands") {
  Diagnostics problems;
  DocumentFonts fonts(test_fonts(), problems, "content/sida.md");
  fonts.word(Face::regular, "日");
  fonts.word(Face::bold, "日 igen");
  CHECK(problems.count(Severity::error) == 1);
}

TEST_CASE("combining marks stand with their letter and copy out") {
  CHECK(count_of(unicode_maps({{Face::regular, "q\u0303"}}), "<0303>") +
            count_of(unicode_maps({{Face::regular, "q\u0303"}}), "<00710303>") ==
        1);
}

TEST_CASE("characters that only steer layout draw nothing") {
  Diagnostics problems;
  DocumentFonts fonts(test_fonts(), problems, "");
  CHECK(fonts.word(Face::regular, "a\u200b\ufeffb").width == fonts.word(Face::regular, "ab").width);
}

TEST_CASE("every letter that can be typed has one code and a shape in the typeface") {
  std::set<char32_t> letters;
  for (unsigned code = kFirstTypingCode; code < 256; ++code) {
    char32_t letter = typing_character(code);
    INFO(code);
    CHECK((letter == 0 || letters.insert(letter).second));
    if (letter >= 32 && letter != 0xA0 && letter != 0xAD)
      CHECK(test_fonts().face(Face::regular).glyph_of(letter) != 0);
  }
  for (char32_t letter : U"ÅåÄäÖö–€éüßøœ½°²”’•ŁłĄąĘęŚśŻżŞşĞğİıČčĐđŠšŽžŊŋŦŧŐőŰűĂăȘș") {
    if (letter != 0) CHECK(letters.contains(letter));
  }
  CHECK(typing_encoding().find("[ 24/tbar/Odblacute") != std::string::npos);
}

TEST_CASE("equal glyph sets are subset once") {
  std::vector<std::uint16_t> glyphs = {test_fonts().face(Face::regular).glyph_of('a')};
  auto first = test_fonts().subset(Face::regular, glyphs);
  CHECK(first != nullptr);
  CHECK(first == test_fonts().subset(Face::regular, glyphs));
}
