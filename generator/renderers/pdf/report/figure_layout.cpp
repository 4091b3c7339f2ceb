#include "renderers/pdf/report/figure_layout.hpp"

#include <algorithm>

#include "renderers/chart/chart_drawing.hpp"
#include "renderers/pdf/report/block_layout.hpp"
#include "renderers/pdf/report/table_notes.hpp"

namespace underlag::pdf {

namespace {

constexpr double kSpaceAboveFigure = 10;
constexpr double kSpaceBelowFigure = 5;

// The caption below a figure, kept with it.
void set_caption(ReportContext& report, const BlockBox& box, ElementId figure, int number,
                 const std::string& caption) {
  if (number == 0 && caption.empty()) return;
  BlockBox under = box;
  under.text = {Face::regular, report.style.table_size, report.style.text, 0};
  under.line_height = report.style.table_line;
  under.space_before = kSpaceBelowFigure;
  under.parent = figure;
  ParagraphOptions options;
  options.tag = Tag::Caption;
  bool is_swedish = report.inlines.language == Language::sv;
  report.flow.keep_last_with_next();
  set_paragraph(report, under,
                caption_inlines(report, is_swedish ? "Figur" : "Figure", number,
                                {{.text = caption, .style = under.text}}, under.text),
                options);
}

// A strip as tall as the drawing, drawn as a Figure of its own.
void emit_figure(ReportContext& report, const BlockBox& box, double width, double height, ElementId figure,
                 const std::string& destination, std::function<void(PageCanvas&)> draw) {
  Strip strip;
  strip.height = height;
  strip.space_before = std::max(box.space_before, kSpaceAboveFigure);
  double x = report.style.margins.left + box.left;
  PdfDocument* document = &report.document;
  strip.draw = [=, draw = std::move(draw)](PageCanvas& page, double top) {
    if (!destination.empty()) document->set_destination(destination, page, top);
    document->structure().set_box(figure, page.to_pdf({x, top, width, height}));
    page.tag(figure);
    page.set_origin({x, top});
    draw(page);
    page.set_origin({0, 0});
  };
  emit(report, box, std::move(strip));
}

ElementId add_figure(ReportContext& report, const BlockBox& box, std::string alt) {
  ElementOptions options;
  options.alt = std::move(alt);
  return report.document.element(box.parent, Tag::Figure, options);
}

}  // namespace

void set_chart(ReportContext& report, const BlockBox& box, const ChartBlock& block) {
  chart::ChartSize size;
  size.width = box.width;
  // A canvas of no page: only asked how wide words are.
  PageCanvas ruler(report.document.fonts(), report.document.structure(), 0, {});
  double height = chart::chart_height(block.chart, size, ruler, report.inlines.language);
  if (height <= 0) return;
  std::string alt = block.chart.description.empty() ? block.chart.title : block.chart.description;
  if (alt.empty()) alt = block.caption;
  report.flow.begin_float(FloatKind::figure);
  // Caption and drawing share a part of the text, so that the figure's place is only the drawing's.
  ElementId part = report.document.element(box.parent, Tag::Div);
  BlockBox inner = box;
  inner.parent = part;
  ElementId figure = add_figure(report, inner, std::move(alt));
  auto chart = std::make_shared<ChartSpecification>(block.chart);
  Language language = report.inlines.language;
  emit_figure(report, inner, box.width, height, figure, block.id,
              [=](PageCanvas& page) { chart::draw_chart(*chart, size, page, language); });
  set_caption(report, inner, part, block.number, block.caption);
  if (block.chart.table != nullptr) {
    set_table_notes(report, inner, *block.chart.table, {block.number, block.id, false});
  }
  report.flow.end_float();
}

void set_picture(ReportContext& report, const BlockBox& box, const underlag::Image& image) {
  set_picture(report, box, underlag::Picture{image, "", ""});
}

void set_picture(ReportContext& report, const BlockBox& box, const underlag::Picture& block) {
  const underlag::Image& image = block.image;
  std::shared_ptr<const Image> picture = report.pictures.load(image.source, report.line);
  if (picture == nullptr) {
    set_paragraph(report, box, {{.text = image.alternative_text, .style = box.text}});
    return;
  }
  auto [width, height] = printed_size(*picture, {box.width, report.flow.page_height() * kHighestPicture});
  PdfDocument* document = &report.document;
  std::string key = image.source;
  auto draw = [=, width = width, height = height](PageCanvas& page) {
    document->draw_image(page, key, *picture, {0, 0, width, height});
  };
  if (image.alternative_text.empty()) {
    // A picture without words is decoration.
    Strip strip;
    strip.height = height;
    strip.space_before = std::max(box.space_before, kSpaceAboveFigure);
    double x = report.style.margins.left + box.left;
    strip.draw = [=, width = width, height = height](PageCanvas& page, double top) {
      page.artifact();
      document->draw_image(page, key, *picture, {x, top, width, height});
    };
    emit(report, box, std::move(strip));
    return;
  }
  // Text around a picture without a number may say "below".
  if (block.number > 0) report.flow.begin_float(FloatKind::figure);
  ElementId part = report.document.element(box.parent, Tag::Div);
  BlockBox inner = box;
  inner.parent = part;
  emit_figure(report, inner, width, height, add_figure(report, inner, image.alternative_text), block.id,
              draw);
  set_caption(report, inner, part, block.number, block.caption);
  report.flow.end_float();
}

}  // namespace underlag::pdf
