#pragma once
// The files that a page offers beside itself: the report as PDF, its figures as an Excel workbook.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "documents/site.hpp"
#include "files/file_tree.hpp"
#include "model/document.hpp"
#include "model/page.hpp"
#include "model/report_style.hpp"
#include "model/settings.hpp"
#include "renderers/pdf/font_library.hpp"

namespace underlag {

enum class PageDocumentKind { pdf, xlsx };

struct PageDocument {
  PageDocumentKind kind = PageDocumentKind::pdf;
  std::string output;  ///< `rapporter/asi-projektet.pdf`, from the site's root.
  std::string bytes;
};

/// How documents of one type look as PDF.
struct DocumentLook {
  ReportStyle style;
  std::shared_ptr<const pdf::FontLibrary> fonts;  ///< Null when they could not be opened, which was reported.
};

/// The look that the project gives documents of a type, or the built-in one. `fonts` are those of a style
/// that names none; null = no document is made.
DocumentLook look_of(const char* type, const FileTree& folder, const std::string& project_folder,
                     std::shared_ptr<const pdf::FontLibrary> fonts, Diagnostics& diagnostics);

/// What page documents are made with; only read, by any number of threads.
struct PageDocumentContext {
  const Settings& settings;
  const FileTree& folder;
  const Site& site;
  DocumentLook report;
  DocumentLook memo;
};

/// The outputs of a page with `downloads:`; unknown formats are left out.
std::vector<std::string> page_document_outputs(const Page& page);

/// Renders what `downloads` names for a composed page. A workbook is made only when the page has tables or
/// charts.
std::vector<PageDocument> render_page_documents(const Document& document,
                                                const std::vector<std::string>& downloads,
                                                const PageDocumentContext& context, Diagnostics& diagnostics);

}  // namespace underlag
