#include "renderers/pdf/report/title_page.hpp"

#include "renderers/pdf/report/block_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kTitleFromTop = 0.24;  // Of the text area's height.

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty() && !part.empty()) out += separator;
    out += part;
  }
  return out;
}

void set_title(ReportContext& report, BlockBox box, const std::string& title, double size) {
  box.text = {Face::bold, size, report.style.accent, 0};
  box.line_height = size * 1.22;
  ParagraphOptions options;
  options.tag = Tag::H1;
  options.hyphenate = false;
  options.keep_with_next = true;
  options.destination = "rapportens-titel";
  set_paragraph(report, box, {{.text = title, .style = box.text}}, options);
}

void set_line(ReportContext& report, BlockBox box, const std::string& words, double space, TextStyle style) {
  if (words.empty()) return;
  box.space_before = space;
  box.text = style;
  box.line_height = style.size * 1.45;
  ParagraphOptions options;
  options.hyphenate = false;
  set_paragraph(report, box, {{.text = words, .style = style}}, options);
}

void set_rule(ReportContext& report, const BlockBox& box, double space, double length, double thickness) {
  Strip strip;
  strip.height = thickness;
  strip.space_before = space;
  strip.keep_with_next = true;
  double left = report.style.margins.left;
  Colour colour = report.style.accent;
  strip.draw = [=](PageCanvas& page, double top) {
    page.artifact();
    page.line({left, top}, {left + length, top}, {colour, thickness, {}});
  };
  emit(report, box, std::move(strip));
}

}  // namespace

void set_title_page(ReportContext& report, const Document& document, const TitleLines& lines) {
  BlockBox box = text_area(report, report.document.root());
  TextStyle plain{Face::regular, report.style.text_size + 1.5, report.style.text, 0};
  TextStyle quiet = plain;
  quiet.colour = report.style.quiet;
  // White space at the top of a page is dropped, so the title hangs under an empty strip.
  emit(report, box, {.height = report.flow.page_height() * kTitleFromTop, .keep_with_next = true});
  set_title(report, box, document.title, report.style.title_size);
  set_rule(report, box, 14, mm(30), 2.2);
  set_line(report, box, document.description, 14,
           {Face::regular, report.style.text_size + 3, report.style.text, 0});
  set_line(report, box, joined(document.authors, ", "), 30, plain);
  set_line(report, box, lines.publisher, 4, plain);
  set_line(report, box, lines.date, 4, quiet);
  report.flow.break_page();
}

void set_title_block(ReportContext& report, const Document& document, const TitleLines& lines) {
  BlockBox box = text_area(report, report.document.root());
  TextStyle quiet{Face::regular, report.style.small_size + 0.5, report.style.quiet, 0};
  TextStyle addressee{Face::bold, report.style.text_size + 1, report.style.text, 0};
  TextStyle plain{Face::regular, report.style.text_size, report.style.text, 0};
  set_line(report, box, document.addressee, 0, addressee);
  box.space_before = document.addressee.empty() ? 0 : 16;
  set_title(report, box, document.title, report.style.heading_sizes[0] + 2);
  set_line(report, box, document.annex_note, 4, plain);
  set_line(report, box, joined({joined(document.authors, ", "), lines.publisher, lines.date}, " · "), 4,
           quiet);
  set_rule(report, box, 8, box.width, 0.8);
}

}  // namespace underlag::pdf
