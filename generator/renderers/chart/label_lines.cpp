#include <algorithm>

#include "renderers/chart/drawing.hpp"
#include "text/utf8.hpp"

namespace underlag::chart {

namespace {

/// Pieces that must stay whole on a line, each with the space or hyphen it ends in.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '-' || text[i] == '/') {
      out.push_back(text.substr(start, i + 1 - start));
      start = i + 1;
    }
  }
  if (start < text.size()) out.push_back(text.substr(start));
  return out;
}

std::string_view without_end_space(std::string_view line) {
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

/// Appends `piece`, which is wider than a whole line, letter by letter.
void append_broken(std::string_view piece, double width, const Drawing& drawing, const TextLook& look,
                   std::vector<std::string>& lines) {
  for (std::size_t offset = 0; offset < piece.size();) {
    const std::size_t start = offset;
    next_code_point(piece, offset);
    const std::string longer = lines.back() + std::string(piece.substr(start, offset - start));
    if (!lines.back().empty() && drawing.canvas.text_width(longer, look) > width) {
      lines.emplace_back(piece.substr(start, offset - start));
    } else {
      lines.back() = longer;
    }
  }
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, double width, const Drawing& drawing, bool bold) {
  TextLook look = drawing.look(kInk);
  look.bold = bold;
  const auto fits = [&](std::string_view line) {
    return drawing.canvas.text_width(without_end_space(line), look) <= width;
  };
  std::vector<std::string> lines(1);
  for (const std::string_view piece : pieces(text)) {
    const std::string longer = lines.back() + std::string(piece);
    if (fits(longer)) {
      lines.back() = longer;
      continue;
    }
    if (!lines.back().empty()) lines.emplace_back();
    if (fits(piece)) {
      lines.back() = piece;
    } else {
      append_broken(piece, width, drawing, look, lines);
    }
  }
  for (std::string& line : lines) line = without_end_space(line);
  return lines;
}

}  // namespace underlag::chart
