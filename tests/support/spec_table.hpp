#pragma once
// Spec tests that are tables: every row of every table in a Markdown file of tests/spec/ is an example.

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace underlag_tests {

/// One example: column heading → cell. Backticks around a cell are taken off, so that spaces can be shown.
struct SpecRow {
  int line = 0;
  std::map<std::string, std::string> cells;
  const std::string& operator[](const std::string& heading) const { return cells.at(heading); }
  bool has(const std::string& heading) const { return cells.contains(heading); }
};

inline std::vector<std::string> spec_cells(const std::string& line) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|') {
      cell += line[++at];
    } else if (line[at] == '|') {
      const auto first = cell.find_first_not_of(' ');
      const auto last = cell.find_last_not_of(' ');
      cell = first == std::string::npos ? "" : cell.substr(first, last - first + 1);
      if (cell.size() >= 2 && cell.front() == '`' && cell.back() == '`')
        cell = cell.substr(1, cell.size() - 2);
      cells.push_back(cell);
      cell.clear();
    } else {
      cell += line[at];
    }
  }
  return cells;
}

/// The rows of all tables in tests/spec/NAME. Throws when the file has none: a spec without examples tests
/// nothing.
inline std::vector<SpecRow> spec_rows(const std::string& name) {
  std::ifstream file(std::filesystem::path(UNDERLAG_SOURCE_DIR) / "tests" / "spec" / name);
  std::vector<SpecRow> rows;
  std::vector<std::string> headings;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (!line.starts_with('|')) {
      headings.clear();
    } else if (line.starts_with("|---") || line.starts_with("| ---")) {
      continue;
    } else if (headings.empty()) {
      headings = spec_cells(line);
    } else {
      SpecRow row{number, {}};
      const auto cells = spec_cells(line);
      for (std::size_t at = 0; at < headings.size() && at < cells.size(); ++at)
        row.cells[headings[at]] = cells[at];
      rows.push_back(std::move(row));
    }
  }
  if (rows.empty()) throw std::runtime_error("no examples in tests/spec/" + name);
  return rows;
}

/// `text` with the characters that cannot be told apart in print written out: `␣` for U+00A0.
inline std::string with_visible_spaces(std::string text) {
  for (std::size_t at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0")) {
    text.replace(at, 2, "␣");
  }
  return text;
}

}  // namespace underlag_tests
