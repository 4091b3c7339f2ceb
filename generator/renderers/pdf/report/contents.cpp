#include "renderers/pdf/report/contents.hpp"

#include <algorithm>

#include "renderers/pdf/report/block_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kLevelIndent = 16;
constexpr double kRoomForNumber = 34;
constexpr double kLeaderGap = 4;
constexpr double kGapAfterNumber = 7;
// Wider numbers ("Bilaga 12") stand in the text instead of beside it.
constexpr double kWidestNumber = 45;

struct PlacedEntry {
  PageCanvas* page;
  double top;
  ElementId link;
  std::string destination;
  double leader_from;
  bool is_section;
};

TextStyle entry_style(const BlockBox& area, int level) {
  TextStyle style = area.text;
  style.face = level == 1 ? Face::bold : Face::regular;
  return style;
}

const char* title_of(const ReportContext& report) {
  return report.inlines.language == Language::sv ? "Innehåll" : "Contents";
}

// How far the titles of each level stand in from their numbers, so that they begin at one edge; by level.
std::vector<double> number_widths(const ReportContext& report, const BlockBox& area) {
  std::vector<double> widths(static_cast<std::size_t>(report.style.contents_levels) + 1, 0);
  for (const SetHeading& heading : report.headings) {
    auto level = static_cast<std::size_t>(heading.level);
    if (level >= widths.size() || heading.number.empty()) continue;
    double width =
        report.document.text_width(entry_style(area, heading.level), heading.number) + kGapAfterNumber;
    if (width <= kWidestNumber) widths[level] = std::max(widths[level], width);
  }
  return widths;
}

void set_entry(ReportContext& report, const BlockBox& area, const SetHeading& heading, double number_width,
               const std::shared_ptr<std::vector<PlacedEntry>>& placed) {
  bool is_section = heading.level == 1;
  BlockBox box = area;
  box.left = (heading.level - 1) * kLevelIndent;
  box.space_before = is_section ? 6 : 1;
  box.text = entry_style(area, heading.level);
  std::string words = heading.text;
  std::shared_ptr<Paragraph> number;
  if (!heading.number.empty()) {
    double width = report.document.text_width(box.text, heading.number) + kGapAfterNumber;
    if (width > number_width + 0.01) {
      words = heading.number + "\u00A0 " + words;
    } else {
      number = std::make_shared<Paragraph>(
          report.document, std::vector<Inline>{{.text = heading.number + " ", .style = box.text}},
          ParagraphStyle{.line_height = box.line_height});
      number->break_lines(number_width);
      box.left += number_width;
    }
  }
  box.width = area.width - box.left - kRoomForNumber;
  double number_x = report.style.margins.left + box.left - number_width;
  ElementId item = report.document.element(area.parent, Tag::TOCI);
  ElementId reference = report.document.element(item, Tag::Reference);
  ElementId link = report.document.element(reference, Tag::Link);
  ParagraphStyle style;
  style.line_height = box.line_height;
  style.hyphenate = false;
  style.language = report.language;
  auto text = std::make_shared<Paragraph>(report.document,
                                          std::vector<Inline>{{.text = words, .style = box.text}}, style);
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
      if (number != nullptr && line == 0) number->draw(page, link, {number_x, top});
      text->draw(page, link, {x, top}, line, line + 1);
      double edge = number != nullptr ? number_x : x;
      document->add_link(page, link, {edge, top, right - edge, style.line_height}, {"", heading.destination},
                         words);
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
    TextStyle style = entry_style(area, entry.is_section ? 1 : 2);
    double width = report.document.text_width(style, number);
    Paragraph text(report.document, {{.text = number, .style = style}},
                   {.line_height = area.line_height, .align = Align::right});
    text.break_lines(kRoomForNumber);
    text.draw(*entry.page, entry.link, {right - kRoomForNumber, entry.top});
    double to = right - width - kLeaderGap;
    if (to - entry.leader_from < 3 * kLeaderGap) continue;
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
  std::vector<double> widths = number_widths(report, box);
  int level_above = 0;
  for (const SetHeading& heading : report.headings) {
    if (heading.level > report.style.contents_levels) continue;
    // A section stays with the first of its parts.
    if (level_above > 0 && heading.level > level_above) report.flow.keep_last_with_next();
    level_above = heading.level;
    set_entry(report, box, heading, widths[static_cast<std::size_t>(heading.level)], placed);
  }
  report.flow.break_page();
  report.document.move_last_pages(first, to);
  draw_numbers(report, box, *placed);
}

}  // namespace underlag::pdf
