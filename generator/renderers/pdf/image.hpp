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
};

/// Reads a PNG or JPEG. None when it is neither, is broken, too large or CMYK; the reason goes to `problems`
/// under `name`.
std::optional<Image> load_image(std::string_view bytes, const std::string& name, Diagnostics& problems);

/// The image as an XObject.
Ref write_image(ObjectFile& file, const Image& image);

}  // namespace underlag::pdf
