#include <catch2/catch.hpp>

#include "renderers/pdf/paragraph.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"
#include "unit/renderers/pdf/structure_faults.hpp"

using namespace underlag;
using namespace underlag::pdf;

namespace {

// A page with everything that is tagged: text with a link, a figure, fields, a note, artifacts.
std::string tagged_page() {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Prov"}, problems);
  PageCanvas& page = pdf.add_page({});
  ElementId heading = pdf.element(pdf.root(), Tag::H1);
  page.tag(heading);
  page.show({60, 60}, {Face::bold, 18}, "Rubrik");
  page.artifact();
  page.line({60, 70}, {200, 70}, {});
  Paragraph text(
      pdf,
      {{.text = "Text med "},
       {.text = "en länk som går över flera rader i en smal spalt", .link = {"https://example.se/", ""}},
       {.text = " och mer text"},
       {.text = "1", .tag = Tag::Reference, .note = 0}},
      {});
  text.break_lines(120);
  text.draw(page, pdf.element(pdf.root(), Tag::P), {60, 90});
  page.tag(pdf.note_element(0, pdf.root()));
  page.show({60, 700}, {}, "1 En not");
  ElementId figure = pdf.figure(pdf.root(), page, {60, 300, 50, 50}, "En ruta");
  page.tag(figure);
  Fill fill{{0, 80, 107}, Pattern::diagonal, kWhite};
  page.rectangle({60, 300, 50, 50}, &fill, nullptr);
  ElementId row = pdf.element(pdf.root(), Tag::P);
  page.tag(row);
  page.show({60, 400}, {}, "Namn");
  pdf.add_field(page, row, {.name = "namn", .tooltip = "Namn"}, {60, 410, 100, 16});
  PageCanvas& second = pdf.add_page({});
  second.tag(row);
  second.show({60, 60}, {}, "fortsätter");
  return pdf.finish();
}

}  // namespace

TEST_CASE("marked content, elements and the parent tree agree in both directions") {
  CHECK(structure_faults(tagged_page()) == std::vector<std::string>());
}

TEST_CASE("everything a text says stands in the order of the tree") {
  auto objects = unpacked_objects(tagged_page());
  CHECK(count_of(objects, "/S/Link/") == 1);
  CHECK(count_of(objects, "/Subtype/Link") > 1);
  CHECK(count_of(objects, "/S/Form/") == 1);
  CHECK(count_of(objects, "/S/Note/") == 1);
  CHECK(count_of(objects, "/IDTree ") == 1);
}

TEST_CASE("an element tree without content is written and sound") {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Tom"}, problems);
  CHECK(structure_faults(pdf.finish()).empty());
}

TEST_CASE("a mark that is promised but never drawn is found") {
  Diagnostics problems;
  PdfDocument pdf(test_fonts(), {.title = "Fel"}, problems);
  pdf.add_page({});
  pdf.structure().mark(pdf.element(pdf.root(), Tag::P), 0);
  CHECK(structure_faults(pdf.finish()).size() == 1);
}

TEST_CASE("heading levels outside one to six become the nearest") {
  CHECK(heading_tag(0) == Tag::H1);
  CHECK(heading_tag(3) == Tag::H3);
  CHECK(heading_tag(9) == Tag::H6);
}

TEST_CASE("names, scopes and spans of table cells are written") {
  StructureTree tree;
  ElementOptions options;
  options.scope = Scope::both;
  options.column_span = 3;
  options.row_span = 2;
  options.headers = {"a", "b"};
  tree.add(tree.root(), Tag::TH, options);
  ObjectFile file;
  Ref page = file.add("<<>>");
  tree.write(file, {page});
  std::string bytes = unpacked_objects(file.finish(page, {}));
  CHECK(count_of(bytes, "/A<</O/Table/Scope/Both/ColSpan 3/RowSpan 2/Headers[(a)(b)]>>") == 1);
}
