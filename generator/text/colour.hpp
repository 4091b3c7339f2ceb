#pragma once
// Colours as authors write them, "#00506b", and whether they can be read on white.

#include <optional>
#include <string_view>

namespace underlag {

struct Rgb {
  int red = 0;  ///< 0–255
  int green = 0;
  int blue = 0;
  bool operator==(const Rgb&) const = default;
};

/// None for anything but # and six hexadecimal digits.
std::optional<Rgb> parse_colour(std::string_view text);

/// WCAG 2 contrast against white, 1–21; text needs 4.5.
double contrast_on_white(const Rgb& colour);

}  // namespace underlag
