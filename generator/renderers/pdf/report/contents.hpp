#pragma once
// The contents of a report: set after the text, on pages that are then moved in front of it.

#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// Reserves the contents' place in the reading order, before the text. `fill_contents` gives it its entries.
ElementId begin_contents(ReportContext& report);

/// Sets the heading and one line per heading with its page number, linked; the pages are put at place `to` in
/// the printed order.
void fill_contents(ReportContext& report, ElementId element, int to);

}  // namespace underlag::pdf
