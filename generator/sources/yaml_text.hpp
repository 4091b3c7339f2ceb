#pragma once
// Text as a value or key in YAML that the program writes.

#include <string>
#include <string_view>

namespace underlag {

/// As it is when it is plainly a word or words, else in double quotes with escapes.
std::string yaml_text(std::string_view text);

/// Characters that may stand in YAML as they are; others need an escape.
bool is_yaml_character(char32_t character);

}  // namespace underlag
