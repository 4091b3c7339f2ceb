#include "documents/place_in_source.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace underlag {

Place place_in_source(const Page& page, std::string_view found, std::string_view after) {
  const std::string_view text = page.text;
  const std::size_t start = text.find(after);
  const std::size_t offset = start == text.npos ? text.npos : text.find(found, start + after.size());
  if (offset == text.npos) return {page.source, 0, 0, ""};
  const std::string_view before = text.substr(0, offset);
  const std::string_view line_before =
      before.substr(before.rfind('\n') + 1);  // npos + 1 = 0: the first line.
  return {page.source, 1 + static_cast<int>(std::ranges::count(before, '\n')),
          1 + static_cast<int>(code_point_count(line_before)), ""};
}

}  // namespace underlag
