#pragma once
// Text inside a paragraph, heading or cell as HTML.

#include <string>

#include "model/block.hpp"
#include "text/language.hpp"

namespace underlag::html {

struct InlineOptions {
  Language language = Language::sv;
  bool hyphenate =
      false;  ///< Soft hyphens in long words: for headings and table heads, which must fit a phone.
};

void append_inlines(std::string& out, const Inlines& inlines, const InlineOptions& options);

/// Where a figure comes from, as the value of `data-kalla`: `data/x.xlsx!Figur 1!C4:C19`, several with "; ".
std::string source_attribute(const std::vector<CellSource>& sources);

}  // namespace underlag::html
