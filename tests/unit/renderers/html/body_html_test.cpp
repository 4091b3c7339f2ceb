#include "renderers/html/body_html.hpp"

#include <catch2/catch.hpp>

#include "support/table_maker.hpp"

using namespace underlag;

namespace {

Inlines words(const std::string& text) {
  return {Inline{Text{text}, 1}};
}

Block paragraph(Inlines content) {
  return {Paragraph{std::move(content)}, 1, {}};
}

std::string rendered(Blocks body) {
  Document document;
  document.language = "sv";
  document.body = std::move(body);
  return render_body_html(document);
}

std::string one(Block block) {
  return rendered({std::move(block)});
}

}  // namespace

TEST_CASE("words are escaped wherever they stand") {
  CHECK(one(paragraph(words("a < b & \"c\""))) == "<p>a &lt; b &amp; \"c\"</p>\n");
  CHECK(one(paragraph({Inline{Code{"<script>"}, 1}})) == "<p><code>&lt;script&gt;</code></p>\n");
  CHECK(one(paragraph({Inline{Link{"a.html?b=\"c\"", "t\"", words("<x>")}, 1}})) ==
        "<p><a href=\"a.html?b=&quot;c&quot;\" title=\"t&quot;\">&lt;x&gt;</a></p>\n");
  CHECK(one(paragraph({Inline{Image{"k.png", "", "Karta \"<\""}, 1}})) ==
        "<p><img src=\"k.png\" alt=\"Karta &quot;&lt;&quot;\"></p>\n");
}

TEST_CASE("headings have their anchor, number and soft hyphens in long words") {
  CHECK(one({Heading{2, words("Genomförandeplan"), "genomforandeplan", "2.1"}, 1, {}}) ==
        "<h2 id=\"genomforandeplan\"><span class=\"nr\">2.1</span> "
        "Ge\u00ADnom\u00ADfö\u00ADran\u00ADde\u00ADplan</h2>\n");
}

TEST_CASE("tight lists have no paragraphs, task lists have drawn boxes") {
  List list{false,
            1,
            true,
            {{List::Mark::checked, {paragraph(words("klar"))}}, {List::Mark::none, {paragraph(words("x"))}}}};
  CHECK(one({list, 1, {}}) ==
        "<ul class=\"uppgift\">\n<li><span class=\"bock\" role=\"img\" aria-label=\"klar\">\u2611</span> "
        "klar</li>\n"
        "<li>x</li>\n</ul>\n");
  List loose{true, 3, false, {{List::Mark::none, {paragraph(words("x"))}}}};
  CHECK(one({loose, 1, {}}) == "<ol start=\"3\">\n<li><p>x</p>\n</li>\n</ol>\n");
}

TEST_CASE("key figures are a list of their own kind") {
  List list{false, 1, true, {{List::Mark::none, {paragraph(words("973"))}}}, true};
  CHECK(one({list, 1, {}}) == "<ul class=\"nyckeltal\">\n<li>973</li>\n</ul>\n");
}

TEST_CASE("callouts are notes with a heading of their kind") {
  CHECK(one({Callout{Callout::Kind::important, {paragraph(words("Läs"))}}, 1, {}}) ==
        "<aside class=\"ruta ruta-viktigt\" role=\"note\">\n<p "
        "class=\"ruta-rubrik\">Viktigt</p>\n<p>Läs</p>\n</aside>\n");
}

TEST_CASE("typed tables can be scrolled by keyboard, have names and aligned columns") {
  TextTable table{{TextTable::Alignment::none, TextTable::Alignment::right},
                  {{}, words("Antal")},
                  {{words("Farsta"), words("20")}}};
  std::string html = rendered({{table, 1, {}}, {table, 2, {}}});
  CHECK(html.starts_with(
      "<div class=\"tabell\" role=\"region\" tabindex=\"0\" aria-labelledby=\"_tabell-1\">\n"
      "<table>\n<caption id=\"_tabell-1\" class=\"osynlig\">Tabell: Antal</caption>\n<thead>\n"
      "<tr><td></td><th scope=\"col\" class=\"tal\">Antal</th></tr>\n</thead>\n<tbody>\n"
      "<tr><td>Farsta</td><td class=\"tal\">20</td></tr>\n</tbody>\n</table>\n</div>\n"));
  CHECK(html.find("<caption id=\"_tabell-2\" class=\"osynlig\">Tabell: Antal (2)</caption>") !=
        std::string::npos);
}

TEST_CASE("a typed table shows the caption its author gave it") {
  TextTable table{{TextTable::Alignment::none}, {words("Antal")}, {{words("20")}}, words("Antal & andel")};
  CHECK(rendered({{table, 1, {}}}).find("<caption id=\"_tabell-1\">Antal &amp; andel</caption>") !=
        std::string::npos);
}

TEST_CASE("footnotes stand last and lead back") {
  Document document;
  document.language = "sv";
  document.body = {paragraph(
      {Inline{Text{"Ett"}, 1}, Inline{FootnoteReference{1, 1}, 1}, Inline{FootnoteReference{1, 2}, 1}})};
  document.footnotes = {{paragraph(words("Not"))}};
  CHECK(render_body_html(document) ==
        "<p>Ett<sup class=\"notref\"><a id=\"fotnotsref-1\" href=\"#fotnot-1\" aria-label=\"Fotnot "
        "1\">1</a></sup>"
        "<sup class=\"notref\"><a id=\"fotnotsref-1-2\" href=\"#fotnot-1\" aria-label=\"Fotnot "
        "1\">1</a></sup></p>\n"
        "<section class=\"fotnoter\" aria-labelledby=\"fotnoter\">\n<h2 id=\"fotnoter\">Fotnoter</h2>\n<ol>\n"
        "<li id=\"fotnot-1\">\n<p>Not</p>\n"
        "<p><a href=\"#fotnotsref-1\" aria-label=\"Tillbaka till texten från fotnot 1\">Tillbaka till "
        "texten</a></p>\n"
        "</li>\n</ol>\n</section>\n");
}

TEST_CASE("passages in another language say so") {
  CHECK(one({Paragraph{words("Abstract")}, 1, "en"}) == "<div lang=\"en\">\n<p>Abstract</p>\n</div>\n");
  CHECK(one(paragraph({Inline{LanguageSpan{"en", words("case management")}, 1}})) ==
        "<p><span lang=\"en\">case management</span></p>\n");
}

TEST_CASE("figures in prose carry their source") {
  ProtectedValue figure;
  figure.cell.state = ProtectedCell::State::number;
  figure.cell.number = 1500;
  figure.cell.sources = {{"data/x.xlsx", "Figur 1", "C4:C19"}, {"data/y.csv", "", "B2"}};
  const AnsweredValue value{std::make_shared<const ProtectedValue>(figure), "varde-1"};
  CHECK(one(paragraph({Inline{value, 1}})) ==
        "<p><span class=\"varde\" id=\"varde-1\" data-kalla=\"data/x.xlsx!Figur 1!C4:C19; data/y.csv!B2\">"
        "1\u00A0500</span></p>\n");
}

TEST_CASE("a list of names in prose is marked as words, which may wrap where a number may not") {
  ProtectedValue names;
  names.cell.state = ProtectedCell::State::text;
  names.cell.text = "Farsta, Älvsjö";
  const AnsweredValue value{std::make_shared<const ProtectedValue>(names), ""};
  CHECK(one(paragraph({Inline{value, 1}})) ==
        "<p><span class=\"varde varde-ord\">Farsta, Älvsjö</span></p>\n");
}

TEST_CASE("a computed table has its caption, heads, words among figures and totals in the foot") {
  std::string html = one({FigureTable{"tab-figur1", 2, "ASI <per enhet>", testing::figur1()}, 1, {}});
  CHECK(html.starts_with(
      "<div class=\"tabell\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tab-figur1-rubrik\">\n"
      "<table id=\"tab-figur1\">\n"
      "<caption id=\"tab-figur1-rubrik\"><b>Tabell\u00A02.</b> ASI &lt;per enhet&gt;</caption>\n<thead>\n"));
  CHECK(html.find("<th scope=\"col\" class=\"tal\">antal soc.sekr.</th>") != std::string::npos);
  CHECK(html.find("<tr><th scope=\"row\">E-Å-V</th><td class=\"tal\">13</td><td class=\"tal\">170</td>"
                  "<td class=\"tal\">85</td></tr>") != std::string::npos);
  CHECK(html.find("<td class=\"tal saknas\">vet ej</td>") != std::string::npos);
  CHECK(html.find("</tbody>\n<tfoot>\n<tr class=\"summa\"><th scope=\"row\">Beräknad summa</th><td "
                  "class=\"tal\">142</td>"
                  "<td class=\"tal\">973</td><td class=\"tal\">342</td></tr>\n"
                  "<tr class=\"tryckt\"><th scope=\"row\">S:a</th><td class=\"tal\">126</td><td "
                  "class=\"tal\">781</td>"
                  "<td class=\"tal\">262</td></tr>\n<tr class=\"skillnad\">") != std::string::npos);
  CHECK(html.find("align=") == std::string::npos);
  CHECK(html.find("style=") == std::string::npos);
}

TEST_CASE("suppressed cells show two dots and no source") {
  auto cell = testing::suppressed();
  cell.sources = {{"data/hemlig.csv", "", "B2"}};
  auto table = testing::table({testing::words_column("a", "A"), testing::figure_column("b", "B")},
                              {testing::row({"x", cell})});
  std::string html = one({FigureTable{"t", 1, "C", table}, 1, {}});
  CHECK(html.find("<td class=\"tal dold\">..</td>") != std::string::npos);
  CHECK(html.find("hemlig") == std::string::npos);
}

TEST_CASE("notes and source stand under the table") {
  statistics::Protector::ForTests from;
  from.columns = {testing::words_column("a", "A")};
  auto noted = testing::row({"x"});
  noted.cells[0].footnotes = {0};
  from.rows = {noted};
  from.footnotes = {"Inte med"};
  from.notes = {"Två enheter saknas."};
  from.source_note = "Källa: Slutrapport 2009";
  std::string html = one({FigureTable{"t", 0, "C", statistics::Protector::make_for_tests(from)}, 1, {}});
  CHECK(html.find("x<sup class=\"notref\"><a href=\"#t-not-1\" aria-label=\"Not 1\">1</a></sup>") !=
        std::string::npos);
  CHECK(html.ends_with(
      "<div class=\"noter\">\n<ol>\n<li id=\"t-not-1\">Inte med</li>\n</ol>\n"
      "<p class=\"not\">Två enheter saknas.</p>\n<p class=\"kalla\">Källa: Slutrapport 2009</p>\n</div>\n"));
}

TEST_CASE("notes and source stand under a chart, not in its folded table") {
  statistics::Protector::ForTests from;
  from.columns = {testing::words_column("a", "A"), testing::figure_column("b", "B")};
  from.rows = {testing::row({"x", 1})};
  from.notes = {"Andel: basen är 35."};
  from.source_note = "Källa: Slutrapport 2009";
  ChartSpecification chart;
  chart.table = statistics::Protector::make_for_tests(from);
  const std::string html = one({ChartBlock{"fig-a", 1, "C", chart}, 1, {}});
  CHECK(
      html.ends_with("</details>\n<div class=\"noter\">\n<p class=\"not\">Andel: basen är 35.</p>\n"
                     "<p class=\"kalla\">Källa: Slutrapport 2009</p>\n</div>\n</figure>\n"));
  CHECK(html.find("<table id=\"fig-a-tabell\">") != std::string::npos);
}

TEST_CASE("a chart is a figure with its caption, drawing and figures") {
  ChartSpecification chart;
  chart.label_column = "enhet";
  chart.series = {"grund"};
  chart.title = "Grundintervjuer";
  chart.table = testing::figur1();
  std::string html = one({ChartBlock{"fig-1", 1, "Grundintervjuer", chart}, 1, {}});
  CHECK(
      html.starts_with("<figure class=\"figur\" id=\"fig-1\">\n<figcaption><b>Figur\u00A01.</b> "
                       "Grundintervjuer</figcaption>\n"));
  CHECK(html.find("<svg") != std::string::npos);
  CHECK(html.find("<table id=\"fig-1-tabell\">") != std::string::npos);
  CHECK(html.find("973") != std::string::npos);
  CHECK(html.find("style=") == std::string::npos);
}

TEST_CASE("joined cells of a typed table are one cell over rows and columns") {
  TextTable table{{TextTable::Alignment::none, TextTable::Alignment::none, TextTable::Alignment::none},
                  {words("Enhet"), words("2008"), {}},
                  {{words("Farsta"), words("1"), words("2")}, {{}, words("3"), words("4")}}};
  table.joins = {{0, 1, 1, 2}, {1, 0, 2, 1}};
  CHECK_THAT(
      one({table, 1, {}}),
      Catch::Contains("<th scope=\"col\">Enhet</th><th scope=\"colgroup\" colspan=\"2\">2008</th></tr>") &&
          Catch::Contains(
              "<tr><td rowspan=\"2\">Farsta</td><td>1</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr>"));
}

TEST_CASE("column groups are a row of headings over the heads, and equal labels one tall cell") {
  ProtectedColumn label = testing::words_column("fraga", "Fråga");
  label.is_joined = true;
  ProtectedColumn before = testing::figure_column("m1", "M");
  before.group = "Före";
  ProtectedColumn after = testing::figure_column("m2", "M");
  after.group = "Efter";
  auto table = testing::table({label, testing::words_column("grupp", "Grupp"), before, after},
                              {testing::row({"Ett", "Kvinnor", 1, 2}), testing::row({"Ett", "Män", 3, 4})});
  CHECK_THAT(
      one({FigureTable{"t", 1, "C", table}, 1, {}}),
      Catch::Contains("<th scope=\"col\" rowspan=\"2\">Fråga</th><th scope=\"col\" rowspan=\"2\">Grupp</th>"
                      "<th scope=\"colgroup\" class=\"grupp\" colspan=\"1\">Före</th>") &&
          Catch::Contains(
              "<tr><th scope=\"rowgroup\" rowspan=\"2\">Ett</th><th scope=\"row\">Kvinnor</th>"
              "<td class=\"tal\">1</td><td class=\"tal\">2</td></tr>\n<tr><th scope=\"row\">Män</th>"));
}

TEST_CASE("a typed table and a picture with captions have their numbers") {
  TextTable table{{TextTable::Alignment::none}, {words("A")}, {{words("x")}}};
  table.caption = words("Ansvar");
  table.id = "tab-ansvar";
  table.number = 2;
  CHECK_THAT(one({table, 1, {}}),
             Catch::StartsWith(
                 "<div class=\"tabell\" role=\"region\" tabindex=\"0\" aria-labelledby=\"_tabell-1\">\n"
                 "<table id=\"tab-ansvar\">\n<caption id=\"_tabell-1\"><b>Tabell\u00A02.</b> "
                 "Ansvar</caption>\n<thead>"));
  CHECK(one({Picture{Image{"k.png", "", "Karta"}, "Kartan", "fig-karta", 3}, 1, {}}) ==
        "<figure class=\"figur\" id=\"fig-karta\">\n<img src=\"k.png\" alt=\"Karta\">\n"
        "<figcaption><b>Figur\u00A03.</b> Kartan</figcaption>\n</figure>\n");
}
