#pragma once
// The YAML between two lines "---" at the top of a Markdown file.

#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/page.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// A Markdown file cut into its two parts. Both views point into the text that was cut.
struct PageParts {
  std::string_view front_matter;  ///< Empty when there is none.
  std::string_view body;
  int body_line = 1;  ///< The line of the file at which the body begins.
};

/// Cuts at the second "---". A front matter that is never closed is reported, and all text counts as body.
PageParts cut_page(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// The keys of the front matter; unknown keys and wrong values are reported. Defaults where nothing is said.
FrontMatter read_front_matter(std::string_view yaml, const YamlFile& file, Diagnostics& diagnostics);

}  // namespace underlag
