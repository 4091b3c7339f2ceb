#include "renderers/pdf/report/report_context.hpp"

#include <algorithm>
#include <utility>

namespace underlag::pdf {

namespace {

constexpr int kLinesTogether = 2;

Strip line_strip(ReportContext& report, const BlockBox& box, const std::shared_ptr<Paragraph>& text, int line,
                 const ParagraphOptions& options, ElementId element) {
  Strip strip;
  int count = text->line_count();
  strip.height = text->line_height();
  strip.space_before = line == 0 ? box.space_before : 0;
  bool begins = line < kLinesTogether - 1;
  bool ends = line >= count - kLinesTogether && line < count - 1;
  strip.keep_with_next =
      options.keep_with_next || text->goes_on_below(line) || ((begins || ends) && line < count - 1);
  strip.notes = text->notes_between(line, line + 1);
  double x = report.style.margins.left + box.left;
  PdfDocument* document = &report.document;
  std::string destination = line == 0 ? options.destination : "";
  strip.draw = [=](PageCanvas& page, double top) {
    if (!destination.empty()) document->set_destination(destination, page, top);
    text->draw(page, element, {x, top}, line, line + 1);
  };
  return strip;
}

}  // namespace

void indent_by(BlockBox& box, double indent) {
  indent = std::clamp(box.width - kNarrowestText, 0.0, indent);
  box.left += indent;
  box.width -= indent;
}

void emit(ReportContext& report, const BlockBox& box, Strip strip) {
  strip.frames = box.frames;
  for (ItemLabel& waiting : std::exchange(report.labels, {})) {
    auto label = std::make_shared<ItemLabel>(std::move(waiting));
    auto text = std::make_shared<Paragraph>(report.document,
                                            std::vector<Inline>{{.text = label->text, .style = box.text}},
                                            ParagraphStyle{.line_height = box.line_height});
    text->break_lines(report.flow.width());
    double x = report.style.margins.left + label->x - (label->ends_there ? text->widest_line() : 0);
    auto inner = std::move(strip.draw);
    strip.draw = [=](PageCanvas& page, double top) {
      text->draw(page, label->element, {x, top});
      if (inner) inner(page, top);
    };
  }
  report.flow.add(std::move(strip));
}

void set_paragraph(ReportContext& report, const BlockBox& box, std::vector<Inline> inlines,
                   const ParagraphOptions& options) {
  ParagraphStyle style;
  style.line_height = box.line_height;
  style.align = options.align;
  style.hanging = options.hanging;
  style.hyphenate = report.style.hyphenate && options.hyphenate;
  style.language = box.language;
  auto text = std::make_shared<Paragraph>(report.document, std::move(inlines), style);
  if (text->empty()) return;
  text->break_lines(box.width);
  ElementId element = options.element;
  if (!element) {
    ElementOptions element_options;
    if (box.language != report.language) element_options.language = box.language;
    element = report.document.element(box.parent, options.tag, element_options);
  }
  for (int line = 0; line < text->line_count(); ++line) {
    emit(report, box, line_strip(report, box, text, line, options, element));
  }
}

}  // namespace underlag::pdf
