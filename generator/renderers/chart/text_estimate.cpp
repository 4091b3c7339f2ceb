#include "renderers/chart/text_estimate.hpp"

#include <array>
#include <cstddef>

#include "text/utf8.hpp"

namespace underlag::chart {

namespace {

/// Advance widths of Open Sans, thousandths of the size, from U+0020 to U+007E.
constexpr std::array<short, 95> kAscii{
    260, 267, 401, 646, 572, 823, 730, 221, 296, 296, 552, 572, 245, 322, 266, 367, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 266, 266, 572, 572, 572, 429, 899, 633, 648, 631, 729, 556,
    516, 728, 738, 279, 267, 614, 519, 903, 754, 779, 602, 779, 618, 549, 553, 728, 595, 926, 577,
    560, 571, 329, 367, 329, 542, 448, 577, 556, 613, 476, 613, 561, 339, 548, 614, 253, 253, 525,
    253, 930, 614, 604, 613, 613, 408, 477, 353, 614, 501, 778, 524, 504, 468, 379, 551, 379, 572};

int advance(char32_t letter) {
  if (letter >= 0x20 && letter <= 0x7E) return kAscii[letter - 0x20];
  switch (letter) {
    case 0xAD:  // soft hyphen: drawn only at a line end, which charts do not use it for
      return 0;
    case 0xA0:
    case 0x202F:
      return 260;
    case 0xC5:
    case 0xC4:
      return 633;
    case 0xD6:
      return 779;
    case 0xE5:
    case 0xE4:
    case 0xE9:
    case 0xE8:
      return 561;
    case 0xF6:
    case 0xFC:
      return 614;
    case 0x2013:
      return 500;
    case 0x2212:
      return 572;
    default:
      return 930;
  }
}

}  // namespace

double estimated_text_width(std::string_view words, double size, bool bold) {
  double thousandths = 0;
  for (std::size_t offset = 0; offset < words.size();) thousandths += advance(next_code_point(words, offset));
  return thousandths / 1000 * size * (bold ? 1.18 : 1.1);
}

}  // namespace underlag::chart
