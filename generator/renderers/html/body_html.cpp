#include "renderers/html/body_html.hpp"

#include <map>

#include "model/plain_text.hpp"
#include "renderers/chart/chart_svg.hpp"
#include "renderers/html/form_html.hpp"
#include "renderers/html/inline_html.hpp"
#include "renderers/html/table_html.hpp"
#include "text/html_escape.hpp"

namespace underlag {

namespace {

using html::append_inlines;
using html::InlineOptions;

struct CalloutLook {
  std::string_view css_class;
  std::string_view sv;
  std::string_view en;
};

CalloutLook look_of(Callout::Kind kind) {
  switch (kind) {
    case Callout::Kind::note:
      return {"obs", "Obs", "Note"};
    case Callout::Kind::tip:
      return {"tips", "Tips", "Tip"};
    case Callout::Kind::important:
      return {"viktigt", "Viktigt", "Important"};
    case Callout::Kind::warning:
      return {"varning", "Varning", "Warning"};
    case Callout::Kind::caution:
      return {"fara", "Fara", "Caution"};
  }
  return {};
}

class BodyWriter {
 public:
  explicit BodyWriter(const Document& document)
      : document_(document),
        language_(document.language == "en" ? Language::en : Language::sv),
        text_{language_, false},
        heading_{language_, true} {}

  std::string write() {
    out_.reserve(8192);
    blocks(document_.body);
    value_sources();
    footnotes();
    return std::move(out_);
  }

 private:
  void blocks(const Blocks& content) {
    for (const Block& block : content) one(block);
  }

  void one(const Block& block) {
    bool foreign = !block.language.empty() && block.language != document_.language;
    if (foreign) {
      out_ += "<div lang=\"";
      append_html_attribute(out_, block.language);
      out_ += "\">\n";
    }
    std::visit([this](const auto& kind) { append(kind); }, block.content);
    if (foreign) out_ += "</div>\n";
  }

  std::string_view word(std::string_view sv, std::string_view en) const {
    return language_ == Language::en ? en : sv;
  }

  void append(const Heading& heading) {
    std::string tag = "h" + std::to_string(heading.level);
    out_ += "<" + tag + " id=\"";
    append_html_attribute(out_, heading.id);
    out_ += "\">";
    if (!heading.number.empty()) out_ += "<span class=\"nr\">" + heading.number + "</span> ";
    append_inlines(out_, heading.content, heading_);
    out_ += "</" + tag + ">\n";
  }

  void append(const Paragraph& paragraph) {
    out_ += "<p>";
    append_inlines(out_, paragraph.content, text_);
    out_ += "</p>\n";
  }

  void append(const List& list) {
    bool tasks = !list.items.empty() && list.items[0].mark != List::Mark::none;
    out_ += list.ordered ? "<ol" : "<ul";
    if (list.ordered && list.start != 1) out_ += " start=\"" + std::to_string(list.start) + "\"";
    if (tasks) out_ += " class=\"uppgift\"";
    if (list.key_figures) out_ += " class=\"nyckeltal\"";
    out_ += ">\n";
    for (const List::Item& item : list.items) {
      out_ += "<li>";
      mark(item.mark);
      item_content(item.content, list.tight);
      out_ += "</li>\n";
    }
    out_ += list.ordered ? "</ol>\n" : "</ul>\n";
  }

  // A drawn box, not a dead control.
  void mark(List::Mark mark) {
    if (mark == List::Mark::none) return;
    bool checked = mark == List::Mark::checked;
    out_ += "<span class=\"bock\" role=\"img\" aria-label=\"";
    out_ += checked ? word("klar", "done") : word("inte klar", "not done");
    out_ += checked ? "\">\u2611</span> " : "\">\u2610</span> ";
  }

  void item_content(const Blocks& content, bool tight) {
    const Paragraph* only_text = nullptr;
    for (const Block& block : content) {
      only_text = tight ? std::get_if<Paragraph>(&block.content) : nullptr;
      if (only_text != nullptr) {
        append_inlines(out_, only_text->content, text_);
        if (&block != &content.back()) out_ += '\n';
      } else {
        one(block);
      }
    }
  }

  void append(const Quote& quote) {
    out_ += "<blockquote>\n";
    blocks(quote.content);
    out_ += "</blockquote>\n";
  }

  // A note, not a landmark: several on a page would otherwise fill the list of landmarks.
  void append(const Callout& callout) {
    CalloutLook look = look_of(callout.kind);
    out_ += "<aside class=\"ruta ruta-";
    out_ += look.css_class;
    out_ += "\" role=\"note\">\n<p class=\"ruta-rubrik\">";
    out_ += word(look.sv, look.en);
    out_ += "</p>\n";
    blocks(callout.content);
    out_ += "</aside>\n";
  }

  void append(const CodeBlock& code) {
    out_ += "<pre tabindex=\"0\"><code>";
    append_html_text(out_, code.text);
    out_ += "</code></pre>\n";
  }

  void append(const ThematicBreak&) { out_ += "<hr>\n"; }

  void append(const TextTable& table) {
    html::append_text_table(out_, table, name_of(table), ++text_tables_, text_);
  }

  // Regions need names of their own: the heads, and a number when the same heads come again.
  std::string name_of(const TextTable& table) {
    std::string heads;
    for (const Inlines& head : table.head) {
      const std::string words = plain_text(head, language_);
      if (!words.empty()) heads += (heads.empty() ? "" : ", ") + words;
    }
    const std::string name = std::string(word("Tabell: ", "Table: ")) + heads;
    int use = ++table_names_[name];
    return use == 1 ? name : name + " (" + std::to_string(use) + ")";
  }

  void append(const FigureTable& table) { html::append_figure_table(out_, table, language_); }

  void append(const ChartBlock& block) {
    out_ += "<figure class=\"figur\" id=\"";
    append_html_attribute(out_, block.id);
    out_ += "\">\n";
    out_ += "<figcaption>";
    out_ += html::numbered_caption(word("Figur", "Figure"), block.number, block.caption);
    out_ += "</figcaption>\n";
    out_ += chart::render_chart_svg(block.chart, block.id, language_);
    html::append_chart_figures(out_, block, language_);
    out_ += "</figure>\n";
  }

  void append(const FormBlock& block) {
    if (block.form != nullptr) out_ += render_form_html(*block.form);
  }

  void append(const Checklist& checklist) {
    if (!checklist.title.empty()) {
      out_ += "<p class=\"checklista-titel\">";
      append_html_text(out_, checklist.title);
      out_ += "</p>\n";
    }
    out_ += "<ul class=\"checklista\">\n";
    for (const Inlines& item : checklist.items) {
      out_ += "<li>";
      append_inlines(out_, item, text_);
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void append(const ReferenceList& list) {
    out_ += "<ul class=\"referenser\">\n";
    for (const ReferenceList::Entry& entry : list.entries) {
      out_ += "<li id=\"";
      append_html_attribute(out_, entry.id);
      out_ += "\">";
      append_inlines(out_, entry.text, text_);
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void append(const Signatures& signatures) {
    out_ += "<ul class=\"underskrifter\">\n";
    for (const Signatory& who : signatures.names) {
      out_ += "<li>";
      append_html_text(out_, who.name);
      if (!who.title.empty()) {
        out_ += "<br>";
        append_html_text(out_, who.title);
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void append(const Picture& picture) {
    out_ += "<figure class=\"figur\" id=\"";
    append_html_attribute(out_, picture.id);
    out_ += "\">\n";
    append_inlines(out_, {{picture.image, 0}}, text_);
    out_ += "\n<figcaption>";
    out_ += html::numbered_caption(word("Figur", "Figure"), picture.number, picture.caption);
    out_ += "</figcaption>\n</figure>\n";
  }

  void append(const RawHtml& raw) {
    out_ += raw.html;
    out_ += '\n';
  }

  void append(const PageBreak&) { out_ += "<div class=\"sidbrytning\"></div>\n"; }

  // Resolved by documents/; what is left stood on something broken, which has stopped the build.
  void append(const BlockRequest&) {}
  void append(const PageList&) {}

  /// Tables and charts have their sources under them; figures in sentences have theirs last on the page.
  void value_sources() {
    if (document_.value_sources.empty()) return;
    out_ += "<p class=\"kalla\">";
    out_ += word("Källor till siffrorna i texten:", "Sources of the figures in the text:");
    for (const std::string& source : document_.value_sources) {
      out_ += ' ';
      append_html_text(out_, source);
    }
    out_ += "</p>\n";
  }

  void footnotes() {
    if (document_.footnotes.empty()) return;
    out_ += "<section class=\"fotnoter\" aria-labelledby=\"fotnoter\">\n<h2 id=\"fotnoter\">";
    out_ += word("Fotnoter", "Footnotes");
    out_ += "</h2>\n<ol>\n";
    for (std::size_t i = 0; i < document_.footnotes.size(); ++i) {
      std::string number = std::to_string(i + 1);
      out_ += "<li id=\"fotnot-" + number + "\">\n";
      blocks(document_.footnotes[i]);
      out_ += "<p><a href=\"#fotnotsref-" + number + "\" aria-label=\"";
      out_ += word("Tillbaka till texten från fotnot ", "Back to the text from footnote ");
      out_ += number + "\">";
      out_ += word("Tillbaka till texten", "Back to the text");
      out_ += "</a></p>\n";
      out_ += "</li>\n";
    }
    out_ += "</ol>\n</section>\n";
  }

  const Document& document_;
  Language language_;
  InlineOptions text_;
  InlineOptions heading_;
  std::map<std::string, int> table_names_;
  int text_tables_ = 0;
  std::string out_;
};

}  // namespace

std::string render_body_html(const Document& document) {
  return BodyWriter(document).write();
}

}  // namespace underlag
