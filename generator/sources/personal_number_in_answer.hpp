#pragma once
// Personal numbers as people write them in an answer: over two lines, in pairs, with any sign between.

#include <optional>
#include <string>
#include <string_view>

namespace underlag {

/// The first personal number in an answer, masked; none when there is none. Looks harder than
/// `find_personal_numbers` does in what authors write: the two lines of a box, `811218.9876` with any sign
/// between, and digits in pairs are found too.
std::optional<std::string> personal_number_in_answer(std::string_view text);

}  // namespace underlag
