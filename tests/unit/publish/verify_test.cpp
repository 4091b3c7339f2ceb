#include "publish/verify.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/messages/publish.hpp"
#include "diagnostics/report.hpp"
#include "publish/clean.hpp"
#include "publish/publisher.hpp"
#include "support/temp_folder.hpp"

using namespace underlag;
using underlag_test::TempFolder;

namespace {

void publish_two(const TempFolder& project) {
  Diagnostics diagnostics;
  Publisher publisher({project.path(), project / "output", "0.1.0"}, diagnostics);
  REQUIRE(publisher.open());
  publisher.add({"site/index.html", "<p>ett</p>", {"content/index.md"}});
  publisher.add({"site/dagar/dag-1.html", "<p>två</p>", {"content/dag-1.md"}});
  REQUIRE(publisher.commit().published);
}

std::string verify(const TempFolder& project) {
  Diagnostics diagnostics;
  int as_written = verify_output(project / "output", "output", diagnostics);
  return std::to_string(as_written) + "\n" + to_text(diagnostics, {});
}

int clean(const TempFolder& project, bool force, std::string& problems) {
  Diagnostics diagnostics;
  int removed = clean_output(project / "output", "output", force, diagnostics);
  problems = to_text(diagnostics, {});
  return removed;
}

}  // namespace

TEST_CASE("an output folder as it was built verifies") {
  TempFolder project;
  publish_two(project);
  CHECK(verify(project) == "2\n");
}

TEST_CASE("verify lists what is missing, changed and extra") {
  TempFolder project;
  publish_two(project);
  project.write("output/site/index.html", "<p>ETT</p>");
  std::filesystem::remove(project / "output/site/dagar/dag-1.html");
  project.write("output/site/egen.html", "x");
  CHECK(verify(project) ==
        "0\n"
        "output/site/dagar/dag-1.html: fel[U041]: filen står i manifestet men finns inte\n"
        "   tips: bygg igen med \"underlag build\"\n"
        "output/site/index.html: fel[U042]: filen är ändrad sedan den byggdes\n"
        "   tips: ändra i källan i stället och bygg igen med \"underlag build\"\n"
        "output/site/egen.html: fel[U043]: filen står inte i manifestet: den är inte skriven av bygget\n"
        "   tips: flytta den till content/ om den hör till webbplatsen, annars ta bort den\n"
        "3 fel, 0 varningar\n");
}

TEST_CASE("a folder without a manifest, or with a broken one, cannot be verified") {
  TempFolder project;
  CHECK(verify(project).find("output: fel[U009]: mappen har ingen manifest.json") != std::string::npos);
  for (const char* broken :
       {"", "{", "[]", "{\"program\": 1}", "{\"program\":\"x\",\"format\":2,\"outputs\":[]}",
        "{\"program\":\"x\",\"format\":1,\"outputs\":[{\"path\":\"/etc/passwd\"}]}"}) {
    project.write("output/manifest.json", broken);
    INFO(broken);
    CHECK(verify(project).find("output/manifest.json: fel[U008]") != std::string::npos);
  }
}

TEST_CASE("clean removes what the build wrote and leaves no folder") {
  TempFolder project;
  publish_two(project);
  std::string problems;
  CHECK(clean(project, false, problems) == 2);
  CHECK(problems.empty());
  CHECK(project.everything().empty());
  CHECK(clean(project, false, problems) == 0);
  CHECK(problems.empty());
}

TEST_CASE("clean keeps files of others and files that were changed, and the next build can go on") {
  TempFolder project;
  publish_two(project);
  project.write("output/site/index.html", "<p>mitt</p>");
  project.write("output/site/egen.txt", "x");
  std::string problems;
  CHECK(clean(project, false, problems) == 1);
  CHECK(problems ==
        "output/site/index.html: varning[U044]: filen är ändrad sedan den byggdes och lämnas kvar\n"
        "   tips: \"underlag clean --force\" tar bort den också\n0 fel, 1 varning\n");
  CHECK(project.read("output/site/index.html") == "<p>mitt</p>");
  CHECK(project.everything("output").count("site/dagar/") == 0);
  publish_two(project);
  CHECK(project.read("output/site/index.html") == "<p>ett</p>");

  project.write("output/site/index.html", "<p>mitt</p>");
  CHECK(clean(project, true, problems) == 2);
  CHECK(project.everything("output") ==
        std::map<std::string, std::string>{{"site/", ""}, {"site/egen.txt", "x"}});
}

TEST_CASE("clean refuses a folder that is not ours") {
  TempFolder project;
  project.write("output/bilder.txt", "viktigt");
  std::string problems;
  CHECK(clean(project, true, problems) == 0);
  CHECK(problems.starts_with("output: fel[U005]"));
  CHECK(project.read("output/bilder.txt") == "viktigt");
}

TEST_CASE("clean does not follow a symbolic link that replaced a folder") {
  TempFolder project;
  publish_two(project);
  project.write("annan/dag-1.html", "<p>två</p>");
  std::filesystem::remove_all(project / "output/site/dagar");
  std::filesystem::create_directory_symlink(project / "annan", project / "output/site/dagar");
  std::string problems;
  CHECK(clean(project, true, problems) == 1);
  CHECK(project.read("annan/dag-1.html") == "<p>två</p>");
}

TEST_CASE("the cache is removed without touching anything beside it") {
  TempFolder project;
  project.write(".underlag/cache", "x");
  project.write("content/index.md", "# Hej");
  Diagnostics diagnostics;
  CHECK(clean_cache(project.path(), diagnostics));
  CHECK_FALSE(clean_cache(project.path(), diagnostics));
  CHECK(project.everything() ==
        std::map<std::string, std::string>{{"content/", ""}, {"content/index.md", "# Hej"}});
}
