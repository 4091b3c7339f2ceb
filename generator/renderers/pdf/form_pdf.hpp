#pragma once
// A form as an A4 PDF: to fill in on the screen, or on paper with lines to write on. Both come from the same
// definition, tagged and archivable (PDF/UA-1, PDF/A-2a).

#include <string>

#include "diagnostics/diagnostic.hpp"
#include "model/form_definition.hpp"
#include "renderers/pdf/font_library.hpp"

namespace underlag {

struct FormPdfOptions {
  bool fillable = true;  ///< False: lines to write on, no fields.
  std::string date = "1980-01-01";
  std::string author = {};  ///< The publisher.
};

/// The file's bytes. A block that is to be kept together but is taller than a page is an error in `problems`,
/// as is a character that no font has; the PDF is made all the same, so that every problem is found.
std::string render_form_pdf(const FormDefinition& form, const pdf::FontLibrary& fonts,
                            const FormPdfOptions& options, Diagnostics& problems);

/// Keywords by which a filled copy is recognised: `underlag-form genomforandeplan 1.0`. The id is written as
/// an address is, because keywords are parted by blanks.
std::string form_keywords(const FormDefinition& form);

}  // namespace underlag
