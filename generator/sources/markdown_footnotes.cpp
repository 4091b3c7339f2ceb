// Footnotes that nothing refers to: cmark leaves them out without a word.

#include <set>

#include "diagnostics/messages/markdown.hpp"
#include "sources/markdown_reading.hpp"
#include "text/letter_case.hpp"

namespace underlag::markdown {

namespace {

bool is_fence(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t>");
  const std::string_view words = start == std::string_view::npos ? "" : line.substr(start);
  return words.starts_with("```") || words.starts_with("~~~");
}

struct Definition {
  std::string name;  ///< As it is written.
  int line;
};

// The name when the line begins with `[^name]:`; empty otherwise.
std::string_view defined_name(std::string_view line) {
  const std::size_t start = line.find_first_not_of(' ');
  if (start > 3 || !line.substr(start).starts_with("[^")) return {};
  const std::size_t end = line.find("]:", start);
  return end == std::string_view::npos ? std::string_view() : line.substr(start + 2, end - start - 2);
}

void note_uses(std::string_view line, std::set<std::string>& used) {
  for (std::size_t at = line.find("[^"); at != std::string_view::npos; at = line.find("[^", at + 2)) {
    const std::size_t end = line.find(']', at);
    if (end != std::string_view::npos) used.insert(to_lower_case(line.substr(at + 2, end - at - 2)));
  }
}

}  // namespace

void report_unused_footnotes(std::string_view body, Reading& reading) {
  if (body.find("[^") == std::string_view::npos) return;
  std::vector<Definition> definitions;
  std::set<std::string> used;
  bool in_code = false;
  int line_number = reading.line_offset;
  while (!body.empty()) {
    std::string_view line = body.substr(0, body.find('\n'));
    body.remove_prefix(std::min(line.size() + 1, body.size()));
    ++line_number;
    if (is_fence(line)) in_code = !in_code;
    if (in_code) continue;
    if (const std::string_view name = defined_name(line); !name.empty()) {
      definitions.push_back({std::string(name), line_number});
      line.remove_prefix(line.find("]:") + 2);
    }
    note_uses(line, used);
  }
  for (const Definition& one : definitions) {
    if (used.contains(to_lower_case(one.name))) continue;
    reading.report(messages::footnote_unused, one.line, "[^" + one.name + "]", {one.name});
  }
}

}  // namespace underlag::markdown
