#pragma once
// What the checks before publishing need of a finished page, taken in one walk over its bytes: every page
// comes through here, and the walk is most of what the checks cost.

#include <string>
#include <string_view>
#include <vector>

namespace underlag {

/// Views are valid while the page's bytes are. Empty for formats that are not markup.
struct FinishedPage {
  /// As a person reads it: inline tags join what they divide, other tags divide. Attributes that hold words,
  /// comments and scripts follow on lines of their own; telephone links and embedded pictures are left out.
  std::string text;
  std::vector<std::string_view> ids;    ///< What a link can lead to, as written; in order, doubles too.
  std::vector<std::string_view> links;  ///< Addresses as written, those of `srcset` one by one.
};

/// `path` tells by its ending whether the bytes are markup: HTML, SVG, XML.
FinishedPage read_finished_page(std::string_view path, std::string_view bytes);

/// The line, from 1, of the page whose text (`FinishedPage::text`) has a character at `offset`; 0 when it has
/// none.
int line_of_text(std::string_view path, std::string_view bytes, std::size_t offset);

/// The words of a part of a workbook; runs of differently styled letters in a cell are one word.
std::string workbook_part_text(std::string_view xml);

}  // namespace underlag
