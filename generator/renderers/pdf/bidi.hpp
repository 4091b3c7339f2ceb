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

/// The indexes of `pieces` from left to right as drawn (UAX 9, through ICU), in a line that runs from left to
/// right or the other way.
std::vector<std::size_t> visual_order(std::span<const std::string_view> pieces, bool right_to_left = false);

}  // namespace underlag::pdf
