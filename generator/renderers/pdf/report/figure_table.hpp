#pragma once
// The two kinds of tables in the block tree as table content: typed in Markdown, and computed.

#include "model/block.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

void set_text_table(ReportContext& report, const BlockBox& box, const TextTable& table);

/// With caption above and, below, footnotes, notes and the source.
void set_figure_table(ReportContext& report, const BlockBox& box, const FigureTable& block);

}  // namespace underlag::pdf
