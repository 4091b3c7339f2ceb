#pragma once
// Addresses as they are written in links.

#include <string>
#include <string_view>

namespace underlag {

/// `sida%20tv%C3%A5` → `sida två`; a percent sign without two hexadecimal digits stays.
std::string percent_decoded(std::string_view text);

}  // namespace underlag
