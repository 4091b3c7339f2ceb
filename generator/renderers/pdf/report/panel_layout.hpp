#pragma once
// Blocks with something behind or beside them: quotations, callouts, code. Each gives the white space wanted
// below it.

#include "model/block.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

double set_quote(ReportContext& report, const BlockBox& box, const underlag::Quote& quote);
double set_callout(ReportContext& report, const BlockBox& box, const Callout& callout);
/// `line` is that of the fence above the code; 0 when the source has none.
double set_code(ReportContext& report, const BlockBox& box, const CodeBlock& code, int line);

}  // namespace underlag::pdf
