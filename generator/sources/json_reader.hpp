#pragma once
// Reads JSON into the same tree as YAML, in which every value knows its place. A YAML reader takes most JSON,
// but not its escapes of letters outside the first plane, and it says what is wrong in terms of YAML.

#include <optional>
#include <string_view>

#include "sources/yaml.hpp"

namespace underlag {

/// None after a mistake, a duplicate key, text that is not UTF-8 or nesting deeper than 64, each reported.
/// Numbers keep their digits as text, so that none is lost.
std::optional<YamlNode> parse_json(std::string_view text, const YamlSource& source, Diagnostics& diagnostics);

}  // namespace underlag
