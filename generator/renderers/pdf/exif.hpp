#pragma once
// The one thing in a photograph's EXIF data that changes how it looks: which way the camera was held.

#include <string_view>

namespace underlag::pdf {

/// From the contents of a JPEG's APP1 segment; 1 (upright) when it says nothing, or nothing that makes sense.
int exif_orientation(std::string_view segment);

}  // namespace underlag::pdf
