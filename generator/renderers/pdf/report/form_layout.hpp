#pragma once
// A form inside a report, as an annex shows it: the version for paper, with lines to write on.

#include "model/form_definition.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// Sets the form's title and sections. What its author keeps together stays so, unless it is taller than a
/// page of the report; a form on its side turns its pages. No field can be filled in: the form has a file of
/// its own.
void set_form(ReportContext& report, const BlockBox& box, std::shared_ptr<const FormDefinition> form);

}  // namespace underlag::pdf
