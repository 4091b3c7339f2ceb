#pragma once
// One Markdown file into a Page: encoding, front matter, body, and a title in every case.

#include <string>

#include "diagnostics/diagnostic.hpp"
#include "model/page.hpp"

namespace underlag {

/// `bytes` may begin with a byte order mark and have any line endings; text that is not UTF-8 is reported and
/// gives a page without a body. The title is the front matter's, else the first heading when that is of level
/// 1 (which then leaves the body), else empty. `output` is left to the caller.
Page read_page(std::string bytes, std::string source, Diagnostics& diagnostics);

/// Gives a page without a title one made from its file name, with a warning.
void name_after_file(Page& page, Diagnostics& diagnostics);

}  // namespace underlag
