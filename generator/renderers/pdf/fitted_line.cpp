#include "renderers/pdf/fitted_line.hpp"

namespace underlag::pdf {

std::string fitted_line(PdfDocument& document, const TextStyle& style, std::string text, double width) {
  if (document.text_width(style, text) <= width) return text;
  while (true) {
    auto space = text.rfind(' ');
    if (space == std::string::npos || space == 0) return {};
    text.resize(space);
    if (document.text_width(style, text + " …") <= width) return text + " …";
  }
}

}  // namespace underlag::pdf
