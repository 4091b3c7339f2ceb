#include "renderers/html/inline_html.hpp"

#include "model/cell_text.hpp"
#include "text/html_escape.hpp"
#include "text/hyphenation.hpp"

namespace underlag::html {

namespace {

struct AppendInline {
  std::string& out;
  const InlineOptions& options;

  void all(const Inlines& inlines) {
    for (const Inline& item : inlines) std::visit(*this, item.content);
  }

  void wrapped(std::string_view tag, const Inlines& content) {
    out += '<';
    out += tag;
    out += '>';
    all(content);
    out += "</";
    out += tag;
    out += '>';
  }

  void attribute(std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_html_attribute(out, value);
    out += '"';
  }

  void operator()(const Text& text) {
    if (options.hyphenate) {
      append_html_text(out, with_soft_hyphens(text.text, options.language));
    } else {
      append_html_text(out, text.text);
    }
  }
  void operator()(const SoftBreak&) { out += '\n'; }
  void operator()(const HardBreak&) { out += "<br>\n"; }
  void operator()(const Code& code) {
    out += "<code>";
    append_html_text(out, code.text);
    out += "</code>";
  }
  void operator()(const Emphasis& marked) { wrapped("em", marked.content); }
  void operator()(const Strong& marked) { wrapped("strong", marked.content); }
  void operator()(const Strikethrough& marked) { wrapped("del", marked.content); }
  void operator()(const Link& link) {
    out += "<a";
    attribute("href", link.target);
    if (!link.title.empty()) attribute("title", link.title);
    out += '>';
    all(link.content);
    out += "</a>";
  }
  void operator()(const Image& image) {
    out += "<img";
    attribute("src", image.source);
    attribute("alt", image.alternative_text);
    if (!image.title.empty()) attribute("title", image.title);
    out += '>';
  }
  void operator()(const FootnoteReference& note) {
    std::string number = std::to_string(note.number);
    out += "<sup class=\"notref\"><a id=\"" + reference_id(note) + "\" href=\"#fotnot-" + number +
           "\" aria-label=\"";
    out += options.language == Language::en ? "Footnote " : "Fotnot ";
    out += number + "\">" + number + "</a></sup>";
  }
  void operator()(const LanguageSpan& span) {
    out += "<span";
    attribute("lang", span.language);
    out += '>';
    all(span.content);
    out += "</span>";
  }
  // documents/ has answered every request; one that failed has stopped the build.
  void operator()(const ValueRequest&) {}
  void operator()(const AnsweredValue& value) {
    // A number stays on one line; a list of names has to wrap on a narrow screen.
    const bool is_words = value.value->cell.state == ProtectedCell::State::text;
    out += is_words ? "<span class=\"varde varde-ord\"" : "<span class=\"varde\"";
    if (!value.id.empty()) attribute("id", value.id);
    std::string source = source_attribute(value.value->cell.sources);
    if (!source.empty()) attribute("data-kalla", source);
    out += '>';
    append_html_text(out, cell_text(value.value->cell, value.value->style, options.language));
    out += "</span>";
  }

  static std::string reference_id(const FootnoteReference& note) {
    std::string id = "fotnotsref-" + std::to_string(note.number);
    if (note.use > 1) id += "-" + std::to_string(note.use);
    return id;
  }
};

}  // namespace

void append_inlines(std::string& out, const Inlines& inlines, const InlineOptions& options) {
  AppendInline{out, options}.all(inlines);
}

std::string source_attribute(const std::vector<CellSource>& sources) {
  std::string out;
  for (const CellSource& source : sources) {
    if (!out.empty()) out += "; ";
    out += source.file;
    if (!source.sheet.empty()) out += "!" + source.sheet;
    if (!source.cells.empty()) out += "!" + source.cells;
  }
  return out;
}

}  // namespace underlag::html
