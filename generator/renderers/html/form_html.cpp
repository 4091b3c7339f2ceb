#include "renderers/html/form_html.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "renderers/html/form_field_html.hpp"
#include "text/html_escape.hpp"
#include "text/hyphenation.hpp"
#include "text/slug.hpp"

namespace underlag {
namespace {

struct PageWords {
  const char* privacy;
  const char* print;
  const char* no_script;
  const char* required;
};
constexpr PageWords kSwedish = {
    "Inget du fyller i sparas eller skickas.",
    "Skriv ut eller spara som PDF från webbläsarens meny innan du lämnar sidan.",
    "JavaScript är avstängt: sidan varnar inte när du lämnar den, och i en del webbläsare "
    "får du själv dra i rutornas hörn när svaren blir långa.",
    "Fält märkta med * måste fyllas i."};
constexpr PageWords kEnglish = {
    "Nothing you fill in is stored or sent.",
    "Print or save as PDF from the browser’s menu before you leave the page.",
    "JavaScript is off: the page does not warn when you leave it, and in some browsers "
    "you have to drag the corner of a box when an answer gets long.",
    "Fields marked * must be filled in."};

/// Long words break where they should on a phone.
std::string hyphenated(const std::string& text, const FormDefinition& form) {
  return with_soft_hyphens(text, form.language == "sv" ? Language::sv : Language::en);
}

/// A name for a table whose author gave none: what its columns ask.
std::string joined_heads(const FormTable& table) {
  std::string out;
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    if (i > 1) out += ", ";
    out += table.columns[i].header;
  }
  return out;
}

class ItemWriter {
 public:
  /// `tables` counts the tables of the whole form, whose captions need ids.
  ItemWriter(std::string& out, const FormDefinition& form, int heading_level, int& tables)
      : out_(out), fields_(out, form), form_(form), heading_level_(heading_level), tables_(tables) {}

  void operator()(const FormText& text) {
    close_list_unless(text.style == FormText::Style::list_item);
    switch (text.style) {
      case FormText::Style::paragraph:
        element("p", "", text.text);
        break;
      case FormText::Style::note:
        element("p", "formular-not", text.text);
        break;
      case FormText::Style::heading:
        element(fmt::format("h{}", heading_level_ + 1), "", hyphenated(text.text, form_));
        break;
      case FormText::Style::list_item:
        if (!list_is_open_) out_ += "<ul>\n";
        list_is_open_ = true;
        element("li", "", text.text);
        break;
    }
  }

  void operator()(const FormRow& row) {
    close_list_unless(false);
    bool several = row.fields.size() > 1;
    if (several) out_ += "<div class=\"formular-rad\">\n";
    for (const FormField& field : row.fields) fields_.write(field);
    if (several) out_ += "</div>\n";
  }

  void operator()(const FormTable& table) {
    close_list_unless(false);
    open_table("formular-tabell", table.caption.empty() ? joined_heads(table) : table.caption,
               table.caption.empty());
    write_widths(table);
    out_ += "<thead><tr>";
    for (const FormTable::Column& column : table.columns) head_cell(column.header);
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (const FormTable::Cell& cell : row) {
        if (cell.field.empty()) {
          out_ += row_head(cell.text) + "</th>";
        } else {
          out_ += "<td>";
          for (const FormField& field : cell.field) fields_.write_cell(field);
          out_ += "</td>";
        }
      }
      out_ += "</tr>\n";
    }
    for (int i = 0; i < table.blank_rows; ++i) blank_row(table.columns.size());
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void operator()(const FormGrid& grid) {
    close_list_unless(false);
    std::string question = form_.language == "sv" ? "Fråga" : "Question";
    open_table("formular-tabell formular-rutnat", grid.caption.empty() ? question : grid.caption,
               grid.caption.empty());
    out_ += "<thead><tr>";
    head_cell(grid.row_header.empty() ? question : grid.row_header);
    for (const FormOption& option : grid.options) head_cell(option.label);
    out_ += "</tr></thead>\n<tbody>\n";
    for (const FormField& row : grid.rows) {
      out_ += "<tr>" + row_head(row.label) + (row.required ? " *" : "") + "</th>";
      for (const FormOption& option : row.options) {
        out_ += "<td>";
        fields_.write_button(row, option, row.full_label + ": " + option.label);
        out_ += "</td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void operator()(const FormLegend& legend) {
    close_list_unless(false);
    out_ += "<div class=\"formular-skala\">\n";
    if (!legend.title.empty()) element("p", "formular-skala-titel", legend.title);
    out_ += "<dl>\n";
    for (const FormOption& step : legend.steps) {
      out_ += "<div><dt>" + html_text(step.value) + "</dt><dd>" + html_text(step.label) + "</dd></div>\n";
    }
    out_ += "</dl>\n</div>\n";
  }

  void finish() { close_list_unless(false); }

 private:
  void element(const std::string& tag, const char* class_name, const std::string& text) {
    out_ += "<" + tag;
    if (*class_name != '\0') out_ += fmt::format(" class=\"{}\"", class_name);
    out_ += ">" + html_text(text) + "</" + tag + ">\n";
  }

  void head_cell(const std::string& text) {
    // A head without words would be an empty th, which no reader can name.
    out_ += text.empty() ? "<td></td>" : "<th scope=\"col\">" + html_text(hyphenated(text, form_)) + "</th>";
  }

  /// Without its end.
  std::string row_head(const std::string& text) const {
    return "<th scope=\"row\">" + html_text(hyphenated(text, form_));
  }

  void open_table(const char* classes, const std::string& caption, bool hidden) {
    std::string id = fmt::format("{}-tabell-{}", slug(form_.id), ++tables_);
    out_ +=
        fmt::format("<div class=\"{}\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{}\">\n", classes, id);
    out_ += fmt::format("<table>\n<caption id=\"{}\"{}>", id, hidden ? " class=\"formular-dold\"" : "");
    out_ += html_text(caption) + "</caption>\n";
  }

  // Widths are classes, because the pages allow no style attributes: twelfths of what the numbers leave.
  void write_widths(const FormTable& table) {
    double shares = 0;
    for (const FormTable::Column& column : table.columns) shares += column.width;
    out_ += "<colgroup>";
    for (const FormTable::Column& column : table.columns) {
      int twelfths = static_cast<int>(std::lround(12 * column.width / shares));
      out_ += column.width <= 0
                  ? std::string("<col class=\"formular-nr\">")
                  : fmt::format("<col class=\"formular-bredd-{}\">", std::clamp(twelfths, 1, 12));
    }
    out_ += "</colgroup>\n";
  }

  void blank_row(std::size_t columns) {
    out_ += "<tr class=\"formular-tomrad\">";
    for (std::size_t i = 0; i < columns; ++i) out_ += "<td></td>";
    out_ += "</tr>\n";
  }

  void close_list_unless(bool stays) {
    if (list_is_open_ && !stays) {
      out_ += "</ul>\n";
      list_is_open_ = false;
    }
  }

  std::string& out_;
  FormFieldHtml fields_;
  const FormDefinition& form_;
  int heading_level_;
  bool list_is_open_ = false;
  int& tables_;
};

void write_section(std::string& out, const FormSection& section, const FormDefinition& form,
                   int heading_level, int& tables) {
  bool has_title = !section.title.empty();
  out += fmt::format("<{} class=\"formular-del{}\" id=\"{}-{}\">\n", has_title ? "fieldset" : "div",
                     section.keep_together ? " formular-hel" : "", slug(form.id), html_attribute(section.id));
  if (has_title) {
    out += fmt::format("<legend><h{0}>{1}</h{0}></legend>\n", heading_level,
                       html_text(hyphenated(section.title, form)));
  }
  ItemWriter writer(out, form, heading_level, tables);
  for (const FormItem& item : section.items) std::visit(writer, item);
  writer.finish();
  out += has_title ? "</fieldset>\n" : "</div>\n";
}

}  // namespace

std::string render_form_html(const FormDefinition& form, const FormHtmlOptions& options) {
  const PageWords& words = form.language == "sv" ? kSwedish : kEnglish;
  std::string out;
  out.reserve(64 * 1024);
  // A form with method "dialog" outside a dialog goes nowhere, even when Enter is pressed in a lone field.
  out += fmt::format("{} method=\"dialog\" autocomplete=\"off\" novalidate aria-label=\"{}\" lang=\"{}\">\n",
                     kFormStart, html_attribute(full_title(form)), form.language);
  if (!form.mark.empty()) out += "<p class=\"formular-marke\">" + html_text(form.mark) + "</p>\n";
  out += fmt::format("<p class=\"formular-integritet\"><strong>{}</strong> {}</p>\n", words.privacy,
                     words.print);
  // The script takes it away: a script that is blocked or does not load is said too, unlike in a noscript.
  out += fmt::format("<p class=\"formular-not formular-utan-skript\">{}</p>\n", words.no_script);
  if (has_required_fields(form)) out += fmt::format("<p class=\"formular-not\">{}</p>\n", words.required);
  int tables = 0;
  for (const FormSection& section : form.sections) {
    write_section(out, section, form, options.heading_level, tables);
  }
  out += "<p class=\"formular-version\">" + html_text(version_line(form)) + "</p>\n</form>\n";
  return out;
}

}  // namespace underlag
