#pragma once
// Which letters people can type into a fillable form. A field's font has at most 256 codes (a font with more
// is not used for typing by every viewer); the signs of WinAnsi that nobody writes in a plan make room for
// the letters of names in Sweden: Łukasz Ząbek, Ayşe Şahin, Đorđe Kovačić, Áŋŋel Ŧ.

#include <string>

namespace underlag::pdf {

inline constexpr unsigned kFirstTypingCode = 24;  ///< Codes below are control characters to some programs.

/// The character that the code stands for; 0 for none.
char32_t typing_character(unsigned code);

/// The font's /Encoding: WinAnsi with differences, all of them names of the Adobe Glyph List, as PDF/A and
/// PDF/UA ask of a TrueType font that is not symbolic.
std::string typing_encoding();

}  // namespace underlag::pdf
