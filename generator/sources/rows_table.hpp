#pragma once
// Rows written as YAML or JSON: a list with the same keys in every item, alone or beside what is said of it.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sources/data_table.hpp"
#include "sources/yaml.hpp"

namespace underlag {

/// By the name: .yaml, .yml or .json.
bool is_rows_file(std::string_view file);

/// The file as a tree; none after a mistake, which is reported.
std::optional<YamlNode> parse_rows_file(std::string_view bytes, const std::string& file,
                                        Diagnostics& diagnostics);

/// `view` is the key of the rows where the file has more than them; it may be empty when they are the only
/// list of rows. Null when the text cannot be parsed or has no such list, which is reported.
std::unique_ptr<RawTable> open_rows(std::string_view bytes, const std::string& file, const std::string& view,
                                    Diagnostics& diagnostics);

}  // namespace underlag
