#pragma once
// What the tests of the PDF layers share: the fonts, opened once, and a look into the files they make.

#include <map>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "renderers/pdf/font_library.hpp"

/// Debian's fonts, as the program uses them.
const underlag::pdf::FontLibrary& test_fonts();

/// The contents of all object streams of a file that ObjectFile wrote, in order.
std::string unpacked_objects(std::string_view pdf);

/// The objects of all object streams by their numbers.
std::map<int, std::string> numbered_objects(std::string_view pdf);

/// The unpacked bytes of the compressed streams that stand for themselves, by their objects' numbers.
std::map<int, std::string> numbered_streams(std::string_view pdf);

/// How often `what` stands in `text`.
int count_of(std::string_view text, std::string_view what);
