#include "documents/compose.hpp"

#include <catch2/catch.hpp>

#include "documents/row_pages.hpp"
#include "model/plain_text.hpp"
#include "sources/page_reader.hpp"
#include "sources/project_loader.hpp"
#include "support/report_text.hpp"
#include "support/table_maker.hpp"

using namespace underlag;

namespace {

// A small site; the page under test is `kurs/dag-1.md`.
struct Course {
  std::map<std::string, std::string, std::less<>> files = {
      {"content/index.md", "# Start\n\n## Om kursen\n"},
      {"content/kurs/index.md", "# Kursen\n"},
      {"content/kurs/dag-2.md",
       "# Dag 2\n\n## Mål för dagen\n\n```table\nid: tab-timmar\ndata: figur1\n```\n"},
      {"content/Bilder/Karta Ö.png", "x"},
      {"content/filer/plan.pdf", "x"}};
  Forms forms;
  Answers answers;
  std::string problems;

  Document compose(const std::string& text) {
    files["content/kurs/dag-1.md"] = text;
    Diagnostics diagnostics;
    Project project = load_project(MemoryFileTree(files), {}, diagnostics);
    std::vector<SiteFile> beside;
    for (const StaticFile& file : project.static_files) beside.push_back({file.source, file.output, 119'700});
    Site site(project.settings, project.pages, beside);
    Document out;
    for (Page& page : project.pages) {
      if (page.source == "content/kurs/dag-1.md") {
        out = underlag::compose(page, answers, {project.settings, site, forms}, diagnostics);
      }
    }
    problems = report_text(diagnostics);
    return out;
  }

  // The target and words of the only link of a page with this text.
  std::pair<std::string, std::string> link(const std::string& markdown) {
    Document document = compose("# Dag 1\n\n## Program\n\n" + markdown + "\n");
    for (const Inline& item : std::get<Paragraph>(document.body.at(1).content).content) {
      if (const auto* found = std::get_if<Link>(&item.content))
        return {found->target, plain_text(found->content)};
    }
    return {};
  }
};

using Target = std::pair<std::string, std::string>;

}  // namespace

TEST_CASE("all ways to write a page's path lead to the page") {
  Course course;
  for (const char* path : {"dag-2.md", "dag-2.html", "./dag-2.md", "/kurs/dag-2.md", "/kurs/dag-2.html",
                           "/kurs/dag-2/", "/kurs/dag-2", "../kurs/dag-2.md"}) {
    INFO(path);
    CHECK(course.link("[x](" + std::string(path) + ")") == Target{"dag-2.html", "x"});
    CHECK(course.problems.empty());
  }
  CHECK(course.link("[x](/)") == Target{"../index.html", "x"});
  CHECK(course.link("[x](../index.md#om-kursen)") == Target{"../index.html#om-kursen", "x"});
  CHECK(course.link("[x](dag-2.md#m%C3%A5l)").first.empty());
  CHECK(course.link("[x](#program)") == Target{"#program", "x"});
}

TEST_CASE("an empty link says what it leads to") {
  Course course;
  CHECK(course.link("[](dag-2.md)") == Target{"dag-2.html", "Dag 2"});
  CHECK(course.link("[](dag-2.md#mal-for-dagen)") == Target{"dag-2.html#mal-for-dagen", "Mål för dagen"});
  CHECK(course.link("[](dag-2.md#tab-timmar)") == Target{"dag-2.html#tab-timmar", "Tabell\u00A01"});
  CHECK(course.problems.empty());
}

TEST_CASE("a link to a document says its format and size") {
  Course course;
  CHECK(course.link("[Planen](/filer/plan.pdf)") == Target{"../filer/plan.pdf", "Planen (PDF, 120\u00A0kB)"});
  CHECK(course.link("[Planen (PDF)](/filer/plan.pdf)").second == "Planen (PDF)");
}

TEST_CASE("links outwards stay, other schemes are refused") {
  Course course;
  CHECK(course.link("[x](https://example.se/a?b#c)").first == "https://example.se/a?b#c");
  CHECK(course.link("[x](mailto:a@example.se)").first == "mailto:a@example.se");
  CHECK(course.problems.empty());
  course.link("[x](JavaScript:alert(1))");
  CHECK(course.problems ==
        "content/kurs/dag-1.md:5:5: fel[L003]: länkar till \"JavaScript:alert(1)\" är inte tillåtna\n"
        "    5 | [x](JavaScript:alert(1))\n"
        "      |     ^^^^^^^^^^^^^^^^^^^\n"
        "   tips: använd https:, mailto: eller tel:, eller en sökväg till en sida\n");
  course.link("[x](//example.se/a)");
  CHECK(course.problems.find("fel[L003]") != std::string::npos);
}

TEST_CASE("a broken link names the nearest page") {
  Course course;
  course.link("Se [nästa dag](dag-3.md) först.");
  CHECK(course.problems ==
        "content/kurs/dag-1.md:5:16: fel[L001]: länken \"dag-3.md\" leder inte till någon sida eller fil\n"
        "    5 | Se [nästa dag](dag-3.md) först.\n"
        "      |                ^^^^^^^^\n"
        "   tips: menade du \"dag-1.md\"?\n");
  course.link("[x](dag-2.md/../../../../hemligt.md)");
  CHECK(course.problems.find("fel[L001]") != std::string::npos);
  course.link("[Planen](plan.pdf)");
  CHECK(course.problems.find("menade du \"../filer/plan.pdf\"?") != std::string::npos);
}

TEST_CASE("a broken anchor names the nearest anchor of the page") {
  Course course;
  course.link("[x](dag-2.md#mal-for-dag)");
  CHECK(course.problems ==
        "content/kurs/dag-1.md:5:5: fel[L002]: \"#mal-for-dag\" finns inte på sidan content/kurs/dag-2.md\n"
        "    5 | [x](dag-2.md#mal-for-dag)\n"
        "      |     ^^^^^^^^^^^^^^^^^^^^\n"
        "   tips: menade du \"#mal-for-dagen\"?\n");
}

TEST_CASE("pictures are files of the site") {
  Course course;
  Document document = course.compose("# Dag 1\n\n![Karta](<../Bilder/Karta Ö.png>)\n");
  CHECK(course.problems.empty());
  const auto& words = std::get<Paragraph>(document.body.at(0).content).content;
  CHECK(std::get<Image>(words.at(0).content).source == "../bilder/karta-o.png");
  course.compose("# Dag 1\n\n![Karta](../bilder/karta.png)\n");
  CHECK(course.problems.find("fel[L005]: bilden \"../bilder/karta.png\" finns inte") != std::string::npos);
  course.compose("# Dag 1\n\n![Karta](https://example.se/karta.png)\n");
  CHECK(course.problems.find(
            "fel[L006]: bilden \"https://example.se/karta.png\" ligger på en annan webbplats") !=
        std::string::npos);
}

TEST_CASE("tables and charts are numbered each for themselves and links know them") {
  Course course;
  std::string text =
      "# Dag 1\n\nSe [](#tab-figur1) och [](#fig-figur1).\n\n"
      "```table\ndata: figur1\ncaption: Först\n```\n\n"
      "```table\nid: tab-figur1\ndata: figur1\ncaption: Sedan\n```\n\n"
      "```chart\nid: fig-figur1\ndata: figur1\nkind: bar\nlabel: enhet\nseries: grund\ncaption: "
      "Stapeln\n```\n";
  course.answers.assign(3, Answer{testing::figur1(), {}});
  Document document = course.compose(text);
  CHECK(course.problems.empty());
  CHECK(plain_text(std::get<Paragraph>(document.body.at(0).content).content) ==
        "Se Tabell\u00A02 och Figur\u00A01.");
  const auto& first = std::get<FigureTable>(document.body.at(1).content);
  CHECK(first.number == 1);
  CHECK(first.id == "tabell-1");
  CHECK(std::get<FigureTable>(document.body.at(2).content).id == "tab-figur1");
  const auto& chart = std::get<ChartBlock>(document.body.at(3).content);
  CHECK(chart.number == 1);
  CHECK(chart.chart.label_column == "enhet");
  CHECK(chart.chart.series == std::vector<std::string>{"grund"});
}

TEST_CASE("values in prose become figures, unanswered ones nothing") {
  Course course;
  ProtectedValue value;
  value.cell.state = ProtectedCell::State::number;
  value.cell.number = 973;
  course.answers = {Answer{nullptr, value}};
  Document document = course.compose("# Dag 1\n\nSumman är `= figur1.grund.sum`.\n");
  const auto& words = std::get<Paragraph>(document.body.at(0).content).content;
  CHECK(std::get<AnsweredValue>(words.at(1).content).value->cell.number == 973);
  CHECK(std::get<AnsweredValue>(words.at(1).content).id == "varde-1");
  course.answers = {Answer{}};
  document = course.compose("# Dag 1\n\nSumman är `= figur1.grund.sum`.\n");
  CHECK(std::get<AnsweredValue>(std::get<Paragraph>(document.body.at(0).content).content.at(1).content)
            .value->cell.state == ProtectedCell::State::empty);
}

TEST_CASE("an id that is taken by a heading or another table is an error") {
  Course course;
  course.compose("# Dag 1\n\n## Program\n\n```table\nid: program\ndata: figur1\n```\n");
  CHECK(course.problems.find("fel[L007]: \"program\" heter redan något annat på sidan") != std::string::npos);
}

TEST_CASE("headings of a numbered report get numbers and stand in the contents") {
  Course course;
  Document document = course.compose("---\ntitle: R\nnumbered: true\n---\n## A\n### B\n### C\n## D\n### E\n");
  std::vector<std::string> numbers;
  for (const ContentsEntry& entry : document.contents) numbers.push_back(entry.number + " " + entry.text);
  CHECK(numbers == std::vector<std::string>{"1 A", "1.1 B", "1.2 C", "2 D", "2.1 E"});
}

TEST_CASE("an unknown form asks for the one that was meant") {
  Course course;
  course.forms["genomforandeplan"] = std::make_shared<FormDefinition>();
  course.compose("# Dag 1\n\n```form genomforandeplanen\n```\n");
  CHECK(course.problems ==
        "content/kurs/dag-1.md:3:9: fel[L008]: formuläret \"genomforandeplanen\" finns inte\n"
        "    3 | ```form genomforandeplanen\n"
        "      |         ^^^^^^^^^^^^^^^^^^\n"
        "   tips: menade du \"genomforandeplan\"?\n");
  Document document = course.compose("# Dag 1\n\n```form genomforandeplan\n```\n");
  CHECK(std::get<FormBlock>(document.body.at(0).content).form != nullptr);
}

TEST_CASE("a list of pages has a link to every page of the folder") {
  Course course;
  Document document = course.compose("# Dag 1\n\n```pages\nof: /kurs/\n```\n");
  CHECK(course.problems.empty());
  const auto& list = std::get<List>(document.body.at(0).content);
  REQUIRE(list.items.size() == 1);
  const auto& words = std::get<Paragraph>(list.items[0].content[0].content).content;
  CHECK(std::get<Link>(words[0].content).target == "dag-2.html");
  course.compose("# Dag 1\n\n```pages\nof: /kurser/\n```\n");
  CHECK(course.problems.find(
            "content/kurs/dag-1.md:4:5: fel[L009]: \"/kurser/\" är varken en sida med for_each eller "
            "en mapp med sidor") != std::string::npos);
}

TEST_CASE("pages of the same dataset link to the pages of the same rows") {
  using testing::row;
  auto rows = testing::table({testing::words_column("dag", "Dag"), testing::words_column("modul", "Modul")},
                             {row({"1", "1"}), row({"1", "2"}), row({"2", "3"})});
  Diagnostics diagnostics;
  Project project = load_project(
      MemoryFileTree(
          {{"content/index.md", "# Start\n"},
           {"content/dag.md",
            "---\ntitle: \"Dag `= rad.dag`\"\nfor_each: m\nkey: dag\n---\n```pages\nof: modul.md\n```\n"},
           {"content/modul.md",
            "---\ntitle: \"Modul `= rad.modul`\"\nfor_each: m\nkey: modul\n---\n[](dag.md)\n"}}),
      {}, diagnostics);
  for (RowPattern& pattern : project.row_patterns) {
    for (Page& page : make_row_pages(pattern.page, rows, {}, diagnostics))
      project.pages.push_back(std::move(page));
  }
  Site site(project.settings, project.pages, {});
  Forms no_forms;
  std::map<std::string, Document> made;
  for (const Page& page : project.pages) {
    made[page.output] = compose(page, {}, {project.settings, site, no_forms}, diagnostics);
  }
  CHECK(report_text(diagnostics).empty());
  CHECK(std::get<List>(made["dag-1.html"].body.at(0).content).items.size() == 2);
  CHECK(std::get<List>(made["dag-2.html"].body.at(0).content).items.size() == 1);
  const auto& words = std::get<Paragraph>(made["modul-3.html"].body.at(0).content).content;
  CHECK(std::get<Link>(words.at(0).content).target == "dag-2.html");
}

TEST_CASE("annexes are numbered for themselves and links to them say so") {
  Course course;
  Document document = course.compose(
      "---\ntitle: Rapport\ntype: report\nnumbered: true\n---\n## Inledning\n\nSe [](#bilaga-enkaten).\n\n"
      "## Bilaga: Enkäten\n\nText.\n\n### Frågor\n\nText.\n\n## Bilaga: Ekonomi\n\nText.\n");
  CHECK(course.problems.empty());
  std::string headings;
  for (const ContentsEntry& entry : document.contents)
    headings += "[" + entry.number + "|" + entry.text + "]";
  CHECK(headings == "[1|Inledning][Bilaga\u00A01|Enkäten][|Frågor][Bilaga\u00A02|Ekonomi]");
  const auto& words = std::get<Paragraph>(document.body.at(1).content).content;
  CHECK(plain_text(std::get<Link>(words.at(1).content).content) == "Bilaga\u00A01");
}

TEST_CASE("an empty link to a reference says what is cited") {
  Course course;
  Document document = course.compose(
      "# Dag 1\n\nEnligt [](#ref-sbu).\n\n```references\n- {id: sbu, cite: SBU (2021), text: SBU "
      "(2021).}\n```\n");
  CHECK(course.problems.empty());
  const auto& words = std::get<Paragraph>(document.body.at(0).content).content;
  CHECK(plain_text(std::get<Link>(words.at(1).content).content) == "SBU (2021)");
}

TEST_CASE("a memo has its decisions and names before the text and its annexes after it") {
  Course course;
  Document document = course.compose(
      "---\ntitle: Slutrapport\ntype: memo\naddressee: Socialnämnden\nannex_count: 2\n"
      "decisions: [Socialnämnden godkänner rapporten., Rapporten skickas vidare.]\n"
      "signatories: [Birgitta Sundelin]\n"
      "annexes:\n  - {title: Rapporten, description: Av projektet., authors: [P. Sandin], unit: Enheten, "
      "date: "
      "2007-01-25}\n  - Ekonomi\n---\n## Bakgrund\n\nText.\n");
  CHECK(course.problems.empty());
  CHECK(document.addressee == "Till Socialnämnden");
  CHECK(document.annex_note == "(2 bilagor)");
  REQUIRE(document.body.size() == 7);
  const auto& decisions = std::get<List>(document.body[1].content);
  CHECK(decisions.ordered);
  CHECK(decisions.items.size() == 2);
  CHECK(std::get<Signatures>(document.body[2].content).names.at(0).name == "Birgitta Sundelin");
  CHECK(document.contents.back().text == "Bilagor");
  const auto& annexes = std::get<List>(document.body[6].content);
  auto line = [&](std::size_t at) {
    return plain_text(std::get<Paragraph>(annexes.items.at(at).content.at(0).content).content);
  };
  CHECK(line(0) == "Rapporten. Av projektet. P. Sandin, Enheten, 25\u00A0januari\u00A02007.");
  CHECK(line(1) == "Ekonomi.");
}

TEST_CASE("typed tables and pictures with captions are numbered together with the computed ones") {
  Course course;
  Document document = course.compose(
      "# Dag 1\n\nSe [](#tab-ansvar), [](#tab-tid) och [](#fig-karta-o).\n\n```table\nid: tab-tid\ndata: "
      "figur1\n```\n\n"
      "Tabell: Ansvar {#tab-ansvar}\n\n| A |\n|---|\n| x |\n\n![Karta](<../Bilder/Karta Ö.png> "
      "\"Kartan\")\n");
  CHECK(course.problems.empty());
  CHECK(plain_text(std::get<Paragraph>(document.body.at(0).content).content) ==
        "Se Tabell\u00A02, Tabell\u00A01 och Figur\u00A01.");
  CHECK(std::get<TextTable>(document.body.at(2).content).number == 2);
  CHECK(std::get<Picture>(document.body.at(3).content).number == 1);
  CHECK(std::get<Picture>(document.body.at(3).content).image.source == "../bilder/karta-o.png");
}
