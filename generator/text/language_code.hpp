#pragma once
// The codes that languages have in pages and documents: "sv", "en-GB".

#include <string_view>

namespace underlag {

/// True for a code that begins with a language of ISO 639, with a region or script behind it or without.
bool is_language_code(std::string_view code);

}  // namespace underlag
