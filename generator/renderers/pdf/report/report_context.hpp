#pragma once
// What the parts of a report's layout share, and the box that a block is set in.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "documents/numbering.hpp"
#include "renderers/pdf/report/flow.hpp"
#include "renderers/pdf/report/inline_text.hpp"
#include "renderers/pdf/report/pictures.hpp"

namespace underlag::pdf {

/// An entry of the contents, found while the text is set.
struct SetHeading {
  int level;  ///< 1 = a section.
  std::string number;
  std::string text;
  std::string destination;
};

/// A word or sign that stands beside an item's first line, before its words.
struct ItemLabel {
  ElementId element;
  std::string text;
  double x = 0;             ///< Its left edge, from the text area's left edge …
  bool ends_there = false;  ///< … or its right edge, when the words run from right to left.
};

struct ReportContext {
  PdfDocument& document;
  const PageStyle& style;
  Flow& flow;
  InlineContext inlines;
  Pictures& pictures;
  std::string language;  ///< The report's, BCP 47.
  std::vector<SetHeading> headings = {};
  int next_destination = 0;
  int last_heading_level = 1;
  int line = 0;  ///< In the source file, of the block being set; for messages.
  /// The notes under tables and figures by their words, with what each stood under first.
  std::map<std::string, Numbered> notes_told = {};
  std::vector<ItemLabel> labels = {};  ///< Drawn with the next strip; several when lists begin with lists.
};

/// Where and how a block is set.
struct BlockBox {
  ElementId parent;
  double left = 0;  ///< From the text area's left edge.
  double width = 0;
  Frames frames = nullptr;
  TextStyle text;
  double line_height = 15;
  std::string language;     ///< Of the text.
  double space_before = 0;  ///< Above the next block.
};

/// A picture takes no more of a page's height than this.
inline constexpr double kHighestPicture = 0.7;

/// The least width that a column of text is set in.
inline constexpr double kNarrowestText = 90;

/// Moves the left edge in. Nesting that leaves no room for words goes on without moving further.
void indent_by(BlockBox& box, double indent);

/// Hands a strip to the flow, with the box's frames and the labels that wait for it.
void emit(ReportContext& report, const BlockBox& box, Strip strip);

struct ParagraphOptions {
  Tag tag = Tag::P;
  bool keep_with_next = false;
  Align align = Align::left;
  double hanging = 0;  ///< Indent of all lines but the first.
  bool hyphenate = true;
  std::string destination = {};  ///< Set at the first line.
  ElementId element = {};        ///< Set the text in this element instead of one of its own.
};

/// Sets a paragraph: at least two lines stay together at the foot and at the head of a page.
void set_paragraph(ReportContext& report, const BlockBox& box, std::vector<Inline> inlines,
                   const ParagraphOptions& options = {});

}  // namespace underlag::pdf
