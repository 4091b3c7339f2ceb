#include "documents/made_pages.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {

Page page(const std::string& output, const std::string& language = "sv") {
  Page made;
  made.output = output;
  made.front_matter.title = output;
  made.front_matter.language = language;
  return made;
}

std::vector<std::string> outputs(const std::vector<Page>& pages) {
  std::vector<std::string> out;
  for (const Page& one : pages) out.push_back(one.output + " " + one.front_matter.title);
  return out;
}

using Outputs = std::vector<std::string>;

}  // namespace

TEST_CASE("the statement's page is made when the settings have a statement and nobody wrote the page") {
  Settings settings;
  std::vector<Page> written = {page("index.html")};
  CHECK(make_statement_page(settings, written).empty());
  settings.accessibility.is_given = true;
  CHECK(outputs(make_statement_page(settings, written)) ==
        Outputs{"tillganglighet.html Tillgänglighetsredogörelse"});
  settings.language = Language::en;
  CHECK(outputs(make_statement_page(settings, written)) ==
        Outputs{"accessibility.html Accessibility statement"});
}

TEST_CASE("a written page at the statement's address becomes the statement's page") {
  Settings settings;
  settings.accessibility.is_given = true;
  std::vector<Page> written = {page("index.html"), page("tillganglighet.html")};
  CHECK(make_statement_page(settings, written).empty());
  CHECK(written[1].front_matter.type == kAccessibilityType);
}

TEST_CASE("a project that knows its address has a page for addresses that lead nowhere") {
  Settings settings;
  CHECK(make_missing_page(settings, {page("index.html")}).empty());
  settings.base_url = "https://example.se/kurs/";
  CHECK(outputs(make_missing_page(settings, {page("index.html")})) == Outputs{"404.html Sidan finns inte"});
  CHECK(make_missing_page(settings, {page("404.html")}).empty());
}

TEST_CASE("all pages are listed where the menu does not show them all, in each language") {
  const Settings settings;
  CHECK(make_page_lists(settings, {page("index.html"), page("om.html")}).empty());
  CHECK(
      make_page_lists(settings, {page("index.html"), page("om.html"), page("en/index.html", "en")}).empty());
  CHECK(outputs(make_page_lists(settings, {page("index.html"), page("kurs/dag-1.html"),
                                           page("en/index.html", "en"), page("en/kurs/day-1.html", "en")})) ==
        Outputs{"sidor.html Alla sidor", "en/sidor.html All pages"});
  CHECK(make_page_lists(settings, {page("index.html"), page("kurs/dag-1.html"), page("sidor.html")}).empty());
}
