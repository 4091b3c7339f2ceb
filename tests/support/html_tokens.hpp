#pragma once
// What a browser makes of a page, as far as tags and attributes go: written after the tokenizer of the HTML
// standard and knowing nothing of how templates escape, so that it can judge them.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace underlag_tests {

struct HtmlToken {
  std::string tag;                                              ///< "a", "/a"; empty = text
  std::vector<std::pair<std::string, std::string>> attributes;  ///< Values with their entities decoded.
  std::string text;                                             ///< Of text, decoded outside scripts.
};

/// Tags, attributes and runs of text. A comment is a token with the tag "!--".
std::vector<HtmlToken> html_tokens(std::string_view html);

/// Tags and names of attributes only: `<p><a href title></a></p>`. Two pages with the same shape differ only
/// in text and values.
std::string html_shape(std::string_view html);

}  // namespace underlag_tests
