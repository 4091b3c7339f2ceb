#include "diagnostics/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "text/json_writer.hpp"
#include "text/personal_number.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

const char* severity_word(Severity severity, Language language) {
  switch (severity) {
    case Severity::error:
      return language == Language::sv ? "fel" : "error";
    case Severity::warning:
      return language == Language::sv ? "varning" : "warning";
    case Severity::note:
      return language == Language::sv ? "not" : "note";
  }
  return "";
}

const char* severity_colour(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::note:
      return "\x1b[1;36m";
  }
  return "";
}

// The source line and a caret under it. Tabs are shown as one space so that the caret stands right, and a
// line too long for a terminal is cut around the caret.
std::string excerpt_lines(const Diagnostic& diagnostic) {
  constexpr int kWidest = 100;
  std::u32string line = to_utf32(diagnostic.excerpt.text);
  for (char32_t& c : line) {
    if (c < 0x20) c = U' ';
  }
  int caret = std::max(diagnostic.place.column - 1, 0);
  int from = caret > kWidest * 3 / 4 ? caret - kWidest / 2 : 0;
  std::u32string shown =
      line.substr(std::min<std::size_t>(static_cast<std::size_t>(from), line.size()), kWidest);
  std::string margin = fmt::format("{:>4}", diagnostic.place.line);
  std::string out = fmt::format(" {} | {}\n", margin, to_utf8(shown));
  if (diagnostic.place.column == 0) return out;
  return out +
         fmt::format(" {} | {}{}\n", std::string(margin.size(), ' '),
                     std::string(static_cast<std::size_t>(caret - from), ' '),
                     std::string(static_cast<std::size_t>(std::max(diagnostic.excerpt.length, 1)), '^'));
}

// The problems as a person works through them: file by file in the order in which the files were first
// complained of, from the top of each file. What has no line of its own stays behind what it was found after.
std::vector<const Diagnostic*> in_reading_order(const Diagnostics& diagnostics) {
  struct Order {
    std::size_t file;
    std::pair<int, int> line_and_column;
    const Diagnostic* one;
  };
  std::vector<Order> order;
  std::map<std::string_view, Order> last_in_file;
  for (const Diagnostic& one : diagnostics.all()) {
    const auto [last, is_first] = last_in_file.try_emplace(one.place.file, Order{order.size(), {0, 0}, &one});
    if (one.place.line > 0) last->second.line_and_column = {one.place.line, one.place.column};
    order.push_back(
        {one.place.file.empty() ? order.size() : last->second.file, last->second.line_and_column, &one});
  }
  std::ranges::stable_sort(order, {}, [](const Order& at) { return std::pair(at.file, at.line_and_column); });
  std::vector<const Diagnostic*> out;
  out.reserve(order.size());
  for (const Order& at : order) out.push_back(at.one);
  return out;
}

std::string counted(int count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, const ReportOptions& options) {
  std::string place = to_string(diagnostic.place);
  std::string word =
      fmt::format("{}[{}]", severity_word(diagnostic.severity, options.language), diagnostic.message->code);
  if (options.colour) word = severity_colour(diagnostic.severity) + word + "\x1b[0m";
  std::string out =
      fmt::format("{}{}{}: {}\n", place, place.empty() ? "" : ": ", word, diagnostic.text(options.language));
  if (!diagnostic.excerpt.text.empty()) out += excerpt_lines(diagnostic);
  std::string hint = diagnostic.hint(options.language);
  if (!hint.empty())
    out += fmt::format("   {}: {}\n", options.language == Language::sv ? "tips" : "hint", hint);
  // A message may quote a cell or a line: whoever reads it on a screen or in a log is not to see a personal
  // number.
  return mask_personal_numbers(out);
}

std::string to_text(const Diagnostics& diagnostics, const ReportOptions& options) {
  std::string out;
  for (const Diagnostic* one : in_reading_order(diagnostics)) out += to_text(*one, options);
  int errors = diagnostics.count(Severity::error);
  int warnings = diagnostics.count(Severity::warning);
  if (errors + warnings == 0) return out;
  bool swedish = options.language == Language::sv;
  return out +
         fmt::format("{}, {}\n", counted(errors, swedish ? "fel" : "error", swedish ? "fel" : "errors"),
                     counted(warnings, swedish ? "varning" : "warning", swedish ? "varningar" : "warnings"));
}

std::string to_json(const Diagnostics& diagnostics, Language language) {
  JsonWriter json;
  json.begin_array();
  for (const Diagnostic* const found : in_reading_order(diagnostics)) {
    const Diagnostic& one = *found;
    json.begin_object();
    json.member("code", one.message->code);
    json.member("severity", severity_word(one.severity, Language::en));
    json.member("file", mask_personal_numbers(one.place.file));
    if (one.place.line > 0) json.member("line", one.place.line);
    if (one.place.column > 0) json.member("column", one.place.column);
    if (!one.place.cell.empty()) json.member("cell", mask_personal_numbers(one.place.cell));
    json.member("message", mask_personal_numbers(one.text(language)));
    if (std::string hint = one.hint(language); !hint.empty())
      json.member("hint", mask_personal_numbers(hint));
    json.end_object();
  }
  json.end_array();
  return json.text() + "\n";
}

}  // namespace underlag
