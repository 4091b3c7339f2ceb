#include "renderers/pdf/image.hpp"

#include <png.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/messages/pdf.hpp"
#include "renderers/pdf/exif.hpp"
#include "renderers/pdf/object_file.hpp"

namespace underlag::pdf {

namespace {

// 100 megapixels unpack to 300 MB: more is a mistake or an attack.
constexpr long long kMostPixels = 100'000'000;

class ImageReader {
 public:
  ImageReader(std::string_view bytes, const std::string& file, Diagnostics& problems)
      : bytes_(bytes), file_(file), problems_(problems) {}

  std::optional<Image> read() {
    if (bytes_.starts_with("\x89PNG")) return read_png();
    if (bytes_.starts_with("\xFF\xD8")) return read_jpeg();
    return refused(messages::image_of_other_kind, {});
  }

 private:
  std::optional<Image> refused(const Message& message, std::vector<std::string> arguments) {
    problems_.add(message, {file_, 0, 0, ""}, std::move(arguments));
    return std::nullopt;
  }

  std::optional<Image> read_png() {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&png, bytes_.data(), bytes_.size()) == 0)
      return refused(messages::image_broken, {"PNG"});
    if (static_cast<long long>(png.width) * png.height > kMostPixels) {
      png_image_free(&png);
      return refused(messages::image_too_large, {std::to_string(png.width), std::to_string(png.height)});
    }
    bool has_colour = (png.format & PNG_FORMAT_FLAG_COLOR) != 0;
    png.format = has_colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    Image image{static_cast<int>(png.width), static_cast<int>(png.height), has_colour ? 3 : 1, false, {}};
    image.data.resize(PNG_IMAGE_SIZE(png));
    png_color white{255, 255, 255};
    if (png_image_finish_read(&png, &white, image.data.data(), 0, nullptr) == 0)
      return refused(messages::image_broken, {"PNG"});
    return image;
  }

  unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }

  // Walks the segments of a JPEG to its frame header (ITU T.81, annex B).
  std::optional<Image> read_jpeg() {
    std::size_t at = 2;
    int orientation = 1;
    // The end marker: what is cut off before it shows as a grey field.
    bool is_whole = bytes_.rfind("\xFF\xD9") != std::string_view::npos;
    while (is_whole && at + 9 < bytes_.size() && byte(at) == 0xFF) {
      unsigned marker = byte(at + 1);
      if (marker == 0xFF) {
        ++at;
        continue;
      }
      bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      std::size_t length = byte(at + 2) * 256 + byte(at + 3);
      if (is_frame) return jpeg_of_frame(at, orientation);
      if (marker == 0xE1)
        orientation = exif_orientation(bytes_.substr(at + 4, length - std::min<std::size_t>(length, 2)));
      at += 2 + length;
    }
    return refused(messages::image_broken, {"JPEG"});
  }

  std::optional<Image> jpeg_of_frame(std::size_t at, int orientation) {
    unsigned bits = byte(at + 4);
    int height = static_cast<int>(byte(at + 5) * 256 + byte(at + 6));
    int width = static_cast<int>(byte(at + 7) * 256 + byte(at + 8));
    int channels = static_cast<int>(byte(at + 9));
    if (width == 0 || height == 0) return refused(messages::image_broken, {"JPEG"});
    if (bits != 8 || (channels != 1 && channels != 3)) return refused(messages::image_in_cmyk, {});
    return Image{width, height, channels, true, std::string(bytes_), orientation};
  }

  std::string_view bytes_;
  const std::string& file_;
  Diagnostics& problems_;
};

}  // namespace

std::optional<Image> load_image(std::string_view bytes, const std::string& file, Diagnostics& problems) {
  return ImageReader(bytes, file, problems).read();
}

Ref write_image(ObjectFile& file, const Image& image) {
  std::string entries = "/Type/XObject/Subtype/Image/Width " + std::to_string(image.width) + "/Height " +
                        std::to_string(image.height) + "/BitsPerComponent 8/ColorSpace/" +
                        (image.channels == 1 ? "DeviceGray" : "DeviceRGB");
  if (!image.is_jpeg) return file.add_stream(entries, image.data);
  Ref ref = file.reserve();
  file.put_raw_stream(ref, entries + "/Filter/DCTDecode", image.data);
  return ref;
}

}  // namespace underlag::pdf
