#include "pipeline/excerpts.hpp"

#include <algorithm>
#include <map>

#include "text/utf8.hpp"

namespace underlag {

namespace {

// Texts, templates and descriptions; never data, which is about people.
bool may_be_shown(std::string_view path) {
  if (path == "underlag.yaml" || path.starts_with("templates/") || path.ends_with(".md")) return true;
  constexpr std::string_view kDescriptions[] = {".dataset.yaml", ".aliases.yaml", ".mapping.yaml",
                                                ".instrument.yaml"};
  return std::ranges::any_of(kDescriptions, [&](std::string_view ending) { return path.ends_with(ending); });
}

bool lacks_excerpt(const Diagnostic& one) {
  const bool is_privacy = one.message->code[0] == 'G';
  return one.excerpt.text.empty() && one.place.line > 0 && !is_privacy && may_be_shown(one.place.file);
}

// What the message quotes, when it stands at its place; else one character.
int marked_length(const Diagnostic& one, const std::string& line) {
  const std::u32string letters = to_utf32(line);
  const auto start = static_cast<std::size_t>(std::max(one.place.column - 1, 0));
  if (start >= letters.size()) return 1;
  const std::string rest = to_utf8(std::u32string_view(letters).substr(start));
  for (const std::string& quoted : one.arguments) {
    if (!quoted.empty() && rest.starts_with(quoted)) return static_cast<int>(code_point_count(quoted));
  }
  return 1;
}

}  // namespace

void add_excerpts(const FileTree& project, Diagnostics& diagnostics) {
  std::map<std::string, std::string> texts;
  Diagnostics completed;
  for (Diagnostic one : diagnostics.all()) {
    if (lacks_excerpt(one)) {
      const auto [text, is_new] = texts.try_emplace(one.place.file);
      if (is_new) text->second = project.read(one.place.file).value_or("");
      const std::string line = line_of(text->second, one.place.line);
      // A file in another encoding has no line that a terminal could show.
      if (is_utf8(line)) one.excerpt = {line, marked_length(one, line)};
    }
    completed.add(std::move(one));
  }
  diagnostics = std::move(completed);
}

}  // namespace underlag
