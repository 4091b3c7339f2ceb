#pragma once
// Workbooks with their figures in place: from a definition and the answers to its requests, or from the
// tables and charts of a page that offers its figures as an Excel file.

#include <optional>

#include "model/answer.hpp"
#include "model/document.hpp"
#include "model/figure_workbook.hpp"
#include "model/workbook_definition.hpp"

namespace underlag {

/// `answers` has one entry per sheet. A sheet whose request could not be answered has no table; it was
/// reported.
FigureWorkbook compose_workbook(const WorkbookDefinition& definition, const Answers& answers,
                                Language project);

/// A sheet per numbered table ("Tabell 2") and chart ("Figur 3") of the page, in its order; none when it has
/// neither.
std::optional<FigureWorkbook> workbook_of_page(const Document& page);

}  // namespace underlag
