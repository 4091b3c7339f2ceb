#include "renderers/xlsx/xlsx_text.hpp"

#include "text/utf8.hpp"

namespace underlag::xlsx {

namespace {

bool is_hexadecimal(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') ||
         (letter >= 'A' && letter <= 'F');
}

/// `_x000D_` and its kind stand for one character in the file format.
bool is_escape_at(std::string_view text, std::size_t at) {
  if (text.size() - at < 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return false;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    if (!is_hexadecimal(text[i])) return false;
  }
  return true;
}

}  // namespace

std::size_t excel_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t offset = 0; offset < text.size();)
    length += next_code_point(text, offset) > 0xFFFF ? 2 : 1;
  return length;
}

std::string cell_safe(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    if (is_escape_at(text, offset)) out += "_x005F";
    const char32_t letter = next_code_point(text, offset);
    if (letter == '\r') {
      // A line break in a cell is one line feed; the pair of Windows files would show a box.
      if (offset >= text.size() || text[offset] != '\n') out += '\n';
    } else if ((letter < 0x20 && letter != '\n' && letter != '\t') || letter == 0xFFFE || letter == 0xFFFF) {
      append_utf8(out, U'\uFFFD');
    } else {
      append_utf8(out, letter);
    }
  }
  return out;
}

std::string line_safe(std::string_view text, std::size_t longest) {
  std::string line;
  for (const char letter : cell_safe(text)) line += letter == '\n' || letter == '\t' ? ' ' : letter;
  if (excel_length(line) <= longest) return line;
  std::string cut;
  std::size_t length = 1;  // the "…"
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t start = offset;
    length += next_code_point(line, offset) > 0xFFFF ? 2 : 1;
    if (length > longest) break;
    cut += line.substr(start, offset - start);
  }
  return cut + "…";
}

}  // namespace underlag::xlsx
