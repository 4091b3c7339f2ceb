#include "program/architecture_page.hpp"

#include <sstream>

namespace underlag_test {

namespace {

// The cells of a table row, without the bars.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream parts(line.substr(1));
  for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(cell);
  return cells;
}

// What stands between backticks, in order.
std::vector<std::string> quoted_in(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t start = text.find('`'); start != std::string::npos;) {
    std::size_t end = text.find('`', start + 1);
    if (end == std::string::npos) break;
    found.push_back(text.substr(start + 1, end - start - 1));
    start = text.find('`', end + 1);
  }
  return found;
}

std::set<std::string> quoted_set(const std::string& text) {
  std::vector<std::string> found = quoted_in(text);
  return {found.begin(), found.end()};
}

std::string without_slash(std::string name) {
  if (name.ends_with('/')) name.pop_back();
  return name;
}

void read_row(const std::string& heading, const std::vector<std::string>& cells, ArchitecturePage& page) {
  if (heading.starts_with("| Room ")) {
    std::set<std::string>& allowed = page.rooms[without_slash(quoted_in(cells.at(0)).at(0))];
    for (const std::string& name : quoted_in(cells.at(2))) allowed.insert(without_slash(name));
  } else if (heading.starts_with("| Package ")) {
    page.packages.merge(quoted_set(cells.at(0)));
    LibraryRow row{quoted_set(cells.at(1)), quoted_set(cells.at(2))};
    if (cells.at(2).find("everywhere") != std::string::npos) row.places.insert("everywhere");
    page.libraries.push_back(row);
  } else if (heading.starts_with("| Tool ")) {
    page.packages.merge(quoted_set(cells.at(0)));
  }
}

}  // namespace

ArchitecturePage read_architecture_page(const std::string& markdown) {
  ArchitecturePage page;
  std::stringstream lines(markdown);
  std::string heading;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('|')) {
      heading.clear();
    } else if (heading.empty()) {
      heading = line;
    } else if (!line.starts_with("|---")) {
      read_row(heading, cells_of(line), page);
    }
  }
  return page;
}

}  // namespace underlag_test
