// The map is true: docs/ARCHITECTURE.md against the folders, every #include and the list of packages.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "program/architecture_page.hpp"

namespace fs = std::filesystem;
using underlag_test::ArchitecturePage;
using underlag_test::LibraryRow;

namespace {

const std::string kRoot = UNDERLAG_SOURCE_DIR;

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

ArchitecturePage architecture() {
  return underlag_test::read_architecture_page(read_text(kRoot + "/docs/ARCHITECTURE.md"));
}

struct Include {
  std::string file;  // Relative to generator/.
  std::string name;
  bool is_ours = false;  // In quotes.
};

// Every #include of every source file below generator/.
std::vector<Include> all_includes() {
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot + "/generator")) {
    std::string ending = entry.path().extension().string();
    if (ending != ".hpp" && ending != ".cpp") continue;
    std::string file = entry.path().lexically_relative(kRoot + "/generator").generic_string();
    std::stringstream lines(read_text(entry.path()));
    for (std::string line; std::getline(lines, line);) {
      std::size_t open = line.find_first_of("<\"");
      if (!line.starts_with("#include") || open == std::string::npos) continue;
      std::size_t close = line.find_first_of(">\"", open + 1);
      found.push_back({file, line.substr(open + 1, close - open - 1), line[open] == '"'});
    }
  }
  std::ranges::sort(found, {}, [](const Include& one) { return one.file + "\n" + one.name; });
  return found;
}

// The room that a path below generator/ belongs to: the longest one that it begins with.
std::string room_of(const std::string& path, const ArchitecturePage& page) {
  std::string best;
  for (const auto& [room, allowed] : page.rooms) {
    if (path.starts_with(room + "/") && room.size() > best.size()) best = room;
  }
  return best;
}

bool is_standard_or_system(const std::string& header) {
  if (header.find('/') == std::string::npos && !header.ends_with(".h")) return true;
  for (const char* known :
       {"sys/", "unistd.h", "fcntl.h", "dlfcn.h", "poll.h", "signal.h", "arpa/", "netinet/"}) {
    if (header.starts_with(known)) return true;
  }
  return false;
}

bool may_be_used(const std::string& header, const std::string& file,
                 const std::vector<LibraryRow>& libraries) {
  return std::ranges::any_of(libraries, [&](const LibraryRow& row) {
    bool is_meant =
        std::ranges::any_of(row.headers, [&](const std::string& h) { return header.starts_with(h); });
    bool is_allowed = std::ranges::any_of(row.places, [&](const std::string& place) {
      return place == "everywhere" || place == file || (place.ends_with('/') && file.starts_with(place));
    });
    return is_meant && is_allowed;
  });
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace

TEST_CASE("the rooms in ARCHITECTURE.md are the folders of the program") {
  ArchitecturePage page = architecture();
  std::vector<std::string> differences;
  for (const auto& [room, allowed] : page.rooms) {
    for (const std::string& other : allowed) {
      if (!page.rooms.contains(other)) differences.push_back(room + "/ may include unknown room " + other);
    }
  }
  for (const auto& entry : fs::directory_iterator(kRoot + "/generator")) {
    std::string name = entry.path().filename().string();
    if (entry.is_directory() && !page.rooms.contains(name))
      differences.push_back(name + "/ is not described");
  }
  CHECK(joined(differences) == "");
  CHECK(page.rooms.size() > 8);
}

TEST_CASE("every include goes the one way that ARCHITECTURE.md allows") {
  ArchitecturePage page = architecture();
  std::vector<std::string> wrong;
  std::size_t looked_at = 0;
  for (const Include& include : all_includes()) {
    if (!include.is_ours) continue;
    ++looked_at;
    std::string from = room_of(include.file, page);
    std::string to = room_of(include.name, page);
    if (to.empty()) {
      wrong.push_back(include.file + " includes \"" + include.name + "\", which is in no room");
      continue;
    }
    bool is_main = include.file == "main.cpp" && to == "commands";
    if (is_main || from == to || (!from.empty() && page.rooms.at(from).contains(to))) continue;
    wrong.push_back(include.file + " may not include " + include.name);
  }
  CHECK(joined(wrong) == "");
  CHECK(looked_at > 100);
}

TEST_CASE("raw data is out of reach to the right of statistics") {
  ArchitecturePage page = architecture();
  for (const char* room :
       {"text", "diagnostics", "files", "templating", "model", "documents", "renderers", "publish"}) {
    INFO(room);
    CHECK_FALSE(page.rooms.at(room).contains("model/raw"));
  }
}

TEST_CASE("a library's headers are used only where ARCHITECTURE.md says") {
  ArchitecturePage page = architecture();
  std::vector<std::string> wrong;
  for (const Include& include : all_includes()) {
    if (include.is_ours || is_standard_or_system(include.name)) continue;
    if (!may_be_used(include.name, include.file, page.libraries)) {
      wrong.push_back(include.file + " may not include <" + include.name + ">");
    } else if (include.file.ends_with(".hpp") && !include.name.starts_with("fmt/")) {
      wrong.push_back(include.file + " is a header and lets <" + include.name + "> out");
    }
  }
  CHECK(joined(wrong) == "");
}

TEST_CASE("the packages that are installed are those that ARCHITECTURE.md gives a reason for") {
  std::set<std::string> installed;
  std::stringstream lines(read_text(kRoot + "/.ci/packages.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::stringstream words(line);
    std::string name;
    std::string use;
    words >> name >> use;
    INFO(line);
    CHECK((use == "build" || use == "test"));
    installed.insert(name);
  }
  std::set<std::string> explained = architecture().packages;
  std::vector<std::string> differences;
  std::ranges::set_symmetric_difference(installed, explained, std::back_inserter(differences));
  CHECK(joined(differences) == "");
  CHECK(installed.size() > 20);
}

TEST_CASE("the include test would notice a way back") {
  ArchitecturePage page = underlag_test::read_architecture_page(
      "| Room | For | May include |\n|---|---|---|\n| `a/` | x | |\n| `a/b/` | x | `a/` |\n\n"
      "| Package | Headers | In | Why |\n|---|---|---|---|\n| `libx` | `x/` | `a/one.cpp` `a/b/` | y |\n");
  CHECK(room_of("a/b/c.hpp", page) == "a/b");
  CHECK(room_of("a/c.hpp", page) == "a");
  CHECK_FALSE(page.rooms.at("a").contains("a/b"));
  CHECK(may_be_used("x/y.h", "a/one.cpp", page.libraries));
  CHECK(may_be_used("x/y.h", "a/b/two.cpp", page.libraries));
  CHECK_FALSE(may_be_used("x/y.h", "a/two.cpp", page.libraries));
  CHECK_FALSE(may_be_used("z.h", "a/one.cpp", page.libraries));
}
