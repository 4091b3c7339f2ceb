#include "renderers/pdf/exif.hpp"

#include <cstddef>

namespace underlag::pdf {

namespace {

constexpr std::string_view kSignature("Exif\0\0", 6);
constexpr unsigned kOrientationTag = 0x0112;
constexpr std::size_t kEntrySize = 12;

// TIFF (which EXIF is) counts from its own first byte, in either byte order. Beyond its end all is 0.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), is_little_(bytes.starts_with("II")) {}

  unsigned number(std::size_t at, std::size_t size) const {
    if (at + size > bytes_.size()) return 0;
    unsigned value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      std::size_t from = is_little_ ? at + size - 1 - i : at + i;
      value = value * 256 + static_cast<unsigned char>(bytes_[from]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool is_little_;
};

}  // namespace

int exif_orientation(std::string_view segment) {
  if (!segment.starts_with(kSignature)) return 1;
  Tiff tiff(segment.substr(kSignature.size()));
  std::size_t directory = tiff.number(4, 4);
  unsigned count = tiff.number(directory, 2);
  for (unsigned i = 0; i < count; ++i) {
    std::size_t entry = directory + 2 + i * kEntrySize;
    if (tiff.number(entry, 2) != kOrientationTag) continue;
    unsigned value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace underlag::pdf
