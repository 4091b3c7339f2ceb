#include "publish/finished_page.hpp"

#include <algorithm>
#include <array>

#include "publish/html_scan.hpp"
#include "publish/link_target.hpp"
#include "text/percent_decoding.hpp"
#include "text/personal_number.hpp"

namespace underlag {

namespace {

// Attributes that hold coordinates, checksums and style, never words.
bool is_read_by_people(std::string_view attribute) {
  constexpr std::array<std::string_view, 20> kMachine{
      "d",  "points", "transform", "viewBox", "x",      "y",     "x1",    "y1",    "x2",        "y2",
      "cx", "cy",     "r",         "width",   "height", "style", "class", "nonce", "integrity", "srcset"};
  return std::ranges::find(kMachine, attribute) == kMachine.end();
}

// Runs of differently styled letters in one cell, with the tags that say how they look.
bool is_inline_in_workbook(std::string_view tag) {
  constexpr std::array<std::string_view, 14> kInline{"r",       "t",         "rPr",    "b",     "i",
                                                     "u",       "sz",        "color",  "rFont", "family",
                                                     "charset", "vertAlign", "strike", "scheme"};
  return std::ranges::find(kInline, tag) != kInline.end();
}

bool is_link_attribute(std::string_view tag, std::string_view name) {
  constexpr std::array<std::string_view, 6> kLinks{"href",   "src",    "xlink:href",
                                                   "poster", "action", "formaction"};
  return std::ranges::find(kLinks, name) != kLinks.end() || (name == "data" && tag == "object");
}

bool is_markup(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".svg") || path.ends_with(".xml");
}

using IsInline = bool (*)(std::string_view tag);

class TextReader {
 public:
  TextReader(std::size_t page_size, IsInline is_inline) : is_inline_(is_inline) { text_.reserve(page_size); }

  void take(const HtmlScanner::Piece& piece) {
    switch (piece.kind) {
      case HtmlScanner::Kind::text:
        append_decoded(text_, piece.value);
        break;
      case HtmlScanner::Kind::start_tag:
      case HtmlScanner::Kind::end_tag:
        if (!is_inline_(piece.name)) text_ += '\n';
        break;
      case HtmlScanner::Kind::attribute:
        take_attribute(piece.name, piece.value);
        break;
      case HtmlScanner::Kind::raw_text:
      case HtmlScanner::Kind::comment:
        aside_ += piece.value;
        aside_ += '\n';
        break;
    }
  }

  std::size_t text_size() const { return text_.size(); }
  std::size_t aside_size() const { return aside_.size(); }

  std::string text() && { return std::move(text_.append(1, '\n').append(aside_)); }

 private:
  void take_attribute(std::string_view name, std::string_view value) {
    const bool is_number_by_nature = value.starts_with("tel:") || value.starts_with("data:");
    if (value.size() < kShortestPersonalNumber || is_number_by_nature || !is_read_by_people(name)) return;
    append_decoded(aside_, value);
    aside_ += '\n';
    if (value.find('%') == std::string_view::npos) return;
    aside_ += percent_decoded(value);
    aside_ += '\n';
  }

  IsInline is_inline_;
  std::string text_;
  std::string aside_;
};

void take_link(const HtmlScanner::Piece& piece, std::string_view tag, FinishedPage& page) {
  if (piece.kind != HtmlScanner::Kind::attribute) return;
  if (piece.name == "id" || (piece.name == "name" && tag == "a")) {
    page.ids.push_back(piece.value);
  } else if (piece.name == "srcset") {
    for_each_in_srcset(piece.value, [&](std::string_view target) { page.links.push_back(target); });
  } else if (is_link_attribute(tag, piece.name)) {
    page.links.push_back(piece.value);
  }
}

}  // namespace

int line_of_text(std::string_view path, std::string_view bytes, std::size_t offset) {
  if (!is_markup(path)) return 0;
  // The text first; what stands aside follows it on a line of its own.
  for (bool is_aside : {false, true}) {
    HtmlScanner scanner(bytes);
    HtmlScanner::Piece piece;
    TextReader text(bytes.size(), is_inline_tag);
    std::size_t before = 0;
    while (scanner.next(piece)) {
      text.take(piece);
      const std::size_t size = is_aside ? text.aside_size() : text.text_size();
      if (size > offset && !piece.value.empty()) {
        // Line breaks stand in the text as they stand in the page.
        const std::string_view above =
            bytes.substr(0, static_cast<std::size_t>(piece.value.data() - bytes.data()));
        const std::size_t within = std::min(offset - before, piece.value.size());
        return 1 + static_cast<int>(std::ranges::count(above, '\n') +
                                    std::ranges::count(piece.value.substr(0, within), '\n'));
      }
      before = size;
    }
    if (!is_aside) offset -= std::min(offset, text.text_size() + 1);
  }
  return 0;
}

FinishedPage read_finished_page(std::string_view path, std::string_view bytes) {
  FinishedPage page;
  if (!is_markup(path)) return page;
  HtmlScanner scanner(bytes);
  HtmlScanner::Piece piece;
  TextReader text(bytes.size(), is_inline_tag);
  while (scanner.next(piece)) {
    text.take(piece);
    take_link(piece, scanner.tag(), page);
  }
  page.text = std::move(text).text();
  return page;
}

std::string workbook_part_text(std::string_view xml) {
  HtmlScanner scanner(xml);
  HtmlScanner::Piece piece;
  TextReader text(xml.size(), is_inline_in_workbook);
  while (scanner.next(piece)) text.take(piece);
  return std::move(text).text();
}

}  // namespace underlag
