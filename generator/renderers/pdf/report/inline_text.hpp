#pragma once
// Inline content of the block tree as stretches of styled text for a paragraph.

#include <string>
#include <vector>

#include "model/block.hpp"
#include "renderers/pdf/paragraph.hpp"
#include "renderers/pdf/report/page_style.hpp"
#include "renderers/pdf/report/pictures.hpp"
#include "text/language.hpp"

namespace underlag::pdf {

/// What all text of a report shares.
struct InlineContext {
  const PageStyle* style = nullptr;
  Language language = Language::sv;  ///< Of numbers and words of our own.
  std::string base_url;              ///< Relative links need it; empty = they become plain text.
  std::string page;                  ///< The report's own output path, which relative links start from.
  Pictures* pictures = nullptr;      ///< None = their alternative texts stand for them.
};

/// Where there is room for little more than words, such as in a heading.
inline constexpr PictureSize kLineOfPicture = {120, 12};

/// The stretches, in `base` where nothing else is said, with pictures no larger than `room`.
std::vector<Inline> to_inlines(const Inlines& content, const TextStyle& base, const InlineContext& context,
                               const PictureSize& room = kLineOfPicture);

/// Which cut of the typeface `face` becomes when it is to be bold or italic as well.
Face bolder(Face face);
Face slanted(Face face);

}  // namespace underlag::pdf
