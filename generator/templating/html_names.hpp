#pragma once
// What HTML elements and attributes mean for a value that stands in them.

#include <cstdint>
#include <string_view>

namespace underlag {

enum class AttributeKind : std::uint8_t {
  plain,        ///< Text.
  url,          ///< The address of something to go to or to show.
  code_url,     ///< The address of something that is run or shown as a page of its own.
  style,        ///< CSS
  event,        ///< JavaScript
  script_type,  ///< Decides what the script element is, so it must be written out.
  base,         ///< Moves the addresses of the whole page.
  content,      ///< Of <meta>: text, unless http-equiv makes it a command.
  refused,      ///< Several addresses, HTML inside HTML, or a rule about other attributes.
};

/// Names are in lower case.
AttributeKind attribute_kind(std::string_view element, std::string_view attribute);

/// <title> and <textarea>: tags inside them mean nothing.
bool is_text_element(std::string_view element);

/// <style>, <xmp>, <iframe> …: browsers read their content by rules of their own.
bool is_raw_element(std::string_view element);

}  // namespace underlag
