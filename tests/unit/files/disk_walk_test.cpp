#include "files/disk_walk.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <functional>

#include "support/temp_folder.hpp"

using namespace underlag;
namespace fs = std::filesystem;

namespace {

using Kind = Obstacle::Kind;

std::vector<std::pair<std::string, Kind>> obstacles(const std::string& root, std::string_view start = "") {
  std::vector<std::pair<std::string, Kind>> out;
  for (const Obstacle& one : DiskFileTree(root).obstacles(start)) out.emplace_back(one.path, one.kind);
  return out;
}

// The tests may run as root, who may read everything: looked at as somebody else.
int exit_code_as_nobody(const std::function<bool()>& is_right) {
  const pid_t child = fork();
  if (child == 0) {
    constexpr uid_t kNobody = 65534;
    const bool is_nobody = geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0);
    _exit(is_nobody && is_right() ? 0 : 1);
  }
  int status = 1;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

TEST_CASE("a folder's files are listed in order, without what programs leave behind") {
  underlag_test::TempFolder folder;
  for (const char* name : {"b.md", "a/c.md", ".git/x", "~$b.xlsx", "a/Thumbs.db", ".DS_Store"})
    folder.write(name, "x");
  CHECK(DiskFileTree(folder.path()).list("") == std::vector<std::string>{"a/c.md", "b.md"});
  CHECK(DiskFileTree(folder.path()).list("a") == std::vector<std::string>{"a/c.md"});
  CHECK(DiskFileTree(folder.path()).list("saknas").empty());
  CHECK(obstacles(folder.path()).empty());
  CHECK(obstacles(folder.path(), "saknas").empty());
}

TEST_CASE("files and folders without permission are told, and the rest is listed") {
  underlag_test::TempFolder folder;
  for (const char* name : {"a.md", "hemlig.md", "mapp/b.md"}) folder.write(name, "x");
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(folder / "hemlig.md", fs::perms::none);
  fs::permissions(folder / "mapp", fs::perms::none);
  CHECK(exit_code_as_nobody([&] {
          return DiskFileTree(folder.path()).list("") == std::vector<std::string>{"a.md"} &&
                 obstacles(folder.path()) ==
                     std::vector<std::pair<std::string, Kind>>{{"hemlig.md", Kind::unreadable_file},
                                                               {"mapp", Kind::unreadable_folder}} &&
                 obstacles(folder.path(), "mapp") ==
                     std::vector<std::pair<std::string, Kind>>{{"mapp", Kind::unreadable_folder}};
        }) == 0);
  fs::permissions(folder / "mapp", fs::perms::all);
}

TEST_CASE("a pipe and a folder called like a page are told, and nobody waits for the pipe") {
  underlag_test::TempFolder folder;
  folder.write("sida.md/inne.md", "x");
  REQUIRE(mkfifo((folder / "ror.md").c_str(), 0600) == 0);
  CHECK(obstacles(folder.path()) == std::vector<std::pair<std::string, Kind>>{
                                        {"ror.md", Kind::special_file}, {"sida.md", Kind::folder_like_file}});
  CHECK(DiskFileTree(folder.path()).read("ror.md") == std::nullopt);
  CHECK(DiskFileTree(folder.path()).list("") == std::vector<std::string>{"sida.md/inne.md"});
}

TEST_CASE("symbolic links are followed inside the folder and told when they lead out, nowhere or round") {
  underlag_test::TempFolder outside;
  outside.write("hemligt.md", "x");
  underlag_test::TempFolder folder;
  folder.write("delad/a.md", "x");
  folder.write("content/b.md", "x");
  const auto link = [&](const std::string& to, const std::string& name) {
    fs::create_symlink(to, folder / name);
  };
  link("../delad", "content/delad");
  link("b.md", "content/c.md");
  link(outside / "hemligt.md", "content/ut.md");
  link(outside.path(), "content/ut");
  link("finns-inte.md", "content/tom.md");
  link("ring.md", "content/ring.md");
  link("..", "content/upp");
  const DiskFileTree tree(folder.path());
  CHECK(tree.list("content") ==
        std::vector<std::string>{"content/b.md", "content/c.md", "content/delad/a.md"});
  CHECK(obstacles(folder.path(), "content") ==
        std::vector<std::pair<std::string, Kind>>{{"content/ring.md", Kind::link_in_circle},
                                                  {"content/tom.md", Kind::link_to_nothing},
                                                  {"content/upp", Kind::link_in_circle},
                                                  {"content/ut", Kind::link_outside},
                                                  {"content/ut.md", Kind::link_outside}});
}

TEST_CASE("a path that climbs out of the folder is like one that does not exist") {
  underlag_test::TempFolder folder;
  folder.write("ute.csv", "x");
  folder.write("projekt/inne.csv", "x");
  const DiskFileTree tree(folder / "projekt");
  CHECK(tree.read("../ute.csv") == std::nullopt);
  CHECK(tree.read("data/../../ute.csv") == std::nullopt);
  CHECK_FALSE(tree.exists("../ute.csv"));
  CHECK_FALSE(tree.exists(folder / "ute.csv"));
  CHECK(tree.read("data/../inne.csv") == std::nullopt);  // data/ does not exist
  CHECK(tree.read("inne.csv") == "x");
}
