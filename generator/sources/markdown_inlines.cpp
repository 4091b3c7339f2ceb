// Text inside a paragraph, heading or cell: the inline half of the Markdown reader.

#include <cmark-gfm.h>

#include "diagnostics/messages/markdown.hpp"
#include "model/plain_text.hpp"
#include "sources/markdown_reading.hpp"
#include "text/language_code.hpp"

namespace underlag::markdown {

namespace {

// cmark cuts text at every character that might have meant something; here it becomes whole again.
void append_text(Inlines& out, std::string_view text, int line) {
  if (!out.empty()) {
    if (auto* before = std::get_if<Text>(&out.back().content)) {
      before->text += text;
      return;
    }
  }
  out.push_back({Text{std::string(text)}, line});
}

// cmark turns a reference to a missing footnote back into text. One that the author escaped is meant as text.
void report_unknown_footnotes(std::string_view text, int line, Reading& reading) {
  for (std::size_t start = text.find("[^"); start != text.npos; start = text.find("[^", start + 2)) {
    std::size_t end = text.find_first_of("] \t", start);
    if (end == text.npos || text[end] != ']' || end == start + 2) continue;
    std::string_view reference = text.substr(start, end - start + 1);
    if (reading.lines.line(line).find("\\" + std::string(reference)) != std::string::npos) continue;
    reading.report(messages::footnote_missing, line, reference,
                   {std::string(text, start + 2, end - start - 2)});
  }
}

FootnoteReference footnote(std::string_view number, Reading& reading) {
  FootnoteReference reference;
  for (char c : number) reference.number = reference.number * 10 + (c - '0');
  auto index = static_cast<std::size_t>(reference.number);
  if (reading.footnote_uses.size() <= index) reading.footnote_uses.resize(index + 1);
  reference.use = ++reading.footnote_uses[index];
  return reference;
}

void append_code(Inlines& out, std::string_view code, int line, Reading& reading) {
  bool is_value = code.starts_with('=') && !code.starts_with("==") && code.size() > 1;
  if (!is_value) {
    out.push_back({Code{std::string(code)}, line});
    return;
  }
  out.push_back({read_value(code.substr(1), line, reading), line});
}

void append_image(Inlines& out, cmark_node* node, Reading& reading, int depth, int line) {
  Image image;
  image.source = cmark_node_get_url(node);
  image.title = cmark_node_get_title(node);
  Inlines alternative;
  append_inlines(alternative, node, reading, depth + 1);
  image.alternative_text = plain_text(alternative);
  if (image.alternative_text.find_first_not_of(" \t") == std::string::npos) {
    reading.report(messages::image_without_text, line, "![", {image.source});
  }
  out.push_back({std::move(image), line});
}

template <typename Marked>
void append_marked(Inlines& out, cmark_node* node, Reading& reading, int depth, int line) {
  Marked marked;
  append_inlines(marked.content, node, reading, depth + 1);
  out.push_back({std::move(marked), line});
}

void append_link(Inlines& out, cmark_node* node, Reading& reading, int depth, int line) {
  Link link;
  link.target = cmark_node_get_url(node);
  link.title = cmark_node_get_title(node);
  append_inlines(link.content, node, reading, depth + 1);
  out.push_back({std::move(link), line});
}

bool is_line_break(std::string_view html) {
  return html == "<br>" || html == "<br/>" || html == "<br />";
}

// Everything but HTML, which the caller handles because a span reaches over its siblings.
void append_inline(Inlines& out, cmark_node* node, Reading& reading, int depth, int line) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT: {
      std::string_view text = literal(node);
      report_unknown_footnotes(text, line, reading);
      append_text(out, text, line);
      break;
    }
    case CMARK_NODE_SOFTBREAK:
      out.push_back({SoftBreak{}, line});
      break;
    case CMARK_NODE_LINEBREAK:
      out.push_back({HardBreak{}, line});
      break;
    case CMARK_NODE_CODE:
      append_code(out, literal(node), line, reading);
      break;
    case CMARK_NODE_EMPH:
      append_marked<Emphasis>(out, node, reading, depth, line);
      break;
    case CMARK_NODE_STRONG:
      append_marked<Strong>(out, node, reading, depth, line);
      break;
    case CMARK_NODE_LINK:
      append_link(out, node, reading, depth, line);
      break;
    case CMARK_NODE_IMAGE:
      append_image(out, node, reading, depth, line);
      break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      out.push_back({footnote(literal(node), reading), line});
      break;
    default:
      if (cmark_node_get_type(node) == reading.types.strikethrough) {
        append_marked<Strikethrough>(out, node, reading, depth, line);
      }
  }
}

void append_html(Inlines& out, std::string_view html, int line, Reading& reading) {
  if (html.starts_with("<!--")) return;
  if (is_line_break(html)) {
    out.push_back({HardBreak{}, line});
    return;
  }
  const bool is_trusted = reading.page.front_matter.raw_html;
  reading.report(is_trusted ? messages::raw_html_inside : messages::raw_html, line, html,
                 {std::string(html)});
  append_text(out, html, line);
}

// A code span with a value that does not close is text to Markdown, and would be printed as it stands. In a
// table the usual cause is the `|` before a format.
void report_open_values(const Inlines& inlines, Reading& reading) {
  for (const Inline& item : inlines) {
    const auto* text = std::get_if<Text>(&item.content);
    std::size_t start = text == nullptr ? std::string::npos : text->text.find("`=");
    if (start == std::string::npos) continue;
    std::string_view line = reading.lines.line(item.line);
    if (line.find("\\`") != line.npos) continue;
    reading.report(messages::value_not_closed, item.line, std::string_view(text->text).substr(start, 2), {});
  }
}

}  // namespace

std::optional<std::string> language_of_tag(std::string_view html, std::string_view tag, int line,
                                           Reading& reading) {
  const std::string start = "<" + std::string(tag) + " lang=\"";
  if (!html.starts_with(start) || !html.ends_with("\">")) return std::nullopt;
  std::string code(html.substr(start.size(), html.size() - start.size() - 2));
  if (code.find_first_of("\"<>") != code.npos) return std::nullopt;
  if (is_language_code(code)) return code;
  reading.report(messages::unknown_language, line, html, {code});
  return std::string();
}

void append_inlines(Inlines& out, cmark_node* parent, Reading& reading, int depth) {
  int line = reading.line_of_node(parent);
  if (reading.is_too_deep(depth, line)) return;
  Inlines* target = &out;  // the language span that is open, if any
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
    if (cmark_node_get_start_line(node) > 0) line = reading.line_of_node(node);
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE) {
      append_inline(*target, node, reading, depth, line);
      continue;
    }
    std::string_view html = literal(node);
    // The one tag besides <br> that has a meaning in our tree.
    auto language = target == &out ? language_of_tag(html, "span", line, reading) : std::nullopt;
    if (language) {
      out.push_back({LanguageSpan{std::move(*language), {}}, line});
      target = &std::get<LanguageSpan>(out.back().content).content;
    } else if (target != &out && html == "</span>") {
      target = &out;
    } else {
      append_html(*target, html, line, reading);
    }
  }
  report_open_values(out, reading);
}

Inlines read_inlines(std::string_view text, int line, Reading& reading) {
  CmarkTree tree(text);
  Inlines out;
  int page_offset = reading.line_offset;
  reading.line_offset = line - 1;
  if (cmark_node* first = cmark_node_first_child(tree.root())) append_inlines(out, first, reading, 1);
  reading.line_offset = page_offset;
  return out;
}

}  // namespace underlag::markdown
