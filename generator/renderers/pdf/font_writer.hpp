#pragma once
// Font dictionaries: the composite fonts of the printed text and the simple font of what people type into
// fields (ISO 32000-1, 9.6–9.10).

#include <cstdint>
#include <span>
#include <string>

#include "renderers/pdf/font_library.hpp"
#include "renderers/pdf/object_file.hpp"

namespace underlag::pdf {

struct CidGlyph {
  std::uint16_t glyph = 0;
  std::string text;  ///< UTF-8; what the glyph is copied out as.
};

/// Writes a Type0 font with an embedded subset as object `ref`. glyphs[0] is CID 1.
void write_composite_font(ObjectFile& file, const FontLibrary& library, Face face,
                          std::span<const CidGlyph> glyphs, Ref ref);

/// A whole TrueType font, so that the letters somebody types have a shape and a width.
Ref write_typing_font(ObjectFile& file, const FontLibrary& library, Face face);

}  // namespace underlag::pdf
