#include "renderers/pdf/report/list_layout.hpp"

#include <algorithm>

#include "renderers/pdf/bidi.hpp"
#include "renderers/pdf/report/block_layout.hpp"

namespace underlag::pdf {

namespace {

constexpr double kListIndent = 18;
constexpr double kGapAfterLabel = 6;
constexpr double kTightSpace = 2.5;
constexpr double kHangingReference = 18;
constexpr double kRoomToSign = 40;
constexpr double kGapBetweenNames = 30;
constexpr std::size_t kNamesInRow = 2;

// A mark before what `set_content` sets, indented by `indent`: on its left, or on its right where words run
// from right to left.
template <typename SetContent>
void set_item(ReportContext& report, const BlockBox& outer, ElementId list, const std::string& label,
              double indent, SetContent set_content) {
  ElementId item = report.document.element(list, Tag::LI);
  ElementId mark = report.document.element(item, Tag::Lbl);
  BlockBox box = outer;
  box.parent = report.document.element(item, Tag::LBody);
  indent_by(box, indent);
  // Deeper than the page is wide, items stand below those around them, with marks on lines of their own.
  bool is_indented = box.left - outer.left >= indent;
  if (!is_indented && !report.labels.empty())
    emit(report, outer,
         {.height = box.line_height, .space_before = outer.space_before, .keep_with_next = true});
  if (is_right_to_left(box.language)) {
    box.left = outer.left;
    report.labels.push_back({mark, label, box.left + box.width + indent, true});
  } else {
    report.labels.push_back({mark, label, box.left - indent});
  }
  set_content(box);
  // An item without content still shows its mark.
  if (!report.labels.empty())
    emit(report, box, {.height = box.line_height, .space_before = box.space_before});
}

// By depth: a disc, then a dash.
std::string bullet(const BlockBox& box) {
  return box.left < kListIndent ? "•" : "–";
}

std::vector<std::string> labels_of(const List& list, const BlockBox& box) {
  std::vector<std::string> labels;
  int number = list.start;
  for (const List::Item& item : list.items) {
    labels.push_back(item.mark == List::Mark::checked     ? "☑"
                     : item.mark == List::Mark::unchecked ? "☐"
                     : list.ordered                       ? std::to_string(number) + "."
                                                          : bullet(box));
    ++number;
  }
  return labels;
}

ListNumbering numbering_of(const List& list) {
  bool is_task_list =
      std::ranges::any_of(list.items, [](const List::Item& item) { return item.mark != List::Mark::none; });
  if (is_task_list) return ListNumbering::none;
  return list.ordered ? ListNumbering::decimal : ListNumbering::disc;
}

}  // namespace

double set_list(ReportContext& report, const BlockBox& outer, const List& list) {
  ElementOptions options;
  options.numbering = numbering_of(list);
  ElementId element = report.document.element(outer.parent, Tag::L, options);
  std::vector<std::string> labels = labels_of(list, outer);
  // The texts of all items begin at one edge: 99. and 100. too.
  double indent = kListIndent;
  for (const std::string& label : labels) {
    indent = std::max(indent, report.document.text_width(outer.text, label) + kGapAfterLabel);
  }
  BlockBox box = outer;
  double between = list.tight ? kTightSpace : report.style.paragraph_space;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    set_item(report, box, element, labels[i], indent,
             [&](const BlockBox& inner) { set_blocks(report, inner, list.items[i].content, between); });
    box.space_before = between;
  }
  return report.style.paragraph_space;
}

double set_checklist(ReportContext& report, const BlockBox& outer, const Checklist& list) {
  BlockBox box = outer;
  if (!list.title.empty()) {
    TextStyle bold = box.text;
    bold.face = bolder(bold.face);
    ParagraphOptions options;
    options.keep_with_next = true;
    set_paragraph(report, box, {{.text = list.title, .style = bold}}, options);
    box.space_before = kTightSpace;
  }
  ElementId element = report.document.element(box.parent, Tag::L);
  for (const Inlines& item : list.items) {
    set_item(report, box, element, "☐", kListIndent, [&](const BlockBox& inner) {
      set_paragraph(report, inner, to_inlines(item, inner.text, report.inlines));
    });
    box.space_before = kTightSpace;
  }
  return report.style.paragraph_space;
}

double set_references(ReportContext& report, const BlockBox& outer, const ReferenceList& list) {
  ElementId element = report.document.element(outer.parent, Tag::L);
  BlockBox box = outer;
  ParagraphOptions options;
  options.hanging = kHangingReference;
  for (const ReferenceList::Entry& entry : list.entries) {
    box.parent = report.document.element(report.document.element(element, Tag::LI), Tag::LBody);
    options.destination = entry.id;
    set_paragraph(report, box, to_inlines(entry.text, box.text, report.inlines), options);
    box.space_before = report.style.paragraph_space / 2;
  }
  return report.style.paragraph_space;
}

double set_signatures(ReportContext& report, const BlockBox& box, const Signatures& signatures) {
  ElementId list = report.document.element(box.parent, Tag::L);
  double width = (box.width - kGapBetweenNames) / kNamesInRow;
  ParagraphStyle look{.line_height = box.line_height, .hyphenate = false, .language = box.language};
  for (std::size_t first = 0; first < signatures.names.size(); first += kNamesInRow) {
    Strip strip;
    strip.space_before = first == 0 ? box.space_before : 0;
    report.flow.keep_last_with_next();
    struct Signing {
      std::shared_ptr<Paragraph> text;
      ElementId element;
      double left;
    };
    std::vector<Signing> row;
    for (std::size_t i = first; i < std::min(first + kNamesInRow, signatures.names.size()); ++i) {
      const Signatory& who = signatures.names[i];
      std::string words = who.title.empty() ? who.name : who.name + "\n" + who.title;
      auto text = std::make_shared<Paragraph>(report.document,
                                              std::vector<Inline>{{.text = words, .style = box.text}}, look);
      text->break_lines(width);
      strip.height = std::max(strip.height, kRoomToSign + text->height());
      ElementId body = report.document.element(report.document.element(list, Tag::LI), Tag::LBody);
      double left =
          report.style.margins.left + box.left + static_cast<double>(i - first) * (width + kGapBetweenNames);
      row.push_back({std::move(text), body, left});
    }
    Stroke line{report.style.quiet, 0.5, {}};
    strip.draw = [=](PageCanvas& page, double top) {
      for (const Signing& one : row) {
        double y = top + kRoomToSign - 2;
        page.artifact();
        page.line({one.left, y}, {one.left + width, y}, line);
        one.text->draw(page, one.element, {one.left, top + kRoomToSign});
      }
    };
    emit(report, box, std::move(strip));
  }
  return 2 * report.style.paragraph_space;
}

}  // namespace underlag::pdf
