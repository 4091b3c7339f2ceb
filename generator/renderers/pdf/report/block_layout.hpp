#pragma once
// Sets the blocks of the tree one after the other: what each kind looks like and how it is tagged.

#include "model/block.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// Blocks that follow each other with `between` points of white space where neither asks for more.
void set_blocks(ReportContext& report, BlockBox box, const Blocks& blocks, double between);
/// With the space between paragraphs.
void set_blocks(ReportContext& report, BlockBox box, const Blocks& blocks);

/// The box of the whole text area.
BlockBox text_area(ReportContext& report, ElementId parent);

/// "Tabell 2. Text", the number in bold.
std::vector<Inline> caption_inlines(ReportContext& report, std::string_view kind, int number,
                                    std::vector<Inline> words, const TextStyle& style);

}  // namespace underlag::pdf
