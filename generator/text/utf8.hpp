#pragma once
// UTF-8 as the rest of the program needs it: checking, counting and walking. All text inside Underlag is
// UTF-8.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace underlag {

/// Offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not); none when all
/// is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

inline bool is_utf8(std::string_view text) {
  return !first_invalid_utf8(text).has_value();
}

/// Number of code points in valid UTF-8.
std::size_t code_point_count(std::string_view text);

/// The code point that starts at `offset`, which is moved past it. Invalid bytes give U+FFFD, one byte at a
/// time.
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// `text` without a leading byte order mark.
std::string_view without_bom(std::string_view text);

}  // namespace underlag
