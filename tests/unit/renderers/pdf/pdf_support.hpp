#pragma once
// What the tests of the PDF layers share: the fonts, opened once, and a look into the files they make.

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "renderers/pdf/font_library.hpp"

/// Debian's fonts, as the program uses them.
const underlag::pdf::FontLibrary& test_fonts();

/// The contents of all object streams of a file that ObjectFile wrote, in order.
std::string unpacked_objects(std::string_view pdf);

/// All page contents, in the order in which they stand in the file.
std::string unpacked_contents(std::string_view pdf);

/// How often `what` stands in `text`.
int count_of(std::string_view text, std::string_view what);
