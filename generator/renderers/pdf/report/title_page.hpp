#pragma once
// The first page of a report, or the head of a memo.

#include <string>
#include <vector>

#include "model/document.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

/// What stands on it beside the document's own title.
struct TitleLines {
  std::string publisher;
  std::string date;  ///< As words, "22 november 2026".
};

/// Title, description, authors, publisher and date, on a page of their own.
void set_title_page(ReportContext& report, const Document& document, const TitleLines& lines);

/// The same at the top of the first text page.
void set_title_block(ReportContext& report, const Document& document, const TitleLines& lines);

}  // namespace underlag::pdf
