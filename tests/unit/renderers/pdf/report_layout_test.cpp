// How a report is laid out: what stands together, what is moved, what is divided, and what hostile input
// does.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "renderers/pdf/report/report_pdf.hpp"
#include "renderers/pdf/report/table_rows.hpp"
#include "support/report_maker.hpp"
#include "support/report_text.hpp"
#include "support/table_maker.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"
#include "unit/renderers/pdf/structure_faults.hpp"

using namespace underlag;
using namespace underlag::testing;

namespace {

struct Rendered {
  std::string bytes;
  std::string objects;
  std::string problems;
  int pages() const { return count_of(objects, "/Type/Page/Parent"); }
};

Rendered render(Blocks body, std::vector<Blocks> notes = {}, const pdf::ReportOptions& options = {}) {
  Document document = report(std::move(body));
  document.footnotes = std::move(notes);
  Diagnostics problems;
  Rendered out;
  out.bytes = pdf::render_report_pdf(document, options, test_fonts(), problems);
  out.objects = unpacked_objects(out.bytes);
  out.problems = report_text(problems);
  CHECK(structure_faults(out.bytes) == std::vector<std::string>());
  return out;
}

// The pages' contents in the order in which they were made, and whether they lie down.
struct PageContent {
  std::string content;
  bool is_landscape = false;
};

std::vector<PageContent> pages_of(const Rendered& out) {
  std::vector<PageContent> pages;
  auto streams = numbered_streams(out.bytes);
  for (const auto& [number, object] : numbered_objects(out.bytes)) {
    if (object.find("/Type/Page/") == std::string::npos) continue;
    std::size_t at = object.find("/Contents ");
    REQUIRE(at != std::string::npos);
    pages.push_back({streams[std::atoi(object.c_str() + at + 10)],
                     object.find("/MediaBox[0 0 841.89 595.276]") != std::string::npos});
  }
  return pages;
}

int landscape_pages(const Rendered& out) {
  auto pages = pages_of(out);
  return static_cast<int>(std::ranges::count_if(pages, &PageContent::is_landscape));
}

// Fits a landscape page only.
TextTable wide_table(int number, int rows = 4) {
  TextTable table = text_table(12, rows, "Enhet");
  for (Inlines& head : table.head) head = words("Problemdagar");
  table.number = number;
  table.id = "tab-" + std::to_string(number);
  if (number > 0) table.caption = words("Bred");
  return table;
}

std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("cells over rows and columns are tagged with their spans") {
  TextTable table = text_table(3, 4, "Enhet");
  table.joins = {{0, 1, 1, 2}, {1, 0, 2, 1}, {3, 1, 2, 2}};
  Rendered out = render({block(table)});
  CHECK(count_of(out.objects, "/ColSpan 2") == 2);
  CHECK(count_of(out.objects, "/RowSpan 2") == 2);
  CHECK(count_of(out.objects, "/S/TR/") == 5);
  // 3 × 5 cells less the covered ones: one in the head, one in the first column, three in the square.
  CHECK(count_of(out.objects, "/S/TH/") + count_of(out.objects, "/S/TD/") == 10);
}

TEST_CASE("a cell over more rows than a page holds is divided with them") {
  TextTable table = text_table(2, 200, "Enhet");
  table.joins = {{1, 0, 200, 1}};
  Rendered out = render({block(table)});
  CHECK(out.pages() > 4);
  CHECK(count_of(out.objects, "/RowSpan 200") == 1);
}

TEST_CASE("column groups make a head of two rows") {
  ProtectedColumn before = figure_column("m1", "M");
  before.group = "Före";
  ProtectedColumn after = figure_column("m2", "M");
  after.group = "Efter";
  FigureTable figures;
  figures.table = table({words_column("enhet", "Enhet"), before, after}, {row({"Farsta", 1, 2})});
  Rendered out = render({block(figures)});
  CHECK(count_of(out.objects, "/RowSpan 2") == 1);
  CHECK(count_of(out.objects, "/S/TH/") == 6);
}

TEST_CASE("a figure that does not fit lets the text go on and stands on the next page") {
  ChartBlock chart;
  chart.id = "fig-1";
  chart.number = 1;
  chart.chart.kind = ChartSpecification::Kind::bar;
  chart.chart.label_column = "enhet";
  chart.chart.series = {"grund"};
  chart.chart.table = figur1();
  Blocks body = {paragraph(sentences(30)), block(chart)};
  for (int i = 0; i < 12; ++i) body.push_back(paragraph(sentences(5)));
  int with_float = render(body).pages();
  // Two pages of text and half a page of chart: without floating the gap would cost another page.
  CHECK(with_float == 4);
}

TEST_CASE("everything in a footnote is printed: lists, quotations, code and tables too") {
  underlag::Paragraph text{words("Text")};
  text.content.push_back(piece(FootnoteReference{1, 1}));
  List list;
  list.ordered = true;
  list.items = {{List::Mark::none, {paragraph("Ett")}}, {List::Mark::none, {paragraph("Två")}}};
  Blocks note = {paragraph("Först"), block(list), block(underlag::Quote{{paragraph("Citat")}}),
                 block(CodeBlock{"", "kod\n"}), block(text_table(2, 1, "Cell"))};
  Rendered with_all = render({block(text)}, {note});
  Rendered with_one = render({block(text)}, {{paragraph("Först")}});
  CHECK(with_all.bytes.size() > with_one.bytes.size() + 100);
}

Inlines words_with_note(const std::string& text, int note) {
  Inlines out = words(text);
  out.push_back(piece(FootnoteReference{note, 1}));
  return out;
}

TEST_CASE("a note that only another note refers to is printed, also when the two refer to each other") {
  auto with_note = [](const std::string& text, int note) {
    return block(underlag::Paragraph{words_with_note(text, note)});
  };
  Rendered out = render({with_note("Text", 1)}, {{with_note("Yttre", 2)}, {with_note("Inre", 1)}});
  int printed = 0;
  for (const PageContent& page : pages_of(out)) printed += count_of(page.content, "/Note<<");
  CHECK(printed == 2);
}

TEST_CASE("notes that all wait for the next page leave no rule at the foot of this one") {
  Blocks body;
  std::vector<Blocks> notes;
  for (int i = 1; i <= 40; ++i) {
    body.push_back(block(Heading{2, words_with_note("Rubrik", i), "id-" + std::to_string(i), ""}));
    notes.push_back({paragraph("Not.")});
  }
  pdf::ReportOptions options;
  options.style.contents = false;
  bool some_wait = false;
  for (const PageContent& page : pages_of(render(body, notes, options))) {
    bool has_text = page.content.find("/H2<<") != std::string::npos;
    if (!has_text || page.content.find("/Note<<") != std::string::npos) continue;
    some_wait = true;
    // The one below the running head.
    CHECK(count_of(page.content, "l S\n") == 1);
  }
  CHECK(some_wait);
}

TEST_CASE("a heading stays with its text when the notes of the text are taller than a page") {
  underlag::Paragraph text{words("Text")};
  for (int note = 1; note <= 3; ++note) text.content.push_back(piece(FootnoteReference{note, 1}));
  Blocks long_note = {paragraph(sentences(60))};
  Rendered out = render({heading(2, "Rubrik"), block(text)}, {long_note, long_note, long_note});
  int together = 0;
  for (const PageContent& page : pages_of(out)) {
    bool has_text = page.content.find("/P<<") != std::string::npos;
    together += page.content.find("/H2<<") != std::string::npos && has_text ? 1 : 0;
  }
  CHECK(together == 1);
}

TEST_CASE("an annex begins on a page of its own") {
  Heading annex{2, words("Enkäten"), "bilaga-enkaten", "Bilaga\u00A01", true};
  CHECK(render({heading(2, "Ett"), paragraph("Text.")}).pages() == 3);
  CHECK(render({heading(2, "Ett"), paragraph("Text."), block(annex), paragraph("Text.")}).pages() == 4);
}

TEST_CASE("a memo shows its addressee, annexes and the names of those who sign") {
  Document memo =
      report({block(Signatures{{{"Birgitta Sundelin", "Förvaltningschef"}, {"Anders Ekhammar", ""}}})});
  memo.type = "memo";
  memo.addressee = "Till Socialnämnden";
  memo.annex_note = "(1 bilaga)";
  Diagnostics problems;
  std::string bytes = pdf::render_report_pdf(memo, {}, test_fonts(), problems);
  CHECK(structure_faults(bytes) == std::vector<std::string>());
  CHECK(count_of(unpacked_objects(bytes), "/S/LI/") == 2);
  CHECK(problems.all().empty());
}

TEST_CASE("a missing glyph is reported with the character, the word and the line") {
  Block text = paragraph("Tecknet 𒀀 saknas");
  std::get<underlag::Paragraph>(text.content).content[0].line = 12;
  CHECK(
      render({text}).problems ==
      "content/rapport.md:12: fel[P002]: tecknet U+12000 \"𒀀\" finns inte i PDF-dokumentens typsnitt (första "
      "gången i \"𒀀\")\n"
      "   tips: skriv om utan tecknet eller lägg det i en bild med alternativtext\n");
}

TEST_CASE("a missing glyph in a code block is told at its own line") {
  Block code = block(CodeBlock{"", "ett\ntvå\n𒀀 tre\n"});
  code.line = 20;
  CHECK(render({paragraph("Före."), code}).problems.starts_with("content/rapport.md:23: fel[P002]"));
}

TEST_CASE("a word of ten thousand letters is cut wherever it stands") {
  std::string word(10'000, 'x');
  Block listed = block(List{false, 1, true, {{List::Mark::none, {paragraph(word)}}}});
  Rendered out = render({heading(2, word), paragraph(word), listed, block(underlag::Quote{{paragraph(word)}}),
                         block(text_table(3, 1, word))});
  CHECK(out.problems == "");
  CHECK(out.pages() < 60);
}

TEST_CASE("a heading of five hundred characters fits its page, its contents and its bookmark") {
  Rendered out = render({heading(2, times(50, "uppföljning ")), paragraph("Text.")});
  CHECK(out.problems == "");
  CHECK(out.pages() == 3);
}

TEST_CASE("a table of five thousand rows repeats its head and stays one table") {
  Rendered out = render({block(text_table(4, 5'000, "Enhet"))});
  CHECK(count_of(out.objects, "/S/Table/") == 1);
  CHECK(count_of(out.objects, "/S/TR/") == 5'001);
  CHECK(count_of(out.objects, "/S/TH/") == 4);
}

TEST_CASE("a report of four hundred pages is set and every page is numbered") {
  Blocks body;
  for (int i = 1; i <= 200; ++i) {
    body.push_back(heading(2, "Kapitel " + std::to_string(i)));
    body.push_back(paragraph(sentences(75)));
  }
  CHECK(render(std::move(body)).pages() >= 400);
}

TEST_CASE("nesting fifty deep still leaves room for the words") {
  Blocks nested = {paragraph(sentences(2))};
  for (int i = 0; i < 25; ++i) {
    nested = {block(underlag::Quote{std::move(nested)})};
    nested = {block(List{true, 1, true, {{List::Mark::none, std::move(nested)}}})};
  }
  CHECK(render(std::move(nested)).problems == "");
}

TEST_CASE("an empty table, list, quotation, callout and code block leave nothing broken") {
  Rendered out = render({block(TextTable{}), block(text_table(3, 0, "")), block(List{}),
                         block(underlag::Quote{}), block(Callout{}), block(CodeBlock{}), block(Checklist{}),
                         block(ReferenceList{}), block(Signatures{}), paragraph("")});
  CHECK(out.problems == "");
}

TEST_CASE(
    "a passage in English is tagged as English in paragraphs, lists and tables, but our own words are not") {
  Blocks english = {
      paragraph("In English."), block(List{false, 1, true, {{List::Mark::none, {paragraph("One")}}}}),
      block(text_table(2, 1, "Unit")), block(Callout{Callout::Kind::note, {paragraph("Text.")}})};
  for (Block& one : english) one.language = "en";
  Rendered out = render(std::move(english));
  // Paragraph, item, four cells of the table, the callout's text – not its title.
  CHECK(count_of(out.objects, "/Lang(en)") == 7);
}

TEST_CASE("a paragraph that ends with a colon stays with the table it introduces") {
  for (int lines = 25; lines < 50; ++lines) {
    Rendered out = render(
        {paragraph(times(lines, "rad\n")), paragraph("Så här blev det:"), block(text_table(2, 3, "Enhet"))});
    for (const auto& [number, content] : numbered_streams(out.bytes)) {
      std::size_t head = content.find("/TH<</MCID");
      if (head == std::string::npos) continue;
      INFO(lines);
      CHECK(content.rfind("/P<</MCID", head) != std::string::npos);
    }
  }
}

TEST_CASE("a heading before a wide table stays with the text, which goes on before the table's page") {
  Rendered out = render({heading(2, "Ett"), paragraph(sentences(3)), heading(3, "Två"), block(wide_table(1)),
                         paragraph(sentences(3))});
  // Title, contents, the text, the table.
  CHECK(out.pages() == 4);
  for (const PageContent& page : pages_of(out)) {
    if (page.is_landscape) CHECK(count_of(page.content, "/H3<<") == 0);
  }
}

TEST_CASE("a heading with nothing but a wide table goes along to its landscape page") {
  Rendered out = render({heading(2, "Ett"), paragraph(sentences(3)), heading(3, "Två"), block(wide_table(1)),
                         heading(3, "Tre"), paragraph(sentences(3))});
  // Title, contents, text, table, text.
  CHECK(out.pages() == 5);
  for (const PageContent& page : pages_of(out)) {
    if (page.is_landscape) CHECK(count_of(page.content, "/H3<<") == 1);
  }
}

TEST_CASE("wide tables that follow each other share a landscape page, and no page is left empty") {
  Rendered out = render({heading(2, "Ett"), paragraph(sentences(3)), block(wide_table(1)),
                         block(wide_table(2)), paragraph(sentences(3))});
  CHECK(landscape_pages(out) == 1);
  CHECK(out.pages() == 4);
  Rendered long_one = render({block(wide_table(1, 60)), block(wide_table(0, 3)), paragraph("Sist.")});
  CHECK(long_one.pages() == landscape_pages(long_one) + 2);
}

TEST_CASE("tables keep their order when one of them waits for a landscape page") {
  TextTable narrow = text_table(2, 3, "Enhet");
  narrow.number = 2;
  narrow.id = "tab-2";
  narrow.caption = words("Smal");
  Rendered out = render({paragraph(sentences(3)), block(wide_table(1)), paragraph(sentences(2)),
                         heading(3, "Två"), block(narrow), paragraph(sentences(2))});
  bool wide_seen = false;
  for (const PageContent& page : pages_of(out)) {
    wide_seen = wide_seen || page.is_landscape;
    if (!page.is_landscape && page.content.find("/TH<<") != std::string::npos) CHECK(wide_seen);
  }
  CHECK(wide_seen);
}

TEST_CASE("words of the head are divided before the page is turned") {
  TextTable table = text_table(5, 3, "Enhet");
  for (Inlines& head : table.head) head = words("Uppföljningsintervjuer");
  CHECK(landscape_pages(render({block(table)})) == 0);
}

TEST_CASE("a table too wide for any page is divided between its columns, with those that name its rows") {
  TextTable table = text_table(40, 4, "Enhet");
  table.number = 1;
  table.id = "tab-1";
  table.caption = words("Fyrtio kolumner");
  Block wide = block(table);
  wide.line = 7;
  Rendered out = render({wide});
  int parts = count_of(out.objects, "/S/Table/");
  CHECK(parts == 3);
  // 40 heads, and the first once more in each part but one.
  CHECK(count_of(out.objects, "/S/TH/") == 40 + parts - 1);
  CHECK(out.problems ==
        "content/rapport.md:7: varning[P014]: tabellen har 40 kolumner och ryms inte på sidans bredd: i "
        "PDF:en har "
        "den delats i 3 tabeller\n"
        "   tips: välj färre kolumner med columns:, korta rubrikerna eller gör kolumnerna till rader\n");
}

TEST_CASE("pictures among words, in cells, links and headings are drawn and their texts are tagged") {
  pdf::ReportOptions options;
  options.pictures = [](const std::string& name) {
    std::ifstream file(UNDERLAG_SOURCE_DIR "/tests/pdf/pictures/" + name, std::ios::binary);
    return pdf::PictureFile{name, {std::istreambuf_iterator<char>(file), {}}};
  };
  underlag::Image image{"gra.png", "", "Ett schema"};
  underlag::Paragraph text{words("Före ")};
  text.content.push_back(piece(image));
  text.content.push_back(piece(Text{" efter."}));
  TextTable table = text_table(2, 1, "Cell");
  table.rows[0][1] = {piece(image)};
  Heading title{2, words("Rubrik "), "rubrik", ""};
  title.content.push_back(piece(image));
  underlag::Paragraph linked;
  linked.content.push_back(piece(Link{"https://example.se/", "", {piece(image)}}));
  Rendered out = render({block(title), block(text), block(table), block(linked)}, {}, options);
  CHECK(out.problems == "");
  CHECK(count_of(out.objects, "/S/Figure/") == 4);
  CHECK(count_of(out.objects, "/Subtype/Link") >= 1);
}

TEST_CASE("a picture that is missing is told once, however often it is shown") {
  Rendered out =
      render({block(underlag::Paragraph{{piece(underlag::Image{"a.png", "", "Ett"})}}),
              block(underlag::Paragraph{{piece(Text{"Se "}), piece(underlag::Image{"a.png", "", "Två"})}})});
  CHECK(count_of(out.problems, "fel[P007]") == 1);
}

TEST_CASE("items nested deeper than the page is wide have marks that stand clear of their words") {
  Blocks nested = {paragraph("innerst")};
  for (int i = 0; i < 30; ++i) {
    List list;
    list.items.push_back({List::Mark::none, std::move(nested)});
    nested = {paragraph("nivå"), block(std::move(list))};
  }
  Rendered out = render(std::move(nested));
  CHECK(count_of(out.objects, "/S/Lbl/") == 30);
  // Where each marked content of a page begins: its mark's words stand left of what follows on the line.
  auto left_edge = [](const std::string& content, std::size_t from) {
    return std::atof(content.c_str() + content.find("BT ", from) + 3);
  };
  int seen = 0;
  for (const PageContent& page : pages_of(out)) {
    for (std::size_t at = page.content.find("/Lbl<<"); at != std::string::npos;
         at = page.content.find("/Lbl<<", at + 1)) {
      std::size_t words = page.content.find("/P<<", at);
      REQUIRE(words != std::string::npos);
      CHECK(left_edge(page.content, words) - left_edge(page.content, at) >= 17.9);
      ++seen;
    }
  }
  CHECK(seen == 30);
}

TEST_CASE("the marks of a list in Arabic stand on the right of its words") {
  List list;
  list.items = {{List::Mark::none, {paragraph("مرحبا")}}};
  Block arabic = block(std::move(list));
  arabic.language = "ar";
  Rendered out = render({arabic});
  std::string content = pages_of(out)[1].content;
  auto left_edge = [&](const char* tag) {
    return std::atof(content.c_str() + content.find("BT ", content.find(tag)) + 3);
  };
  CHECK(left_edge("/Lbl<<") > left_edge("/P<<") + 17.9);
}

TEST_CASE("a section in the contents stays on one page with the first of its parts") {
  // One of these numbers of sections fills the page of contents up to the last section's own entry.
  for (int sections = 30; sections < 60; ++sections) {
    INFO(sections);
    Blocks body;
    for (int i = 0; i < sections; ++i) body.push_back(heading(2, "Kapitel"));
    body.push_back(heading(3, "Del"));
    for (const PageContent& page : pages_of(render(body))) {
      CHECK(count_of(page.content, "/Link<<") != 1);
    }
  }
}

TEST_CASE("a row that goes on below a repeated head keeps its distance from the rule") {
  auto head = std::make_shared<pdf::RepeatedHead>();
  head->height = 20;
  CHECK(pdf::head_above_lines(head)->height == Approx(20 + pdf::kRowPadding));
  CHECK(pdf::head_above_lines(nullptr) == nullptr);
}

TEST_CASE("notes that stand under one table are referred to under the next with the same ones") {
  auto with_notes = [](int number, std::vector<std::string> notes) {
    FigureTable out;
    out.id = "tab-" + std::to_string(number);
    out.number = number;
    out.caption = "Svar";
    out.table = statistics::Protector::make_for_tests(
        {.columns = {words_column("svar", "Svar"), figure_column("antal", "Antal")},
         .rows = {row({"Ja", 1})},
         .notes = std::move(notes),
         .footnotes = {},
         .source_note = "Källa: Enkäten."});
    return block(std::move(out));
  };
  auto link_count = [](const Rendered& out) { return count_of(out.objects, "/Subtype/Link"); };
  Rendered same = render({with_notes(1, {"Alla svarade inte."}), with_notes(2, {"Alla svarade inte."})});
  Rendered other = render({with_notes(1, {"Alla svarade inte."}), with_notes(2, {"Fyra svarade."})});
  CHECK(link_count(same) == 1);
  CHECK(link_count(other) == 0);
}

TEST_CASE("a heading with a line of text does not end a page when its table stands on the next") {
  for (int lines = 20; lines < 48; ++lines) {
    TextTable table = text_table(2, 9, "Enhet");
    table.number = 1;
    table.id = "tab-1";
    table.caption = words("Svar");
    Rendered out = render({paragraph(times(lines, "rad\n")), heading(2, "Två"), paragraph("En rad."),
                           block(table), paragraph(sentences(12)), paragraph(sentences(2))});
    for (const PageContent& page : pages_of(out)) {
      std::size_t at = page.content.find("/H2<<");
      bool is_contents = page.content.find("/Link<<") != std::string::npos;
      if (at == std::string::npos || is_contents) continue;
      std::string below = page.content.substr(at);
      INFO(lines);
      CHECK((below.find("/TH<<") != std::string::npos || count_of(below, "/P<<") > 1));
    }
  }
}

TEST_CASE("a section begins on a page that would else be half empty before a tall table") {
  TextTable table = text_table(2, 28, "Enhet");
  table.number = 1;
  table.id = "tab-1";
  table.caption = words("Svar");
  Rendered out = render({paragraph(sentences(12)), block(table), heading(2, "Två"), paragraph(sentences(3))});
  for (const PageContent& page : pages_of(out)) {
    if (page.content.find("/TH<<") != std::string::npos) CHECK(count_of(page.content, "/H2<<") == 0);
  }
  CHECK(out.pages() == 4);
}
