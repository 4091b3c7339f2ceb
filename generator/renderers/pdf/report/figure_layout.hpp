#pragma once
// Charts as vectors and pictures from files, each a Figure with alternative text and a caption below.

#include "model/block.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

void set_chart(ReportContext& report, const BlockBox& box, const ChartBlock& block);

/// A picture that is missing or unreadable is reported and its alternative text set instead.
void set_picture(ReportContext& report, const BlockBox& box, const underlag::Picture& block);
/// One without a caption.
void set_picture(ReportContext& report, const BlockBox& box, const underlag::Image& image);

}  // namespace underlag::pdf
