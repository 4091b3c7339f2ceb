#include "text/colour.hpp"

#include <charconv>
#include <cmath>

namespace underlag {
namespace {

double linear(int channel) {
  double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Rgb> parse_colour(std::string_view text) {
  unsigned value = 0;
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  auto [end, problem] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (problem != std::errc() || end != text.data() + 7) return std::nullopt;
  return Rgb{static_cast<int>(value >> 16), static_cast<int>(value >> 8 & 255),
             static_cast<int>(value & 255)};
}

double contrast_on_white(const Rgb& colour) {
  double luminance =
      0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
  return 1.05 / (luminance + 0.05);
}

}  // namespace underlag
