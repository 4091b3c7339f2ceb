#include "renderers/chart/palette.hpp"

namespace underlag::chart {

std::string_view palette_name(Colour colour) {
  static constexpr std::array<std::string_view, 6> kNumbers{"1", "2", "3", "4", "5", "6"};
  for (std::size_t series = 0; series < kSeriesColours.size(); ++series) {
    if (colour == kSeriesColours[series]) return kNumbers[series];
  }
  if (colour == kInk) return "text";
  if (colour == kMuted) return "svag";
  if (colour == kRule) return "linje";
  if (colour == kPaper) return "papper";
  return "";
}

}  // namespace underlag::chart
