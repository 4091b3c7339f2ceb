#include "renderers/pdf/image.hpp"

#include <png.h>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/messages/pdf.hpp"
#include "renderers/pdf/object_file.hpp"

namespace underlag::pdf {

namespace {

// 100 megapixels unpack to 300 MB: more is a mistake or an attack.
constexpr long long kMostPixels = 100'000'000;

struct Outcome {
  std::optional<Image> image;
  std::string reason;  ///< Why there is none, in Swedish words that end the message.
};

Outcome read_png(std::string_view bytes) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0) return {{}, png.message};
  if (static_cast<long long>(png.width) * png.height > kMostPixels) {
    png_image_free(&png);
    return {{}, "över 100 megapixel"};
  }
  bool has_colour = (png.format & PNG_FORMAT_FLAG_COLOR) != 0;
  png.format = has_colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  Image image{static_cast<int>(png.width), static_cast<int>(png.height), has_colour ? 3 : 1, false, {}};
  image.data.resize(PNG_IMAGE_SIZE(png));
  png_color white{255, 255, 255};
  if (png_image_finish_read(&png, &white, image.data.data(), 0, nullptr) == 0) return {{}, png.message};
  return {std::move(image), {}};
}

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// Walks the segments of a JPEG to its frame header (ITU T.81, annex B).
Outcome read_jpeg(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 9 < bytes.size() && byte_at(bytes, at) == 0xFF) {
    unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    std::size_t length = byte_at(bytes, at + 2) * 256 + byte_at(bytes, at + 3);
    if (!is_frame) {
      at += 2 + length;
      continue;
    }
    unsigned bits = byte_at(bytes, at + 4);
    int height = static_cast<int>(byte_at(bytes, at + 5) * 256 + byte_at(bytes, at + 6));
    int width = static_cast<int>(byte_at(bytes, at + 7) * 256 + byte_at(bytes, at + 8));
    int channels = static_cast<int>(byte_at(bytes, at + 9));
    if (bits != 8 || width == 0 || height == 0) return {{}, "okänd sorts JPEG"};
    if (channels != 1 && channels != 3) return {{}, "JPEG i CMYK"};
    return {Image{width, height, channels, true, std::string(bytes)}, {}};
  }
  return {{}, "avbruten JPEG"};
}

}  // namespace

std::optional<Image> load_image(std::string_view bytes, const std::string& name, Diagnostics& problems) {
  Outcome outcome{{}, "varken PNG eller JPEG"};
  if (bytes.starts_with("\x89PNG")) {
    outcome = read_png(bytes);
  } else if (bytes.starts_with("\xFF\xD8")) {
    outcome = read_jpeg(bytes);
  }
  if (!outcome.image) problems.add(messages::image_not_usable, {name, 0, 0, ""}, {name, outcome.reason});
  return std::move(outcome.image);
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
