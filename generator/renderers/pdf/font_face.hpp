#pragma once
// One font file, opened with HarfBuzz: metrics, coverage, shaping of a word and subsetting. HarfBuzz's types
// stay in font_face.cpp. All lengths are in thousandths of the font size, as PDF counts.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace underlag::pdf {

/// A glyph of a shaped text, in drawing order from left to right.
struct ShapedGlyph {
  std::uint16_t glyph = 0;
  float advance = 0;   ///< With kerning.
  float x_offset = 0;  ///< Marks are moved over their letter.
  float y_offset = 0;
  std::string
      text;  ///< What is copied out: the whole cluster for its first glyph, empty for its other glyphs.
};

struct FontMetrics {
  double ascent = 0;
  double descent = 0;  ///< Negative.
  double cap_height = 0;
  double x_height = 0;
  double italic_angle = 0;  ///< Degrees, negative leans right.
  double box[4] = {0, 0, 0, 0};
  bool fixed_pitch = false;
};

struct FontSubset {
  std::string file;                    ///< Empty when the font could not be subset.
  std::vector<std::uint16_t> numbers;  ///< The new glyph number of each glyph asked for, in the order asked.
};

class FontFace {
 public:
  /// Opens a font file with TrueType outlines; null when it cannot be read or is no such font.
  static std::unique_ptr<FontFace> open(const std::string& path);
  ~FontFace();
  FontFace(const FontFace&) = delete;
  FontFace& operator=(const FontFace&) = delete;

  const std::string& postscript_name() const { return postscript_name_; }
  const FontMetrics& metrics() const { return metrics_; }
  bool has(char32_t code_point) const;
  std::uint16_t glyph_of(char32_t code_point) const;  ///< 0 when missing.
  double advance_of(std::uint16_t glyph) const;       ///< The width the font file gives, without kerning.

  /// Shapes one word or phrase without line breaks. `language` is a BCP 47 tag. Safe from several threads.
  std::vector<ShapedGlyph> shape(std::string_view utf8, std::string_view language) const;

  /// A font file with only these glyphs and the parts they are put together from. Empty when it failed.
  FontSubset subset(std::span<const std::uint16_t> glyphs) const;

  /// The file's own bytes.
  std::string_view file_bytes() const;

 private:
  struct Handles;
  FontFace();
  void read_metrics();

  std::unique_ptr<Handles> handles_;
  std::string postscript_name_;
  FontMetrics metrics_;
  double to_thousandths_ = 1;
};

}  // namespace underlag::pdf
