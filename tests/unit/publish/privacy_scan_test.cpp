#include "publish/privacy_scan.hpp"

#include <zlib.h>

#include <catch2/catch.hpp>

#include "diagnostics/messages/privacy.hpp"
#include "diagnostics/messages/publish.hpp"
#include "diagnostics/privacy_guard.hpp"
#include "diagnostics/report.hpp"
#include "publish/finished_page.hpp"

using namespace underlag;

namespace {

bool is_clean(std::string_view path, std::string_view bytes, std::string_view scan_text = {}) {
  Diagnostics diagnostics;
  FoundNumbers found;
  const FinishedPage page = read_finished_page(path, bytes);
  bool clean = scan_outgoing({path, bytes, page.text.empty() ? scan_text : page.text, "content/a.md"},
                             "output/" + std::string(path), {}, found, diagnostics);
  CHECK(clean != has_privacy_stop(diagnostics));
  for (const Diagnostic& one : diagnostics.all()) CHECK(to_text(one, {}).find("9876") == std::string::npos);
  return clean;
}

void append_number(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

// A ZIP with one part, stored as it is.
std::string zip_of(const std::string& name, const std::string& content) {
  auto checksum = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
  auto sizes = [&](std::string& out) {
    append_number(out, checksum, 4);
    append_number(out, static_cast<std::uint32_t>(content.size()), 4);
    append_number(out, static_cast<std::uint32_t>(content.size()), 4);
    append_number(out, static_cast<std::uint32_t>(name.size()), 2);
    append_number(out, 0, 2);
  };
  std::string local = "PK\x03\x04";
  append_number(local, 20, 2);
  local.append(8, '\0');  // flags, stored, no time
  sizes(local);
  local += name + content;
  std::string directory = "PK\x01\x02";
  append_number(directory, 20, 2);
  append_number(directory, 20, 2);
  directory.append(8, '\0');
  sizes(directory);
  directory.append(14, '\0');
  directory += name;
  std::string end = "PK\x05\x06";
  end.append(4, '\0');
  append_number(end, 1, 2);
  append_number(end, 1, 2);
  append_number(end, static_cast<std::uint32_t>(directory.size()), 4);
  append_number(end, static_cast<std::uint32_t>(local.size()), 4);
  append_number(end, 0, 2);
  return local + directory + end;
}

}  // namespace

TEST_CASE("tags and character references do not hide a number in a page") {
  for (const char* page : {"<p>811218-9876</p>",
                           "<p>811218<b>-9876</b></p>",
                           "<p>8<i>1</i>1218-98<!-- -->76</p>",
                           "<p>&#56;11218-9876</p>",
                           "<p>&#x38;11218&#45;9876</p>",
                           "<p>8112&#49&#56-9876</p>",
                           "<p>811218&ndash;9876</p>",
                           "<p>811218&nbsp;9876</p>",
                           "<p>8112&shy;18-9876</p>",
                           "<p>811218<wbr>-9876</p>",
                           "<p>811218&#8203;-9876</p>",
                           "<p>811218<span\n>-9876</span></p>",
                           "<img alt='Kopia av 811218-9876'>",
                           "<a href=\"akt%20811218-9876.pdf\">x</a>",
                           "<a href=\"akt%2D8%3112189876.pdf\">x</a>",
                           "<meta content=\"8112189876\">",
                           "<!-- 811218-9876 -->",
                           "<script type=\"application/json\">{\"a\":\"811218-9876\"}</script>",
                           "<style>/* 811218-9876 */</style>",
                           "<svg><text>8112<tspan>18-9876</tspan></text></svg>",
                           "<td>19811218-9876</td>",
                           "<input value=8112189876>",
                           "811218-9876",
                           "<p title=\"811218-9876"}) {
    INFO(page);
    CHECK_FALSE(is_clean("site/a.html", page));
  }
}

TEST_CASE("other text formats are searched as they stand") {
  CHECK_FALSE(is_clean("site/sok.js", "index(['811218-9876'])"));
  CHECK_FALSE(is_clean("site/data.csv", "namn;nummer\nAnna;198112189876\n"));
  CHECK_FALSE(is_clean("site/data.json", "{\"n\":8112189876}"));
  CHECK_FALSE(is_clean("site/bild.svg", "<svg><title>811218-9876</title></svg>"));
  CHECK_FALSE(is_clean("site/stil.css", "/* 811218-9876 */"));
}

TEST_CASE("a PDF is searched in the text its renderer gives and in what stands unpacked") {
  CHECK_FALSE(is_clean("site/plan.pdf", "%PDF-1.7", "Klient: 811218-9876"));
  CHECK_FALSE(is_clean("site/plan.pdf", "%PDF-1.7\n<< /Title (811218-9876) >>"));
  std::string utf16;
  for (char c : std::string("811218-9876")) utf16 += std::string(1, '\0') + c;
  CHECK_FALSE(is_clean("site/plan.pdf", "%PDF-1.7\n<< /Title (\xFE\xFF" + utf16 + ") >>"));
}

TEST_CASE("the offsets in a PDF are no personal numbers") {
  // 0001014567 would be a child born on 1 January 2000 with the right check digit.
  CHECK_FALSE(
      find_personal_numbers("0001014562 0001014563 0001014564 0001014565 0001014566 0001014567 0001014568 "
                            "0001014569 0001014560 0001014561")
          .empty());
  std::string table = "xref\n0 10\n";
  for (int digit = 0; digit < 10; ++digit) table += "000101456" + std::to_string(digit) + " 00000 n \n";
  CHECK(is_clean("site/plan.pdf", "%PDF-1.7\n" + table + "trailer"));
}

TEST_CASE("a workbook is searched in all its parts, also where a cell's letters differ in style") {
  CHECK_FALSE(
      is_clean("site/a.xlsx", zip_of("xl/sharedStrings.xml", "<sst><si><t>811218-9876</t></si></sst>")));
  CHECK_FALSE(
      is_clean("site/a.xlsx", zip_of("xl/sharedStrings.xml",
                                     "<si><r><t>8112</t></r><r><rPr><b/><sz val=\"11\"/></rPr><t>18-9876</t>"
                                     "</r></si>")));
  CHECK_FALSE(
      is_clean("site/a.xlsx", zip_of("xl/worksheets/sheet1.xml", "<c r=\"A1\"><v>8112189876</v></c>")));
  CHECK_FALSE(is_clean("site/a.xlsx", zip_of("docProps/core.xml", "<dc:title>811218-9876</dc:title>")));
  CHECK(
      is_clean("site/a.xlsx", zip_of("xl/worksheets/sheet1.xml", "<c><v>811218</v></c><c><v>9876</v></c>")));
}

TEST_CASE("a workbook that cannot be searched is not published") {
  Diagnostics diagnostics;
  FoundNumbers found;
  CHECK_FALSE(
      scan_outgoing({"site/a.xlsx", "PK trasig", {}, {}}, "output/site/a.xlsx", {}, found, diagnostics));
  CHECK(diagnostics.contains(messages::output_not_scanned));
}

TEST_CASE("a realistic page gives no false alarm") {
  CHECK(is_clean("site/plan.html", R"(<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
<meta name="date" content="2026-11-22"><link rel="stylesheet" href="stil.css" integrity="sha256-8112189876">
</head><body><h1>Genomförandeplan</h1>
<label for="personnummer">Personnummer</label> <input id="personnummer" inputmode="numeric" maxlength="13"
 placeholder="ÅÅÅÅMMDD-NNNN" pattern="[0-9]{8}-[0-9]{4}"> <p>Skriv som 19ÅÅMMDD-NNNN.</p>
<p>Perioden 2006-01-01–2007-05-31, (0106-0507), 060101–070531, den 18 december 1981 kl. 13.15–14.00.</p>
<p>Tel. 08-508 25 000, 070-123 45 67, <a href="tel:0701234569">ring oss</a>. Organisationsnummer 212000-0142.</p>
<p>ISBN 978-91-44-04478-9, ISBN 91-44-04478-2, ISSN 1401-6788, doi:10.1007/s11469-008-9182-6, PMID: 16675126.</p>
<table><tr><td>811218</td><td>9876</td><td>1&nbsp;981&nbsp;121</td><td>26,8&nbsp;%</td></tr></table>
<p>Bankgiro 5051-9876, plusgiro 81 12 18 - 9, postnummer 104 20, dnr 3.1-0428/2008, version 1.8112189876</p>
<svg viewBox="0 0 811218 9876"><path d="M811218-9876L81 12 18-9876"/><polyline points="811218-9876 1,2"/></svg>
<img src="data:image/png;base64,8112189876/811218-9876=" alt="Stapeldiagram">
<a href="https://example.se/3f2504e0-4f89-11d3-9a0c-0305e82c3301">länk</a>
</body></html>)"));
}

TEST_CASE("a manifest and a script full of hashes give no false alarm") {
  std::string manifest;
  std::uint64_t state = 7;
  for (int i = 0; i < 2000; ++i) {
    std::string hash;
    for (int digit = 0; digit < 64; ++digit) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      hash += "0123456789abcdef"[state >> 60U];
    }
    manifest += "{\"path\":\"site/a.html\",\"sha256\":\"" + hash + "\"}\n";
  }
  CHECK(is_clean("site/manifest.json", manifest));
}

TEST_CASE("a number in a file's name or in its source's name is a stop, and the name is masked") {
  Diagnostics diagnostics;
  FoundNumbers found;
  CHECK_FALSE(scan_outgoing({"site/8112189876.html", "x", {}, "content/811218-9876.md"},
                            "output/site/8112189876.html", {}, found, diagnostics));
  CHECK(to_text(diagnostics, {}) ==
        "site/**********.html: fel[G004]: ett filnamn innehåller ett personnummer (**********)\n"
        "   tips: byt namn på filen\n"
        "content/******-****.md: fel[G004]: ett filnamn innehåller ett personnummer (******-****)\n"
        "   tips: byt namn på filen\n2 fel, 0 varningar\n");
}

TEST_CASE("of many sources only the one whose name is a number is told") {
  Diagnostics diagnostics;
  FoundNumbers found;
  CHECK_FALSE(scan_outgoing({"site/a.html", "x", {}, "content/811218-9876.md, templates/site/bas.html"},
                            "output/site/a.html", {}, found, diagnostics));
  CHECK(to_text(diagnostics, {}) ==
        "content/******-****.md: fel[G004]: ett filnamn innehåller ett personnummer (******-****)\n"
        "   tips: byt namn på filen\n1 fel, 0 varningar\n");
}

TEST_CASE("a picture is searched in its properties, in one byte or two for each letter") {
  const std::string start = "\x89PNG\r\n\x1a\n";
  CHECK_FALSE(is_clean("site/a.png", start + "tEXtTitle" + std::string(1, '\0') + "811218-9876\xff"));
  std::string wide;
  for (const char c : std::string("811218-9876")) wide += std::string(1, c) + '\0';
  CHECK_FALSE(is_clean("site/a.jpg", "\xff\xd8\xff\xe1" + wide));
  CHECK(is_clean("site/a.jpg",
                 "\xff\xd8\xff\xe1 2026:11:22 10:11:12\xff 811218\xff"
                 "9876"));
}

TEST_CASE("a hit is told on its own line, not where the same digits stand first as something else") {
  Diagnostics diagnostics;
  FoundNumbers found;
  scan_outgoing({"site/a.csv", "a\nbild 1234567811218-9876\n811218-9876", {}, "data/x.csv"},
                "output/site/a.csv", {}, found, diagnostics);
  const std::string_view bytes =
      "<p>Tel. <a href=\"tel:6408233234\">växeln</a></p>\n\n<p>\nFöre\n6408<b>23</b>-3234</p>\n<img "
      "alt=\"\n191212121212\">";
  const FinishedPage page = read_finished_page("site/a.html", bytes);
  scan_outgoing({"site/a.html", bytes, page.text, "content/a.md"}, "output/site/a.html", {}, found,
                diagnostics);
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[0].place == Place{"output/site/a.csv", 3, 0, ""});
  CHECK(diagnostics.all()[1].place == Place{"output/site/a.html", 5, 0, ""});
  CHECK(diagnostics.all()[2].place == Place{"output/site/a.html", 7, 0, ""});
}

TEST_CASE("a number that a template puts on every page is told once, with the names of the other pages") {
  Diagnostics diagnostics;
  FoundNumbers found;
  for (std::string name : {"site/a.html", "site/b.html", "site/c.html"}) {
    const std::string_view bytes = "<p>811218-9876</p>\n<p>19811218-9876</p>";
    const FinishedPage page = read_finished_page(name, bytes);
    scan_outgoing({name, bytes, page.text, "templates/site/sida.html"}, "output/" + name, {}, found,
                  diagnostics);
  }
  report_other_files(found, diagnostics);
  CHECK(to_text(diagnostics, {}) ==
        "output/site/a.html:1: fel[G003]: filen skulle publicera ett personnummer (******-****); den görs av "
        "templates/site/sida.html\n"
        "   tips: ta bort det ur källan; är det något annat, skriv det under \"privacy: allow:\" i "
        "underlag.yaml\n"
        "output/site/a.html: fel[G007]: samma personnummer (******-****) skulle publiceras i 2 filer till: "
        "output/site/b.html, output/site/c.html\n2 fel, 0 varningar\n");
}

TEST_CASE("the guard at the door gives line and column, and tells dates from people when it cannot know") {
  Diagnostics diagnostics;
  CHECK_FALSE(
      guard_text("# Anna\n\nHör av 811218-9876 å\nunder 060101-0531.", "content/a.md", {}, diagnostics));
  CHECK(to_text(diagnostics, {}) ==
        "content/a.md:3:8: fel[G001]: här står ett personnummer (******-****)\n"
        "   tips: ta bort det ur källan; är det något annat, skriv det under \"privacy: allow:\" i "
        "underlag.yaml\n"
        "content/a.md:4:7: fel[G002]: här står ett personnummer eller två datum (******-****)\n"
        "   tips: är det två datum, skriv dem som 2006-01-01–2006-05-31\n"
        "2 fel, 0 varningar\n");
  CHECK(guard_value("Farsta", {"a.xlsx", 0, 0, "Blad1!C7"}, {}, diagnostics));
  CHECK_FALSE(guard_value("198112189876", {"a.xlsx", 0, 0, "Blad1!C7"}, {}, diagnostics));
  CHECK(to_string(diagnostics.all().back().place) == "a.xlsx!Blad1!C7");
}

TEST_CASE("only the guard's own errors are a privacy stop") {
  Diagnostics diagnostics;
  diagnostics.add(messages::disk_full, {});
  CHECK_FALSE(has_privacy_stop(diagnostics));
}

TEST_CASE(
    "a copied file of any kind of text is searched, and one that cannot be searched is told at its source") {
  CHECK_FALSE(is_clean("site/lista.tsv", "namn\tnr\nAnna\t811218-9876\n"));
  CHECK_FALSE(is_clean("site/brev.odt", zip_of("content.xml", "<text:p>811218-9876</text:p>")));
  Diagnostics diagnostics;
  FoundNumbers found;
  CHECK(scan_outgoing({"site/brev.pdf", "%PDF-1.7", {}, "content/brev.pdf"}, "output/site/brev.pdf", {},
                      found, diagnostics));
  CHECK(to_text(diagnostics, {}) ==
        "content/brev.pdf: varning[G006]: filen publiceras som den är och går inte att genomsöka efter "
        "personnummer\n"
        "   tips: läs igenom den själv, eller skriv innehållet på en sida i stället\n0 fel, 1 varning\n");
}
