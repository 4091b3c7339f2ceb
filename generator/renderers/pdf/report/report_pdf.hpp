#pragma once
// A report or memo from the block tree as a PDF: title page, contents, text, running heads, page numbers.

#include <string>

#include "model/document.hpp"
#include "model/report_style.hpp"
#include "renderers/pdf/report/report_context.hpp"

namespace underlag::pdf {

struct ReportOptions {
  ReportStyle style = {};
  Language language = Language::sv;
  std::string publisher = {};
  std::string base_url = {};  ///< With a trailing '/', or empty: links to other pages then become plain text.
  PictureReader pictures = {};  ///< Reads the files of images.
};

/// The bytes of the PDF. What cannot be set is reported in `problems`, and the rest is set all the same; with
/// errors nothing is published.
std::string render_report_pdf(const Document& document, const ReportOptions& options,
                              const FontLibrary& fonts, Diagnostics& problems);

}  // namespace underlag::pdf
