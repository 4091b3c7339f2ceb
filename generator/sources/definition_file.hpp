#pragma once
// What the readers of forms, lists and instruments share: finding the files of one kind, and names that can
// stand in field names.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/file_tree.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// One definition, parsed. `text` owns what excerpts are cut from, so keep the object alive while reading.
struct DefinitionFile {
  std::string id;  ///< The file name up to the kind: `orsklient` of `templates/forms/orsklient.form.yaml`.
  std::string path;
  std::string text;
  YamlNode root;

  YamlFile file() const { return {path, text}; }
};

/// Every `folder/ID` + `ending`, sorted by path. Files that cannot be parsed are reported and left out;
/// `ids` gets the names of those too, so that a reference to one is not reported a second time.
std::vector<DefinitionFile> read_definition_files(const FileTree& tree, std::string_view folder,
                                                  std::string_view ending, Diagnostics& diagnostics,
                                                  std::vector<std::string>& ids);

/// Lower-case a–z, digits and _, with single dots between parts.
bool is_field_name(std::string_view name);

/// What `text` could have been called: "Fysisk hälsa" → fysisk_halsa.
std::string suggested_field_name(std::string_view text);

/// A whole number from `least` to `most`; one outside is reported and answered like a missing one.
std::optional<int> whole_number(YamlObject& object, std::string_view key, int least, int most);

/// Limits of answers: what any viewer and any spreadsheet can hold.
constexpr int kLargestLimit = 1'000'000'000;

/// Reports a name that cannot stand in a field's name. True when it can.
bool check_field_name(YamlObject& object, const YamlNode& node);

}  // namespace underlag
