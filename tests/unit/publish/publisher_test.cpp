#include "publish/publisher.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "diagnostics/messages/publish.hpp"
#include "diagnostics/report.hpp"
#include "publish/manifest.hpp"
#include "support/temp_folder.hpp"

using namespace underlag;
using underlag_test::TempFolder;

namespace {

using Files = std::map<std::string, std::string>;

PublishOptions options_for(const TempFolder& project) {
  PublishOptions options;
  options.project_folder = project.path();
  options.output_folder = project / "output";
  options.program = "underlag 0.1.0";
  return options;
}

PublishResult publish(const PublishOptions& options, const Files& files, Diagnostics& diagnostics) {
  Publisher publisher(options, diagnostics);
  if (!publisher.open()) return {};
  for (const auto& [path, bytes] : files) publisher.add({path, bytes, {"content/" + path + ".md"}});
  return publisher.commit();
}

PublishResult publish(const TempFolder& project, const Files& files) {
  Diagnostics diagnostics;
  PublishResult result = publish(options_for(project), files, diagnostics);
  INFO(to_text(diagnostics, {}));
  CHECK(diagnostics.all().empty());
  return result;
}

std::string problems_of(const TempFolder& project, const Files& files) {
  Diagnostics diagnostics;
  publish(options_for(project), files, diagnostics);
  return to_text(diagnostics, {});
}

const Files kFirst{{"site/index.html", "<p>ett</p>"},
                   {"site/dagar/dag-1.html", "<p>dag 1</p>"},
                   {"site/dagar/dag-2.html", "<p>dag 2</p>"},
                   {"site/formular/plan.pdf", "%PDF"},
                   {"site/borta/kvar.html", "<p>borta</p>"}};
// One page the same, one changed, one new, a folder that vanishes, and a file that becomes a folder and back.
const Files kSecond{{"site/index.html", "<p>ett</p>"},
                    {"site/dagar/dag-1.html", "<p>dag 1, ändrad</p>"},
                    {"site/dagar/dag-2.html", "<p>dag 2</p>"},
                    {"site/ny/sida.html", "<p>ny</p>"},
                    {"site/formular/plan.pdf/blad.html", "<p>mapp nu</p>"}};

}  // namespace

TEST_CASE("everything is published and the next build writes only what changed") {
  TempFolder project;
  PublishResult first = publish(project, kFirst);
  CHECK(first.published);
  CHECK(first.written == 5);
  auto before = project.everything("output");
  CHECK(before.at("site/dagar/dag-1.html") == "<p>dag 1</p>");

  PublishResult again = publish(project, kFirst);
  CHECK(again.published);
  CHECK(again.written == 0);
  CHECK(again.unchanged == 5);
  CHECK(project.everything("output") == before);

  PublishResult second = publish(project, kSecond);
  CHECK(second.written == 3);
  CHECK(second.unchanged == 2);
  CHECK(second.removed == 2);
  auto after = project.everything("output");
  CHECK(after.at("site/dagar/dag-1.html") == "<p>dag 1, ändrad</p>");
  CHECK(after.at("site/formular/plan.pdf/blad.html") == "<p>mapp nu</p>");
  CHECK(after.count("site/borta/") == 0);

  CHECK(publish(project, kFirst).published);
  CHECK(project.everything("output") == before);
}

TEST_CASE("nothing is left beside the output folder") {
  TempFolder project;
  publish(project, kFirst);
  publish(project, kSecond);
  Files beside;
  for (const auto& [name, bytes] : project.everything()) {
    if (!name.starts_with("output/")) beside[name] = bytes;
  }
  CHECK(beside.empty());
}

TEST_CASE("the manifest names every output with size, hash and inputs, and is the same for the same files") {
  TempFolder project;
  publish(project, {{"site/index.html", "<p>ett</p>"}});
  CHECK(project.read("output/manifest.json") ==
        "{\n\"program\": \"underlag 0.1.0\",\n\"format\": 1,\n\"outputs\": [\n"
        "{\"path\":\"site/index.html\",\"size\":10,"
        "\"sha256\":\"e358dd1ae3c69f1335a6e5c9666b098cdf1675a11d76976f5f3fb0bfd590744c\","
        "\"inputs\":[\"content/site/index.html.md\"]}\n]\n}\n");
}

TEST_CASE("an error in the diagnostics leaves the output folder as it was") {
  TempFolder project;
  publish(project, kFirst);
  auto before = project.everything();
  Diagnostics diagnostics;
  Publisher publisher(options_for(project), diagnostics);
  REQUIRE(publisher.open());
  for (const auto& [path, bytes] : kSecond) publisher.add({path, bytes, {"x.md"}});
  diagnostics.add(messages::disk_full, {});
  CHECK_FALSE(publisher.commit().published);
  CHECK(project.everything() == before);
}

TEST_CASE("warnings stop the publishing only under strict") {
  TempFolder project;
  for (bool strict : {true, false}) {
    Diagnostics diagnostics;
    PublishOptions options = options_for(project);
    options.strict = strict;
    Publisher publisher(options, diagnostics);
    REQUIRE(publisher.open());
    publisher.add({"site/index.html", "x", {}});
    diagnostics.add(messages::kept_by_clean, {});
    CHECK(publisher.commit().published == !strict);
  }
}

TEST_CASE("checking without writing touches no disk") {
  TempFolder project;
  PublishOptions options = options_for(project);
  options.write = false;
  Diagnostics diagnostics;
  CHECK_FALSE(publish(options, {{"site/a.html", "<a href=\"b.html\">b</a>"}}, diagnostics).published);
  CHECK(diagnostics.contains(messages::link_target_missing));
  CHECK(project.everything().empty());
}

TEST_CASE("a step that fails takes everything back, whichever it is") {
  for (int failing = 1;; ++failing) {
    TempFolder project;
    publish(project, kFirst);
    auto before = project.everything();
    PublishOptions options = options_for(project);
    int step = 0;
    options.before_step = [&](std::string_view) { return ++step != failing; };
    Diagnostics diagnostics;
    PublishResult result = publish(options, kSecond, diagnostics);
    if (step < failing) {
      CHECK(result.published);
      CHECK(failing > 12);
      return;
    }
    INFO("step " << failing);
    CHECK_FALSE(result.published);
    CHECK(diagnostics.contains(messages::disk_full));
    CHECK(project.everything() == before);
  }
}

TEST_CASE("a first build that fails leaves no output folder behind") {
  for (int failing = 1;; ++failing) {
    TempFolder project;
    PublishOptions options = options_for(project);
    int step = 0;
    options.before_step = [&](std::string_view) { return ++step != failing; };
    Diagnostics diagnostics;
    publish(options, kFirst, diagnostics);
    if (step < failing) return;
    INFO("step " << failing);
    CHECK(project.everything().empty());
  }
}

TEST_CASE("a build that is killed is either not begun or finished by the next one, whichever step it was") {
  TempFolder whole;
  publish(whole, kFirst);
  auto old = whole.everything("output");
  publish(whole, kSecond);
  auto complete = whole.everything("output");
  int finished = 0;
  for (int dying = 1;; ++dying) {
    TempFolder project;
    publish(project, kFirst);
    pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      PublishOptions options = options_for(project);
      int step = 0;
      options.before_step = [&](std::string_view) {
        if (++step == dying) _exit(9);
        return true;
      };
      Diagnostics diagnostics;
      publish(options, kSecond, diagnostics);
      _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    if (WEXITSTATUS(status) == 0) break;
    INFO("killed at step " << dying);
    Diagnostics diagnostics;
    {
      Publisher publisher(options_for(project), diagnostics);
      REQUIRE(publisher.open());
    }
    CHECK_FALSE(diagnostics.has_errors());
    auto now = project.everything("output");
    bool was_finished = diagnostics.contains(messages::interrupted_build_finished);
    CHECK(now == (was_finished ? complete : old));
    finished += was_finished ? 1 : 0;
  }
  CHECK(finished > 8);
}

TEST_CASE("a build that is killed while it takes everything back is taken back by the next one") {
  TempFolder project;
  publish(project, kFirst);
  auto old = project.everything("output");
  // Fails at the last move; then `undo` stands in the staging folder as it would after a kill at once.
  pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    PublishOptions options = options_for(project);
    options.before_step = [&](std::string_view step) {
      if (step == "done") {
        std::string staging = project / ".output.underlag/";
        std::filesystem::rename(staging + "journal", staging + "undo");
        _exit(9);
      }
      return true;
    };
    Diagnostics diagnostics;
    publish(options, kSecond, diagnostics);
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WEXITSTATUS(status) == 9);
  Diagnostics diagnostics;
  { REQUIRE(Publisher(options_for(project), diagnostics).open()); }
  CHECK(project.everything("output") == old);
}

TEST_CASE("a second build at the same time is told which process has the folder") {
  TempFolder project;
  Diagnostics first;
  Publisher publisher(options_for(project), first);
  REQUIRE(publisher.open());
  CHECK(
      problems_of(project, kFirst) ==
      "output: fel[U007]: ett annat bygge skriver just nu i \"output\" (process " + std::to_string(getpid()) +
          ")\n   tips: vänta tills det är klart, eller avbryt det i det andra fönstret, och bygg sedan igen\n"
          "1 fel, 0 varningar\n");
}

TEST_CASE("the lock of a dead process holds nobody") {
  TempFolder project;
  project.write(".output.underlag/owner", "999999");
  project.write(".output.underlag/new/0", "halv");
  CHECK(publish(project, kFirst).published);
  CHECK(project.everything().count(".output.underlag/") == 0);
}

TEST_CASE("a folder that is not ours is refused and stays untouched") {
  TempFolder project;
  project.write("output/semesterbilder.txt", "viktigt");
  project.write("content/index.md", "# Hej");
  CHECK(
      problems_of(project, kFirst) ==
      "output: fel[U005]: mappen \"output\" innehåller filer men ingen manifest.json; den är inte skriven av "
      "Underlag\n   tips: ange en tom mapp med --output, eller flytta filerna\n1 fel, 0 varningar\n");
  auto refuses = [&](const std::string& folder, const Message& message) {
    PublishOptions options = options_for(project);
    options.output_folder = folder;
    Diagnostics diagnostics;
    CHECK_FALSE(publish(options, kFirst, diagnostics).published);
    INFO(folder);
    CHECK(diagnostics.contains(message));
  };
  std::filesystem::create_directory(project / "annan");
  std::filesystem::create_directory_symlink(project / "annan", project / "lank");
  std::filesystem::create_directory_symlink(project.path(), project / "hem");
  refuses(project.path(), messages::output_is_project);
  refuses(project / "content/..", messages::output_is_project);
  refuses(project / "hem", messages::output_is_project);
  refuses("/", messages::output_is_project);
  refuses("/tmp", messages::output_is_project);
  refuses(project / "content/ut", messages::output_is_source);
  refuses(project / "lank", messages::output_is_link);
  refuses(project / "content/index.md", messages::output_is_source);
  refuses(project / "output/semesterbilder.txt", messages::output_is_file);
  refuses(project / "finns/inte", messages::output_has_no_parent);
  CHECK(project.read("output/semesterbilder.txt") == "viktigt");
  CHECK(std::filesystem::is_empty(project / "annan"));
}

TEST_CASE("a symbolic link inside the output folder is not followed") {
  TempFolder project;
  publish(project, kFirst);
  std::filesystem::create_directory(project / "annan");
  std::filesystem::create_directory_symlink(project / "annan", project / "output/site/ny");
  CHECK(problems_of(project, kSecond).starts_with("output/site/ny: fel[U003]"));
  CHECK(std::filesystem::is_empty(project / "annan"));
}

TEST_CASE("a file we did not write is neither overwritten nor removed") {
  TempFolder project;
  publish(project, kFirst);
  project.write("output/site/ny/sida.html", "någon annans");
  project.write("output/site/borta/egen.txt", "också");
  CHECK(problems_of(project, kSecond).starts_with("output/site/ny/sida.html: fel[U025]"));
  CHECK(project.read("output/site/ny/sida.html") == "någon annans");

  std::filesystem::remove(project / "output/site/ny/sida.html");
  CHECK(publish(project, kSecond).published);
  CHECK(project.read("output/site/borta/egen.txt") == "också");
}

TEST_CASE("a vanished output that somebody changed by hand is kept with a warning") {
  TempFolder project;
  publish(project, kFirst);
  project.write("output/site/borta/kvar.html", "<p>Mina ändringar</p>");
  std::string problems = problems_of(project, kSecond);
  CHECK(problems.starts_with(
      "output/site/borta/kvar.html: varning[U040]: filen skrivs inte längre av bygget men är "
      "ändrad för hand; den lämnas kvar\n"));
  CHECK(project.read("output/site/borta/kvar.html") == "<p>Mina ändringar</p>");
  CHECK(project.read("output/site/ny/sida.html") == "<p>ny</p>");
}

TEST_CASE("a manifest that names files outside the folder is not believed") {
  TempFolder project;
  publish(project, kFirst);
  project.write("viktigt.txt", "x");
  std::string manifest = project.read("output/manifest.json");
  manifest.replace(manifest.find("site/borta/kvar.html"), 20, "../viktigt.txt");
  project.write("output/manifest.json", manifest);
  CHECK(problems_of(project, kSecond).starts_with("output/manifest.json: fel[U008]"));
  CHECK(project.read("viktigt.txt") == "x");
}

TEST_CASE("two sources that want the same output are both named") {
  TempFolder project;
  Diagnostics diagnostics;
  Publisher publisher(options_for(project), diagnostics);
  REQUIRE(publisher.open());
  publisher.add({"site/a.html", "1", {"content/a.md"}});
  publisher.add({"site/a.html", "2", {"content/A.md"}});
  publisher.commit();
  CHECK(to_text(diagnostics, {}) ==
        "content/A.md: fel[U023]: två källor vill skriva \"site/a.html\": content/a.md och content/A.md\n"
        "   tips: byt namn på den ena, eller ange en annan adress i dess inledning\n1 fel, 0 varningar\n");
}

TEST_CASE("an output cannot be a file and a folder at once, nor take the manifest's name") {
  TempFolder project;
  CHECK(problems_of(project, {{"site/a", "1"}, {"site/a/b.html", "2"}})
            .starts_with("output/site/a: fel[U024]"));
  CHECK(problems_of(project, {{"manifest.json", "{}"}}).find("fel[U023]") != std::string::npos);
}

TEST_CASE("kept outputs stay in the manifest with their inputs, and only while they are there") {
  TempFolder project;
  publish(project, kFirst);
  std::string manifest = project.read("output/manifest.json");
  Diagnostics diagnostics;
  {
    Publisher publisher(options_for(project), diagnostics);
    REQUIRE(publisher.open());
    for (const auto& [path, bytes] : kFirst) CHECK(publisher.keep(path));
    CHECK_FALSE(publisher.keep("site/okand.html"));
    PublishResult result = publisher.commit();
    CHECK(result.published);
    CHECK(result.unchanged == 5);
    CHECK(result.removed == 0);
  }
  CHECK(project.read("output/manifest.json") == manifest);
  std::filesystem::remove(project / "output/site/index.html");
  Publisher publisher(options_for(project), diagnostics);
  REQUIRE(publisher.open());
  CHECK_FALSE(publisher.keep("site/index.html"));
}

TEST_CASE("a personal number in a page stops the publishing without being shown") {
  TempFolder project;
  CHECK(problems_of(project, {{"site/a.html", "<p>Anna\n811218<b>-9876</b></p>"}}) ==
        "output/site/a.html:2: fel[G003]: filen skulle publicera ett personnummer (******-****); den görs av "
        "content/site/a.html.md\n"
        "   tips: ta bort det ur källan; är det något annat, skriv det under \"privacy: allow:\" i "
        "underlag.yaml\n"
        "1 fel, 0 varningar\n");
  CHECK(project.everything().empty());
}

TEST_CASE("a folder that may not be written to is a message and not a crash") {
  if (geteuid() == 0) return;  // root may write everywhere
  TempFolder project;
  std::filesystem::permissions(project.path(),
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  CHECK(problems_of(project, kFirst).starts_with("output: fel[U031]"));
  std::filesystem::permissions(project.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("a kept page whose link leads to a page that is gone is an error") {
  TempFolder project;
  publish(project, {{"site/a.html", "<a href=\"b.html#x\">b</a>"}, {"site/b.html", "<p id=\"x\"></p>"}});
  Diagnostics diagnostics;
  {
    Publisher publisher(options_for(project), diagnostics);
    REQUIRE(publisher.open());
    CHECK(publisher.keep("site/a.html"));
    CHECK_FALSE(publisher.commit().published);
  }
  CHECK(to_text(diagnostics, {}).starts_with("output/site/a.html:1: fel[L101]: länken \"b.html#x\""));
  Diagnostics none;
  Publisher publisher(options_for(project), none);
  REQUIRE(publisher.open());
  CHECK(publisher.keep("site/b.html"));
  publisher.add({"site/a.html", "<p><a href=\"b.html#x\">b</a></p>", {}});
  CHECK(publisher.commit().published);
  CHECK(none.all().empty());
}

TEST_CASE("an output that somebody changed by hand is written over with a warning") {
  TempFolder project;
  publish(project, kFirst);
  project.write("output/site/index.html", "<p>ETT</p>");
  CHECK(problems_of(project, kFirst) ==
        "output/site/index.html: varning[U045]: filen är ändrad för hand sedan den byggdes; bygget skriver "
        "över "
        "den\n   tips: ändra i källan i stället\n0 fel, 1 varning\n");
  CHECK(project.read("output/site/index.html") == "<p>ett</p>");
  publish(project, kSecond);  // a page that only the build has changed is nothing to tell
}

TEST_CASE("the manifest is written again when it alone was changed by hand") {
  TempFolder project;
  publish(project, kFirst);
  std::string manifest = project.read("output/manifest.json");
  std::string changed = manifest;
  changed.replace(changed.find("content/"), 8, "inneh./");
  project.write("output/manifest.json", changed);
  CHECK(publish(project, kFirst).published);
  CHECK(project.read("output/manifest.json") == manifest);
}

TEST_CASE("numbers on the project's or the document's list are let through") {
  TempFolder project;
  PublishOptions options = options_for(project);
  options.allowed.allowed = {"060101-0531"};
  Diagnostics diagnostics;
  Publisher publisher(options, diagnostics);
  REQUIRE(publisher.open());
  publisher.add({"site/a.html", "<p>060101-0531</p>", {}});
  publisher.add({"site/b.html", "<p>060101-0531 811218-9876</p>", {}, {}, {{"811218-9876"}}});
  CHECK(publisher.commit().published);
  CHECK(diagnostics.all().empty());
}
