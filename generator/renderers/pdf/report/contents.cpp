#include "renderers/pdf/report/contents.hpp"

#include "renderers/pdf/report/block_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kLevelIndent = 16;
constexpr double kRoomForNumber = 34;
constexpr double kLeaderGap = 4;

struct PlacedEntry {
  PageCanvas* page;
  double top;
  ElementId link;
  std::string destination;
  double leader_from;
  bool is_section;
};

const char* title_of(const ReportContext& report) {
  return report.inlines.language == Language::sv ? "Innehåll" : "Contents";
}

void set_entry(ReportContext& report, const BlockBox& area, const SetHeading& heading,
               const std::shared_ptr<std::vector<PlacedEntry>>& placed) {
  bool is_section = heading.level == 1;
  BlockBox box = area;
  box.left = (heading.level - 1) * kLevelIndent;
  box.width = area.width - box.left - kRoomForNumber;
  box.space_before = is_section ? 6 : 1;
  box.text.face = is_section ? Face::bold : Face::regular;
  ElementId item = report.document.element(area.parent, Tag::TOCI);
  ElementId reference = report.document.element(item, Tag::Reference);
  ElementId link = report.document.element(reference, Tag::Link);
  ParagraphStyle style;
  style.line_height = box.line_height;
  style.hyphenate = false;
  style.language = report.language;
  auto text = std::make_shared<Paragraph>(
      report.document, std::vector<Inline>{{.text = heading.text, .style = box.text}}, style);
  text->break_lines(box.width);
  double x = report.style.margins.left + box.left;
  double right = report.style.margins.left + area.width;
  PdfDocument* document = &report.document;
  for (int line = 0; line < text->line_count(); ++line) {
    bool is_last = line == text->line_count() - 1;
    Strip strip;
    strip.height = style.line_height;
    strip.space_before = line == 0 ? box.space_before : 0;
    strip.keep_with_next = !is_last;
    strip.draw = [=](PageCanvas& page, double top) {
      text->draw(page, link, {x, top}, line, line + 1);
      document->add_link(page, link, {x, top, right - x, style.line_height}, {"", heading.destination},
                         heading.text);
      if (is_last) {
        double end = x + text->last_line_width() + kLeaderGap;
        placed->push_back({&page, top, link, heading.destination, end, is_section});
      }
    };
    emit(report, box, std::move(strip));
  }
}

// The page numbers are known once the pages stand in their order.
void draw_numbers(ReportContext& report, const BlockBox& area, const std::vector<PlacedEntry>& entries) {
  double right = report.style.margins.left + area.width;
  for (const PlacedEntry& entry : entries) {
    std::string number = std::to_string(report.document.page_of(entry.destination));
    TextStyle style = area.text;
    style.face = entry.is_section ? Face::bold : Face::regular;
    double width = report.document.text_width(style, number);
    Paragraph text(report.document, {{.text = number, .style = style}},
                   {.line_height = area.line_height, .align = Align::right});
    text.break_lines(kRoomForNumber);
    text.draw(*entry.page, entry.link, {right - kRoomForNumber, entry.top});
    double to = right - width - kLeaderGap;
    if (entry.is_section || to - entry.leader_from < 3 * kLeaderGap) continue;
    double y = entry.top + area.line_height * 0.72;
    entry.page->artifact();
    entry.page->line({entry.leader_from, y}, {to, y}, {report.style.rule, 0.7, {0.7, 3.3}});
  }
}

}  // namespace

ElementId begin_contents(ReportContext& report) {
  return report.document.element(report.document.root(), Tag::Sect);
}

void fill_contents(ReportContext& report, ElementId element, int to) {
  int first = report.document.page_count();
  BlockBox box = text_area(report, element);
  BlockBox title = box;
  title.text = {Face::bold, report.style.heading_sizes[0], report.style.accent, 0};
  title.line_height = title.text.size * 1.25;
  ParagraphOptions options;
  options.tag = Tag::H2;
  options.keep_with_next = true;
  options.destination = "innehall-i-rapporten";
  set_paragraph(report, title, {{.text = title_of(report), .style = title.text}}, options);
  box.parent = report.document.element(element, Tag::TOC);
  auto placed = std::make_shared<std::vector<PlacedEntry>>();
  for (const SetHeading& heading : report.headings) {
    if (heading.level <= report.style.contents_levels) set_entry(report, box, heading, placed);
  }
  report.flow.break_page();
  report.document.move_last_pages(first, to);
  draw_numbers(report, box, *placed);
}

}  // namespace underlag::pdf
