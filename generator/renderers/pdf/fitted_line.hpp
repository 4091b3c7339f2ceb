#pragma once
// Words for heads and feet, which have one line.

#include <string>

#include "renderers/pdf/pdf_document.hpp"

namespace underlag::pdf {

/// `text` as it is when it fits `width` points, otherwise cut between words, with "…". Empty when not even
/// the first word fits.
std::string fitted_line(PdfDocument& document, const TextStyle& style, std::string text, double width);

}  // namespace underlag::pdf
