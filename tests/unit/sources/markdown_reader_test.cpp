#include "sources/page_reader.hpp"

#include <catch2/catch.hpp>

#include <chrono>

#include "model/plain_text.hpp"
#include "sources/markdown_reader.hpp"
#include "support/report_text.hpp"

using namespace underlag;

namespace {

struct Read {
  Page page;
  std::string problems;
};

Read read(std::string text) {
  Diagnostics diagnostics;
  Read out;
  out.page = read_page(std::move(text), "content/sida.md", diagnostics);
  out.problems = report_text(diagnostics);
  return out;
}

template <typename T>
const T& block(const Page& page, std::size_t i) {
  REQUIRE(page.body.size() > i);
  return std::get<T>(page.body[i].content);
}

}  // namespace

TEST_CASE(
    "HTML inside a paragraph is told as such on a trusted page, where the hint to trust it would not help") {
  Page page;
  page.source = "content/a.md";
  page.text = "Tryck <kbd>F5.\n\n<p>Hej</p>\n";
  page.front_matter.raw_html = true;
  Diagnostics diagnostics;
  read_markdown(page.text, 1, page, diagnostics);
  CHECK(report_text(diagnostics) ==
        "content/a.md:1:7: varning[M041]: HTML inuti ett stycke visas som text: <kbd>\n"
        "    1 | Tryck <kbd>F5.\n      |       ^^^^^\n"
        "   tips: skriv det i Markdown, eller ställ hela stycket som HTML på egna rader\n");
}

TEST_CASE("a fence that is never closed is told where it begins") {
  const auto problems_in = [](const std::string& body) {
    Page page;
    page.source = "content/a.md";
    page.text = body;
    Diagnostics diagnostics;
    read_markdown(page.text, 1, page, diagnostics);
    return report_text(diagnostics);
  };
  const std::string told =
      "blocket stängs aldrig; resten av sidan hamnar i det\n    1 | ````\n      | ^^^^\n"
      "   tips: skriv ```` på en egen rad där blocket slutar\n";
  CHECK(problems_in("````\na\n```\n") == "content/a.md:1:1: fel[M033]: " + told);
  CHECK(problems_in("````") == "content/a.md:1:1: fel[M033]: " + told);
  CHECK(problems_in("> ```\n> a\n\nText\n").find("content/a.md:1:3: fel[M033]") == 0);
  for (const char* closed :
       {"```\na\n```\n", "```\r\na\r\n```\r\n", "- ~~~\n  a\n  ~~~~\n", "> ```\n> a\n> ```\n", "```\n```",
        "    indraget\n", "1. ```\n   a\n   ```\n\nText\n"}) {
    INFO(closed);
    CHECK(problems_in(closed).empty());
  }
}

TEST_CASE("a row of a table with more cells than columns is told, since its last words would be lost") {
  Page page;
  page.source = "content/a.md";
  page.text = "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n1 | 2\n| `x|y` | 2 |\n\n> | a |\n> |---|\n> | 1 | 2\n";
  Diagnostics diagnostics;
  read_markdown(page.text, 1, page, diagnostics);
  CHECK(report_text(diagnostics) ==
        "content/a.md:5:1: fel[M039]: raden har 3 celler men tabellen har kolumner för 2; det som står sist "
        "skulle inte "
        "synas\n    5 | | `x|y` | 2 |\n      | ^^^^^^^^^^^^^\n"
        "   tips: lägg till en kolumn, eller skriv \\| för ett streck i texten\n"
        "content/a.md:9:3: fel[M039]: raden har 2 celler men tabellen har kolumner för 1; det som står sist "
        "skulle inte "
        "synas\n    9 | > | 1 | 2\n      |   ^^^^^^^\n"
        "   tips: lägg till en kolumn, eller skriv \\| för ett streck i texten\n");
}

TEST_CASE("a footnote that nothing refers to is told, in code it is an example") {
  Page page;
  page.source = "content/a.md";
  page.text = "Text[^a].\n\n[^A]: Använd.\n\n[^b]: Oanvänd.\n\n```\n[^c]: I kod.\n```\n";
  Diagnostics diagnostics;
  read_markdown(page.text, 1, page, diagnostics);
  CHECK(report_text(diagnostics) ==
        "content/a.md:5:1: fel[M034]: fotnoten \"b\" används inte i texten och skulle inte synas\n"
        "    5 | [^b]: Oanvänd.\n      | ^^^^\n"
        "   tips: skriv [^b] där den hör hemma, eller ta bort den\n");
}

TEST_CASE("headings and paragraphs become blocks that know their line") {
  Read got = read("---\ntitle: Återkoppling\n---\n\nInledning.\n\n## Målet är *satt*\n\nText & mer.\n");
  CHECK(got.problems.empty());
  CHECK(got.page.front_matter.title == "Återkoppling");
  REQUIRE(got.page.body.size() == 3);
  CHECK(got.page.body[0].line == 5);
  CHECK(got.page.body[1].line == 7);
  const auto& heading = block<Heading>(got.page, 1);
  CHECK(heading.level == 2);
  CHECK(heading.id == "malet-ar-satt");
  CHECK(plain_text(block<Paragraph>(got.page, 2).content) == "Text & mer.");
  CHECK(block<Paragraph>(got.page, 2).content.size() == 1);
}

TEST_CASE("the first heading is the title when the front matter gives none") {
  Read got = read("# Modul 3a och 3b\n\nText\n");
  CHECK(got.page.front_matter.title == "Modul 3a och 3b");
  CHECK(got.page.body.size() == 1);
  CHECK(got.problems.empty());
}

TEST_CASE("a page without any title is called after its file, with a warning") {
  Diagnostics diagnostics;
  Page page = read_page("Text\n", "content/kurs/dag-1.md", diagnostics);
  CHECK(page.front_matter.title.empty());
  name_after_file(page, diagnostics);
  CHECK(page.front_matter.title == "Dag 1");
  CHECK(report_text(diagnostics) ==
        "content/kurs/dag-1.md: varning[M009]: sidan saknar titel och får heta \"Dag 1\" efter filnamnet\n"
        "   tips: skriv title: i sidhuvudet eller börja med en rubrik \"# …\"\n");
}

TEST_CASE("a byte order mark and CRLF change nothing") {
  Read plain = read("---\ntitle: T\n---\n## A\n\nb\nc\n");
  Read windows = read("\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\n## A\r\n\r\nb\r\nc\r\n");
  CHECK(windows.problems.empty());
  REQUIRE(windows.page.body.size() == 2);
  CHECK(windows.page.front_matter.title == "T");
  CHECK(windows.page.body[1].line == plain.page.body[1].line);
  CHECK(plain_text(block<Paragraph>(windows.page, 1).content) == "b c");
}

TEST_CASE("a file that is not UTF-8 is reported at its first wrong byte") {
  Read got = read("# Rubrik\n\nf\xF6rsta\n");
  CHECK(got.problems ==
        "content/sida.md:3:2: fel[S001]: filen är inte UTF-8\n"
        "   tips: spara om filen med teckenkodningen UTF-8\n");
  CHECK(got.page.body.empty());
}

TEST_CASE("a front matter that is never closed is reported") {
  Read got = read("---\ntitle: T\n\n## A\n");
  CHECK(got.problems.starts_with(
      "content/sida.md:1:1: fel[M001]: sidhuvudet saknar sin avslutande rad \"---\"\n"));
}

TEST_CASE("an unknown key in the front matter asks for the one that was meant") {
  Read got = read("---\ntitle: T\nnavigaton_title: K\n---\n");
  CHECK(got.problems ==
        "content/sida.md:3:1: fel[S010]: okänd nyckel \"navigaton_title\"\n"
        "    3 | navigaton_title: K\n"
        "      | ^^^^^^^^^^^^^^^\n"
        "   tips: menade du \"navigation_title\"?\n");
}

TEST_CASE("equal headings get different anchors") {
  Read got = read("# T\n\n## Mål\n\n## Mål\n\n## …\n");
  CHECK(block<Heading>(got.page, 0).id == "mal");
  CHECK(block<Heading>(got.page, 1).id == "mal-2");
  CHECK(block<Heading>(got.page, 2).id == "avsnitt");
  // The frame's own anchors are taken.
  CHECK(block<Heading>(read("# T\n\n## Innehåll\n").page, 0).id == "innehall-2");
}

TEST_CASE("a skipped heading level is a warning with the right number of marks") {
  Read got = read("# T\n\n## A\n\n#### B\n");
  CHECK(got.problems ==
        "content/sida.md:5:1: varning[M007]: rubriken hoppar från nivå 2 till nivå 4\n"
        "    5 | #### B\n"
        "      | ^^^^\n"
        "   tips: skriv den med ###\n");
}

TEST_CASE("GitHub's tables keep alignment, heads and rows") {
  Read got = read("# T\n\n| Enhet | Antal |\n|---|--:|\n| Farsta | 20 |\n| Älvsjö | **3** |\n");
  const auto& table = block<TextTable>(got.page, 0);
  CHECK(table.columns == std::vector{TextTable::Alignment::none, TextTable::Alignment::right});
  CHECK(plain_text(table.head[1]) == "Antal");
  REQUIRE(table.rows.size() == 2);
  CHECK(plain_text(table.rows[1][0]) == "Älvsjö");
  CHECK(std::holds_alternative<Strong>(table.rows[1][1][0].content));
}

TEST_CASE("a paragraph that begins with Tabell: beside a table is its caption") {
  const std::string table = "| a |\n|---|\n| 1 |\n";
  Read before = read("---\ntitle: T\n---\nTabell: Så *blev* det\n\n" + table + "\nText.\n");
  CHECK(before.problems.empty());
  REQUIRE(before.page.body.size() == 2);
  CHECK(plain_text(block<TextTable>(before.page, 0).caption) == "Så blev det");
  Read after = read("---\ntitle: T\n---\nText.\n\n" + table + "\nTable: As it was\n");
  REQUIRE(after.page.body.size() == 2);
  CHECK(plain_text(block<TextTable>(after.page, 1).caption) == "As it was");
  Read none = read("---\ntitle: T\n---\nTabellen: nej\n\n" + table + "\nMer.\n\nTabell: långt borta\n");
  CHECK(none.page.body.size() == 4);
  CHECK(block<TextTable>(none.page, 1).caption.empty());
  Read two = read("---\ntitle: T\n---\nTabell: Ett\n\n" + table + "\nTabell: Två\n\n" + table);
  REQUIRE(two.page.body.size() == 2);
  CHECK(plain_text(block<TextTable>(two.page, 0).caption) == "Ett");
  CHECK(plain_text(block<TextTable>(two.page, 1).caption) == "Två");
}

TEST_CASE("task lists keep what is ticked") {
  Read got = read("# T\n\n- [x] klar\n- [ ] kvar\n- vanlig\n");
  const auto& list = block<List>(got.page, 0);
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[0].mark == List::Mark::checked);
  CHECK(list.items[1].mark == List::Mark::unchecked);
  CHECK(list.items[2].mark == List::Mark::none);
  CHECK(list.tight);
}

TEST_CASE("footnotes are numbered by first use and every use is counted") {
  Read got = read("# T\n\nEtt[^b] och två[^a] och ett igen[^b].\n\n[^a]: Not a\n[^b]: Not b\n");
  CHECK(got.problems.empty());
  REQUIRE(got.page.footnotes.size() == 2);
  CHECK(plain_text(std::get<Paragraph>(got.page.footnotes[0][0].content).content) == "Not b");
  std::vector<std::pair<int, int>> seen;
  for (const Inline& item : block<Paragraph>(got.page, 0).content) {
    if (const auto* note = std::get_if<FootnoteReference>(&item.content))
      seen.emplace_back(note->number, note->use);
  }
  CHECK(seen == std::vector<std::pair<int, int>>{{1, 1}, {2, 1}, {1, 2}});
}

TEST_CASE("a footnote that does not exist is an error where it is used") {
  Read got = read("# T\n\nEtt [^saknas] här.\n");
  CHECK(got.problems ==
        "content/sida.md:3:5: fel[M003]: fotnoten [^saknas] finns inte\n"
        "    3 | Ett [^saknas] här.\n"
        "      |     ^^^^^^^^^\n"
        "   tips: skriv en rad \"[^saknas]: …\" längre ned på sidan\n");
}

TEST_CASE("callouts are quotes that begin with their kind") {
  Read got = read("# T\n\n> [!WARNING]\n> Inte vid berusning.\n\n> vanligt citat\n");
  const auto& callout = block<Callout>(got.page, 0);
  CHECK(callout.kind == Callout::Kind::warning);
  REQUIRE(callout.content.size() == 1);
  CHECK(plain_text(std::get<Paragraph>(callout.content[0].content).content) == "Inte vid berusning.");
  CHECK(block<Quote>(got.page, 1).content.size() == 1);
}

TEST_CASE("an unknown callout asks for the one that was meant") {
  Read got = read("# T\n\n> [!NOTES]\n> Text\n");
  CHECK(got.problems ==
        "content/sida.md:3:3: fel[M011]: okänd ruta [!NOTES], välj bland NOTE, TIP, IMPORTANT, WARNING, "
        "CAUTION\n"
        "    3 | > [!NOTES]\n"
        "      |   ^^\n"
        "   tips: menade du [!NOTE]?\n");
}

TEST_CASE("HTML is shown as text with a warning, comments are left out") {
  Read got = read("# T\n\n<!-- dold -->\n\nText <b>fet</b> <!-- dold --> slut<br>ny rad\n");
  REQUIRE(got.page.body.size() == 1);
  CHECK(plain_text(block<Paragraph>(got.page, 0).content) == "Text <b>fet</b>  slut ny rad");
  CHECK(got.problems ==
        "content/sida.md:5:6: varning[M002]: HTML i texten visas som text: <b>\n"
        "    5 | Text <b>fet</b> <!-- dold --> slut<br>ny rad\n"
        "      |      ^^^\n"
        "   tips: skriv det i Markdown, eller sätt raw_html: true i sidhuvudet om sidan är betrodd\n"
        "content/sida.md:5:12: varning[M002]: HTML i texten visas som text: </b>\n"
        "    5 | Text <b>fet</b> <!-- dold --> slut<br>ny rad\n"
        "      |            ^^^^\n"
        "   tips: skriv det i Markdown, eller sätt raw_html: true i sidhuvudet om sidan är betrodd\n");
}

TEST_CASE("blocks of HTML pass on a page that is trusted") {
  Read got = read("---\ntitle: T\nraw_html: true\n---\n<table class=\"x\"></table>\n");
  CHECK(got.problems.empty());
  CHECK(block<RawHtml>(got.page, 0).html == "<table class=\"x\"></table>");
}

TEST_CASE("passages in another language are marked") {
  Read got = read(
      "# T\n\n<div lang=\"en\">\n\nAbstract\n\n</div>\n\nText med <span lang=\"en\">case "
      "*management*</span>.\n");
  CHECK(got.problems.empty());
  CHECK(got.page.body[0].language == "en");
  CHECK(got.page.body[1].language.empty());
  const auto& span = std::get<LanguageSpan>(block<Paragraph>(got.page, 1).content[1].content);
  CHECK(span.language == "en");
  CHECK(plain_text(span.content) == "case management");
}

TEST_CASE("an image without a description is an error") {
  Read got = read("# T\n\n![](bilder/karta.png)\n");
  CHECK(got.problems ==
        "content/sida.md:3:1: fel[M006]: bilden \"bilder/karta.png\" saknar beskrivning\n"
        "    3 | ![](bilder/karta.png)\n"
        "      | ^^\n"
        "   tips: skriv vad bilden visar: ![beskrivning](bilder/karta.png)\n");
}

TEST_CASE("tables, charts and values become requests with their place") {
  Read got = read(
      "# T\n\nSumman är `= figur1.grund.sum`.\n\n```table\nid: tab-figur1\ndata: figur1\ncaption: "
      "Intervjuer\n```\n");
  CHECK(got.problems.empty());
  REQUIRE(got.page.requests.size() == 2);
  CHECK(got.page.requests[0].kind == Request::Kind::value);
  CHECK(got.page.requests[0].place == Place{"content/sida.md", 3, 14, ""});
  CHECK(got.page.requests[1].id == "tab-figur1");
  CHECK(block<BlockRequest>(got.page, 1).request == 1);
  const auto& value = std::get<ValueRequest>(block<Paragraph>(got.page, 0).content[1].content);
  CHECK(value.request == 0);
  CHECK(value.expression == "figur1.grund.sum");
}

TEST_CASE("a faulty value is told at itself, not at what looks like it before it") {
  const std::string problems = read("# T\n\nEn a.b och `= c.d.sum` eller `= ` och `= a.b`.\n").problems;
  CHECK(problems.starts_with("content/sida.md:3:33: fel[Q001]: uttrycket är tomt\n"));
  Read got = read("# T\n\nKolumnen figur1.grund.sum är `= figur1.grund.sum`.\n");
  CHECK(got.page.requests.at(0).place == Place{"content/sida.md", 3, 33, ""});
}

TEST_CASE("two equals signs are code, not a value") {
  Read got = read("# T\n\nSkriv `== 3` eller `=`.\n");
  CHECK(got.page.requests.empty());
  CHECK(std::get<Code>(block<Paragraph>(got.page, 0).content[1].content).text == "== 3");
}

TEST_CASE("a value that a table cuts in two is an error, not text") {
  CHECK(read("# T\n\n| a |\n|---|\n| `= figur1.grund.sum | tal(1)` |\n").problems ==
        "content/sida.md:5:3: fel[M022]: värdet saknar sitt avslutande tecken `\n"
        "    5 | | `= figur1.grund.sum | tal(1)` |\n"
        "      |   ^^\n"
        "   tips: i en tabell skrivs | i ett värde som \\|\n");
  Read got = read("# T\n\n| a |\n|---|\n| `= figur1.grund.sum \\| tal(1)` |\n");
  CHECK(got.problems.empty());
  CHECK(got.page.requests.size() == 1);
  CHECK(read("# T\n\nTecknet \\`= är inte ett värde.\n").problems.empty());
}

TEST_CASE("a misspelt block asks for the one that was meant") {
  CHECK(read("# T\n\n```tabell\ndata: figur1\n```\n").problems ==
        "content/sida.md:3:4: fel[M005]: okänt block \"tabell\"\n"
        "    3 | ```tabell\n"
        "      |    ^^^^^^\n"
        "   tips: menade du \"table\"?\n");
  CHECK(read("# T\n\n```chrat\ndata: figur1\n```\n").problems.find("menade du \"chart\"?") !=
        std::string::npos);
}

TEST_CASE("listings in other languages are code") {
  Read got = read("# T\n\n```yaml\ndata: figur1\n```\n\n```tables\nSELECT 1;\n```\n");
  CHECK(got.problems.empty());
  CHECK(block<CodeBlock>(got.page, 0).language == "yaml");
}

TEST_CASE("a checklist is a list of points, with or without a title") {
  Read got =
      read("# T\n\n```checklist\ntitle: Före mötet\nitems:\n  - Boka *rum*\n  - Skicka kallelse\n```\n");
  CHECK(got.problems.empty());
  const auto& checklist = block<Checklist>(got.page, 0);
  CHECK(checklist.title == "Före mötet");
  REQUIRE(checklist.items.size() == 2);
  CHECK(plain_text(checklist.items[0]) == "Boka rum");
  CHECK(std::holds_alternative<Emphasis>(checklist.items[0][1].content));
  CHECK(read("# T\n\n```checklist\n- Boka rum\n```\n").problems.empty());
  CHECK(read("# T\n\n```checklist\n```\n").problems ==
        "content/sida.md:3:1: fel[M030]: blocket \"checklist\" behöver minst en punkt\n"
        "    3 | ```checklist\n"
        "      | ^^^\n"
        "   tips: skriv - en punkt på varje rad\n");
}

TEST_CASE("key figures are values with their labels, in the author's order") {
  Read got = read(
      "---\ntitle: T\nfigures: {upp: figur1.uppfoljning.sum}\n---\n```key_figures\nUppföljningar: upp\n"
      "Grundintervjuer: figur1.grund.sum | antal\n```\n");
  CHECK(got.problems.empty());
  const List& list = block<List>(got.page, 0);
  CHECK(list.key_figures);
  REQUIRE(list.items.size() == 2);
  CHECK(got.page.requests.size() == 2);
  CHECK(plain_text(std::get<Paragraph>(list.items[0].content[0].content).content) == " Uppföljningar");
  CHECK(read("---\ntitle: T\n---\n```nyckeltal\nantal: figur1.grund.sum\n```\n")
            .problems.find("menade du \"key_figures\"") != std::string::npos);
  CHECK(read("---\ntitle: T\n---\n```key_figures\n- a\n```\n").problems.find("fel[M032]") !=
        std::string::npos);
}

TEST_CASE("forms and page lists are named in their fences") {
  Read got =
      read("# T\n\n```form genomforandeplan\n```\n\n```pages\nof: modul.md\n```\n\n```page_break\n```\n");
  CHECK(got.problems.empty());
  CHECK(block<FormBlock>(got.page, 0).id == "genomforandeplan");
  CHECK(block<PageList>(got.page, 1).of == "modul.md");
  CHECK(std::holds_alternative<PageBreak>(got.page.body[2].content));
  CHECK(read("# T\n\n```form\n```\n").problems.find("blocket \"form\" behöver formulärets namn") !=
        std::string::npos);
}

TEST_CASE("text nested absurdly deep is an error, not a crash") {
  for (std::string_view mark : {"> ", "- ", "*", "[", "~~", "**a "}) {
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += mark;
    deep += "x";
    for (int i = 0; i < 5000; ++i) deep += mark == "[" ? "](a)" : mark == "**a " ? "**" : std::string(mark);
    Read got = read("# T\n\n" + deep + "\n");
    INFO(mark);
    CHECK(got.page.front_matter.title == "T");
  }
  CHECK(read("# T\n\n" + std::string(400, '>') + "x\n")
            .problems.find("fel[M004]: texten är nästlad djupare än 100 nivåer") != std::string::npos);
}

TEST_CASE("^^ joins a cell with the one above and << with the one on its left") {
  Read got = read(
      "# Sida\n\n| Enhet | 2008 | << |\n|---|---|---|\n| Farsta | 1 | 2 |\n| ^^ | 3 | 4 |\n| Summa | 10 | << "
      "|\n| ^^ | ^^ | ^^ "
      "|\n");
  CHECK(got.problems.empty());
  const auto& table = block<TextTable>(got.page, 0);
  auto same = [&](std::size_t at, std::size_t row, std::size_t column, int rows, int columns) {
    const TextTable::Join& join = table.joins.at(at);
    return join.row == row && join.column == column && join.rows == rows && join.columns == columns;
  };
  REQUIRE(table.joins.size() == 4);
  CHECK(same(0, 0, 1, 1, 2));
  CHECK(same(1, 1, 0, 2, 1));
  CHECK(same(2, 3, 1, 2, 2));
  CHECK(same(3, 3, 0, 2, 1));
  CHECK(table.rows[1][0].empty());
  CHECK(plain_text(table.rows[3][0]).empty());
}

TEST_CASE("joined cells that make no rectangle are an error at their mark") {
  CHECK(read("# Sida\n\n| A | B |\n|---|---|\n| ^^ | 1 |\n").problems ==
        "content/sida.md:5:3: fel[M024]: \"^^\" kan inte slå ihop cellen med sin granne\n"
        "    5 | | ^^ | 1 |\n"
        "      |   ^^\n"
        "   tips: ^^ hör till cellen ovanför och << till cellen till vänster; tillsammans ska de bli en "
        "rektangel\n");
  CHECK(read("# Sida\n\n| A | B |\n|---|---|\n| x | << |\n| 1 | ^^ |\n").problems.find("M024") !=
        std::string::npos);
}

TEST_CASE("references stand in the order of the alphabet and can be linked to") {
  Read got = read(
      "# Sida\n\n```references\n- {id: oberg, cite: Öberg (2019), text: 'Öberg, Å. (2019). *Att följa "
      "upp*.'}\n"
      "- {id: sbu, text: 'SBU (2021). Rapport.'}\n```\n");
  CHECK(got.problems.empty());
  const auto& list = block<ReferenceList>(got.page, 0);
  CHECK(list.entries.at(0).id == "ref-sbu");
  CHECK(list.entries.at(1).label == "Öberg (2019)");
  CHECK(plain_text(list.entries.at(1).text) == "Öberg, Å. (2019). Att följa upp.");
}

TEST_CASE("an empty list of references says how a work is written") {
  CHECK(read("# Sida\n\n```references\n[]\n```\n").problems ==
        "content/sida.md:3:1: fel[M025]: blocket \"references\" behöver minst ett verk\n"
        "    3 | ```references\n"
        "      | ^^^\n"
        "   tips: skriv - {id: sbu2021, cite: SBU (2021), text: …}\n");
}

TEST_CASE("a reference that is twice in the list is an error") {
  CHECK(read("# Sida\n\n```references\n- {id: sbu, text: A}\n- {id: sbu, text: B}\n```\n").problems ==
        "content/sida.md:5:8: fel[M023]: referensen \"sbu\" finns två gånger i listan\n"
        "    5 | - {id: sbu, text: B}\n"
        "      |        ^^^\n"
        "   tips: ge verken olika id, eller ta bort det ena\n");
}

TEST_CASE("a paragraph that begins with Tabell: is the caption of the table below it") {
  Read got = read("# Sida\n\nTabell: Ansvar per område {#tab-ansvar}\n\n| A |\n|---|\n| x |\n");
  CHECK(got.problems.empty());
  const auto& table = block<TextTable>(got.page, 0);
  CHECK(plain_text(table.caption) == "Ansvar per område");
  CHECK(table.id == "tab-ansvar");
  CHECK(block<TextTable>(read("# Sida\n\nTabell: Bara text\n\n| A |\n|---|\n| x |\n").page, 0).id.empty());
}

TEST_CASE("a picture alone with a title is a figure named after its file") {
  Read got =
      read("# Sida\n\n![Ett schema](bilder/Schema-A.png \"Vägen genom systemet\")\n\n![Utan](b.png)\n");
  CHECK(got.problems.empty());
  const auto& picture = block<Picture>(got.page, 0);
  CHECK(picture.caption == "Vägen genom systemet");
  CHECK(picture.id == "fig-schema-a");
  CHECK(picture.image.alternative_text == "Ett schema");
  CHECK(block<Paragraph>(got.page, 1).content.size() == 1);
}

TEST_CASE("a table caption that stands beside no table is told") {
  CHECK(
      read("# T\n\nTabell: Ansvar per område\n\nText.\n\nMer text.\n").problems ==
      "content/sida.md:3:9: varning[M035]: tabellrubriken \"Ansvar per område\" står inte intill någon "
      "tabell\n"
      "    3 | Tabell: Ansvar per område\n"
      "      |         ^^^^^^^^^^^^^^^^^\n"
      "   tips: skriv den i stycket närmast före eller efter tabellen; en tabell ur data har caption: i sitt "
      "block\n");
}

TEST_CASE("two tables of a page cannot have the same name") {
  std::string table = "Tabell: Ett {#tab-a}\n\n| A |\n|---|\n| 1 |\n\n";
  CHECK(read("# T\n\n" + table + table).problems ==
        "content/sida.md:9:13: fel[M036]: \"tab-a\" heter redan något annat på sidan\n"
        "    9 | Tabell: Ett {#tab-a}\n"
        "      |             ^^^^^^^^\n"
        "   tips: ge tabellen ett annat namn\n");
}

TEST_CASE("a passage in another language must end") {
  std::string problem =
      "content/sida.md:3:1: fel[M037]: <div lang=\"en\"> saknar sitt avslutande </div>\n"
      "    3 | <div lang=\"en\">\n"
      "      | ^^^^^^^^^^^^^^^\n"
      "   tips: skriv </div> på en egen rad, med en tom rad före\n";
  CHECK(read("# T\n\n<div lang=\"en\">\n\nText.\n").problems == problem);
  CHECK(read("# T\n\n<div lang=\"en\">\n\nOne.\n\n<div lang=\"fi\">\n\nYksi.\n\n</div>\n").problems ==
        problem);
}

TEST_CASE("a language must have a code, in whatever case and with a region") {
  CHECK(read("# T\n\n<div lang=\"en-GB\">\n\nText.\n\n</div>\n\nEn <span lang=\"FI\">sana</span>.\n")
            .problems == "");
  CHECK(read("# T\n\nEtt <span lang=\"engelska\">word</span>.\n").problems ==
        "content/sida.md:3:5: fel[M038]: \"engelska\" är ingen språkkod\n"
        "    3 | Ett <span lang=\"engelska\">word</span>.\n"
        "      |     ^^^^^^^^^^^^^^^^^^^^^^\n"
        "   tips: skriv till exempel en, fi, ar eller en-GB\n");
}
