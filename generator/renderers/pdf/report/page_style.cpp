#include "renderers/pdf/report/page_style.hpp"

namespace underlag::pdf {

namespace {

// Code is set this much smaller than the text around it: its typeface is drawn larger.
constexpr double kCodeSize = 0.81;
constexpr double kCodeLine = 0.8;
constexpr double kParagraphSpace = 0.47;  // Of a line.

Colour colour_of(const Rgb& rgb) {
  return {static_cast<std::uint8_t>(rgb.red), static_cast<std::uint8_t>(rgb.green),
          static_cast<std::uint8_t>(rgb.blue)};
}

}  // namespace

PageStyle page_style_of(const ReportStyle& style) {
  PageStyle out;
  out.page = {mm(style.page_width_mm), mm(style.page_height_mm)};
  out.margins = {mm(style.top_mm), mm(style.bottom_mm), mm(style.left_mm), mm(style.right_mm)};
  out.text_size = style.text_size;
  out.line_height = style.text_line;
  out.small_size = style.small_size;
  out.small_line = style.small_line;
  out.table_size = style.table_size;
  out.table_line = style.table_line;
  out.code_size = style.text_size * kCodeSize;
  out.code_line = style.text_line * kCodeLine;
  out.paragraph_space = style.text_line * kParagraphSpace;
  out.title_size = style.title_size;
  out.heading_sizes = style.heading_sizes;
  out.text = colour_of(style.text);
  out.quiet = colour_of(style.quiet);
  out.accent = colour_of(style.accent);
  out.hyphenate = style.hyphenate;
  out.title_page = style.title_page;
  out.contents = style.contents;
  out.contents_levels = style.contents_levels;
  out.source_annex = style.source_annex;
  out.running_head = style.running_head;
  return out;
}

}  // namespace underlag::pdf
