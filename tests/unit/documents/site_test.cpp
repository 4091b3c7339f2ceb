#include "documents/site.hpp"

#include <catch2/catch.hpp>

using namespace underlag;

namespace {

Page page(const std::string& path, const std::string& output, std::optional<int> order = {}) {
  Page made;
  made.source = "content/" + path;
  made.output = output;
  made.front_matter.title = path;
  made.front_matter.language = output.starts_with("en/") ? "en" : "sv";
  made.front_matter.order = order;
  return made;
}

std::vector<std::string> outputs(const Site& site, const std::vector<PageIndex>& pages) {
  std::vector<std::string> out;
  for (PageIndex index : pages) out.push_back(site.page(index).output);
  return out;
}

std::vector<std::string> reading_order(const Site& site) {
  std::vector<std::string> out;
  for (PageIndex at = site.start_page("sv"); at != kNoPage; at = site.page(at).next)
    out.push_back(site.page(at).output);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("pages lie under the start page of their folder, ordered first by number and then naturally") {
  Site site({},
            {page("index.md", "index.html"), page("kurs/index.md", "kurs/index.html"),
             page("kurs/modul-10.md", "kurs/modul-10.html"), page("kurs/modul-5b.md", "kurs/modul-5b.html"),
             page("kurs/modul-5.md", "kurs/modul-5.html"), page("kurs/dag-1.md", "kurs/dag-1.html", 1),
             page("om.md", "om.html"), page("rapport/a.md", "rapport/a.html")},
            {});
  PageIndex start = site.start_page("sv");
  CHECK(outputs(site, site.page(start).children) == Names{"rapport/a.html", "kurs/index.html", "om.html"});
  PageIndex course = site.page_with_output("kurs/index.html");
  CHECK(outputs(site, site.page(course).children) ==
        Names{"kurs/dag-1.html", "kurs/modul-5.html", "kurs/modul-5b.html", "kurs/modul-10.html"});
  CHECK(reading_order(site) == Names{"index.html", "rapport/a.html", "kurs/index.html", "kurs/dag-1.html",
                                     "kurs/modul-5.html", "kurs/modul-5b.html", "kurs/modul-10.html",
                                     "om.html"});
  CHECK(outputs(site, site.ancestors(site.page_with_output("kurs/dag-1.html"))) ==
        Names{"index.html", "kurs/index.html"});
}

TEST_CASE("each language has its own tree") {
  Site site({},
            {page("index.md", "index.html"), page("om.md", "om.html"), page("index.en.md", "en/index.html"),
             page("om.en.md", "en/om.html")},
            {});
  CHECK(reading_order(site) == Names{"index.html", "om.html"});
  PageIndex english = site.start_page("en");
  CHECK(outputs(site, site.page(english).children) == Names{"en/om.html"});
  CHECK(site.page(site.page_with_output("en/om.html")).previous == english);
}

TEST_CASE("a page outside the navigation has a place but no neighbours") {
  Page hidden = page("dold.md", "dold.html");
  hidden.front_matter.in_navigation = false;
  Site site({}, {page("index.md", "index.html"), hidden}, {});
  PageIndex index = site.page_with_output("dold.html");
  CHECK(site.page(index).parent == site.start_page("sv"));
  CHECK(site.page(index).previous == kNoPage);
  CHECK(site.page(site.start_page("sv")).children.empty());
}

TEST_CASE("a site without a start page has no tree") {
  Site site({}, {page("a.md", "a.html")}, {});
  CHECK(site.start_page("sv") == kNoPage);
  CHECK(site.page(0).parent == kNoPage);
}

TEST_CASE("relative paths lead from page to page in any folder") {
  CHECK(relative_path("index.html", "kurs/dag-1.html") == "kurs/dag-1.html");
  CHECK(relative_path("kurs/dag-1.html", "index.html") == "../index.html");
  CHECK(relative_path("kurs/dag-1.html", "kurs/dag-2.html") == "dag-2.html");
  CHECK(relative_path("kurs/a.html", "kursplan/b.html") == "../kursplan/b.html");
  CHECK(relative_path("a/b/c.html", "a/d/e.html") == "../d/e.html");
  CHECK(path_to_root("a/b/c.html") == "../../");
  CHECK(path_to_root("index.html").empty());
}

TEST_CASE("a page knows its translation, and every language its accessibility statement and list of pages") {
  std::vector<Page> pages = {page("index.md", "index.html"),
                             page("kurs/index.md", "kurs/index.html"),
                             page("tillganglighet.md", "tillganglighet.html"),
                             page("index.en.md", "en/index.html"),
                             page("kurs/index.en.md", "en/kurs/index.html"),
                             page("only.en.md", "en/only.html"),
                             page("sidor.md", "sidor.html")};
  pages[2].front_matter.type = kAccessibilityType;
  Site site({}, pages, {});
  const auto translation = [&](const char* output) {
    return site.page(site.page_with_output(output)).translation;
  };
  CHECK(translation("kurs/index.html") == site.page_with_output("en/kurs/index.html"));
  CHECK(translation("en/kurs/index.html") == site.page_with_output("kurs/index.html"));
  CHECK(translation("en/only.html") == kNoPage);
  CHECK(translation("tillganglighet.html") == kNoPage);
  CHECK(site.accessibility_statement("sv") == site.page_with_output("tillganglighet.html"));
  CHECK(site.accessibility_statement("en") == site.page_with_output("tillganglighet.html"));
  CHECK(site.page_list("sv") == site.page_with_output("sidor.html"));
  CHECK(site.page_list("en") == kNoPage);
}
