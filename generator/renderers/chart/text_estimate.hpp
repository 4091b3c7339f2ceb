#pragma once
// How wide a text will be on a page whose typeface is the reader's own. SVG needs it to leave room for
// labels.

#include <string_view>

namespace underlag::chart {

/// Width in the unit of `size`, rather too much than too little: 10 % above Open Sans, which itself is wider
/// than most system typefaces. Letters outside the table count as wide as an `m`.
double estimated_text_width(std::string_view words, double size, bool bold);

}  // namespace underlag::chart
