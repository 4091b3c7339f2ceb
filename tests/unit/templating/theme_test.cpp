// The templates that come with the program, with data as the program makes it.

#include <algorithm>
#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "support/html_tokens.hpp"
#include "support/theme_page.hpp"
#include "templating/template_set.hpp"

using namespace underlag;
using namespace underlag_tests;

namespace {

std::string rendered(const std::string& name, const ThemePage& page, const std::string& body) {
  DiskFileTree tree(UNDERLAG_SOURCE_DIR);
  TemplateSet set({{&tree, "templates/site"}}, standard_filters(Language::sv),
                  {"site", "page", "words", "navigation", "root"});
  Diagnostics problems;
  std::string out;
  auto compiled = set.compile(name, problems);
  if (compiled)
    compiled->render(theme_data(page, theme_site(), theme_navigation(page.url), body), out, problems);
  CHECK(to_text(problems, {Language::sv, false}).empty());
  return out;
}

int count(const std::vector<HtmlToken>& tokens, const std::string& tag) {
  return static_cast<int>(std::ranges::count(tokens, tag, &HtmlToken::tag));
}

const std::vector<std::pair<std::string, ThemePage>> kPages = {
    {"start.html", {"Start", "page", "index.html"}},
    {"sida.html", {"Dag 1 & modul \"1\"", "page", "kurs/dag-1.html"}},
    {"rapport.html", {"Slutrapport <2009>", "report", "rapporter/slutrapport.html"}},
    {"formular.html", {"Genomförandeplan", "form", "formular/plan.html"}},
    {"redogorelse.html", {"Tillgänglighetsredogörelse", "accessibility", "tillganglighet.html"}},
};

}  // namespace

TEST_CASE("every page kind of the theme is made from the program's data without a remark") {
  for (const auto& [name, page] : kPages) {
    INFO(name);
    std::vector<HtmlToken> tokens = html_tokens(rendered(name, page, "<h2 id=\"bakgrund\">Bakgrund</h2>"));
    CHECK(count(tokens, "h1") == 1);
    CHECK(count(tokens, "main") == 1);
    if (name != "redogorelse.html") CHECK(count(tokens, "h2") == 1);
    for (const char* element :
         {"nav", "ul", "ol", "li", "a", "p", "details", "summary", "main", "header", "footer", "div"}) {
      CHECK(count(tokens, element) == count(tokens, std::string("/") + element));
    }
  }
}

TEST_CASE("pages hold no inline script or style and load nothing from elsewhere") {
  for (const auto& [name, page] : kPages) {
    INFO(name);
    for (const HtmlToken& token : html_tokens(rendered(name, page, ""))) {
      CHECK(token.tag != "style");
      for (const auto& [attribute, value] : token.attributes) {
        CHECK(attribute != "style");
        CHECK_FALSE(attribute.starts_with("on"));
        // Links lead where they like; what the page itself takes in comes from its own site.
        bool is_taken_in = attribute == "src" || (attribute == "href" && token.tag == "link" &&
                                                  !value.starts_with("https://epi.example.se/"));
        if (is_taken_in) CHECK(value.find("//") == std::string::npos);
      }
    }
  }
}

TEST_CASE("the statement says what the settings say, with a form to write to and the way to complain") {
  std::string html = rendered("redogorelse.html", kPages[4].second, "");
  for (const char* words :
       {"Exempelkommun står bakom webbplatsen", "<strong>delvis förenlig</strong>",
        "<strong>Diagrammen.</strong> Ingen har prövat dem. Tabellerna.", "href=\"https://example.se/t\"",
        "href=\"https://example.se/digg\"", "Oskäligt betungande anpassning", "inte omfattas av lagen",
        "Intern kontroll med automatiska verktyg.", "bedömningen gjordes den 20\u00A0november\u00A02026",
        "uppdaterades senast den 22\u00A0november\u00A02026"}) {
    INFO(words);
    CHECK(html.find(words) != std::string::npos);
  }
}

TEST_CASE("the first link of a page jumps past the menus to its text") {
  std::vector<HtmlToken> tokens = html_tokens(rendered("sida.html", kPages[1].second, ""));
  auto link = std::ranges::find(tokens, "a", &HtmlToken::tag);
  REQUIRE(link != tokens.end());
  auto main = std::ranges::find(tokens, "main", &HtmlToken::tag);
  REQUIRE(main->attributes[0].first == "id");
  CHECK(link->attributes[1].second == "#" + main->attributes[0].second);
}

TEST_CASE("a page in a folder finds style and start page above it") {
  std::string html = rendered("sida.html", kPages[1].second, "");
  CHECK(html.find("href=\"../stil.css\"") != std::string::npos);
  CHECK(html.find("<title>Dag 1 &amp; modul \"1\" – EPI</title>") != std::string::npos);
  CHECK(rendered("start.html", kPages[0].second, "").find("href=\"stil.css\"") != std::string::npos);
}
