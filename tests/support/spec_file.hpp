#pragma once
// Spec tests that are examples in fenced blocks: each heading of a Markdown file in tests/spec/ that has
// blocks under it is one case. The prose between them is for the reader.

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace underlag_tests {

/// ```kind name
/// content
/// ```
struct SpecBlock {
  std::string kind;
  std::string name;
  std::string content;  ///< With a newline after every line.
  int line = 0;         ///< Of the opening fence.
};

struct SpecCase {
  std::string title;
  int line = 0;
  std::vector<SpecBlock> blocks;

  /// The only block of a kind; none (nullptr) when there is no such block. Two are a mistake in the spec.
  const SpecBlock* find(const std::string& kind) const {
    const SpecBlock* found = nullptr;
    for (const SpecBlock& one : blocks) {
      if (one.kind != kind) continue;
      if (found != nullptr) throw std::runtime_error("two blocks \"" + kind + "\" under \"" + title + "\"");
      found = &one;
    }
    return found;
  }
};

inline SpecBlock spec_block(std::ifstream& file, const std::string& fence, int& number) {
  std::string marks = fence.substr(0, fence.find_first_not_of('`'));
  std::string info = fence.substr(marks.size());
  std::size_t space = info.find(' ');
  SpecBlock block{info.substr(0, space), space == std::string::npos ? "" : info.substr(space + 1), "",
                  number};
  std::string line;
  while (std::getline(file, line)) {
    ++number;
    if (line == marks) return block;
    block.content += line + "\n";
  }
  throw std::runtime_error("the block on line " + std::to_string(block.line) + " has no end");
}

/// The cases of tests/spec/NAME. Throws when there is none: a spec without examples tests nothing.
inline std::vector<SpecCase> spec_cases(const std::string& name) {
  std::ifstream file(std::filesystem::path(UNDERLAG_SOURCE_DIR) / "tests" / "spec" / name);
  std::vector<SpecCase> cases;
  SpecCase current;
  auto keep = [&] {
    if (!current.blocks.empty()) cases.push_back(current);
  };
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.starts_with('#')) {
      keep();
      current = {line.substr(line.find_first_not_of("# ")), number, {}};
    } else if (line.starts_with("```")) {
      current.blocks.push_back(spec_block(file, line, number));
    }
  }
  keep();
  if (cases.empty()) throw std::runtime_error("no examples in tests/spec/" + name);
  return cases;
}

/// Writes new contents into the blocks that start on these lines of tests/spec/NAME: how expected results are
/// accepted.
inline void rewrite_spec(const std::string& name, const std::map<int, std::string>& contents) {
  std::filesystem::path path = std::filesystem::path(UNDERLAG_SOURCE_DIR) / "tests" / "spec" / name;
  std::ifstream file(path);
  std::string out;
  std::string line;
  bool skips = false;
  for (int number = 1; std::getline(file, line); ++number) {
    if (skips && line.starts_with("```")) skips = false;
    if (!skips) out += line + "\n";
    auto found = contents.find(number);
    if (found == contents.end()) continue;
    out += found->second;
    skips = true;
  }
  file.close();
  std::ofstream(path) << out;
}

}  // namespace underlag_tests
