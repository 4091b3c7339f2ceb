#include "renderers/pdf/pdf_document.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/report.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"

using namespace underlag;
using namespace underlag::pdf;

TEST_CASE("equal documents are equal byte for byte") {
  auto make = [] {
    Diagnostics problems;
    PdfDocument pdf(test_fonts(), {.title = "Prov"}, problems);
    PageCanvas& page = pdf.add_page({});
    page.tag(pdf.element(pdf.root(), Tag::H1));
    page.show({mm(20), mm(25)}, {Face::bold, 18}, "Rubrik på svenska");
    return pdf.finish();
  };
  CHECK(make() == make());
}

TEST_CASE("two fields of one name are refused by name") {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Prov", .source_file = "plan.form.yaml"}, problems);
  PageCanvas& page = pdf.add_page({});
  Field field{.name = "klient.namn", .tooltip = "Klientens namn"};
  CHECK(pdf.add_field(page, pdf.root(), field, {0, 0, 50, 12}));
  CHECK_FALSE(pdf.add_field(page, pdf.root(), field, {0, 20, 50, 12}));
  CHECK(to_text(problems.all().at(0), {}) ==
        "plan.form.yaml: fel[P003]: fältnamnet \"klient.namn\" används två gånger i samma PDF\n"
        "   tips: ge fälten olika namn: program som läser ett ifyllt formulär ser dem annars som ett enda\n");
}

TEST_CASE("a field cannot share its name with a group of fields") {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Prov"}, problems);
  PageCanvas& page = pdf.add_page({});
  CHECK(pdf.add_field(page, pdf.root(), {.name = "klient.namn", .tooltip = "Namn"}, {0, 0, 50, 12}));
  CHECK_FALSE(pdf.add_field(page, pdf.root(), {.name = "klient", .tooltip = "Klient"}, {0, 20, 50, 12}));
  CHECK_FALSE(pdf.add_field(page, pdf.root(), {.name = "klient.namn.x", .tooltip = "X"}, {0, 40, 50, 12}));
  CHECK(problems.count(Severity::error) == 2);
}

TEST_CASE("a field without a label for screen readers is refused") {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Prov"}, problems);
  PageCanvas& page = pdf.add_page({});
  CHECK_FALSE(pdf.add_field(page, pdf.root(), {.name = "namn"}, {0, 0, 50, 12}));
  CHECK(problems.all().at(0).text(Language::sv) == "fältet \"namn\" har ingen etikett för skärmläsare");
}

TEST_CASE("a character no font has is an error that names it") {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Prov", .source_file = "content/sida.md"}, problems);
  PageCanvas& page = pdf.add_page({});
  page.show({10, 20}, {}, "ett \xF0\x9F\xA6\x89 här");
  CHECK(problems.count(Severity::error) == 1);
  CHECK(to_text(problems.all().at(0), {}) ==
        "content/sida.md: fel[P002]: tecknet U+1F989 \"\xF0\x9F\xA6\x89\" finns inte i PDF-dokumentens "
        "typsnitt "
        "(första gången i \"ett \xF0\x9F\xA6\x89 här\")\n"
        "   tips: skriv om utan tecknet eller lägg det i en bild med alternativtext\n");
}
