#include "model/plain_text.hpp"

#include "model/cell_text.hpp"

namespace underlag {

namespace {

struct AppendWords {
  std::string& out;
  Language language;

  void all(const Inlines& inlines) {
    for (const Inline& item : inlines) std::visit(*this, item.content);
  }
  void operator()(const Text& text) { out += text.text; }
  void operator()(const Code& code) { out += code.text; }
  void operator()(const SoftBreak&) { out += ' '; }
  void operator()(const HardBreak&) { out += ' '; }
  void operator()(const Emphasis& marked) { all(marked.content); }
  void operator()(const Strong& marked) { all(marked.content); }
  void operator()(const Strikethrough& marked) { all(marked.content); }
  void operator()(const Link& link) { all(link.content); }
  void operator()(const LanguageSpan& span) { all(span.content); }
  void operator()(const Image& image) { out += image.alternative_text; }
  void operator()(const FootnoteReference&) {}
  void operator()(const ValueRequest&) {}
  void operator()(const AnsweredValue& value) {
    out += cell_text(value.value->cell, value.value->style, language);
  }
};

}  // namespace

std::string plain_text(const Inlines& inlines, Language language) {
  std::string out;
  AppendWords{out, language}.all(inlines);
  return out;
}

}  // namespace underlag
