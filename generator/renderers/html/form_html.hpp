#pragma once
// A form as the body of a web page: to fill in and print, without script. Nothing is stored and nothing is
// sent; the page says so. Looks come from templates/site/formular.css.

#include <string>
#include <string_view>

#include "model/form_definition.hpp"

namespace underlag {

struct FormHtmlOptions {
  int heading_level = 2;  ///< Of the sections' titles; the page's own title stands above.
};

/// How it begins: a page with this needs formular.js.
inline constexpr std::string_view kFormStart = "<form class=\"formular\"";

/// One `<form>`, without the form's title. Plain tags and classes only: no style attributes, no script.
std::string render_form_html(const FormDefinition& form, const FormHtmlOptions& options = {});

}  // namespace underlag
