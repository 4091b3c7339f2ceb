#pragma once
// Text and attribute values inside HTML and SVG. One pass, runs of harmless bytes are copied whole.

#include <string>
#include <string_view>

namespace underlag {

/// Appends `text` for use between tags: & < > are escaped.
void append_html_text(std::string& out, std::string_view text);

/// Appends `text` for use inside an attribute in double quotes: & < > " are escaped.
void append_html_attribute(std::string& out, std::string_view text);

std::string html_text(std::string_view text);
std::string html_attribute(std::string_view text);

}  // namespace underlag
