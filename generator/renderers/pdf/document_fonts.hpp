#pragma once
// The fonts of one document: shapes words (each word once), numbers glyphs by first use and writes the
// subsets when the document ends, so that layout never waits for subsetting.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "renderers/pdf/font_library.hpp"
#include "renderers/pdf/object_file.hpp"

namespace underlag::pdf {

/// Part of a shaped word in one face and on one height, ready for the TJ operator.
struct WordRun {
  Face face = Face::regular;
  float rise = 0;     ///< Thousandths of the font size above the baseline.
  std::string shown;  ///< "(…)-12(…)": what stands between [ and ].
};

/// A word or phrase as it is drawn. Lengths in thousandths of the font size.
struct ShapedWord {
  float width = 0;
  std::vector<WordRun> runs;
};

class DocumentFonts {
 public:
  /// `source_file` is where a missing character is reported.
  DocumentFonts(const FontLibrary& library, Diagnostics& problems, std::string source_file);

  /// Shapes `utf8`, in one line. A character no font has is reported once and drawn as U+FFFD. The reference
  /// stays valid as long as the object.
  const ShapedWord& word(Face face, std::string_view utf8);

  /// Where in the source file the text shaped from here on comes from; 0 = not known.
  void set_line(int line) { line_ = line; }

  /// A hyphen that is only there because the line ends: it is copied out as a soft hyphen.
  const ShapedWord& line_end_hyphen(Face face);

  const FontMetrics& metrics(Face face) const { return library_->face(face).metrics(); }
  const FontLibrary& library() const { return *library_; }

  /// The resource name of a face, "F0" and so on.
  static std::string resource_name(Face face);

  /// Writes every face that was used; gives the entries of a /Font resource dictionary.
  std::string write(ObjectFile& file) const;

 private:
  struct NumberedGlyph {
    std::uint16_t glyph;
    std::string text;  ///< UTF-8 for ToUnicode.
  };
  struct UsedFace {
    std::vector<NumberedGlyph> by_cid;  ///< CID 1 is [0]; CID 0 is the missing glyph.
    std::map<std::pair<std::uint16_t, std::string>, std::uint16_t> cids;
  };

  std::uint16_t cid_of(Face face, std::uint16_t glyph, const std::string& text);
  ShapedWord shape(Face face, std::string_view utf8);
  void append_stretch(ShapedWord& word, Face face, std::string_view utf8);
  Face face_for(Face wanted, char32_t code_point, std::string_view word);
  void report_missing(char32_t code_point, std::string_view word);
  void write_face(ObjectFile& file, Face face, Ref ref) const;

  const FontLibrary* library_;
  Diagnostics* problems_;
  std::string source_file_;
  int line_ = 0;
  std::array<UsedFace, kFaceCount> used_;
  std::unordered_map<std::string, ShapedWord> words_;
  std::string key_;
  std::vector<char32_t> reported_;
};

}  // namespace underlag::pdf
