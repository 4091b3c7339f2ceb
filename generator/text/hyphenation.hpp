#pragma once
// Where long Swedish and English words may be divided. Wraps libhyphen and the patterns of hyphen-sv,
// hyphen-en-us.

#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace underlag {

/// Byte offsets inside `word` (one word, UTF-8) at which a hyphen may stand, at least two letters from its
/// start and three from its end. None for words with other letters than Latin-1's, or when the patterns are
/// not installed (see `patterns_installed`). Safe to call from several threads.
std::vector<std::size_t> division_points(std::string_view word, Language language);

/// `text` with soft hyphens (U+00AD) in its words of at least 13 letters, so that a heading fits a phone.
std::string with_soft_hyphens(std::string_view text, Language language);

/// False when the pattern file of the language cannot be read; `doctor` tells the user.
bool patterns_installed(Language language);

}  // namespace underlag
