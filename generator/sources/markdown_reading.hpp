#pragma once
// What the parts of the Markdown reader share while they read one page. Only for sources/markdown_*.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/page.hpp"
#include "sources/cmark_tree.hpp"
#include "text/line_index.hpp"
#include "text/slug.hpp"

namespace underlag::markdown {

/// Deeper than any author goes; keeps recursion over the tree within the stack.
inline constexpr int kDeepest = 100;

struct Reading {
  Page& page;
  Diagnostics& diagnostics;
  const CmarkExtensionTypes& types;
  int line_offset = 0;  ///< Lines of the file before the Markdown begins.
  LineIndex lines;      ///< Of the whole file.
  UniqueNames ids;
  std::vector<int> footnote_uses;
  bool too_deep = false;  ///< Reported once a page.

  int line_of_node(cmark_node* node) const;
  /// Reports at `found`, which stands somewhere on the line; the caret marks it.
  void report(const Message& message, int line, std::string_view found, std::vector<std::string> arguments);
  /// True and reported when `depth` is more than we follow.
  bool is_too_deep(int depth, int line);
};

/// The text of a node as cmark keeps it; empty when it has none.
std::string_view literal(cmark_node* node);

/// Appends the children of `parent`.
void append_inlines(Inlines& out, cmark_node* parent, Reading& reading, int depth);

/// The language in `<tag lang="en">`; none for any other HTML. A code of no language is reported and gives an
/// empty one.
std::optional<std::string> language_of_tag(std::string_view html, std::string_view tag, int line,
                                           Reading& reading);

/// Inlines of a short Markdown text of its own, such as an item of a checklist.
Inlines read_inlines(std::string_view text, int line, Reading& reading);

/// The value asked for by a code span; `expression` is what stands after its `=`.
ValueRequest read_value(std::string_view expression, int line, Reading& reading);

/// `body` is the page's Markdown.
void report_unused_footnotes(std::string_view body, Reading& reading);

/// A fenced code block: one of our computed blocks, or just code.
void append_fenced(Blocks& out, cmark_node* node, Reading& reading);

}  // namespace underlag::markdown
