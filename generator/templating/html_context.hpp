#pragma once
// Where in the HTML a template stands, followed through its text when it is compiled: this decides how a
// value is escaped, and refuses the places where no escaping is safe.

#include <cstdint>
#include <optional>
#include <string>

#include "templating/escape.hpp"
#include "templating/source.hpp"

namespace underlag {

struct HtmlContext {
  enum class State : std::uint8_t {
    text,          ///< Between tags.
    tag,           ///< Inside a tag, between attributes.
    quoted,        ///< Inside a quoted attribute value.
    text_element,  ///< Inside <title> or <textarea>.
    json,          ///< Inside <script type="application/json">.
  };
  enum class UrlPart : std::uint8_t { address, query, unclear };
  enum class ScriptType : std::uint8_t { missing, json, other };

  State state = State::text;
  std::string element;  ///< Lower case; empty between tags.
  bool is_end_tag = false;
  bool needs_space = false;  ///< In a tag: the next attribute must be set off by a space.
  ScriptType script_type = ScriptType::missing;
  bool has_http_equiv = false;    ///< <meta http-equiv>: the content may be a command.
  bool has_meta_content = false;  ///< <meta content> holds a value.
  char quote = 0;
  std::string attribute;  ///< Lower case; only in a quoted value.
  UrlPart url_part = UrlPart::address;
  bool url_is_checked = false;   ///< The whole address is checked when it has been written.
  std::string refused_scheme;    ///< The address starts with a scheme that takes no values.
  bool in_json_text = false;     ///< Inside the quotes of a JSON string.
  bool is_broken = false;        ///< Something in this tag has been refused: the rest of it is not judged.
  bool after_backslash = false;  ///< In a JSON string.

  bool operator==(const HtmlContext&) const = default;
};

/// Where in a piece of text the compiler has to mark the address in an attribute for checking.
struct UrlMarks {
  std::optional<std::uint32_t> ends_at;        ///< Offset in the text at which a checked address ends.
  std::optional<std::uint32_t> starts_before;  ///< So many bytes before the end of the text one starts.
};

/// Follows `text` as HTML and moves `context` to its end.
UrlMarks follow_html(HtmlContext& context, const Span& text, TemplateProblems& problems);

/// How a value is escaped here; none, after telling why, when it cannot stand here.
std::optional<Escape> place_value(HtmlContext& context, const Span& value, TemplateProblems& problems);

/// The context after two branches; none when they end in different places.
std::optional<HtmlContext> joined(const HtmlContext& first, const HtmlContext& second);

/// True for script (other than JSON) and frames: an address there is only taken from the same site.
bool loads_code(const HtmlContext& context);

}  // namespace underlag
