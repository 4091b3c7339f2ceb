#include "renderers/html/form_html.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace underlag;

namespace {

FormField field(FormField::Kind kind, const std::string& name, const std::string& label) {
  FormField out;
  out.kind = kind;
  out.name = name;
  out.label = label;
  out.full_label = label;
  return out;
}

std::string html_of(FormItem item) {
  FormDefinition form;
  form.id = "prov";
  form.version = "1.2";
  form.title = "Prov";
  form.sections.push_back({"del_1", "Del 1", {std::move(item)}});
  return render_form_html(form);
}

std::string html_of(FormField one) {
  return html_of(FormItem(FormRow{{std::move(one)}}));
}

bool has(const std::string& html, const std::string& part) {
  INFO(html);
  return html.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a form page says that nothing is stored or sent, and sends nothing") {
  std::string html = html_of(field(FormField::Kind::text, "a", "A"));
  CHECK(has(html, "Inget du fyller i sparas eller skickas."));
  CHECK(has(html, "method=\"dialog\""));
  CHECK_FALSE(has(html, "action="));
  CHECK_FALSE(has(html, "type=\"submit\""));
  CHECK_FALSE(has(html, "style="));
  CHECK_FALSE(has(html, "<script"));
  CHECK(has(html, "Formulär prov, version 1.2"));
}

TEST_CASE("a text field has a visible label, a readable name and no autocompletion") {
  CHECK(has(html_of(field(FormField::Kind::text, "boende.aktivitet.2", "Aktivitet <2>")),
            "<label for=\"prov-boende-aktivitet-2\">Aktivitet &lt;2&gt;</label>\n"
            "<input type=\"text\" id=\"prov-boende-aktivitet-2\" name=\"boende.aktivitet.2\" "
            "autocomplete=\"off\">"));
}

TEST_CASE("long words of a section's title and of headings may be divided, so that they fit a phone") {
  FormDefinition form;
  form.id = "prov";
  form.sections.push_back(
      {"del_1", "Sysselsättning", {FormText{FormText::Style::heading, "Sysselsättning"}}});
  std::string html = render_form_html(form);
  CHECK(has(html, "<h2>Sys\u00ADsel\u00ADsätt\u00ADning</h2>"));
  CHECK(has(html, "<h3>Sys\u00ADsel\u00ADsätt\u00ADning</h3>"));
}

TEST_CASE("help is tied to its field") {
  FormField one = field(FormField::Kind::integer, "dagar", "Problemdagar");
  one.help = "De senaste 30 dagarna";
  one.min = 0;
  one.max = 30;
  std::string html = html_of(one);
  CHECK(has(html, "<p class=\"formular-hjalp\" id=\"prov-dagar-hjalp\">De senaste 30 dagarna</p>"));
  CHECK(has(html, "min=\"0\" max=\"30\""));
  CHECK(has(html, "aria-describedby=\"prov-dagar-hjalp\""));
}

TEST_CASE("a scale is one group of radio buttons whose letters carry their words") {
  FormField one = field(FormField::Kind::scale, "skattning", "Skattning");
  one.options = {{"A", "Inget problem"}, {"B", "Litet problem"}};
  std::string html = html_of(one);
  CHECK(has(html, "<legend>Skattning</legend>"));
  CHECK(has(html,
            "<label><input type=\"radio\" name=\"skattning\" value=\"B\"> B"
            "<span class=\"formular-dold\">, Litet problem</span></label>"));
}

TEST_CASE("several answers become boxes with names of their own") {
  FormField one = field(FormField::Kind::multiple, "ord", "Ord");
  one.options = {{"glad", "glad"}, {"arg", "arg"}};
  CHECK(has(html_of(one), "type=\"checkbox\" name=\"ord.arg\" value=\"arg\""));
}

TEST_CASE("a required field is marked in words and for the browser") {
  FormField one = field(FormField::Kind::text, "a", "Vecka");
  one.required = true;
  std::string html = html_of(one);
  CHECK(has(html, "Vecka <span class=\"formular-krav\">*</span>"));
  CHECK(has(html, " required"));
  CHECK(has(html, "Fält märkta med * måste fyllas i."));
}

TEST_CASE("a signature is a line, never an input") {
  std::string html = html_of(field(FormField::Kind::signature, "u", "Underskrift klient"));
  CHECK(has(html, "<span class=\"formular-linje\"></span>\n<span>Underskrift klient</span>"));
  CHECK_FALSE(has(html, "<input"));
}

TEST_CASE("a table has heads for columns and rows, and its cells are named in full") {
  FormField cell = field(FormField::Kind::text, "metoder.ansvarig.asi", "");
  cell.full_label = "Ansvarig – ASI";
  FormTable table{"Metoder", {{"Metod", 1}, {"Ansvarig", 1}}, {{{"ASI", {}}, {"", {cell}}}}, 2};
  std::string html = html_of(FormItem(table));
  CHECK(has(html, "<caption id=\"prov-tabell-1\">Metoder</caption>"));
  CHECK(has(html, "<th scope=\"col\">Ansvarig</th>"));
  CHECK(has(html, "<th scope=\"row\">ASI</th>"));
  CHECK(has(html, "aria-label=\"Ansvarig – ASI\""));
  CHECK(has(html, "<tr class=\"formular-tomrad\"><td></td><td></td></tr>\n<tr class=\"formular-tomrad\">"));
}

TEST_CASE("list items that follow each other make one list") {
  FormDefinition form;
  form.sections.push_back(
      {"a",
       "",
       {FormText{FormText::Style::list_item, "ett"}, FormText{FormText::Style::list_item, "två"},
        FormText{FormText::Style::paragraph, "slut"}}});
  CHECK(has(render_form_html(form), "<ul>\n<li>ett</li>\n<li>två</li>\n</ul>\n<p>slut</p>"));
}

TEST_CASE("a page without JavaScript says what is lost") {
  CHECK(has(html_of(field(FormField::Kind::text, "a", "A")),
            "<p class=\"formular-not formular-utan-skript\">JavaScript är avstängt: sidan varnar inte när du "
            "lämnar den, "));
}

TEST_CASE("columns of a table are as wide as their author said, by classes") {
  FormTable table{"Insatser", {{"Nr", 0}, {"Aktivitet", 3}, {"Ansvarig", 1}}, {}, 0};
  table.rows.push_back({{"1", {}},
                        {"", {field(FormField::Kind::text, "a.1", "Aktivitet 1")}},
                        {"", {field(FormField::Kind::text, "b.1", "Ansvarig 1")}}});
  CHECK(has(html_of(table),
            "<colgroup><col class=\"formular-nr\"><col class=\"formular-bredd-9\"><col "
            "class=\"formular-bredd-3\"></colgroup>"));
}

TEST_CASE("a number has the limits that it was given, also one alone") {
  FormField one = field(FormField::Kind::integer, "dagar", "Dagar");
  one.min = 0;
  CHECK(has(html_of(one), "<input type=\"number\" step=\"1\" inputmode=\"numeric\" min=\"0\" id="));
  one.min.reset();
  one.max = 30;
  CHECK(has(html_of(one), "<input type=\"number\" step=\"1\" inputmode=\"numeric\" max=\"30\" id="));
}

TEST_CASE("ids on the page have no blanks when the form's file has") {
  FormDefinition form;
  form.id = "Plan för Åsö";
  form.title = "Plan";
  form.version = "1";
  form.sections.push_back({"del_1", "Del 1", {FormRow{{field(FormField::Kind::text, "a", "A")}}}});
  std::string html = render_form_html(form);
  CHECK(has(html, "id=\"plan-for-aso-del_1\""));
  CHECK(has(html, "<label for=\"plan-for-aso-a\">"));
}

TEST_CASE("a rating in a table has its boxes there") {
  FormField rating = field(FormField::Kind::rating, "betyg", "");
  rating.full_label = "Betyg – 1";
  rating.min = 1;
  rating.max = 3;
  FormTable table{"", {{"Nr", 0}, {"Betyg", 1}}, {}, 0};
  table.rows.push_back({{"1", {}}, {"", {rating}}});
  std::string html = html_of(FormItem(table));
  CHECK(has(html, "role=\"radiogroup\" aria-label=\"Betyg – 1\""));
  CHECK(has(html, "<label><input type=\"radio\" name=\"betyg\" value=\"3\"> 3</label>"));
}

TEST_CASE("a ten centimetre line and a rating have the row to themselves") {
  FormField line = field(FormField::Kind::visual_line, "a", "A");
  CHECK(has(html_of(line), "<div class=\"formular-falt formular-hel-rad\">"));
  FormField rating = field(FormField::Kind::rating, "b", "B");
  rating.min = 1;
  rating.max = 10;
  CHECK(has(html_of(rating), "<fieldset class=\"formular-falt formular-grupp formular-hel-rad\">"));
}

TEST_CASE("a date and a number say to the browser how they are written") {
  CHECK(has(html_of(field(FormField::Kind::date, "a", "A")), " pattern=\"\\d{4}-\\d{2}-\\d{2}\""));
  CHECK(has(html_of(field(FormField::Kind::number, "a", "A")), " pattern=\"-?\\d+([.,]\\d+)?\""));
}
