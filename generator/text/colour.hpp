#pragma once
// Colours as authors write them, "#00506b", and whether text in them can be read.

#include <optional>
#include <string>
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

/// WCAG 2 contrast between two colours, 1–21; text needs 4.5.
double contrast(const Rgb& one, const Rgb& other);

/// Against white.
double contrast_on_white(const Rgb& colour);

/// `share` (0–1) of `other` in `colour`.
Rgb mixed(const Rgb& colour, const Rgb& other, double share);

/// "#00506b"
std::string hex_colour(const Rgb& colour);

}  // namespace underlag
