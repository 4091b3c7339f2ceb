// What is computed: fenced blocks with YAML inside and code spans that start with `=`.

#include <algorithm>
#include <array>

#include <cmark-gfm.h>

#include "diagnostics/messages/markdown.hpp"
#include "model/plain_text.hpp"
#include "sources/markdown_reading.hpp"
#include "sources/request_parser.hpp"
#include "sources/yaml_object.hpp"
#include "text/natural_order.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag::markdown {

namespace {

// A fence as the author wrote it: ```kind argument
struct Fence {
  std::string_view kind;
  std::string_view argument;
  std::string_view text;
  int line;
};

Fence fence_of(cmark_node* node, const Reading& reading) {
  const char* info = cmark_node_get_fence_info(node);
  std::string_view words = info == nullptr ? "" : info;
  std::size_t end = words.find_first_of(" \t");
  Fence fence{words.substr(0, end), {}, literal(node), reading.line_of_node(node)};
  std::size_t argument = end == words.npos ? words.npos : words.find_first_not_of(" \t", end);
  if (argument != words.npos) fence.argument = words.substr(argument);
  return fence;
}

// True when the line closes a fence of at least `length` signs, also within a quote.
bool closes_fence(std::string_view line, char sign, std::size_t length) {
  line = line.substr(0, line.find_last_not_of(" \t") + 1);
  const std::size_t before = line.find_last_not_of(sign);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return line.size() - start >= length &&
         line.substr(0, start).find_first_not_of(" \t>") == std::string_view::npos;
}

// Everything after a fence that nobody closed is code: the rest of the page would be lost in it.
void check_closed(cmark_node* node, Reading& reading) {
  int length = 0;
  int offset = 0;
  char sign = 0;
  if (cmark_node_get_fenced(node, &length, &offset, &sign) == 0) return;
  const int first = reading.line_of_node(node);
  const int last = cmark_node_get_end_line(node) + reading.line_offset;
  if (last > first && closes_fence(reading.lines.line(last), sign, static_cast<std::size_t>(length))) return;
  const std::string fence(static_cast<std::size_t>(length), sign);
  reading.report(messages::fence_not_closed, first, fence, {fence});
}

// Our own kinds, and the Swedish words that an author tries first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kKinds = {{
    {"table", "table"},
    {"chart", "chart"},
    {"summary", "summary"},
    {"form", "form"},
    {"checklist", "checklist"},
    {"pages", "pages"},
    {"key_figures", "key_figures"},
    {"page_break", "page_break"},
    {"references", "references"},
    {"tabell", "table"},
    {"diagram", "chart"},
    {"sammanfattning", "summary"},
    {"formulär", "form"},
    {"checklista", "checklist"},
    {"sidor", "pages"},
    {"nyckeltal", "key_figures"},
    {"sidbrytning", "page_break"},
    {"referenser", "references"},
}};

// The kind that a misspelt fence most likely means; empty for ordinary code. Only text that looks like our
// YAML counts, so that a listing in some language is never taken for a mistake.
std::string meant_kind(const Fence& fence) {
  std::size_t colon = fence.text.find(':');
  bool like_yaml =
      colon != fence.text.npos && colon > 0 &&
      fence.text.substr(0, colon).find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == fence.text.npos;
  if (!like_yaml) return {};
  std::vector<std::string> words;
  for (const auto& kind : kKinds) words.emplace_back(kind.first);
  std::string near = nearest_word(fence.kind, words);
  const auto* found = std::ranges::find(kKinds, near, [](const auto& kind) { return kind.first; });
  return found == kKinds.end() ? std::string() : std::string(found->second);
}

void append_request(Blocks& out, const Fence& fence, Reading& reading) {
  std::optional<Request> request = parse_block_request(
      fence.kind, fence.text, {reading.page.source, fence.line + 1}, reading.page.text, reading.diagnostics);
  if (!request) return;
  out.push_back({BlockRequest{static_cast<int>(reading.page.requests.size())}, fence.line, {}});
  reading.page.requests.push_back(std::move(*request));
}

void append_form(Blocks& out, const Fence& fence, Reading& reading) {
  if (fence.argument.empty()) {
    reading.report(messages::form_block_needs, fence.line, "```", {});
    return;
  }
  out.push_back({FormBlock{std::string(fence.argument), nullptr}, fence.line, {}});
}

std::optional<YamlNode> yaml_of(const Fence& fence, Reading& reading) {
  return parse_yaml(fence.text, {reading.page.source, fence.line + 1}, reading.diagnostics);
}

// Either a plain list, or `title:` and `items:`.
void append_checklist(Blocks& out, const Fence& fence, Reading& reading) {
  std::optional<YamlNode> root = yaml_of(fence, reading);
  if (!root) return;
  Checklist checklist;
  const YamlNode* items = &*root;
  YamlFile file{reading.page.source, reading.page.text};
  if (root->is_mapping()) {
    YamlObject keys(*root, file, reading.diagnostics);
    checklist.title = keys.text_or("title", "");
    items = keys.node("items");
    keys.finish();
  }
  if (items == nullptr || !items->is_sequence() || items->items.empty()) {
    reading.report(messages::checklist_needs, fence.line, "```", {});
    return;
  }
  for (const YamlNode& item : items->items)
    checklist.items.push_back(read_inlines(item.text, item.line, reading));
  out.push_back({std::move(checklist), fence.line, {}});
}

void append_page_list(Blocks& out, const Fence& fence, Reading& reading) {
  std::optional<YamlNode> root = yaml_of(fence, reading);
  if (!root) return;
  YamlFile file{reading.page.source, reading.page.text};
  YamlObject keys(*root, file, reading.diagnostics);
  PageList list{keys.text_or("of", ""), keys.boolean("nested").value_or(false)};
  keys.finish();
  if (list.of.empty()) {
    reading.report(messages::page_list_needs, fence.line, "```", {});
    return;
  }
  out.push_back({std::move(list), fence.line, {}});
}

// `Grundintervjuer: figur1.grund.sum`: the label, and what is shown large above it.
void append_key_figures(Blocks& out, const Fence& fence, Reading& reading) {
  std::optional<YamlNode> root = yaml_of(fence, reading);
  if (!root) return;
  if (!root->is_mapping() || root->members.empty()) {
    reading.report(messages::key_figures_need, fence.line, "```", {});
    return;
  }
  List list;
  list.key_figures = true;
  for (const auto& [label, expression] : root->members) {
    Strong figure{{{read_value(expression.text, expression.line, reading), expression.line}}};
    Paragraph words{{{std::move(figure), label.line}, {Text{" " + label.text}, label.line}}};
    list.items.push_back({List::Mark::none, {Block{std::move(words), label.line, {}}}});
  }
  out.push_back({std::move(list), fence.line, {}});
}

// Works in the order of the alphabet, whatever order they were collected in.
void append_references(Blocks& out, const Fence& fence, Reading& reading) {
  std::optional<YamlNode> root = yaml_of(fence, reading);
  if (!root) return;
  if (!root->is_sequence() || root->items.empty()) {
    reading.report(messages::references_need, fence.line, "```", {});
    return;
  }
  ReferenceList list;
  YamlFile file{reading.page.source, reading.page.text};
  for (const YamlNode& node : root->items) {
    YamlObject keys(node, file, reading.diagnostics);
    std::string id = keys.required_text("id");
    std::string text = keys.required_text("text");
    std::string cite = keys.text_or("cite", "");
    keys.finish();
    if (id.empty() || text.empty()) continue;
    bool is_twice = std::ranges::any_of(list.entries, [&](const auto& one) { return one.id == "ref-" + id; });
    if (is_twice) keys.report(messages::reference_twice, *keys.node("id"), {id});
    Inlines words = read_inlines(text, keys.node("text")->line, reading);
    list.entries.push_back({"ref-" + id, std::move(cite), std::move(words)});
  }
  std::ranges::stable_sort(list.entries, {}, [](const ReferenceList::Entry& entry) {
    return natural_order_key(plain_text(entry.text));
  });
  out.push_back({std::move(list), fence.line, {}});
}

void append_code_block(Blocks& out, const Fence& fence, Reading& reading) {
  if (std::string meant = meant_kind(fence); !meant.empty()) {
    reading.report(messages::unknown_block, fence.line, fence.kind, {std::string(fence.kind), meant});
  }
  out.push_back({CodeBlock{std::string(fence.kind), std::string(fence.text)}, fence.line, {}});
}

}  // namespace

ValueRequest read_value(std::string_view expression, int line, Reading& reading) {
  const std::string text(reading.lines.line(line));
  // The same words may stand elsewhere on the line, without the signs around a value.
  std::size_t offset = text.find("=" + std::string(expression) + "`");
  if (offset != text.npos) ++offset;
  const std::size_t start = std::min(expression.find_first_not_of(' '), expression.size());
  if (offset != text.npos) offset += start;
  expression.remove_prefix(start);
  if (offset == text.npos) offset = text.find(expression);
  int column = 0;
  if (offset != text.npos)
    column = static_cast<int>(code_point_count(std::string_view(text).substr(0, offset))) + 1;
  ValueRequest value{std::string(expression), -1};
  std::optional<Request> request =
      parse_value_request(expression, {reading.page.source, line, column, ""}, text, reading.diagnostics,
                          reading.page.front_matter.figures);
  if (!request) return value;
  value.request = static_cast<int>(reading.page.requests.size());
  reading.page.requests.push_back(std::move(*request));
  return value;
}

void append_fenced(Blocks& out, cmark_node* node, Reading& reading) {
  Fence fence = fence_of(node, reading);
  check_closed(node, reading);
  if (fence.kind == "table" || fence.kind == "chart" || fence.kind == "summary") {
    append_request(out, fence, reading);
  } else if (fence.kind == "form") {
    append_form(out, fence, reading);
  } else if (fence.kind == "checklist") {
    append_checklist(out, fence, reading);
  } else if (fence.kind == "pages") {
    append_page_list(out, fence, reading);
  } else if (fence.kind == "key_figures") {
    append_key_figures(out, fence, reading);
  } else if (fence.kind == "references") {
    append_references(out, fence, reading);
  } else if (fence.kind == "page_break") {
    out.push_back({PageBreak{}, fence.line, {}});
  } else {
    append_code_block(out, fence, reading);
  }
}

}  // namespace underlag::markdown
