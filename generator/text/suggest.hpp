#pragma once
// "Menade du …?": the nearest of the words that would have been right.

#include <string>
#include <string_view>
#include <vector>

namespace underlag {

/// The candidate nearest to `word` (case ignored, at most a third of it changed); empty when none is near.
/// Of equally near candidates the first wins.
std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace underlag
