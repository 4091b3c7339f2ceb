#pragma once
// Blocks that are a list to a screen reader: lists, checklists, references, the names of those who sign. Each
// gives the white space wanted below it.

#include "model/block.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

double set_list(ReportContext& report, const BlockBox& box, const List& list);
double set_checklist(ReportContext& report, const BlockBox& box, const Checklist& list);
double set_references(ReportContext& report, const BlockBox& box, const ReferenceList& list);
double set_signatures(ReportContext& report, const BlockBox& box, const Signatures& signatures);

}  // namespace underlag::pdf
