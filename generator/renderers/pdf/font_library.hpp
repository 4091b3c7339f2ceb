#pragma once
// The typefaces of all PDFs of a run: opened once, shared by all documents and threads. Keeps the compressed
// subsets it has made, because most forms and reports use the same letters.

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "renderers/pdf/font_face.hpp"

namespace underlag {
class Diagnostics;
}

namespace underlag::pdf {

/// The cut of a text. `symbols` faces are asked for what the text's own face lacks.
enum class Face : std::uint8_t { regular, italic, bold, bold_italic, mono, mono_bold, symbols, symbols_bold };
inline constexpr std::size_t kFaceCount = 8;

constexpr bool is_bold(Face face) {
  return face == Face::bold || face == Face::bold_italic || face == Face::mono_bold ||
         face == Face::symbols_bold;
}

constexpr bool is_mono(Face face) {
  return face == Face::mono || face == Face::mono_bold;
}

/// Where the font files are; the defaults are Debian's packages fonts-open-sans and fonts-dejavu-core.
struct FontPaths {
  std::array<std::string, kFaceCount> files = {
      "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf",
      "/usr/share/fonts/truetype/open-sans/OpenSans-Italic.ttf",
      "/usr/share/fonts/truetype/open-sans/OpenSans-Bold.ttf",
      "/usr/share/fonts/truetype/open-sans/OpenSans-BoldItalic.ttf",
      "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
      "/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf",
      "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
      "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
  };
};

/// A subset ready to go into a file.
struct CompressedSubset {
  std::string stream;                  ///< FlateDecode bytes.
  std::size_t unpacked_size = 0;       ///< Length1.
  std::vector<std::uint16_t> numbers;  ///< As FontSubset::numbers.
};

class FontLibrary {
 public:
  /// A font that is missing or broken is an error in `problems` and no library: without it no width is known.
  static std::unique_ptr<FontLibrary> open(const FontPaths& paths, Diagnostics& problems);

  const FontFace& face(Face which) const { return *faces_[static_cast<std::size_t>(which)]; }

  /// The subset with these glyphs (sorted); null when the font refuses. Safe from several threads.
  std::shared_ptr<const CompressedSubset> subset(Face which, const std::vector<std::uint16_t>& glyphs) const;

  /// The whole file, compressed; for the letters that people type into forms.
  std::shared_ptr<const CompressedSubset> whole(Face which) const;

 private:
  FontLibrary() = default;
  using Key = std::pair<Face, std::vector<std::uint16_t>>;

  std::array<std::unique_ptr<FontFace>, kFaceCount> faces_;
  mutable std::mutex mutex_;
  mutable std::map<Key, std::shared_ptr<const CompressedSubset>> subsets_;
};

}  // namespace underlag::pdf
