#pragma once
// Addresses in settings: what a browser can open from any page.

#include <string>

#include "sources/yaml_object.hpp"

namespace underlag {

/// The http or https address at `key`; empty when there is none. Anything else is reported.
std::string web_address(YamlObject& keys, const char* key);

}  // namespace underlag
