#include "renderers/pdf/report/block_layout.hpp"

#include <algorithm>

#include "diagnostics/messages/pdf.hpp"
#include "model/plain_text.hpp"
#include "renderers/pdf/report/figure_layout.hpp"
#include "renderers/pdf/report/figure_table.hpp"
#include "renderers/pdf/report/form_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kListIndent = 18;
constexpr double kQuoteIndent = 16;
constexpr double kPanelPadding = 9;
constexpr double kPanelInset = 14;
constexpr double kTightSpace = 2.5;
constexpr double kNarrowest = 90;  // A column of text.
constexpr std::array<double, 5> kSpaceAboveHeading = {26, 22, 17, 14, 12};
constexpr double kSpaceBelowHeading = 4;

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

class BlockSetter {
 public:
  BlockSetter(ReportContext& report, BlockBox box) : report_(report), box_(std::move(box)) {}

  void set_all(const Blocks& blocks) {
    for (const Block& block : blocks) {
      std::string outer = box_.language;
      if (!block.language.empty()) box_.language = block.language;
      set(block);
      box_.language = outer;
      box_.space_before = space_between_;
    }
  }

  double space_between_ = 0;

 private:
  void set(const Block& block) {
    std::visit(Overloaded{
                   [&](const Heading& heading) { set_heading(heading); },
                   [&](const underlag::Paragraph& paragraph) { set_text(paragraph); },
                   [&](const List& list) { set_list(list); },
                   [&](const underlag::Quote& quote) { set_quote(quote); },
                   [&](const Callout& callout) { set_callout(callout); },
                   [&](const CodeBlock& code) { set_code(code); },
                   [&](const ThematicBreak&) { set_break(); },
                   [&](const TextTable& table) { set_wide(set_text_table, table); },
                   [&](const FigureTable& table) { set_wide(set_figure_table, table); },
                   [&](const ChartBlock& chart) { set_wide(set_chart, chart); },
                   [&](const FormBlock& form) { set_form(form); },
                   [&](const BlockRequest&) {},  // documents/ has answered or refused it,
                   [&](const PageList&) {},      // and made a list of this.
                   [&](const Checklist& list) { set_checklist(list); },
                   [&](const RawHtml&) { report_raw_html(block.line); },
                   [&](const PageBreak&) { report_.flow.break_page(); },
               },
               block.content);
  }

  // Tables and charts are read apart from the text around them.
  template <typename Content>
  void set_wide(void (*set_content)(ReportContext&, const BlockBox&, const Content&),
                const Content& content) {
    set_content(report_, box_, content);
    space_between_ = 2 * report_.style.paragraph_space;
  }

  void set_heading(const Heading& heading) {
    // A level that is skipped in the text would send a screen reader looking for what is not there.
    int level = std::clamp(heading.level, 2, std::min(6, report_.last_heading_level + 1));
    report_.last_heading_level = level;
    auto at = static_cast<std::size_t>(level - 2);  // H2 to H6: five sizes.
    BlockBox box = box_;
    box.space_before = std::max(box.space_before, kSpaceAboveHeading[at]);
    box.text = {Face::bold, report_.style.heading_sizes[at], report_.style.accent, 0};
    box.line_height = box.text.size * 1.25;
    Inlines content = heading.content;
    std::string words = plain_text(content, report_.inlines.language);
    if (words.empty()) return;
    std::vector<Inline> text = to_inlines(content, box.text, report_.inlines);
    if (!heading.number.empty()) {
      words = heading.number + " " + words;
      text.insert(text.begin(), {.text = heading.number + " ", .style = box.text});
    }
    ParagraphOptions options;
    options.tag = heading_tag(level);
    options.keep_with_next = true;
    options.hyphenate = false;
    options.destination =
        heading.id.empty() ? "rubrik-" + std::to_string(++report_.next_destination) : heading.id;
    set_paragraph(report_, box, std::move(text), options);
    report_.document.add_bookmark(words, level - 1, options.destination);
    report_.headings.push_back({level - 1, words, options.destination});
    space_between_ = kSpaceBelowHeading;
  }

  void set_text(const underlag::Paragraph& paragraph) {
    space_between_ = report_.style.paragraph_space;
    bool only_picture = paragraph.content.size() == 1 &&
                        std::holds_alternative<underlag::Image>(paragraph.content.front().content);
    if (only_picture) {
      set_picture(report_, box_, std::get<underlag::Image>(paragraph.content.front().content));
      space_between_ = 2 * report_.style.paragraph_space;
      return;
    }
    set_paragraph(report_, box_, to_inlines(paragraph.content, box_.text, report_.inlines));
  }

  void set_list(const List& list) {
    ElementOptions options;
    options.numbering = list.ordered ? ListNumbering::decimal : ListNumbering::disc;
    bool is_task_list =
        std::ranges::any_of(list.items, [](const List::Item& item) { return item.mark != List::Mark::none; });
    if (is_task_list) options.numbering = ListNumbering::none;
    ElementId element = report_.document.element(box_.parent, Tag::L, options);
    int number = list.start;
    double space = box_.space_before;
    double between = list.tight ? kTightSpace : report_.style.paragraph_space;
    for (const List::Item& item : list.items) {
      std::string label = item.mark == List::Mark::checked     ? "☑"
                          : item.mark == List::Mark::unchecked ? "☐"
                          : list.ordered                       ? std::to_string(number) + "."
                                                               : bullet();
      set_item(element, label, space, [&](BlockSetter& inner) {
        inner.space_between_ = between;
        inner.set_all(item.content);
      });
      space = between;
      ++number;
    }
    space_between_ = report_.style.paragraph_space;
  }

  // Nesting that leaves no room for words goes on without moving further in.
  static void indent_by(BlockBox& box, double indent) {
    indent = std::clamp(box.width - kNarrowest, 0.0, indent);
    box.left += indent;
    box.width -= indent;
  }

  // Bullets by depth: a disc, then a dash.
  std::string bullet() const { return box_.left < kListIndent ? "•" : "–"; }

  template <typename SetContent>
  void set_item(ElementId list, const std::string& label, double space, SetContent set_content) {
    ElementId item = report_.document.element(list, Tag::LI);
    ElementId mark = report_.document.element(item, Tag::Lbl);
    BlockBox box = box_;
    box.parent = report_.document.element(item, Tag::LBody);
    double indent = std::max(kListIndent, report_.document.text_width(box.text, label) + 6);
    indent_by(box, indent);
    box.space_before = space;
    report_.labels.push_back({mark, label, box_.left});
    BlockSetter inner(report_, box);
    set_content(inner);
    // An item without content still shows its mark.
    if (!report_.labels.empty()) emit(report_, box, {.height = box.line_height, .space_before = space});
  }

  void set_checklist(const Checklist& list) {
    if (!list.title.empty()) {
      TextStyle bold = box_.text;
      bold.face = bolder(bold.face);
      ParagraphOptions options;
      options.keep_with_next = true;
      set_paragraph(report_, box_, {{.text = list.title, .style = bold}}, options);
      box_.space_before = kTightSpace;
    }
    ElementId element = report_.document.element(box_.parent, Tag::L);
    double space = box_.space_before;
    for (const Inlines& item : list.items) {
      set_item(element, "☐", space, [&](BlockSetter& inner) {
        set_paragraph(report_, inner.box_, to_inlines(item, inner.box_.text, report_.inlines));
      });
      space = kTightSpace;
    }
    space_between_ = report_.style.paragraph_space;
  }

  Frames frames_with(Frame frame) const {
    auto frames = std::make_shared<std::vector<Frame>>();
    if (box_.frames != nullptr) *frames = *box_.frames;
    frames->push_back(frame);
    return frames;
  }

  void set_quote(const underlag::Quote& quote) {
    BlockBox box = box_;
    box.parent = report_.document.element(box_.parent, Tag::BlockQuote);
    box.frames = frames_with({box_.left, kQuoteIndent, std::nullopt, report_.style.rule});
    indent_by(box, kQuoteIndent);
    space_before_frame();
    box.space_before = 0;
    BlockSetter inner(report_, box);
    inner.space_between_ = report_.style.paragraph_space;
    inner.set_all(quote.content);
    space_between_ = report_.style.paragraph_space + 2;
  }

  // White space that belongs to no frame but those around.
  void space_before_frame() {
    Strip strip;
    strip.space_before = box_.space_before;
    strip.keep_with_next = true;
    emit(report_, box_, std::move(strip));
  }

  // Opens a panel; its contents go into the box returned, and `close_panel` ends it.
  BlockBox open_panel(Frame frame, ElementId parent) {
    space_before_frame();
    BlockBox box = box_;
    box.parent = parent;
    box.frames = frames_with(frame);
    indent_by(box, kPanelInset);
    box.width = std::max(kNarrowest, box.width - kPanelInset);
    box.space_before = 0;
    emit(report_, box, {.height = kPanelPadding, .keep_with_next = true});
    return box;
  }

  void close_panel(const BlockBox& box) {
    report_.flow.keep_last_with_next();
    emit(report_, box, {.height = kPanelPadding});
    space_between_ = report_.style.paragraph_space + 3;
  }

  void set_callout(const Callout& callout) {
    ElementId element = report_.document.element(box_.parent, Tag::Div);
    BlockBox box = open_panel({box_.left, box_.width, report_.style.panel, report_.style.accent}, element);
    TextStyle bold = box.text;
    bold.face = Face::bold;
    bold.colour = report_.style.accent;
    ParagraphOptions options;
    options.keep_with_next = true;
    set_paragraph(report_, box, {{.text = title_of(callout.kind), .style = bold}}, options);
    box.space_before = kTightSpace;
    BlockSetter inner(report_, box);
    inner.space_between_ = report_.style.paragraph_space;
    inner.set_all(callout.content);
    close_panel(box);
  }

  std::string title_of(Callout::Kind kind) const {
    constexpr std::array<const char*, 5> kSwedish = {"Observera", "Tips", "Viktigt", "Varning",
                                                     "Var försiktig"};
    constexpr std::array<const char*, 5> kEnglish = {"Note", "Tip", "Important", "Warning", "Caution"};
    auto at = static_cast<std::size_t>(kind);
    return report_.inlines.language == Language::sv ? kSwedish[at] : kEnglish[at];
  }

  void set_code(const CodeBlock& code) {
    ElementId paragraph = report_.document.element(box_.parent, Tag::P);
    ElementId element = report_.document.element(paragraph, Tag::Code);
    BlockBox box = open_panel({box_.left, box_.width, report_.style.panel, std::nullopt}, element);
    TextStyle mono{Face::mono, report_.style.code_size, report_.style.text, 0};
    ParagraphStyle style;
    style.line_height = report_.style.code_line;
    style.hyphenate = false;
    style.keep_spaces = true;
    std::string text = code.text;
    while (text.ends_with('\n')) text.pop_back();
    auto lines = std::make_shared<Paragraph>(report_.document,
                                             std::vector<Inline>{{.text = text, .style = mono}}, style);
    lines->break_lines(box.width);
    double x = report_.style.margins.left + box.left;
    for (int line = 0; line < lines->line_count(); ++line) {
      Strip strip;
      strip.height = style.line_height;
      strip.keep_with_next = line == 0 || line == lines->line_count() - 2;
      strip.draw = [=](PageCanvas& page, double top) {
        lines->draw(page, element, {x, top}, line, line + 1);
      };
      emit(report_, box, std::move(strip));
    }
    close_panel(box);
  }

  void set_break() {
    Strip strip;
    strip.height = 1;
    strip.space_before = 2 * report_.style.paragraph_space;
    double left = report_.style.margins.left + box_.left;
    double right = left + box_.width;
    Colour colour = report_.style.rule;
    strip.draw = [=](PageCanvas& page, double top) {
      page.artifact();
      page.line({left, top}, {right, top}, {colour, 0.6, {}});
    };
    emit(report_, box_, std::move(strip));
    space_between_ = 2 * report_.style.paragraph_space;
  }

  void set_form(const FormBlock& form) {
    if (form.form == nullptr) return;
    pdf::set_form(report_, box_, form.form);
    space_between_ = 2 * report_.style.paragraph_space;
  }

  void report_raw_html(int line) {
    report_.document.problems().add(messages::raw_html_left_out,
                                    {report_.document.info().source_file, line, 0, ""});
  }

  ReportContext& report_;
  BlockBox box_;
};

}  // namespace

void set_blocks(ReportContext& report, BlockBox box, const Blocks& blocks) {
  BlockSetter setter(report, std::move(box));
  setter.space_between_ = report.style.paragraph_space;
  setter.set_all(blocks);
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
                                    const std::string& caption, const TextStyle& style) {
  std::vector<Inline> out;
  TextStyle bold = style;
  bold.face = Face::bold;
  bold.colour = report.style.accent;
  if (number > 0) {
    out.push_back({.text = std::string(kind) + "\xC2\xA0" + std::to_string(number) + ". ", .style = bold});
  }
  out.push_back({.text = caption, .style = style});
  return out;
}

}  // namespace underlag::pdf
