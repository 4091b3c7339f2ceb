#pragma once
// The PDF files of the project's forms: one to fill in, one with lines to write on.

#include <vector>

#include "documents/compose.hpp"
#include "documents/site.hpp"
#include "pipeline/build.hpp"
#include "renderers/pdf/font_library.hpp"

namespace underlag {

/// `formular/genomforandeplan.pdf`, from the site's root; lower case and ASCII whatever the form is called.
std::string form_pdf_output(const std::string& form_id);
std::string form_paper_output(const std::string& form_id);
/// The sheets for long answers; only forms with `continuation` have one.
std::string form_continuation_output(const std::string& form_id);
std::string form_paper_continuation_output(const std::string& form_id);

/// Pages for the forms that no author wrote a page for, so that every form has an address. A page for a form
/// that does not exist is reported.
std::vector<Page> make_form_pages(const Forms& forms, const std::vector<Page>& written,
                                  Diagnostics& diagnostics);

/// Renders and publishes the PDF files; the answer is what links may lead to.
std::vector<SiteFile> publish_form_documents(const Forms& forms, const Settings& settings,
                                             const pdf::FontLibrary& fonts, unsigned threads,
                                             Publisher& publisher, Diagnostics& diagnostics);

}  // namespace underlag
