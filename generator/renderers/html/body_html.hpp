#pragma once
// A document as the HTML between a page's header and footer. The frame around it – menu, contents, title – is
// the template's (renderers/html/page_renderer). Plain tags and classes: no style attributes, no script.

#include <string>

#include "model/document.hpp"

namespace underlag {

/// The body without the title's heading, footnotes last. Classes are explained in templates/site/.
std::string render_body_html(const Document& document);

}  // namespace underlag
