#pragma once
// The order in which the pieces of a line are drawn when some of them are written from right to left (Arabic,
// Hebrew).

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace underlag::pdf {

/// True when `text` may hold letters written from right to left; a quick look at its bytes.
bool may_be_right_to_left(std::string_view text);

/// True for Arabic, Hebrew and the like, by their code (BCP 47).
bool is_right_to_left(const std::string& language);

/// A stretch of a piece that runs one way: bytes [begin, begin + size).
struct VisualPart {
  std::size_t piece = 0;
  std::size_t begin = 0;
  std::size_t size = 0;
  bool is_mirrored = false;  ///< Signs that run from right to left: "(" is drawn as ")".

  bool operator==(const VisualPart&) const = default;
};

/// The parts of `pieces` from left to right as drawn (UAX 9, through ICU), in a line that runs from left to
/// right or the other way. An empty piece is a part without size.
std::vector<VisualPart> visual_parts(std::span<const std::string_view> pieces, bool right_to_left = false);

/// `text` with brackets and the like turned the other way.
std::string mirrored(std::string_view text);

}  // namespace underlag::pdf
