#pragma once
// Pictures in PDFs: PNG is decoded (transparency over white), JPEG goes in as it is.

#include <optional>
#include <string>
#include <string_view>

namespace underlag {
class Diagnostics;
}

namespace underlag::pdf {

class ObjectFile;
struct Ref;

struct Image {
  int width = 0;  ///< Pixels.
  int height = 0;
  int channels = 3;  ///< 1 = grey, 3 = RGB.
  bool is_jpeg = false;
  std::string data;  ///< Samples by row, 8 bits each, or the JPEG file.
  /// How the camera was held, as EXIF counts: 1 = upright, 3 = upside down, 6 = to be turned right, 8 = left;
  /// even numbers below 5 and odd ones above are mirrored.
  int orientation = 1;

  bool lies_down() const { return orientation >= 5; }
  /// As seen, in pixels.
  int shown_width() const { return lies_down() ? height : width; }
  int shown_height() const { return lies_down() ? width : height; }
};

/// Reads a PNG or JPEG. None when it is neither, is broken, too large or CMYK, which is reported at `file`.
std::optional<Image> load_image(std::string_view bytes, const std::string& file, Diagnostics& problems);

/// The image as an XObject.
Ref write_image(ObjectFile& file, const Image& image);

}  // namespace underlag::pdf
