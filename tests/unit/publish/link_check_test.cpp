#include "publish/link_check.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "diagnostics/report.hpp"
#include "publish/link_target.hpp"

using namespace underlag;

namespace {

using Files = std::map<std::string, std::string>;

std::string check_links(const Files& files, const std::vector<LinkUse>& uses = {},
                        const std::function<std::string(const Place&)>& source_line = {}) {
  Diagnostics diagnostics;
  LinkTable links("https://epi.example.se/kurs/", "output");
  std::vector<std::string> names;
  for (const auto& [path, bytes] : files) {
    names.push_back(path);
    links.add(path, bytes, read_finished_page(path, bytes), diagnostics);
  }
  for (const LinkUse& use : uses) links.add_use(use);
  links.check(names, source_line, diagnostics);
  return to_text(diagnostics, {});
}

}  // namespace

TEST_CASE("a link that the templates refused is not told again") {
  CHECK(check_links({{"site/index.html", "<a href=\"#ogiltig-lank\">x</a>"}}).empty());
}

TEST_CASE("links of the page for unknown addresses start at the top of the site's own folder") {
  CHECK(check_links({{"site/404.html", "<a href=\"/kurs/index.html\">Start</a>"}, {"site/index.html", ""}})
            .empty());
  CHECK(check_links({{"site/404.html", "<a href=\"/kurs/saknas.html\">x</a>"}})
            .starts_with("output/site/404.html:1: fel[L101]"));
}

TEST_CASE("links that lead somewhere are silent") {
  CHECK(check_links(
            {{"site/index.html",
              "<a href=\"dagar/dag-1.html\">1</a> <a href='dagar/dag-1.html#mål'>mål</a> "
              "<a href=\"dagar/dag-1.html#m%C3%A5l\">mål</a> <a href=#topp>upp</a> <a href=\"#top\">upp</a>"
              "<a href=\"formular/plan.pdf#page=2\">pdf</a> <a id=\"topp\"></a> <link href=\"stil.css\">"
              "<a href=\"dagar/dag-1.html?utskrift=1\">1</a> <a href=\"\">samma</a> <a "
              "href=\"./index.html\">x</a>"
              "<a href=\"https://epi.example.se/kurs/dagar/dag-1.html\">1</a>"
              "<link rel=canonical href=\"https://epi.example.se/kurs/\">"
              "<img srcset=\"bild.svg 1x, bild.svg#b 2x\" src=\"data:image/png;base64,x\">"
              "<a href=\"mailto:a@example.se\">post</a> <a href=\"//example.se/x\">x</a>"
              "<a href=\"tel:08508\">tel</a><script>let a = '<a href=\"nej.html\">';</script>"
              "<!-- <a href=\"nej.html\"> --><style>a{background:url(nej.png)}</style>"
              "<p>a href=\"nej.html\"</p>"},
             {"site/dagar/dag-1.html", "<h2 id=\"mål\">Mål</h2><a href=\"../index.html\">hem</a>"},
             {"site/formular/plan.pdf", "%PDF"},
             {"site/stil.css", "a{background:url(\"bild.svg\")} @font-face{src:url(data:x)}"},
             {"site/bild.svg", "<svg><g id=\"b\"/></svg>"}}) == "");
}

TEST_CASE("a broken link is reported at the page with a suggestion") {
  CHECK(check_links({{"site/index.html", "<p>\n<a href=\"dagar/dag-2.html\">2</a>"},
                     {"site/dagar/dag-1.html", "<a href=\"../om\">om</a> <a href=\"../bilder/\">b</a>"},
                     {"site/om.html", ""},
                     {"site/bilder/index.html", ""}}) ==
        "output/site/dagar/dag-1.html:1: fel[L101]: länken \"../bilder/\" leder till \"site/bilder/\", som "
        "inte finns\n"
        "   tips: menade du \"../bilder/index.html\"?\n"
        "output/site/dagar/dag-1.html:1: fel[L101]: länken \"../om\" leder till \"site/om\", som inte finns\n"
        "   tips: menade du \"../om.html\"?\n"
        "output/site/index.html:2: fel[L101]: länken \"dagar/dag-2.html\" leder till "
        "\"site/dagar/dag-2.html\", som inte "
        "finns\n   tips: menade du \"dagar/dag-1.html\"?\n"
        "3 fel, 0 varningar\n");
}

TEST_CASE("a broken link whose source is known is reported there, with the line") {
  LinkUse use{"site/index.html", "dag-2.html#x", {"content/index.md", 3, 9, ""}, 6};
  CHECK(
      check_links({{"site/index.html", "<a href=\"dag-2.html#x\">2</a>"}, {"site/dag-2.html", ""}}, {use},
                  [](const Place&) { return std::string("Se även [dag 2](dag-2.md#x)."); }) ==
      "content/index.md:3:9: fel[L102]: länken \"dag-2.html#x\" leder till en plats \"#x\" som inte finns i "
      "\"site/dag-2.html\"\n"
      "    3 | Se även [dag 2](dag-2.md#x).\n"
      "      |         ^^^^^^\n"
      "1 fel, 0 varningar\n");
}

TEST_CASE("a broken link in the frame of many pages is reported once") {
  Files files;
  for (char page = 'a'; page <= 'e'; ++page) {
    files[std::string("site/") + page + ".html"] = "<nav><a href=\"kontakt.html\">Kontakt</a></nav>";
  }
  CHECK(check_links(files) ==
        "output/site/a.html:1: fel[L101]: länken \"kontakt.html\" leder till \"site/kontakt.html\", som inte "
        "finns\n"
        "output/site/a.html:1: not[L106]: samma brutna länk \"kontakt.html\" finns på 4 andra sidor\n"
        "1 fel, 0 varningar\n");
}

TEST_CASE("an anchor within the page must exist") {
  CHECK(
      check_links({{"site/a.html", "<h2 id=\"ett\">1</h2>\n<a href=\"#tva\">2</a><a href=\"#ett\">1</a>"}}) ==
      "output/site/a.html:2: fel[L102]: länken \"#tva\" leder till en plats \"#tva\" som inte finns i "
      "\"site/a.html\"\n"
      "1 fel, 0 varningar\n");
}

TEST_CASE("links from the root do not work from a folder, except on the page for missing pages") {
  CHECK(check_links({{"site/dagar/a.html", "<a href=\"/om.html\">om</a>"}, {"site/om.html", ""}}) ==
        "output/site/dagar/a.html:1: fel[L103]: länken \"/om.html\" börjar med \"/\" och fungerar inte när "
        "sidorna öppnas "
        "direkt från en mapp\n   tips: skriv länken från den egna sidan, till exempel \"../om.html\"\n"
        "1 fel, 0 varningar\n");
  CHECK(check_links({{"site/404.html", "<a href=\"/om.html\">om</a> <a href=\"/\">hem</a>"},
                     {"site/om.html", ""},
                     {"site/index.html", ""}}) == "");
}

TEST_CASE("a link out of the published site is an error even when the file exists") {
  CHECK(check_links({{"site/a.html", "<a href=\"../internal/team.html\">x</a>"}, {"internal/team.html", ""}})
            .starts_with("output/site/a.html:1: fel[L104]: länken \"../internal/team.html\" leder till "
                         "\"internal/team.html\", som inte publiceras"));
  CHECK(check_links({{"site/a.html", "<a href=\"../../../etc/passwd\">x</a>"}}).find("fel[L101]") !=
        std::string::npos);
}

TEST_CASE("an id that stands twice on a page is reported once, with the line of a later one") {
  CHECK(check_links(
            {{"site/a.html", "<p id=\"x\">1</p>\n<p id=\"x\">2</p>\n<p id=\"x\">3</p><p id=\"y\">4</p>"}}) ==
        "output/site/a.html:2: fel[L105]: sidan har två element med id \"x\"\n"
        "   tips: ge det ena ett annat namn\n1 fel, 0 varningar\n");
}

TEST_CASE("links in style sheets are checked") {
  CHECK(
      check_links({{"site/stil/a.css", "a{background:url('../bild.png')}\nb{background: url( saknas.png )}"},
                   {"site/bild.png", ""}}) ==
      "output/site/stil/a.css:2: fel[L101]: länken \"saknas.png\" leder till \"site/stil/saknas.png\", som "
      "inte finns\n"
      "1 fel, 0 varningar\n");
}

TEST_CASE("pages that are cut off or silly are walked to their end") {
  for (const char* page : {"<",          "<a",   "<a href",         "<a href=",  "<a href=\"",
                           "<a href='x", "<!--", "<![CDATA[",       "<script>",  "<script><a href=x>",
                           "</",         "</a",  "<a =\"\" / = '>", "<a href=x", "&#",
                           "&#x",        "&amp", "<a/b/c=d>",       "<>",        "<3",
                           "a < b > c"}) {
    INFO(page);
    CHECK_NOTHROW(check_links({{"site/a.html", page}}));
  }
}

TEST_CASE("a relative link is the shortest way from page to file") {
  CHECK(relative_link("site/a.html", "site/b.html") == "b.html");
  CHECK(relative_link("site/x/a.html", "site/b.html") == "../b.html");
  CHECK(relative_link("site/a.html", "site/x/y/b.html") == "x/y/b.html");
  CHECK(relative_link("site/x/a.html", "site/x/b.html") == "b.html");
}
