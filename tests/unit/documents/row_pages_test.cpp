#include "documents/row_pages.hpp"

#include <catch2/catch.hpp>

#include "model/plain_text.hpp"
#include "sources/page_reader.hpp"
#include "support/report_text.hpp"
#include "support/table_maker.hpp"

using namespace underlag;
using testing::row;
using testing::words_column;

namespace {

std::shared_ptr<const ProtectedTable> modules(std::vector<ProtectedRow> rows) {
  int line = 2;
  for (ProtectedRow& one : rows) {
    for (ProtectedCell& cell : one.cells)
      cell.sources = {{"data/moduler.csv", "", "B" + std::to_string(line)}};
    ++line;
  }
  return testing::table({words_column("dag", "Dag"), words_column("modul", "Modul"),
                         words_column("titel", "Titel"), words_column("punkt", "Punkt")},
                        std::move(rows));
}

std::shared_ptr<const ProtectedTable> course() {
  return modules({row({"1", "1", "Varför ASI?", "Kursmålet"}),
                  row({"1", "1", "Varför ASI?", "Klientens perspektiv"}),
                  row({"2", "3a och 3b", "Evidens", "Översikt"}),
                  row({"3", "12", testing::missing(""), "Examination"})});
}

struct Made {
  std::vector<Page> pages;
  std::string problems;
};

Page read(const std::string& text, const std::string& source) {
  Diagnostics ignored;
  Page page = read_page(text, source, ignored);
  page.output = "kurs/modul.html";
  return page;
}

Made make(const std::string& text, const std::shared_ptr<const ProtectedTable>& rows,
          std::vector<Page> texts = {}) {
  Diagnostics diagnostics;
  Made made;
  made.pages = make_row_pages(read(text, "content/kurs/modul.md"), rows, std::move(texts), diagnostics);
  made.problems = report_text(diagnostics);
  return made;
}

const std::string kPattern =
    "---\ntitle: \"Modul `= rad.modul`: `= rad.titel`\"\nfor_each: moduler\nkey: modul\n---\n"
    "Om **`= rad.titel`** den dag `= rad.dag`.\n\n## Innehåll\n\n- `= rader.punkt`\n- Diskussion\n";

std::vector<std::string> items(const Page& page) {
  std::vector<std::string> out;
  for (const Block& block : page.body) {
    const auto* list = std::get_if<List>(&block.content);
    if (list == nullptr) continue;
    for (const List::Item& item : list->items)
      out.push_back(plain_text(std::get<Paragraph>(item.content[0].content).content));
  }
  return out;
}

}  // namespace

TEST_CASE("rows with the same key are one page, named by the key") {
  Made made = make(kPattern, course());
  CHECK(made.problems.empty());
  REQUIRE(made.pages.size() == 3);
  CHECK(made.pages[0].output == "kurs/modul-1.html");
  CHECK(made.pages[1].output == "kurs/modul-3a-och-3b.html");
  CHECK(made.pages[1].front_matter.title == "Modul 3a och 3b: Evidens");
  CHECK(plain_text(std::get<Paragraph>(made.pages[1].body[0].content).content) == "Om Evidens den dag 2.");
}

TEST_CASE("a bullet with rader is repeated for every row, others are not") {
  Made made = make(kPattern, course());
  CHECK(items(made.pages[0]) == std::vector<std::string>{"Kursmålet", "Klientens perspektiv", "Diskussion"});
  CHECK(items(made.pages[2]) == std::vector<std::string>{"Examination", "Diskussion"});
}

TEST_CASE("an empty title takes its colon along and never becomes a word") {
  Made made = make(kPattern, course());
  CHECK(made.pages[2].front_matter.title == "Modul 12");
  CHECK(made.pages[2].requests.empty());
}

TEST_CASE("a row's own text stands first and its front matter wins") {
  Page text = read(
      "---\ntitle: \"Introduktion: `= rad.titel`\"\norder: 3\n---\nEgna ord.[^a]\n\n## Innehåll\n\n[^a]: "
      "Not\n",
      "content/kurs/moduler/1.md");
  std::string pattern = kPattern + "\nMer.[^b]\n\n[^b]: Annan not\n";
  Made made = make(pattern, course(), {text});
  CHECK(made.problems.empty());
  const Page& page = made.pages[0];
  CHECK(page.front_matter.title == "Introduktion: Varför ASI?");
  CHECK(page.front_matter.order == 3);
  CHECK(page.rows->text_blocks == 2);
  CHECK(plain_text(std::get<Paragraph>(page.body[0].content).content) == "Egna ord.");
  CHECK(std::get<Heading>(page.body[3].content).id == "innehall-3");
  REQUIRE(page.footnotes.size() == 2);
  const auto& last = std::get<Paragraph>(page.body.back().content).content;
  CHECK(std::get<FootnoteReference>(last[1].content).number == 2);
}

TEST_CASE("a module number that comes back is reported where it stands in the data") {
  Made made = make(
      kPattern, modules({row({"1", "5", "A", "x"}), row({"1", "6", "B", "x"}), row({"2", "5", "C", "x"})}));
  CHECK(made.problems ==
        "data/moduler.csv!B4: fel[M016]: \"5\" i kolumnen \"modul\" finns på flera ställen i moduler\n"
        "   tips: raderna ska stå efter varandra; rätta den som har fått fel nummer\n");
}

TEST_CASE("different titles under one number are reported, not chosen between") {
  Made made = make(kPattern, modules({row({"1", "5", "A", "x"}), row({"1", "5", "B", "x"})}));
  CHECK(made.problems ==
        "data/moduler.csv!B3: fel[M017]: \"5\" har både \"A\" och \"B\" som titel, men rad.titel kan bara "
        "visa det ena\n"
        "   tips: rätta moduler, eller skriv rader.titel i en lista\n");
}

TEST_CASE("a row without a number is reported") {
  Made made = make(kPattern, modules({row({"1", "", "A", "x"})}));
  CHECK(made.problems.find(
            "fel[M021]: en rad i moduler saknar värde i kolumnen \"modul\" och får ingen sida") !=
        std::string::npos);
  CHECK(made.pages.empty());
}

TEST_CASE("an unknown column asks for the one that was meant, once") {
  Made made = make("---\ntitle: T\nfor_each: moduler\nkey: modul\n---\n`= rad.titl`\n", course());
  CHECK(made.problems ==
        "content/kurs/modul.md:6:4: fel[M018]: moduler har ingen kolumn \"titl\"\n"
        "    6 | `= rad.titl`\n"
        "      |    ^\n"
        "   tips: menade du \"titel\"?\n");
}

TEST_CASE("an unknown column in the title is told where the title stands") {
  Made made = make("---\ntitle: \"Modul `= rad.titl`\"\nfor_each: moduler\nkey: modul\n---\n`= rad.titel`\n",
                   course());
  CHECK(made.problems ==
        "content/kurs/modul.md:2:18: fel[M018]: moduler har ingen kolumn \"titl\"\n"
        "   tips: menade du \"titel\"?\n");
}

TEST_CASE("an unknown key column is told at its line") {
  Made made = make("---\ntitle: T\nfor_each: moduler\nkey: modull\n---\nText\n", course());
  CHECK(made.problems ==
        "content/kurs/modul.md:4:6: fel[M018]: moduler har ingen kolumn \"modull\"\n"
        "   tips: menade du \"modul\"?\n");
}

TEST_CASE("a table of rows without any row is told, since its pages are gone") {
  Made made = make("---\ntitle: T\nfor_each: moduler\nkey: modul\n---\nText\n", modules({}));
  CHECK(made.problems ==
        "content/kurs/modul.md:3:11: varning[M042]: datasetet \"moduler\" har inga rader, så det blir inga "
        "sidor\n");
  CHECK(make("---\ntitle: T\nfor_each: moduler\nwhere: dag > 9\n---\nText\n", modules({})).problems.empty());
}

TEST_CASE("rader outside a list is an error at its place") {
  Made made = make("---\ntitle: T\nfor_each: moduler\nkey: modul\n---\nAllt: `= rader.punkt`\n",
                   modules({row({"1", "5", "A", "x"})}));
  CHECK(made.problems ==
        "content/kurs/modul.md:6:10: fel[M020]: rader.punkt står utanför en lista\n"
        "    6 | Allt: `= rader.punkt`\n"
        "      |          ^^^^^^^^^^^\n"
        "   tips: skriv det i en punkt (- …), som då upprepas för varje rad\n");
}

TEST_CASE("a text that belongs to no row is reported") {
  Made made = make(kPattern, course(), {read("Text\n", "content/kurs/moduler/12b.md")});
  CHECK(made.problems ==
        "content/kurs/moduler/12b.md: fel[M019]: texten hör inte till någon rad i moduler\n"
        "   tips: menade du \"12.md\"?\n");
}

TEST_CASE("requests ask for the row of their page") {
  Made made = make(
      "---\ntitle: T\nfor_each: moduler\nkey: modul\n---\n```table\ndata: figur1\nwhere: dag == rad.dag\n"
      "caption: Dag `= rad.dag`\n```\n",
      course());
  REQUIRE(made.pages.size() == 3);
  REQUIRE(made.pages[1].requests.size() == 1);
  const Request& request = made.pages[1].requests[0];
  CHECK(request.caption == "Dag 2");
  CHECK(request.query.where->children[1].kind == Expression::Kind::text);
  CHECK(request.query.where->children[1].text == "2");
}
