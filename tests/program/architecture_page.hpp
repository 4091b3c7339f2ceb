#pragma once
// docs/ARCHITECTURE.md as the tests read it: rooms with what they may include, libraries with where they may
// be used.

#include <map>
#include <set>
#include <string>
#include <vector>

namespace underlag_test {

struct LibraryRow {
  std::set<std::string> headers;  ///< Beginnings of what stands between < and >.
  std::set<std::string> places;   ///< Files, or folders with a slash; `everywhere` = no limit.
};

struct ArchitecturePage {
  std::map<std::string, std::set<std::string>>
      rooms;  ///< Room → rooms it may include, all without the slash.
  std::vector<LibraryRow> libraries;
  std::set<std::string> packages;  ///< Every Debian package named in the library and tool tables.
};

ArchitecturePage read_architecture_page(const std::string& markdown);

}  // namespace underlag_test
