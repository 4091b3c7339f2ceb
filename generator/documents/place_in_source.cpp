#include "documents/place_in_source.hpp"

#include "text/text_position.hpp"

namespace underlag {

Place place_in_source(const Page& page, std::string_view found, std::string_view after) {
  const std::string_view text = page.text;
  const std::size_t start = text.find(after);
  const std::size_t offset = start == text.npos ? text.npos : text.find(found, start + after.size());
  if (offset == text.npos) return {page.source, 0, 0, ""};
  const TextPosition at = position_of(text, offset);
  return {page.source, at.line, at.column, ""};
}

}  // namespace underlag
