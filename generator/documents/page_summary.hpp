#pragma once
// What a page is about in a sentence, for search engines and previews.

#include <string>

#include "model/document.hpp"

namespace underlag {

/// The author's description; without one, what the page begins with: its first paragraph, or the points of
/// its first list, cut after a whole word. Empty for a page without text.
std::string page_summary(const Document& document);

}  // namespace underlag
