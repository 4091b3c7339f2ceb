#include "renderers/pdf/form_pdf.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <sstream>

#include "diagnostics/report.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"

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

FormDefinition form_of(std::vector<FormItem> items) {
  FormDefinition form;
  form.id = "prov";
  form.version = "1.2";
  form.title = "Prov";
  form.file = "templates/forms/prov.form.yaml";
  form.sections.push_back({"a", "Del A", std::move(items)});
  return form;
}

/// The file as a reader of PDF sees it.
struct Reading {
  explicit Reading(const FormDefinition& form, bool fillable = true) {
    bytes = render_form_pdf(form, test_fonts(), {fillable, "2026-11-22", "Exempelkommun"}, problems);
    pdf.processMemoryFile("prov.pdf", bytes.data(), bytes.size());
    pages = static_cast<int>(QPDFPageDocumentHelper(pdf).getAllPages().size());
    QPDFAcroFormDocumentHelper fields(pdf);
    if (!fields.hasAcroForm()) return;
    for (auto one : fields.getFormFields()) names.insert(one.getFullyQualifiedName());
  }
  Diagnostics problems;
  std::string bytes;
  QPDF pdf;
  int pages = 0;
  std::set<std::string> names;
};

FormTable activities(int rows) {
  FormTable table{"", {{"Nr", 0}, {"Aktivitet", 2}, {"Ansvarig", 1}}, {}, 0};
  for (int i = 1; i <= rows; ++i) {
    std::string number = std::to_string(i);
    table.rows.push_back({{number, {}},
                          {"", {field(FormField::Kind::text, "aktivitet." + number, "Aktivitet " + number)}},
                          {"", {field(FormField::Kind::text, "ansvarig." + number, "Ansvarig " + number)}}});
  }
  return table;
}

/// A horizontal line as it is drawn: "x y m x2 y l".
struct Line {
  double left;
  double right;
  double y;
};

std::vector<Line> horizontal_lines(const Reading& reading) {
  std::vector<Line> lines;
  for (const auto& [number, stream] : numbered_streams(reading.bytes)) {
    std::istringstream words(stream);
    std::vector<std::string> last;
    for (std::string word; words >> word;) {
      last.push_back(word);
      std::size_t n = last.size();
      if (word != "l" || n < 6 || last[n - 4] != "m" || last[n - 2] != last[n - 5]) continue;
      lines.push_back({std::stod(last[n - 6]), std::stod(last[n - 3]), std::stod(last[n - 2])});
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("lines to write on by hand stand 8 mm apart") {
  FormField longer = field(FormField::Kind::long_text, "fritt", "Fritt");
  longer.lines = 4;
  auto lines = horizontal_lines(Reading(form_of({FormRow{{longer}}}), false));
  // The first belongs to the section's title, the last to the foot.
  REQUIRE(lines.size() == 6);
  for (std::size_t i = 2; i <= 4; ++i) {
    CHECK(std::abs(lines[i].y - lines[i - 1].y) == Approx(8 * 72 / 25.4).margin(0.01));
  }
}

TEST_CASE("both files of a form break their pages alike when answers are long") {
  std::vector<FormItem> items;
  for (int i = 1; i <= 12; ++i) {
    FormField longer = field(FormField::Kind::long_text, "fritt." + std::to_string(i), "Fritt");
    longer.lines = 5;
    items.emplace_back(FormRow{{longer}});
  }
  FormDefinition form = form_of(items);
  CHECK(Reading(form, true).pages == Reading(form, false).pages);
}

TEST_CASE("a visual line is exactly 10 cm on screen and on paper") {
  FormField mark = field(FormField::Kind::visual_line, "allmant", "Allmänt");
  for (bool fillable : {true, false}) {
    int found = 0;
    for (const Line& line : horizontal_lines(Reading(form_of({FormRow{{mark}}}), fillable))) {
      if (std::abs(line.right - line.left - 100 * 72 / 25.4) < 0.01) ++found;
    }
    CHECK(found == 1);
  }
}

TEST_CASE("a fillable form has a PDF field for each input, none for a signature") {
  FormField scale = field(FormField::Kind::scale, "boende.skattning", "Skattning");
  scale.options = {{"A", "Inget"}, {"B", "Litet"}};
  FormField words = field(FormField::Kind::multiple, "ord", "Ord");
  words.options = {{"glad", "glad"}, {"arg", "arg"}};
  Reading reading(
      form_of({FormRow{{field(FormField::Kind::text, "namn", "Namn")}}, FormRow{{scale}}, FormRow{{words}},
               FormRow{{field(FormField::Kind::signature, "underskrift", "Underskrift")}}}));
  CHECK(reading.problems.all().empty());
  CHECK(reading.names == std::set<std::string>{"namn", "boende.skattning", "ord.glad", "ord.arg"});
}

TEST_CASE(
    "the font of the fields goes by a symbol font's name, or Chrome would type in one that is not embedded") {
  Reading reading(form_of({FormRow{{field(FormField::Kind::text, "namn", "Namn")}}}));
  auto fields = reading.pdf.getRoot().getKey("/AcroForm");
  CHECK(fields.getKey("/DA").getStringValue().starts_with("/Webdings "));
  auto font = fields.getKey("/DR").getKey("/Font").getKey("/Webdings");
  CHECK(font.getKey("/FontDescriptor").hasKey("/FontFile2"));
}

TEST_CASE("a box that must be ticked is drawn with its star") {
  FormField read = field(FormField::Kind::checkbox, "last", "Jag har läst");
  read.required = true;  // So that both forms have the sentence about the star.
  auto drawn = [&](bool required) {
    FormField second = field(FormField::Kind::checkbox, "svar", "Jag vill ha svar");
    second.required = required;
    return numbered_streams(Reading(form_of({FormRow{{read}}, FormRow{{second}}}), false).bytes);
  };
  CHECK(drawn(false) == drawn(false));
  CHECK(drawn(true) != drawn(false));
}

TEST_CASE("who hears the name of a date's field hears how it is written") {
  Reading reading(form_of({FormRow{{field(FormField::Kind::date, "dag", "Dag")}}}));
  auto fields = QPDFAcroFormDocumentHelper(reading.pdf).getFormFields();
  REQUIRE(fields.size() == 1);
  CHECK(fields[0].getAlternativeName() == "Dag. ÅÅÅÅ-MM-DD");
}

TEST_CASE("a form for paper has no fields at all") {
  Reading reading(form_of({FormRow{{field(FormField::Kind::text, "namn", "Namn")}}, activities(2)}), false);
  CHECK(reading.names.empty());
  CHECK(reading.problems.all().empty());
}

TEST_CASE("a form says its id and version in its keywords, a variant those of the form it varies") {
  FormDefinition form = form_of({FormRow{{field(FormField::Kind::text, "namn", "Namn")}}});
  CHECK(form_keywords(form) == "underlag-form prov 1.2");
  form.id = "prov-uppfoljning";
  form.based_on = "prov";
  Reading reading(form);
  CHECK(reading.pdf.getTrailer().getKey("/Info").getKey("/Keywords").getUTF8Value() ==
        "underlag-form prov 1.2");
}

TEST_CASE("a block that is kept together moves to the next page whole") {
  FormDefinition form = form_of({activities(30)});
  form.sections.push_back({"b", "Del B", {activities(10)}});
  form.sections[1].items = {FormText{FormText::Style::paragraph, "Bara text."}};
  FormTable table = activities(8);
  for (auto& row : table.rows) {
    for (auto& cell : row) {
      for (auto& one : cell.field) one.name = "b." + one.name;
    }
  }
  form.sections[1].items.emplace_back(table);
  CHECK(Reading(form).pages == 2);
  form.sections[1].keep_together = true;
  Reading reading(form);
  CHECK(reading.pages == 2);
  // All fields of the block are on the second page.
  auto page = QPDFPageDocumentHelper(reading.pdf).getAllPages().at(1);
  CHECK(QPDFAcroFormDocumentHelper(reading.pdf).getWidgetAnnotationsForPage(page).size() == 16);
}

TEST_CASE("a block that is kept together and taller than a page is reported with both heights") {
  FormDefinition form = form_of({activities(60)});
  form.sections[0].keep_together = true;
  form.sections[0].place = {form.file, 4, 5, ""};
  Reading reading(form);
  REQUIRE(reading.problems.all().size() == 1);
  CHECK(to_text(reading.problems.all()[0], {}) ==
        "templates/forms/prov.form.yaml:4:5: fel[F028]: avsnittet \"Del A\" ska hållas ihop men är 424 mm "
        "högt, "
        "sidan "
        "rymmer 261 mm\n   tips: ta bort keep_together, dela avsnittet eller minska lines\n");
}

TEST_CASE("a table of hundreds of rows goes on from page to page") {
  Reading reading(form_of({activities(300)}));
  CHECK(reading.problems.all().empty());
  CHECK(reading.pages > 6);
  CHECK(reading.names.size() == 600);
}

TEST_CASE("the same form gives the same bytes") {
  FormDefinition form = form_of({activities(4)});
  CHECK(Reading(form).bytes == Reading(form).bytes);
}

TEST_CASE("a word of ten thousand letters goes on to the next page, as a label it is reported") {
  Reading text(form_of({FormText{FormText::Style::paragraph, std::string(10000, 'x')}}));
  CHECK(text.problems.all().empty());
  CHECK(text.pages == 2);
  Reading label(form_of({FormRow{{field(FormField::Kind::text, "a", std::string(10000, 'y'))}}}));
  REQUIRE(label.problems.all().size() == 1);
  CHECK(label.problems.all()[0].message->code == std::string("F069"));
}

TEST_CASE("a character that no font has is named") {
  Reading reading(form_of({FormRow{{field(FormField::Kind::text, "a", "Namn 𒀀")}}}));
  REQUIRE(reading.problems.all().size() == 1);
  CHECK(to_text(reading.problems.all()[0], {}).find("12000") != std::string::npos);
}

namespace {

/// Where each widget of the file stands, by its name and page; none may stand on another.
void check_no_widget_on_another(QPDF& pdf, double page_height) {
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    std::vector<QPDFObjectHandle::Rectangle> areas;
    for (auto& one : page.getAnnotations("/Widget")) {
      auto area = one.getRect();
      CHECK(area.lly > 0);
      CHECK(area.ury < page_height);
      for (const auto& other : areas) {
        bool apart = area.llx >= other.urx - 0.01 || other.llx >= area.urx - 0.01 ||
                     area.lly >= other.ury - 0.01 || other.lly >= area.ury - 0.01;
        CHECK(apart);
      }
      areas.push_back(area);
    }
  }
}

const char* const kLongWords = "Ett svar med så många ord att de inte får plats på en rad i en smal spalt";

/// A field of every kind that is filled in, with long words everywhere.
std::vector<FormField> every_kind(const std::string& prefix, double width) {
  using Kind = FormField::Kind;
  std::vector<FormField> out;
  for (Kind kind :
       {Kind::text, Kind::long_text, Kind::personal_number, Kind::date, Kind::integer, Kind::checkbox,
        Kind::choice, Kind::multiple, Kind::scale, Kind::rating, Kind::visual_line}) {
    FormField one = field(kind, prefix + std::to_string(out.size()), kLongWords);
    one.width = width;
    one.options = {{"a", kLongWords}, {"b", "Kort"}, {"c", kLongWords}};
    if (kind == Kind::rating || kind == Kind::visual_line) {
      one.options.clear();
      one.low_label = one.high_label = kLongWords;
      one.min = 1;
      one.max = 10;
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

TEST_CASE("no field stands on another or leaves the page, however long the words and narrow the row") {
  for (double narrow : {1.0, 0.5, 0.1}) {
    for (auto arrangement : {FormField::Arrangement::automatic, FormField::Arrangement::row}) {
      std::vector<FormItem> items;
      auto first = every_kind("a", 1);
      auto second = every_kind("b", narrow);
      auto third = every_kind("c", narrow);
      for (std::size_t i = 0; i < first.size(); ++i) {
        first[i].arrangement = second[i].arrangement = third[i].arrangement = arrangement;
        items.emplace_back(FormRow{{first[i], second[i], third[i]}});
      }
      Reading got(form_of(std::move(items)));
      CHECK(got.problems.all().empty());
      check_no_widget_on_another(got.pdf, 842);
    }
  }
}

TEST_CASE("boxes of a rating in a narrow column of a table go on to a second line") {
  FormField rating = field(FormField::Kind::rating, "a", "A");
  rating.min = 1;
  rating.max = 10;
  FormTable table{"", {{"Nr", 1}, {"Text", 9}, {"Betyg", 1}}, {}, 0};
  table.rows.push_back({{"1", {}}, {"", {field(FormField::Kind::text, "b", "B")}}, {"", {rating}}});
  Reading got(form_of({table}));
  CHECK(got.problems.all().empty());
  check_no_widget_on_another(got.pdf, 842);
}

TEST_CASE("an answer that is taller than a page is reported where it is defined") {
  FormField tall = field(FormField::Kind::long_text, "a", "A");
  tall.lines = 40;
  tall.place = {"templates/forms/prov.form.yaml", 6, 9, ""};
  Reading got(form_of({FormRow{{tall}}}));
  REQUIRE(got.problems.all().size() == 1);
  CHECK(to_text(got.problems.all()[0], {}) ==
        "templates/forms/prov.form.yaml:6:9: fel[F069]: det som ska stå här är 325 mm högt, sidan rymmer 262 "
        "mm\n"
        "   tips: minska lines, korta texten eller dela fältet i två\n");
}

TEST_CASE("a character that no font has is told at the line of its field") {
  FormField odd = field(FormField::Kind::text, "a", "\xF0\x93\x80\x80");  // An Egyptian hieroglyph.
  FormDefinition form = form_of({FormRow{{odd}}});
  form.sections[0].place = {form.file, 4, 5, ""};
  auto& row = std::get<FormRow>(form.sections[0].items[0]);
  row.fields[0].place = {form.file, 7, 9, ""};
  Reading got(form);
  REQUIRE(got.problems.all().size() == 1);
  CHECK(to_text(got.problems.all()[0], {}).starts_with("templates/forms/prov.form.yaml:7: fel[P002]"));
}

TEST_CASE("a personal field is marked in the file, another is not") {
  FormField name = field(FormField::Kind::text, "namn", "Namn");
  name.personal = true;
  Reading got(form_of({FormRow{{name}}, FormRow{{field(FormField::Kind::text, "kod", "Kod")}}}));
  int marked = 0;
  QPDFAcroFormDocumentHelper fields(got.pdf);
  for (auto one : fields.getFormFields()) marked += one.getObjectHandle().hasKey("/UnderlagPersonal") ? 1 : 0;
  CHECK(marked == 1);
}
