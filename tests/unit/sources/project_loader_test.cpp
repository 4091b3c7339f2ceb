#include "sources/project_loader.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "support/report_text.hpp"

using namespace underlag;

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

Project load(const Files& files, std::string& problems, LoadOptions options = {}) {
  Diagnostics diagnostics;
  Project project = load_project(MemoryFileTree(files), options, diagnostics);
  problems = report_text(diagnostics);
  return project;
}

}  // namespace

TEST_CASE("pages get addresses in lower case ASCII") {
  CHECK(output_of_page("index.md", "") == "index.html");
  CHECK(output_of_page("Kurs/Återkoppling & ÅP.md", "") == "kurs/aterkoppling-ap.html");
  CHECK(output_of_page("kurs/sida.en.md", "en") == "en/kurs/sida.html");
  CHECK(output_of_page("nul.md", "") == "nul-sida.html");
  CHECK(output_of_page("….md", "") == "sida.html");
}

TEST_CASE("a project's pages, drafts and other files are told apart") {
  std::string problems;
  Files files = {{"underlag.yaml", "title: EPI\n"},
                 {"content/index.md", "# Start\n"},
                 {"content/utkast.md", "---\ntitle: U\ndraft: true\n---\n"},
                 {"content/bilder/Karta Ö.PNG", "x"},
                 {"data/figur1.csv", "x"}};
  Project project = load(files, problems);
  CHECK(problems.empty());
  REQUIRE(project.pages.size() == 1);
  CHECK(project.pages[0].output == "index.html");
  CHECK(project.pages[0].front_matter.language == "sv");
  REQUIRE(project.static_files.size() == 1);
  CHECK(project.static_files[0].output == "bilder/karta-o.png");
  LoadOptions drafts;
  drafts.drafts = true;
  CHECK(load(files, problems, drafts).pages.size() == 2);
}

TEST_CASE("a folder with only Markdown is a project, its README the start page") {
  std::string problems;
  Project project = load({{"README.md", "# Hej\n"},
                          {"om.md", "# Om\n"},
                          {"bild.png", "x"},
                          {"data.csv", "hemligt"},
                          {"output/site/index.md", "# Nej\n"}},
                         problems);
  CHECK(problems.empty());
  REQUIRE(project.pages.size() == 2);
  CHECK(project.pages[0].output == "index.html");
  REQUIRE(project.static_files.size() == 1);
  CHECK(project.static_files[0].source == "bild.png");
}

TEST_CASE("a folder of row texts that does not exist or is empty is told with the one that was meant") {
  std::string problems;
  load({{"content/index.md", "# Hem\n"},
        {"content/modul.md", "---\ntitle: Modul\nfor_each: moduler\nkey: nr\nrow_texts: modular\n---\n"},
        {"content/moduler/1.md", "# Ett\n"}},
       problems);
  CHECK(problems ==
        "content/modul.md:5:12: fel[M040]: mappen \"modular\" med radernas texter finns inte eller har ingen "
        "Markdown\n"
        "    5 | row_texts: modular\n      |            ^^^^^^^\n   tips: menade du \"moduler\"?\n");
}

TEST_CASE("a site without a title is called what its start page is called") {
  std::string problems;
  CHECK(load({{"README.md", "# Hej\n"}, {"om.md", "# Om\n"}}, problems).settings.title == "Hej");
  CHECK(load({{"om.md", "# Om\n"}}, problems).settings.short_title == "Innehåll");
  CHECK(load({{"underlag.yaml", "title: EPI\n"}, {"content/index.md", "# Hej\n"}}, problems).settings.title ==
        "EPI");
}

TEST_CASE("a project without a start page gets one that lists its pages") {
  std::string problems;
  Project project = load({{"underlag.yaml", "title: Vår kurs\n"}, {"content/om.md", "# Om\n"}}, problems);
  REQUIRE(project.pages.size() == 2);
  CHECK(project.pages[0].output == "index.html");
  CHECK(project.pages[0].front_matter.title == "Vår kurs");
  CHECK(std::get<PageList>(project.pages[0].body[0].content).of == "/");
  CHECK(load({}, problems).pages.empty());
}

TEST_CASE("translations lie under their language") {
  std::string problems;
  Project project = load({{"content/om.en.md", "# About\n"}, {"content/om.md", "# Om\n"}}, problems);
  REQUIRE(project.pages.size() == 3);
  CHECK(project.pages[1].output == "en/om.html");
  CHECK(project.pages[1].front_matter.language == "en");
  CHECK(project.pages[2].output == "om.html");
}

TEST_CASE("two files with the same address are an error") {
  std::string problems;
  load({{"content/Mål.md", "# A\n"}, {"content/mal.md", "# B\n"}}, problems);
  CHECK(problems ==
        "content/mal.md: fel[M014]: sidan får samma adress (mal.html) som content/Mål.md\n"
        "   tips: byt namn på den ena filen\n");
}

TEST_CASE("three files with the same address are two errors, and each is still a page of its own") {
  std::string problems;
  Project project =
      load({{"content/a.md", "# A\n"}, {"content/Å.md", "# Å\n"}, {"content/Ä.md", "# Ä\n"}}, problems);
  CHECK(problems ==
        "content/Ä.md: fel[M014]: sidan får samma adress (a.html) som content/a.md\n"
        "   tips: byt namn på den ena filen\n"
        "content/Å.md: fel[M014]: sidan får samma adress (a.html) som content/a.md\n"
        "   tips: byt namn på den ena filen\n");
  std::set<std::string> addresses;
  for (const Page& page : project.pages) addresses.insert(page.output);
  CHECK(addresses == std::set<std::string>{"a.html", "a-2.html", "a-3.html", "index.html"});
}

TEST_CASE("a page for every row knows what to ask for and the texts of single rows") {
  std::string problems;
  Project project =
      load({{"content/kurs/modul.md",
             "---\ntitle: Modul\nfor_each: moduler\nkey: modul\nwhere: dag > 1\nrow_texts: moduler\n---\n"},
            {"content/kurs/moduler/3a-och-3b.md", "# Evidens\n"},
            {"content/kurs/dag-1.md", "# Dag 1\n"}},
           problems);
  CHECK(problems.empty());
  CHECK(project.pages.size() == 2);
  REQUIRE(project.row_patterns.size() == 1);
  const RowPattern& pattern = project.row_patterns[0];
  CHECK(pattern.rows.query.dataset == "moduler");
  CHECK(pattern.rows.query.where->text == ">");
  CHECK(pattern.rows.place == Place{"content/kurs/modul.md", 3, 11, ""});
  REQUIRE(pattern.texts.size() == 1);
  CHECK(pattern.texts[0].front_matter.title == "Evidens");
}

TEST_CASE("keys of rows on an ordinary page are an error") {
  std::string problems;
  load({{"content/a.md", "---\ntitle: A\nkey: modul\n---\n"}}, problems);
  CHECK(problems ==
        "content/a.md:3:1: fel[M015]: \"key\" betyder något bara tillsammans med \"for_each\"\n"
        "    3 | key: modul\n"
        "      | ^^^\n"
        "   tips: lägg till for_each: eller ta bort raden\n");
}

TEST_CASE("problems come in the same order for any number of threads") {
  Files files;
  for (int i = 0; i < 200; ++i)
    files["content/s" + std::to_string(i) + ".md"] = "---\ntitel: X\n---\n![](a.png)\n";
  std::string alone;
  load(files, alone);
  LoadOptions many;
  many.threads = 8;
  std::string together;
  load(files, together, many);
  CHECK(alone == together);
  CHECK(alone.find("menade du \"title\"?") != std::string::npos);
}

TEST_CASE("this repository's own pages are read without problems") {
  Diagnostics diagnostics;
  Project project = load_project(DiskFileTree(UNDERLAG_SOURCE_DIR), {}, diagnostics);
  CHECK(report_text(diagnostics).empty());
  CHECK(project.settings.short_title == "EPI");
  CHECK(project.row_patterns.size() == 2);
}
