#include "renderers/pdf/report/block_layout.hpp"

#include <algorithm>

#include "diagnostics/messages/pdf.hpp"
#include "model/plain_text.hpp"
#include "renderers/pdf/report/figure_layout.hpp"
#include "renderers/pdf/report/figure_table.hpp"
#include "renderers/pdf/report/form_layout.hpp"
#include "renderers/pdf/report/list_layout.hpp"
#include "renderers/pdf/report/panel_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kSpaceAboveHeading = 1.3;  // Of its size.
constexpr double kSpaceBelowHeading = 4;
// A heading's number that takes more of the line than this stands in the text, not beside it.
constexpr double kWidestHangingNumber = 0.25;

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

double set_heading(ReportContext& report, const BlockBox& outer, const Heading& heading) {
  // A level that is skipped in the text would send a screen reader looking for what is not there.
  int level = std::clamp(heading.level, 2, std::min(6, report.last_heading_level + 1));
  report.last_heading_level = level;
  if (heading.is_annex) {
    report.flow.break_page();
  } else {
    report.flow.begin_heading(level == 2);
  }
  auto at = static_cast<std::size_t>(level - 2);  // H2 to H6: five sizes.
  BlockBox box = outer;
  box.space_before = std::max(box.space_before, kSpaceAboveHeading * report.style.heading_sizes[at]);
  box.text = {Face::bold, report.style.heading_sizes[at], report.style.accent, 0};
  box.line_height = box.text.size * 1.25;
  std::string words = plain_text(heading.content, report.inlines.language);
  if (words.empty()) return outer.space_before;
  std::vector<Inline> text = to_inlines(heading.content, box.text, report.inlines);
  ParagraphOptions options;
  options.tag = heading_tag(level);
  options.keep_with_next = true;
  options.hyphenate = false;
  if (!heading.number.empty()) {
    Inline number{.text = heading.number + "\u00A0 ", .style = box.text};
    double width = report.document.text_width(box.text, number.text);
    if (width < box.width * kWidestHangingNumber) options.hanging = width;
    text.insert(text.begin(), std::move(number));
  }
  options.destination =
      heading.id.empty() ? "rubrik-" + std::to_string(++report.next_destination) : heading.id;
  set_paragraph(report, box, std::move(text), options);
  report.document.add_bookmark(heading.number.empty() ? words : heading.number + " " + words, level - 1,
                               options.destination);
  report.headings.push_back({level - 1, heading.number, words, options.destination});
  return kSpaceBelowHeading;
}

double set_text(ReportContext& report, const BlockBox& box, const underlag::Paragraph& paragraph) {
  bool only_picture = paragraph.content.size() == 1 &&
                      std::holds_alternative<underlag::Image>(paragraph.content.front().content);
  if (only_picture) {
    set_picture(report, box, std::get<underlag::Image>(paragraph.content.front().content));
    return 2 * report.style.paragraph_space;
  }
  PictureSize room{box.width, report.flow.page_height() * kHighestPicture};
  set_paragraph(report, box, to_inlines(paragraph.content, box.text, report.inlines, room));
  // What it introduces follows it: a list or a table.
  if (plain_text(paragraph.content, report.inlines.language).ends_with(':'))
    report.flow.keep_last_with_next();
  return report.style.paragraph_space;
}

double set_break(ReportContext& report, const BlockBox& box) {
  Strip strip;
  strip.height = 1;
  strip.space_before = 2 * report.style.paragraph_space;
  double left = report.style.margins.left + box.left;
  double right = left + box.width;
  Colour colour = report.style.rule;
  strip.draw = [=](PageCanvas& page, double top) {
    page.artifact();
    page.line({left, top}, {right, top}, {colour, 0.6, {}});
  };
  emit(report, box, std::move(strip));
  return 2 * report.style.paragraph_space;
}

// Gives the white space wanted below the block.
double set_block(ReportContext& report, const BlockBox& box, const Block& block) {
  // Tables and charts are read apart from the text around them.
  double around = 2 * report.style.paragraph_space;
  return std::visit(
      Overloaded{
          [&](const Heading& heading) { return set_heading(report, box, heading); },
          [&](const underlag::Paragraph& paragraph) { return set_text(report, box, paragraph); },
          [&](const List& list) { return set_list(report, box, list); },
          [&](const underlag::Quote& quote) { return set_quote(report, box, quote); },
          [&](const Callout& callout) { return set_callout(report, box, callout); },
          [&](const CodeBlock& code) { return set_code(report, box, code, block.line); },
          [&](const ThematicBreak&) { return set_break(report, box); },
          [&](const TextTable& table) { return set_text_table(report, box, table), around; },
          [&](const FigureTable& table) { return set_figure_table(report, box, table), around; },
          [&](const ChartBlock& chart) { return set_chart(report, box, chart), around; },
          [&](const FormBlock& form) {
            if (form.form == nullptr) return box.space_before;
            set_form(report, box, form.form);
            return around;
          },
          [&](const BlockRequest&) { return box.space_before; },  // documents/ has answered or refused it,
          [&](const PageList&) { return box.space_before; },      // and made a list of this.
          [&](const Checklist& list) { return set_checklist(report, box, list); },
          [&](const ReferenceList& list) { return set_references(report, box, list); },
          [&](const Picture& picture) { return set_picture(report, box, picture), around; },
          [&](const Signatures& names) { return set_signatures(report, box, names); },
          [&](const RawHtml&) {
            report.document.problems().add(messages::raw_html_left_out,
                                           {report.document.info().source_file, block.line, 0, ""});
            return box.space_before;
          },
          [&](const PageBreak&) { return report.flow.break_page(), 0.0; },
      },
      block.content);
}

}  // namespace

void set_blocks(ReportContext& report, BlockBox box, const Blocks& blocks, double between) {
  std::string language = box.language;
  for (const Block& block : blocks) {
    box.language = block.language.empty() ? language : block.language;
    if (block.line > 0) report.line = block.line;
    double below = set_block(report, box, block);
    // Inside a tight list paragraphs stand as close as its items.
    bool is_text = std::holds_alternative<underlag::Paragraph>(block.content) ||
                   std::holds_alternative<List>(block.content);
    box.space_before = is_text ? std::min(below, between) : below;
  }
}

void set_blocks(ReportContext& report, BlockBox box, const Blocks& blocks) {
  set_blocks(report, std::move(box), blocks, report.style.paragraph_space);
}

BlockBox text_area(ReportContext& report, ElementId parent) {
  BlockBox box;
  box.parent = parent;
  box.width = report.flow.width();
  box.text = {Face::regular, report.style.text_size, report.style.text, 0};
  box.line_height = report.style.line_height;
  box.language = report.language;
  return box;
}

std::vector<Inline> caption_inlines(ReportContext& report, std::string_view kind, int number,
                                    std::vector<Inline> words, const TextStyle& style) {
  if (number == 0) return words;
  TextStyle bold = style;
  bold.face = Face::bold;
  bold.colour = report.style.accent;
  words.insert(words.begin(),
               {.text = std::string(kind) + "\xC2\xA0" + std::to_string(number) + ". ", .style = bold});
  return words;
}

}  // namespace underlag::pdf
