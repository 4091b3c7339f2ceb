#pragma once
// Markdown (CommonMark, GFM's tables, task lists, strikethrough, autolinks, and footnotes) into the block
// tree, requests unresolved. The additions – fenced blocks, values, callouts – are described in
// tests/spec/markdown/.

#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/page.hpp"

namespace underlag {

/// Reads `body` into `page.body`, `page.footnotes` and `page.requests`. `page.text` is the whole file and
/// `body_line` the line of it at which `body` begins; `page.front_matter` decides about raw HTML and named
/// figures. Safe to call from several threads for different pages.
void read_markdown(std::string_view body, int body_line, Page& page, Diagnostics& diagnostics);

}  // namespace underlag
