#pragma once
// Where a word stands in a page's Markdown, for problems that are seen when only the word is left.

#include <string_view>

#include "model/page.hpp"

namespace underlag {

/// Where `found` first stands in the source of the page, after `after`; no line when it does not.
Place place_in_source(const Page& page, std::string_view found, std::string_view after = {});

}  // namespace underlag
