#pragma once
// The words of inlines without their marks: for titles, anchors, contents and search.

#include <string>

#include "model/block.hpp"
#include "text/language.hpp"

namespace underlag {

/// Breaks become spaces, images their alternative text; footnote references and values that are not yet
/// answered give nothing. Answered values are written as in the text.
std::string plain_text(const Inlines& inlines, Language language = Language::sv);

}  // namespace underlag
