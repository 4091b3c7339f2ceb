#include "renderers/pdf/report/report_pdf.hpp"

#include <algorithm>
#include <utility>

#include "renderers/pdf/fitted_line.hpp"
#include "renderers/pdf/report/block_layout.hpp"
#include "renderers/pdf/report/contents.hpp"
#include "renderers/pdf/report/source_annex.hpp"
#include "renderers/pdf/report/title_page.hpp"
#include "text/date_format.hpp"

namespace underlag::pdf {

namespace {

constexpr double kHeadAboveText = 22;
constexpr double kFootBelowText = 24;

DocumentInfo info_of(const Document& document, const ReportOptions& options) {
  DocumentInfo info;
  info.title = document.title;
  for (const std::string& author : document.authors)
    info.author += (info.author.empty() ? "" : ", ") + author;
  if (info.author.empty()) info.author = options.publisher;
  info.subject = document.description;
  info.language = document.language;
  if (!document.date.empty()) info.date = document.date;
  info.source_file = document.source;
  return info;
}

// The blocks of a note as lines of its one paragraph: a note has no room for more.
class NoteLines {
 public:
  NoteLines(const ReportContext& report, const TextStyle& style, std::vector<Inline>& out)
      : report_(report), style_(style), out_(out) {}

  void add(const Blocks& blocks) {
    for (const Block& block : blocks) add(block);
  }

 private:
  void add(const Block& block) {
    if (const auto* text = std::get_if<underlag::Paragraph>(&block.content)) {
      add_line(text->content);
    } else if (const auto* heading = std::get_if<Heading>(&block.content)) {
      add_line(heading->content);
    } else if (const auto* quote = std::get_if<underlag::Quote>(&block.content)) {
      add(quote->content);
    } else if (const auto* callout = std::get_if<Callout>(&block.content)) {
      add(callout->content);
    } else if (const auto* list = std::get_if<List>(&block.content)) {
      add_list(*list);
    } else if (const auto* code = std::get_if<CodeBlock>(&block.content)) {
      begin_line();
      out_.push_back({.text = code->text.substr(0, code->text.find_last_not_of('\n') + 1), .style = style_});
    } else if (const auto* table = std::get_if<TextTable>(&block.content)) {
      add_row(table->head);
      for (const auto& row : table->rows) add_row(row);
    }
  }

  void add_list(const List& list) {
    int number = list.start;
    for (const List::Item& item : list.items) {
      mark_ = list.ordered ? std::to_string(number++) + ". " : "– ";
      add(item.content);
    }
    mark_.clear();
  }

  void add_line(const Inlines& content) {
    begin_line();
    if (!mark_.empty()) out_.push_back({.text = std::exchange(mark_, ""), .style = style_});
    append(content);
  }

  void add_row(const std::vector<Inlines>& cells) {
    begin_line();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out_.push_back({.text = "; ", .style = style_});
      append(cells[i]);
    }
  }

  void begin_line() {
    if (!std::exchange(is_first_, false)) out_.push_back({.text = "\n", .style = style_});
  }

  void append(const Inlines& content) {
    for (Inline& one : to_inlines(content, style_, report_.inlines)) out_.push_back(std::move(one));
  }

  const ReportContext& report_;
  const TextStyle& style_;
  std::vector<Inline>& out_;
  std::string mark_;
  bool is_first_ = true;
};

// The numbers of all notes are as wide as that of the last: figure spaces are as wide as figures.
std::string note_label(int note, std::size_t note_count) {
  std::string number = std::to_string(note + 1);
  std::string label;
  for (std::size_t digits = number.size(); digits < std::to_string(note_count).size(); ++digits)
    label += "\u2007";
  return label + number + "\u00A0\u00A0";
}

// Note n (from 0): its number, then its words.
Paragraph note_paragraph(ReportContext& report, const Document& document, int note) {
  TextStyle style{Face::regular, report.style.small_size, report.style.text, 0};
  std::vector<Inline> text = {{.text = note_label(note, document.footnotes.size()), .style = style}};
  auto at = static_cast<std::size_t>(note);
  if (at < document.footnotes.size()) NoteLines(report, style, text).add(document.footnotes[at]);
  ParagraphStyle look;
  look.line_height = report.style.small_line;
  look.hanging = report.document.text_width(style, text.front().text);
  look.hyphenate = report.style.hyphenate;
  look.language = report.language;
  return Paragraph(report.document, std::move(text), look);
}

// Title at the top, "Sida n av m" at the foot; not on the title page.
void draw_running_heads(PdfDocument& pdf, const PageStyle& style, const std::string& head,
                        Language language) {
  int count = pdf.page_count();
  bool is_swedish = language == Language::sv;
  TextStyle quiet{Face::regular, style.small_size, style.quiet, 0};
  for (int index = 0; index < count; ++index) {
    int number = pdf.page_number(index);
    if (number == 1 && style.title_page) continue;
    PageCanvas& page = pdf.page(index);
    double right = page.size().width - style.margins.right;
    if (number > 1) {
      page.artifact(Artifact::header);
      double y = style.margins.top - kHeadAboveText;
      page.show({style.margins.left, y}, quiet, head);
      page.line({style.margins.left, y + 6}, {right, y + 6}, {style.rule, 0.5, {}});
    }
    page.artifact(Artifact::footer);
    std::string words = (is_swedish ? "Sida " : "Page ") + std::to_string(number) +
                        (is_swedish ? " av " : " of ") + std::to_string(count);
    page.show(
        {right - pdf.text_width(quiet, words), page.size().height - style.margins.bottom + kFootBelowText},
        quiet, words);
  }
}

bool has_headings(const Document& document) {
  return std::ranges::any_of(
      document.body, [](const Block& block) { return std::holds_alternative<Heading>(block.content); });
}

}  // namespace

std::string render_report_pdf(const Document& document, const ReportOptions& options,
                              const FontLibrary& fonts, Diagnostics& problems) {
  PageStyle style = page_style_of(options.style);
  // Only reports have a title page and contents; a memo starts at once.
  bool is_report = document.type == "report";
  style.title_page = style.title_page && is_report;
  style.contents = style.contents && is_report && has_headings(document);
  PdfDocument pdf(fonts, info_of(document, options), problems);
  ReportContext* shared = nullptr;
  Flow flow(pdf, style, [&](int note) { return note_paragraph(*shared, document, note); });
  Pictures pictures(options.pictures, document.source, problems);
  ReportContext report{.document = pdf,
                       .style = style,
                       .flow = flow,
                       .inlines = {&style, options.language, options.base_url, document.output, &pictures},
                       .pictures = pictures,
                       .language = document.language};
  shared = &report;
  TitleLines lines{options.publisher, date_in_words(document.date, options.language)};
  if (style.title_page) {
    set_title_page(report, document, lines);
  } else {
    set_title_block(report, document, lines);
  }
  int pages_before_text = style.title_page ? 1 : 0;
  ElementId contents = style.contents ? begin_contents(report) : ElementId{};
  BlockBox box = text_area(report, pdf.root());
  if (!style.title_page) box.space_before = 14;
  set_blocks(report, box, document.body);
  if (style.source_annex) set_source_annex(report, text_area(report, pdf.root()), document);
  flow.finish();
  if (style.contents) fill_contents(report, contents, pages_before_text);
  std::string head = style.running_head.empty() ? document.title : style.running_head;
  draw_running_heads(
      pdf, style,
      fitted_line(pdf, {Face::regular, style.small_size, style.quiet, 0}, head, style.text_width()),
      options.language);
  return pdf.finish();
}

}  // namespace underlag::pdf
