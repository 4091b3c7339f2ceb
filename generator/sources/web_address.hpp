#pragma once
// Addresses in settings: what a browser can open from any page.

#include <string>
#include <string_view>

#include "sources/yaml_object.hpp"

namespace underlag {

/// True for https://… and http://… without spaces and quotes.
bool is_web_address(std::string_view text);

/// The http or https address at `key`; empty when there is none. Anything else is reported.
std::string web_address(YamlObject& keys, const char* key);

}  // namespace underlag
