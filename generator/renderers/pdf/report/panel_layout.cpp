#include "renderers/pdf/report/panel_layout.hpp"

#include <algorithm>
#include <array>

#include "renderers/pdf/report/block_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kQuoteIndent = 16;
constexpr double kPanelPadding = 9;
constexpr double kPanelInset = 14;
constexpr double kTightSpace = 2.5;

Frames frames_with(const BlockBox& box, Frame frame) {
  auto frames = std::make_shared<std::vector<Frame>>();
  if (box.frames != nullptr) *frames = *box.frames;
  frames->push_back(frame);
  return frames;
}

// White space that belongs to no frame but those around.
void space_before_frame(ReportContext& report, const BlockBox& box) {
  Strip strip;
  strip.space_before = box.space_before;
  strip.keep_with_next = true;
  emit(report, box, std::move(strip));
}

// Opens a panel; its contents go into the box returned, and `close_panel` ends it.
BlockBox open_panel(ReportContext& report, const BlockBox& outer, Frame frame, ElementId parent) {
  space_before_frame(report, outer);
  BlockBox box = outer;
  box.parent = parent;
  box.frames = frames_with(outer, frame);
  indent_by(box, kPanelInset);
  box.width = std::max(kNarrowestText, box.width - kPanelInset);
  box.space_before = 0;
  emit(report, box, {.height = kPanelPadding, .keep_with_next = true});
  return box;
}

double close_panel(ReportContext& report, const BlockBox& box) {
  report.flow.keep_last_with_next();
  emit(report, box, {.height = kPanelPadding});
  return report.style.paragraph_space + 3;
}

std::string title_of(Callout::Kind kind, Language language) {
  constexpr std::array<const char*, 5> kSwedish = {"Observera", "Tips", "Viktigt", "Varning",
                                                   "Var försiktig"};
  constexpr std::array<const char*, 5> kEnglish = {"Note", "Tip", "Important", "Warning", "Caution"};
  auto at = static_cast<std::size_t>(kind);
  return language == Language::sv ? kSwedish[at] : kEnglish[at];
}

// Each line for itself, so that a problem in one is told where it stands.
std::vector<Inline> lines_of_code(const CodeBlock& code, const TextStyle& style, int line) {
  std::string_view text = code.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::vector<Inline> out;
  std::size_t at = 0;
  do {
    std::size_t end = text.find('\n', at);
    end = end == std::string_view::npos ? text.size() : end + 1;
    if (line > 0) ++line;
    out.push_back({.text = std::string(text.substr(at, end - at)), .style = style, .line = line});
    at = end;
  } while (at < text.size());
  return out;
}

}  // namespace

double set_quote(ReportContext& report, const BlockBox& outer, const underlag::Quote& quote) {
  BlockBox box = outer;
  box.parent = report.document.element(outer.parent, Tag::BlockQuote);
  box.frames = frames_with(outer, {outer.left, kQuoteIndent, std::nullopt, report.style.rule});
  indent_by(box, kQuoteIndent);
  space_before_frame(report, outer);
  box.space_before = 0;
  set_blocks(report, box, quote.content);
  return report.style.paragraph_space + 2;
}

double set_callout(ReportContext& report, const BlockBox& outer, const Callout& callout) {
  ElementId element = report.document.element(outer.parent, Tag::Div);
  BlockBox box =
      open_panel(report, outer, {outer.left, outer.width, report.style.panel, report.style.accent}, element);
  TextStyle bold = box.text;
  bold.face = Face::bold;
  bold.colour = report.style.accent;
  ParagraphOptions options;
  options.keep_with_next = true;
  BlockBox title = box;
  title.language = report.language;  // The word is ours, whatever language the text is in.
  set_paragraph(report, title, {{.text = title_of(callout.kind, report.inlines.language), .style = bold}},
                options);
  box.space_before = kTightSpace;
  set_blocks(report, box, callout.content);
  return close_panel(report, box);
}

double set_code(ReportContext& report, const BlockBox& outer, const CodeBlock& code, int line) {
  ElementId paragraph = report.document.element(outer.parent, Tag::P);
  ElementId element = report.document.element(paragraph, Tag::Code);
  BlockBox box =
      open_panel(report, outer, {outer.left, outer.width, report.style.panel, std::nullopt}, element);
  TextStyle mono{Face::mono, report.style.code_size, report.style.text, 0};
  ParagraphStyle style;
  style.line_height = report.style.code_line;
  style.hyphenate = false;
  style.keep_spaces = true;
  auto lines = std::make_shared<Paragraph>(report.document, lines_of_code(code, mono, line), style);
  lines->break_lines(box.width);
  double x = report.style.margins.left + box.left;
  for (int i = 0; i < lines->line_count(); ++i) {
    Strip strip;
    strip.height = style.line_height;
    strip.keep_with_next = i == 0 || i == lines->line_count() - 2;
    strip.draw = [=](PageCanvas& page, double top) { lines->draw(page, element, {x, top}, i, i + 1); };
    emit(report, box, std::move(strip));
  }
  return close_panel(report, box);
}

}  // namespace underlag::pdf
