#include "sources/sheets/csv_reader.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/messages/sheets.hpp"
#include "diagnostics/report.hpp"
#include "model/raw/cell_text.hpp"

using namespace underlag;

namespace {

struct Read {
  std::optional<Workbook> book;
  Diagnostics problems;

  std::string shown(std::uint32_t row, std::uint32_t column) const {
    const Cell* cell = book->sheets[0].find({row, column});
    return cell ? shown_text(*book, *cell) : "";
  }
  const Cell& cell(std::uint32_t row, std::uint32_t column) const {
    const Cell* found = book->sheets[0].find({row, column});
    REQUIRE(found);
    return *found;
  }
  std::string messages() const {
    std::string out;
    for (const Diagnostic& one : problems.all()) out += to_text(one, {});
    return out;
  }
};

Read read(std::string_view bytes, const SheetOptions& options = {}) {
  Read out;
  out.book = read_csv(bytes, "enkät.csv", options, out.problems);
  return out;
}

}  // namespace

TEST_CASE("a Swedish Excel export is read: semicolon, Windows-1252, decimal comma") {
  Read got = read(
      "Enhet;Antal;Andel\r\nS\xF6"
      "dermalm;1 234;39,2\r\n\xC5rsta;7;0,5\r\n");
  REQUIRE(got.book);
  CHECK(got.messages().empty());
  CHECK(got.book->dialect->encoding == "Windows-1252");
  CHECK(got.book->dialect->separator == ';');
  CHECK(got.book->dialect->decimal_mark == ',');
  CHECK(got.shown(1, 0) == "Södermalm");
  CHECK(got.shown(2, 0) == "Årsta");
  CHECK(got.cell(1, 1).number == 1234);
  CHECK(got.shown(1, 1) == "1 234");
  CHECK(got.cell(1, 2).number == 39.2);
}

TEST_CASE("the old Swedish letters of DOS and Macintosh are recognized inside words") {
  CHECK(read("a;b\nF\x94retag;R\x84kna\n").shown(1, 0) == "Företag");
  CHECK(read("a;b\nF\x9Aretag;R\x8Akna\n").shown(1, 1) == "Räkna");
}

TEST_CASE("UTF-16 is read with and without a byte order mark") {
  using namespace std::string_view_literals;
  CHECK(read("\xFF\xFE"
             "a\0;\0\xE5\0\n\0"
             "1\0;\0"
             "2\0"sv)
            .shown(0, 1) == "å");
  CHECK(read("a\0;\0\xE5\0\n\0"
             "1\0;\0"
             "2\0"sv)
            .shown(0, 1) == "å");
  CHECK(read("\xFE\xFF\0a\0;\0\xE5\0\n\0"
             "1\0;\0"
             "2"sv)
            .shown(0, 1) == "å");
}

TEST_CASE("a file with NUL characters is refused") {
  using namespace std::string_view_literals;
  Read got = read("a;b\n1;\0;2;3333333333333;44444444444444444444\n"sv);
  CHECK_FALSE(got.book);
  CHECK(
      got.messages() ==
      "enkät.csv:2: fel[K050]: filen innehåller tecknet NUL: den är inte en textfil, eller sparad i en okänd "
      "teckenkodning\n   tips: öppna filen i Excel och spara som \"CSV UTF-8\"\n");
}

TEST_CASE("UTF-32 is refused and not taken for UTF-16") {
  using namespace std::string_view_literals;
  Read got = read("\xFF\xFE\0\0a\0\0\0"sv);
  CHECK_FALSE(got.book);
  CHECK(got.problems.contains(messages::csv_utf32));
}

TEST_CASE("a single wrong byte in a UTF-8 file is an error on its line, not another encoding") {
  Read got = read("namn;ort\nÅsa;Malmö\nÖrjan;Ume\xE5\n");
  CHECK_FALSE(got.book);
  CHECK(got.messages() ==
        "enkät.csv:3: fel[K052]: tecknet går inte att läsa: filen är i UTF-8, men inte här\n"
        "   tips: filen är troligen hopklistrad av två; rätta raden och spara som UTF-8, eller ange "
        "encoding\n");
}

TEST_CASE("a quoted cell may hold line ends and separators, and later places keep the physical line") {
  Read got = read("id;kommentar;antal\r\n1;\"rad ett\r\nrad två; \"\"citat\"\"\";x\r\n2;c;y\r\n");
  REQUIRE(got.book);
  CHECK(got.shown(1, 1) == "rad ett\r\nrad två; \"citat\"");
  CHECK(to_string(got.book->place_of(0, got.cell(1, 1))) == "enkät.csv:2:3");
  CHECK(to_string(got.book->place_of(0, got.cell(1, 2))) == "enkät.csv:3:21");
  CHECK(to_string(got.book->place_of(0, got.cell(2, 2))) == "enkät.csv:4:5");
}

TEST_CASE("a quotation mark that is never closed is an error at its own line") {
  Read got = read("a;b\n1;2\n3;\"fyra\n5;6\n7;8\n");
  CHECK_FALSE(got.book);
  CHECK(got.messages() ==
        "enkät.csv:3:3: fel[K054]: citattecknet som börjar cellen avslutas aldrig, så resten av filen skulle "
        "bli en "
        "enda cell\n   tips: avsluta med \" före nästa skiljetecken, eller ta bort citattecknet\n");
}

TEST_CASE("text after a closing quotation mark belongs to the cell, with a warning") {
  Read got = read("a;b\n\"Blå\" huset;2\n");
  REQUIRE(got.book);
  CHECK(got.shown(1, 0) == "Blå huset");
  CHECK(got.problems.contains(messages::csv_after_quote));
}

TEST_CASE("Excel's sep= line names the separator and is no record") {
  Read got = read("sep=|\r\na|b,c\r\n1|2,5\r\n");
  REQUIRE(got.book);
  CHECK(got.shown(0, 1) == "b,c");
  CHECK(got.book->sheets[0].lines[0] == 2);
}

TEST_CASE("the separator is the one that splits the lines evenly") {
  CHECK(read("a,b\n\"x, y\",2\n\"z; q\",3\n").book->dialect->separator == ',');
  CHECK(read("Titel med, komma\n\na;b\n1,5;2,5\n3,5;4\n").book->dialect->separator == ';');
  CHECK(read("a\tb\n1,5\t2\n").book->dialect->separator == '\t');
  CHECK(read("a|b\n1|2\n").book->dialect->separator == '|');
}

TEST_CASE("a single column of decimal numbers is not split at its commas") {
  Read got = read("värde\n3,5\n4,25\n");
  REQUIRE(got.book);
  CHECK(got.book->sheets[0].column_count == 1);
  CHECK(got.shown(1, 0) == "3,5");
}

TEST_CASE("CR, LF and CR LF end a line, and the last line needs none") {
  CHECK(read("a;b\r1;2\r3;4").book->sheets[0].row_count == 3);
  CHECK(read("a;b\r\n\r\n3;4\n").book->sheets[0].row_count == 3);
}

TEST_CASE("numbers are read with grouping spaces, true minus and percent, and codes stay text") {
  Read got =
      read("a;b\n1\u00A0234,5;\u22123\n45,5 %;007\n1\u202F500\u202F000;0\n12 34;2005-framåt\n1E5;1,5E+05\n");
  REQUIRE(got.book);
  CHECK(got.cell(1, 0).number == 1234.5);
  CHECK(got.cell(1, 1).number == -3);
  CHECK(got.cell(2, 0).number == 0.455);
  CHECK(got.cell(2, 0).format == CellFormat::percent);
  CHECK(got.cell(2, 1).kind == CellKind::text);
  CHECK(got.cell(3, 0).number == 1'500'000);
  CHECK(got.cell(3, 1).kind == CellKind::number);
  CHECK(got.cell(4, 0).kind == CellKind::text);
  CHECK(got.cell(4, 1).kind == CellKind::text);
  CHECK(got.cell(5, 0).kind == CellKind::text);
  CHECK(got.cell(5, 1).number == 150'000);
}

TEST_CASE("a long identity number stays text, since a number would lose its last digits") {
  CHECK(read("a;b\n12345678901234567890;1\n").cell(1, 0).kind == CellKind::text);
}

TEST_CASE("comma and point decimals in one file are both read, with a warning that names both") {
  Read got = read("a;b\n39,2;9,7\n39.9;9.77\n");
  REQUIRE(got.book);
  CHECK(got.cell(1, 0).number == 39.2);
  CHECK(got.cell(2, 0).number == 39.9);
  CHECK(got.messages() ==
        "enkät.csv:3:1: varning[K056]: talet \"39.9\" har decimalpunkt, men \"39,2\" på rad 2 har "
        "decimalkomma; båda "
        "läses som decimaltal\n   tips: använd samma tecken i hela filen, eller ange decimal\n");
}

TEST_CASE("1.000 in a file with both decimal marks stays text with a warning, never one") {
  Read got = read("a;b;c\n1.000;12,5;0.5\n7;3,75;0,5\n");
  REQUIRE(got.book);
  CHECK(got.cell(1, 0).kind == CellKind::text);
  CHECK(got.messages().find("varning[K057]: \"1.000\" kan vara både decimaltal och tusental") !=
        std::string::npos);
}

TEST_CASE("thousands commas are proved by the file's other numbers") {
  Read got = read("a,b\n\"43,774.58\",\"2,666\"\n");
  REQUIRE(got.book);
  CHECK(got.cell(1, 0).number == 43774.58);
  CHECK(got.cell(1, 1).number == 2666);
  CHECK(got.shown(1, 1) == "2,666");
}

TEST_CASE("a number that could be decimal or thousands stays text with a warning, until the mark is set") {
  std::string_view file = "a,b\n\"2,666\",1\n\"1,877\",2\n";
  Read got = read(file);
  REQUIRE(got.book);
  CHECK(got.cell(1, 0).kind == CellKind::text);
  CHECK(got.messages() ==
        "enkät.csv:2:1: varning[K057]: \"2,666\" kan vara både decimaltal och tusental; 2 celler av det "
        "slaget läses "
        "som text\n   tips: ange decimal: \",\" eller decimal: \".\" i beskrivningen\n");
  SheetOptions options;
  options.csv.decimal_mark = '.';
  CHECK(read(file, options).cell(1, 0).number == 2666);
  options.csv.decimal_mark = ',';
  CHECK(read(file, options).cell(1, 0).number == 2.666);
}

TEST_CASE("encoding and separator can be set") {
  SheetOptions options;
  options.csv.encoding = "CP850";
  options.csv.separator = ',';
  Read got = read("a;b,c\n\x86;1,2\n", options);
  REQUIRE(got.book);
  CHECK(got.shown(1, 0) == "å;1");
  options.csv.encoding = "EBCDIC";
  CHECK(read("a", options).messages() ==
        "enkät.csv: fel[K053]: okänd teckenkodning \"EBCDIC\"; väntade någon av UTF-8, UTF-16LE, UTF-16BE, "
        "Windows-1252, CP850, MacRoman\n");
}

TEST_CASE("more cells than the limit is an error on the line where it is passed") {
  SheetOptions options;
  options.limits.cells = 3;
  Read got = read("a;b\n1;2\n3;4\n", options);
  CHECK_FALSE(got.book);
  CHECK(got.problems.all()[0].place.line == 2);
}

TEST_CASE("a million separators are read in one pass each") {
  Read got = read(std::string(1'000'000, ';'));
  CHECK_FALSE(got.book);
  CHECK(got.problems.contains(messages::csv_too_wide));
  CHECK(read(std::string(1'000'000, '"')).problems.all().empty());
}
