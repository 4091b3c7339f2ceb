#include "text/text_position.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace underlag {

TextPosition position_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 = 0: the first line.
  return {1 + static_cast<int>(std::ranges::count(before, '\n')),
          1 + static_cast<int>(code_point_count(before.substr(line_start)))};
}

}  // namespace underlag
