#include "sources/front_matter.hpp"

#include "diagnostics/messages/markdown.hpp"
#include "diagnostics/messages/sources.hpp"
#include "sources/memo_reader.hpp"
#include "sources/yaml.hpp"

namespace underlag {

namespace {

// The line that starts at `offset`, without its ending; `offset` is moved to the next line.
std::string_view take_line(std::string_view text, std::size_t& offset) {
  std::size_t end = text.find('\n', offset);
  std::string_view line = text.substr(offset, end == std::string_view::npos ? end : end - offset);
  offset = end == std::string_view::npos ? text.size() : end + 1;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_fence(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line == "---";
}

std::map<std::string, std::string> named_figures(YamlObject& keys, const YamlFile& file,
                                                 Diagnostics& diagnostics) {
  std::map<std::string, std::string> figures;
  const YamlNode* node = keys.node("figures");
  if (node == nullptr) return figures;
  YamlObject named(*node, file, diagnostics);
  for (const auto& [name, expression] : node->members) {
    if (auto text = named.text(name.text)) figures[name.text] = *text;
  }
  return figures;
}

}  // namespace

PageParts cut_page(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  std::size_t offset = 0;
  if (!is_fence(take_line(text, offset))) return {{}, text, 1};
  std::size_t yaml_start = offset;
  for (int line = 2; offset < text.size(); ++line) {
    std::size_t line_start = offset;
    if (is_fence(take_line(text, offset))) {
      return {text.substr(yaml_start, line_start - yaml_start), text.substr(offset), line + 1};
    }
  }
  diagnostics.add(messages::front_matter_not_closed, {file, 1, 1, ""}).excerpt = {"---", 3};
  return {{}, text, 1};
}

FrontMatter read_front_matter(std::string_view yaml, const YamlFile& file, Diagnostics& diagnostics) {
  FrontMatter front;
  if (yaml.empty()) return front;
  std::optional<YamlNode> root = parse_yaml(yaml, {file.path, 2}, diagnostics);
  if (!root) return front;
  YamlObject keys(*root, file, diagnostics);
  front.title = keys.text_or("title", "");
  front.description = keys.text_or("description", "");
  static const std::vector<std::string> kTypes = {"page",   "report", "memo",         "form",
                                                  "course", "module", "accessibility"};
  front.type = keys.choice("type", kTypes).value_or(front.type);
  front.template_name = keys.text_or("template", "");
  if (auto order = keys.integer("order")) front.order = static_cast<int>(*order);
  front.navigation_title = keys.text_or("navigation_title", "");
  front.in_navigation = keys.boolean("navigation").value_or(true);
  front.draft = keys.boolean("draft").value_or(false);
  front.publish = keys.boolean("publish").value_or(true);
  static const std::vector<std::string> kLanguages = {"sv", "en"};
  front.language = keys.choice("language", kLanguages).value_or("");
  front.date = keys.date("date").value_or("");
  front.authors = keys.texts("authors");
  front.for_each = keys.text_or("for_each", "");
  front.key = keys.text_or("key", "");
  front.where = keys.text_or("where", "");
  front.row_texts = keys.text_or("row_texts", "");
  static const std::vector<std::string> kDownloads = {"pdf", "xlsx"};
  front.downloads = keys.choices("downloads", kDownloads);
  front.form = keys.text_or("form", "");
  front.numbered = keys.boolean("numbered").value_or(false);
  front.figures = named_figures(keys, file, diagnostics);
  front.raw_html = keys.boolean("raw_html").value_or(false);
  if (front.type == "memo") front.memo = read_memo(keys, file, diagnostics);
  keys.finish();
  return front;
}

}  // namespace underlag
