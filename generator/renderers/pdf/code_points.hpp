#pragma once
// Where UTF-8 may be cut: between code points.

#include <cstddef>
#include <string_view>

namespace underlag::pdf {

/// The end of the code point that holds byte `at`, never beyond the text.
inline std::size_t after_code_point(std::string_view text, std::size_t at) {
  auto is_continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace underlag::pdf
