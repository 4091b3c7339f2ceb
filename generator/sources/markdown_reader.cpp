#include "sources/markdown_reader.hpp"

#include <algorithm>
#include <array>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "diagnostics/messages/markdown.hpp"
#include "model/heading_ids.hpp"
#include "model/plain_text.hpp"
#include "sources/markdown_reading.hpp"
#include "sources/table_joins.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace markdown {

int Reading::line_of_node(cmark_node* node) const {
  return cmark_node_get_start_line(node) + line_offset;
}

void Reading::report(const Message& message, int line, std::string_view found,
                     std::vector<std::string> arguments) {
  std::string text(lines.line(line));
  std::string_view first_line = found.substr(0, found.find_first_of("\r\n"));
  std::size_t offset = first_line.empty() ? std::string::npos : text.find(first_line);
  bool seen = offset != std::string::npos;
  int column = seen ? static_cast<int>(code_point_count(std::string_view(text).substr(0, offset))) + 1 : 0;
  int length = seen ? static_cast<int>(code_point_count(first_line)) : 1;
  diagnostics.add(message, {page.source, line, column, ""}, std::move(arguments)).excerpt = {std::move(text),
                                                                                             length};
}

bool Reading::is_too_deep(int depth, int line) {
  if (depth <= kDeepest) return false;
  if (!too_deep) report(messages::markdown_too_deep, line, "", {std::to_string(kDeepest)});
  too_deep = true;
  return true;
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

namespace {

Blocks read_blocks(cmark_node* parent, Reading& reading, int depth);

Block heading(cmark_node* node, Reading& reading, int depth, int line) {
  Heading heading;
  heading.level = cmark_node_get_heading_level(node);
  append_inlines(heading.content, node, reading, depth + 1);
  if (heading.content.empty()) reading.report(messages::empty_heading, line, "#", {});
  std::string name = slug(plain_text(heading.content));
  heading.id = reading.ids.unique(name.empty() ? "avsnitt" : name);
  return {std::move(heading), line, {}};
}

// A picture alone with a title, `![vad den visar](schema.png "Bildtext")`, is a figure of the page.
std::optional<Picture> captioned_picture(const Paragraph& paragraph, Reading& reading) {
  if (paragraph.content.size() != 1) return std::nullopt;
  const auto* image = std::get_if<Image>(&paragraph.content.front().content);
  if (image == nullptr || image->title.empty()) return std::nullopt;
  std::string_view file = image->source;
  file = file.substr(file.rfind('/') + 1);
  Picture picture{*image, image->title, reading.ids.unique("fig-" + slug(file.substr(0, file.rfind('.'))))};
  picture.image.title.clear();
  return picture;
}

Block paragraph(cmark_node* node, Reading& reading, int depth, int line) {
  Paragraph paragraph;
  append_inlines(paragraph.content, node, reading, depth + 1);
  if (auto picture = captioned_picture(paragraph, reading)) return {std::move(*picture), line, {}};
  return {std::move(paragraph), line, {}};
}

List::Mark mark_of(cmark_node* item) {
  if (std::string_view(cmark_node_get_type_string(item)) != "tasklist") return List::Mark::none;
  return cmark_gfm_extensions_get_tasklist_item_checked(item) ? List::Mark::checked : List::Mark::unchecked;
}

Block list(cmark_node* node, Reading& reading, int depth, int line) {
  List list;
  list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  list.start = cmark_node_get_list_start(node);
  list.tight = cmark_node_get_list_tight(node) != 0;
  for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
    list.items.push_back({mark_of(item), read_blocks(item, reading, depth + 1)});
  }
  return {std::move(list), line, {}};
}

std::string_view trimmed(std::string_view text) {
  std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

std::vector<Inlines> cells(cmark_node* row, Reading& reading, int depth) {
  std::vector<Inlines> out;
  for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
    append_inlines(out.emplace_back(), cell, reading, depth + 1);
  }
  return out;
}

TextTable::Alignment alignment(std::uint8_t letter) {
  switch (letter) {
    case 'l':
      return TextTable::Alignment::left;
    case 'c':
      return TextTable::Alignment::center;
    case 'r':
      return TextTable::Alignment::right;
    default:
      return TextTable::Alignment::none;
  }
}

// The cells of a row as it is written: `| a | b \| c |` has two.
std::size_t written_cells(std::string_view row) {
  row = trimmed(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  std::size_t bars = 0;
  bool ends_with_bar = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    ends_with_bar = row[i] == '|';
    if (ends_with_bar) ++bars;
    if (row[i] == '\\') ++i;  // the next sign is text
  }
  return bars + (ends_with_bar ? 0 : 1);
}

// Cells beyond the last column are left out by every reader of Markdown.
void check_width(cmark_node* row, std::size_t columns, Reading& reading) {
  const int line = reading.line_of_node(row);
  const std::string_view text = reading.lines.line(line);
  const auto start = static_cast<std::size_t>(std::max(cmark_node_get_start_column(row) - 1, 0));
  const std::size_t cells = written_cells(text.substr(std::min(start, text.size())));
  if (cells <= columns) return;
  reading.report(messages::row_too_wide, line, text.substr(std::min(start, text.size())),
                 {std::to_string(cells), std::to_string(columns)});
}

Block table(cmark_node* node, Reading& reading, int depth, int line) {
  TextTable table;
  const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node);
  for (int i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i) {
    table.columns.push_back(alignment(letters[i]));
  }
  cmark_node* row = cmark_node_first_child(node);
  if (row != nullptr) table.head = cells(row, reading, depth + 1);
  for (row = row == nullptr ? nullptr : cmark_node_next(row); row != nullptr; row = cmark_node_next(row)) {
    const std::size_t told = reading.diagnostics.all().size();
    table.rows.push_back(cells(row, reading, depth + 1));
    // A value that a bar cut in two was told as that.
    if (reading.diagnostics.all().size() == told) check_width(row, table.columns.size(), reading);
  }
  join_cells(table, line, reading);
  return {std::move(table), line, {}};
}

constexpr std::array<std::string_view, 5> kCallouts = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"};

// The name in "[!NOTE]" when a quote begins with such a line; empty otherwise.
std::string callout_name(const Blocks& content) {
  if (content.empty()) return {};
  const auto* first = std::get_if<Paragraph>(&content.front().content);
  if (first == nullptr || first->content.empty()) return {};
  const auto* text = std::get_if<Text>(&first->content.front().content);
  bool alone = first->content.size() == 1 || std::holds_alternative<SoftBreak>(first->content[1].content) ||
               std::holds_alternative<HardBreak>(first->content[1].content);
  if (text == nullptr || !alone || !text->text.starts_with("[!") || !text->text.ends_with(']')) return {};
  std::string name = text->text.substr(2, text->text.size() - 3);
  for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

void remove_callout_line(Blocks& content) {
  Inlines& words = std::get<Paragraph>(content.front().content).content;
  words.erase(words.begin(), words.begin() + (words.size() > 1 ? 2 : 1));
  if (words.empty()) content.erase(content.begin());
}

Block quote(cmark_node* node, Reading& reading, int depth, int line) {
  Blocks content = read_blocks(node, reading, depth + 1);
  std::string name = callout_name(content);
  if (name.empty()) return {Quote{std::move(content)}, line, {}};
  const auto* kind = std::ranges::find(kCallouts, name);
  if (kind == kCallouts.end()) {
    std::vector<std::string> names(kCallouts.begin(), kCallouts.end());
    reading.report(messages::unknown_callout, line, "[!", {name, nearest_word(name, names)});
    return {Quote{std::move(content)}, line, {}};
  }
  remove_callout_line(content);
  return {Callout{static_cast<Callout::Kind>(kind - kCallouts.begin()), std::move(content)}, line, {}};
}

// `<div lang="en">` on lines of its own: what follows up to `</div>` is in that language.
struct LanguageDiv {
  bool is_open = false;
  std::string language;  ///< Empty when its code is not known.
  int line = 0;
  std::string tag;
};

void report_open_div(const LanguageDiv& div, Reading& reading) {
  if (div.is_open) reading.report(messages::language_not_closed, div.line, div.tag, {div.tag});
}

// Notes to whoever writes the page; words between two of them are words.
bool is_only_comments(std::string_view html) {
  while (html.starts_with("<!--")) {
    const std::size_t end = html.find("-->");
    if (end == std::string_view::npos) return false;
    html = trimmed(html.substr(end + 3));
  }
  return html.empty();
}

void append_html(Blocks& out, cmark_node* node, Reading& reading, LanguageDiv& div) {
  std::string_view html = trimmed(literal(node));
  int line = reading.line_of_node(node);
  if (is_only_comments(html)) return;
  if (auto opened = language_of_tag(html, "div", line, reading)) {
    report_open_div(div, reading);
    div = {true, std::move(*opened), line, std::string(html)};
  } else if (html == "</div>" && div.is_open) {
    div = {};
  } else if (reading.page.front_matter.raw_html) {
    out.push_back({RawHtml{std::string(html)}, line, div.language});
  } else {
    std::string shown(html.substr(0, html.find('\n')));
    reading.report(messages::raw_html, line, shown, {shown});
    out.push_back({Paragraph{{Inline{Text{std::string(html)}, line}}}, line, div.language});
  }
}

void append_footnote(cmark_node* node, Reading& reading, int depth) {
  reading.page.footnotes.push_back(read_blocks(node, reading, depth + 1));
}

// One case for every kind of block that cmark knows.
void append_block(Blocks& out, cmark_node* node, Reading& reading, int depth, LanguageDiv& div) {
  int line = reading.line_of_node(node);
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
      out.push_back(heading(node, reading, depth, line));
      break;
    case CMARK_NODE_PARAGRAPH:
      out.push_back(paragraph(node, reading, depth, line));
      break;
    case CMARK_NODE_LIST:
      out.push_back(list(node, reading, depth, line));
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      out.push_back(quote(node, reading, depth, line));
      break;
    case CMARK_NODE_CODE_BLOCK:
      append_fenced(out, node, reading);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      out.push_back({ThematicBreak{}, line, {}});
      break;
    case CMARK_NODE_HTML_BLOCK:
      append_html(out, node, reading, div);
      return;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      append_footnote(node, reading, depth);
      return;
    default:
      if (cmark_node_get_type(node) == reading.types.table) {
        out.push_back(table(node, reading, depth, line));
      }
  }
  if (!div.language.empty() && !out.empty()) out.back().language = div.language;
}

// The words of a paragraph "Tabell: …", without that mark; none for any other block.
std::optional<Inlines> caption_of(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  if (paragraph == nullptr || paragraph->content.empty()) return std::nullopt;
  const auto* first = std::get_if<Text>(&paragraph->content.front().content);
  if (first == nullptr) return std::nullopt;
  for (std::string_view mark : {"Tabell: ", "Table: "}) {
    if (!first->text.starts_with(mark)) continue;
    Inlines words = paragraph->content;
    std::get<Text>(words.front().content).text.erase(0, mark.size());
    return words;
  }
  return std::nullopt;
}

// Takes the name in "Ansvar per område {#tab-ansvar}" out of a caption; empty when there is none.
std::string take_id(Inlines& caption, int line, Reading& reading) {
  auto* last = std::get_if<Text>(&caption.back().content);
  std::size_t mark =
      last == nullptr || !last->text.ends_with('}') ? std::string::npos : last->text.rfind("{#");
  if (mark == std::string::npos) return {};
  std::string id = last->text.substr(mark + 2, last->text.size() - mark - 3);
  last->text.erase(std::min(mark, last->text.find_last_not_of(' ', mark - 1) + 1));
  if (id.empty()) return id;
  std::string unique = reading.ids.unique(id);
  if (unique != id) reading.report(messages::table_name_taken, line, "{#" + id + "}", {id});
  return unique;
}

// A paragraph "Tabell: …" before or after a table is its caption.
void take_captions(Blocks& blocks, Reading& reading) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto* table = std::get_if<TextTable>(&blocks[i].content);
    if (table == nullptr) continue;
    for (const std::size_t beside : {i - 1, i + 1}) {
      if (beside >= blocks.size()) continue;  // before the first is beyond the last, too
      std::optional<Inlines> caption = caption_of(blocks[beside]);
      if (!caption) continue;
      table->caption = std::move(*caption);
      table->id = take_id(table->caption, blocks[beside].line, reading);
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(beside));
      if (beside < i) --i;
      break;
    }
  }
  for (const Block& block : blocks) {
    std::optional<Inlines> caption = caption_of(block);
    if (!caption) continue;
    std::string words = plain_text(*caption);
    reading.report(messages::caption_without_table, block.line, words, {words});
  }
}

Blocks read_blocks(cmark_node* parent, Reading& reading, int depth) {
  Blocks out;
  if (reading.is_too_deep(depth, reading.line_of_node(parent))) return out;
  LanguageDiv div;
  for (cmark_node* child = cmark_node_first_child(parent); child != nullptr; child = cmark_node_next(child)) {
    append_block(out, child, reading, depth, div);
  }
  report_open_div(div, reading);
  take_captions(out, reading);
  return out;
}

}  // namespace

}  // namespace markdown

void read_markdown(std::string_view body, int body_line, Page& page, Diagnostics& diagnostics) {
  constexpr std::size_t kLargestMegabytes = 20;  // a printed book is one; cmark's buffers end at 1 GB
  if (body.size() > kLargestMegabytes * 1024 * 1024) {
    diagnostics.add(messages::page_too_large, {page.source, 0, 0, ""}, {std::to_string(kLargestMegabytes)});
    return;
  }
  CmarkTree tree(body);
  markdown::Reading reading{
      page, diagnostics, cmark_extension_types(), body_line - 1, LineIndex(page.text), heading_ids(),
      {},   false};
  page.body = markdown::read_blocks(tree.root(), reading, 0);
  markdown::report_unused_footnotes(body, reading);
}

}  // namespace underlag
