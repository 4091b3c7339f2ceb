#pragma once
// Escapes a value for the place in the HTML where a template puts it. Which place that is, html_context
// decides when the template is compiled.

#include <cstdint>
#include <string>
#include <string_view>

#include "templating/value.hpp"

namespace underlag {

enum class Escape : std::uint8_t {
  html_text,      ///< Between tags; the only place where HTML is inserted as it is.
  plain_text,     ///< Inside <title> and <textarea>, where tags mean nothing.
  attribute,      ///< Inside a quoted attribute value.
  url,            ///< A whole URL or the part of one before "?" and "#".
  url_component,  ///< After "?" or "#" in a URL: & = # and / belong to the value.
  json,           ///< A whole JSON value in <script type="application/json">.
  json_string,    ///< Inside the quotes of a JSON string there.
};

/// NUL becomes U+FFFD, which is what a browser would show.
void append_escaped_text(std::string& out, std::string_view text);
void append_escaped_attribute(std::string& out, std::string_view text);
/// Percent-encodes what may not stand in a URL and escapes the rest for the attribute. `%41` stays `%41`.
void append_url(std::string& out, std::string_view text);
/// Percent-encodes everything but letters, digits and - . _ ~ .
void append_url_component(std::string& out, std::string_view text);
/// < > & and U+2028/2029 are written as \u003c …, so that no text can end the script element.
void append_json_characters(std::string& out, std::string_view text);
/// A value with its lists and objects; a number that is not finite is written null, undefined too.
void append_json(std::string& out, const Value& value);

/// What becomes of a URL that may not be used.
inline constexpr std::string_view kInvalidLink = "#ogiltig-lank";

/// Whether an attribute value (escaped as above) may be used as the address of a link: relative, or http,
/// https, mailto or tel. Control characters, entities and spaces that hide another scheme do not pass.
bool is_safe_url(std::string_view escaped);
/// The same for what a page loads and runs (script, frame, object): only relative addresses on the same host.
bool is_same_site_url(std::string_view escaped);
/// True for http, https, mailto and tel in any case.
bool is_allowed_scheme(std::string_view scheme);

}  // namespace underlag
