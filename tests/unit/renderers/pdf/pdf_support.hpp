#pragma once
// What the tests of the PDF layers share: the fonts, opened once.

#include "diagnostics/diagnostic.hpp"
#include "renderers/pdf/font_library.hpp"

inline const underlag::pdf::FontLibrary& test_fonts() {
  static underlag::Diagnostics problems;
  static const auto kFonts = underlag::pdf::FontLibrary::open({}, problems);
  return *kFonts;
}
