#pragma once
// The anchors of a page's headings, apart from those that the page's frame and footnotes use themselves.

#include <array>
#include <string_view>

#include "text/slug.hpp"

namespace underlag {

/// Of the frame (templates/site/bas.html: the target of the skip link) and of the list of footnotes.
inline constexpr std::array<std::string_view, 2> kTakenIds = {"innehall", "fotnoter"};

/// Hands out anchors: a heading "Innehåll" becomes `innehall-2`.
inline UniqueNames heading_ids() {
  UniqueNames ids;
  for (std::string_view taken : kTakenIds) ids.unique(std::string(taken));
  return ids;
}

}  // namespace underlag
