#pragma once
// The colours of every chart. The PDF prints them as they stand; the SVG also names each with a class
// (`fyll-1`, `streck-text`), so that the page's style sheet can replace it in dark mode and forced colours.

#include <array>
#include <cstddef>
#include <string_view>

#include "renderers/chart/canvas.hpp"

namespace underlag::chart {

inline constexpr Colour kInk{29, 29, 27};
inline constexpr Colour kMuted{89, 89, 89};
inline constexpr Colour kRule{205, 205, 205};
inline constexpr Colour kPaper = kWhite;

/// One look per series, in their order. Every colour has at least 4.5:1 against white, and each series but
/// the first has a texture of its own, so none depends on colour alone.
inline constexpr std::array<Colour, 6> kSeriesColours{
    {{0, 80, 107}, {179, 71, 0}, {78, 110, 38}, {112, 63, 145}, {133, 95, 0}, {75, 75, 75}}};
inline constexpr std::array<Pattern, 6> kSeriesPatterns{Pattern::none,          Pattern::diagonal,
                                                        Pattern::dots,          Pattern::vertical,
                                                        Pattern::back_diagonal, Pattern::cross};

/// Colours begin again after the sixth series.
inline Colour series_colour(std::size_t series) {
  return kSeriesColours[series % kSeriesColours.size()];
}
inline Fill series_fill(std::size_t series) {
  return {series_colour(series), kSeriesPatterns[series % kSeriesPatterns.size()], kPaper};
}

/// `text`, `svag`, `linje`, `papper` or `1`–`6`, as the theme names them; empty for a colour that is not of
/// this palette.
std::string_view palette_name(Colour colour);

}  // namespace underlag::chart
