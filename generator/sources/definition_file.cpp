#include "sources/definition_file.hpp"

#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/sources.hpp"
#include "text/slug.hpp"

namespace underlag {

std::vector<DefinitionFile> read_definition_files(const FileTree& tree, std::string_view folder,
                                                  std::string_view ending, Diagnostics& diagnostics,
                                                  std::vector<std::string>& ids) {
  std::vector<DefinitionFile> files;
  for (std::string& path : tree.list(folder)) {
    if (!path.ends_with(ending)) continue;
    std::string id = path.substr(path.rfind('/') + 1);
    id.resize(id.size() - ending.size());
    ids.push_back(id);
    auto text = tree.read(path);
    if (!text) {
      diagnostics.add(messages::file_missing, {path, 0, 0, ""}, {path, ""});
      continue;
    }
    auto root = parse_yaml(*text, {path, 1}, diagnostics);
    if (root) files.push_back({std::move(id), std::move(path), std::move(*text), std::move(*root)});
  }
  return files;
}

bool is_field_name(std::string_view name) {
  bool part_is_empty = true;
  for (char c : name) {
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (!is_letter && (c != '.' || part_is_empty)) return false;
    part_is_empty = c == '.';
  }
  return !part_is_empty;
}

std::string suggested_field_name(std::string_view text) {
  std::string name = slug(text);
  for (char& c : name) {
    if (c == '-') c = '_';
  }
  return name;
}

std::optional<int> whole_number(YamlObject& object, std::string_view key, int least, int most) {
  auto value = object.integer(key);
  if (!value) return std::nullopt;
  if (*value >= least && *value <= most) return static_cast<int>(*value);
  object.report(messages::out_of_range, *object.node(key),
                {std::string(key), std::to_string(least), std::to_string(most), std::to_string(*value)});
  return std::nullopt;
}

bool check_field_name(YamlObject& object, const YamlNode& node) {
  if (node.is_scalar() && is_field_name(node.text)) return true;
  object.report(messages::bad_name, node, {node.text, suggested_field_name(node.text)});
  return false;
}

}  // namespace underlag
