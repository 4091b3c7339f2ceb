#pragma once
// From a place in a text to what an editor calls it.

#include <cstddef>
#include <string_view>

namespace underlag {

/// Both from 1; columns are characters.
struct TextPosition {
  int line = 1;
  int column = 1;
};

/// Of the byte at `offset`; lines end with \n.
TextPosition position_of(std::string_view text, std::size_t offset);

}  // namespace underlag
