#include "renderers/pdf/report/report_pdf.hpp"

#include <catch2/catch.hpp>

#include "diagnostics/messages/pdf.hpp"
#include "diagnostics/report.hpp"
#include "renderers/pdf/report/source_annex.hpp"
#include "support/report_maker.hpp"
#include "support/table_maker.hpp"
#include "unit/renderers/pdf/pdf_support.hpp"
#include "unit/renderers/pdf/structure_faults.hpp"

using namespace underlag;
using testing::block;
using testing::heading;
using testing::paragraph;
using testing::report;
using testing::words;

namespace {

std::string render(const Document& document, Diagnostics& problems, pdf::ReportOptions options = {}) {
  return pdf::render_report_pdf(document, options, test_fonts(), problems);
}

int pages_in(const std::string& bytes) {
  auto objects = unpacked_objects(bytes);
  auto at = objects.find("/Type/Pages/Count ");
  return at == std::string::npos ? -1 : std::atoi(objects.c_str() + at + 18);
}

}  // namespace

TEST_CASE("a report has a title page, contents and text on pages of their own") {
  Diagnostics problems;
  CHECK(pages_in(render(report({heading(2, "Bakgrund"), paragraph("Text.")}), problems)) == 3);
  CHECK(problems.all().empty());
}

TEST_CASE("the fixed date of a project without one is not printed as the report's") {
  Diagnostics problems;
  Document undated = report({paragraph("Text.")});
  undated.date = "";
  Document fixed = undated;
  fixed.date = "1980-01-01";
  CHECK(render(fixed, problems) == render(undated, problems));
}

TEST_CASE("a report without headings has no contents") {
  Diagnostics problems;
  CHECK(pages_in(render(report({paragraph("Text.")}), problems)) == 2);
}

TEST_CASE("a memo begins at once") {
  Diagnostics problems;
  Document memo = report({heading(2, "Bakgrund"), paragraph("Text.")});
  memo.type = "memo";
  CHECK(pages_in(render(memo, problems)) == 1);
}

TEST_CASE("an empty report is its title page and one page of nothing less") {
  Diagnostics problems;
  CHECK(pages_in(render(report({}), problems)) == 1);
  CHECK(problems.all().empty());
}

TEST_CASE("equal reports are equal byte for byte") {
  Diagnostics problems;
  Document document = report({heading(2, "Ett"), paragraph("Text."), heading(2, "Två")});
  CHECK(render(document, problems) == render(document, problems));
}

TEST_CASE("a missing picture is reported with its place and its words are set instead") {
  Diagnostics problems;
  underlag::Paragraph picture;
  picture.content.emplace_back();
  picture.content.back().content = underlag::Image{"bild.png", "", "Ett schema"};
  render(report({block(picture)}), problems);
  CHECK(to_text(problems.all().at(0), {}) ==
        "content/rapport.md: fel[P007]: bilden \"bild.png\" finns inte\n"
        "   tips: lägg filen i content/ och skriv sökvägen från sidan\n");
}

TEST_CASE("a picture that is no picture is refused with the reason") {
  Diagnostics problems;
  underlag::Paragraph picture;
  picture.content.emplace_back();
  picture.content.back().content = underlag::Image{"bild.gif", "", "Ett schema"};
  pdf::PictureReader reader = [](const std::string&) {
    return pdf::PictureFile{"content/bild.gif", "GIF89a"};
  };
  render(report({block(picture)}), problems, {.pictures = reader});
  CHECK(to_text(problems.all().at(0), {}) ==
        "content/bild.gif: fel[P005]: bilden är varken PNG eller JPEG och kan inte läggas in i en PDF\n"
        "   tips: spara bilden som PNG eller JPEG\n");
}

TEST_CASE("a table without rows is its head, one without columns is nothing") {
  Diagnostics problems;
  TextTable empty;
  TextTable only_head;
  only_head.columns = {TextTable::Alignment::none};
  only_head.head = {words("Rubrik")};
  CHECK(pages_in(render(report({block(empty), block(only_head)}), problems)) == 2);
  CHECK(problems.all().empty());
}

TEST_CASE("a table of many rows goes on over the pages as one table") {
  Diagnostics problems;
  TextTable table;
  table.columns = {TextTable::Alignment::none, TextTable::Alignment::right};
  table.head = {words("Enhet"), words("Antal")};
  for (int i = 0; i < 500; ++i) table.rows.push_back({words("Enhet " + std::to_string(i)), words("12")});
  std::string bytes = render(report({block(table)}), problems);
  std::string objects = unpacked_objects(bytes);
  CHECK(structure_faults(bytes) == std::vector<std::string>());
  CHECK(count_of(objects, "/S/Table/") == 1);
  CHECK(count_of(objects, "/S/TR/") == 501);
  CHECK(count_of(objects, "/S/TH/") == 2);
}

TEST_CASE("a wide table turns its pages and only its own") {
  Diagnostics problems;
  TextTable table;
  std::vector<Inlines> row;
  for (int i = 0; i < 12; ++i) {
    table.columns.push_back(TextTable::Alignment::none);
    table.head.push_back(words("Problemdagar"));
    row.push_back(words("1"));
  }
  table.rows.push_back(row);
  std::string objects = unpacked_objects(render(report({block(table), paragraph("Efter.")}), problems));
  CHECK(count_of(objects, "/MediaBox[0 0 841.89 595.276]") == 1);
  CHECK(count_of(objects, "/MediaBox[0 0 595.276 841.89]") == 2);
}

TEST_CASE("a note longer than a page runs on without stopping the report") {
  Diagnostics problems;
  underlag::Paragraph text;
  text.content = words("Text");
  text.content.emplace_back();
  text.content.back().content = FootnoteReference{1, 1};
  Document document = report({block(text), paragraph("Mer text.")});
  std::string long_note;
  for (int i = 0; i < 2000; ++i) long_note += "uppföljning ";
  document.footnotes.push_back({paragraph(long_note)});
  std::string bytes = render(document, problems);
  CHECK(pages_in(bytes) > 3);
  CHECK(structure_faults(bytes) == std::vector<std::string>());
  CHECK(count_of(unpacked_objects(bytes), "/S/Note/") == 1);
}

TEST_CASE("heading levels that are skipped in the text are not skipped in the PDF") {
  Diagnostics problems;
  std::string objects = unpacked_objects(
      render(report({heading(2, "Ett"), heading(5, "Djupt"), paragraph("Text.")}), problems));
  CHECK(count_of(objects, "/S/H3/") == 1);
  CHECK(count_of(objects, "/S/H5/") == 0);
}

TEST_CASE("a form in a report is shown as on paper, with headings below the one above it and no field") {
  auto form = std::make_shared<FormDefinition>();
  form->id = "prov";
  form->version = "1.2";
  form->title = "Genomförandeplan";
  FormField name;
  name.name = "namn";
  name.label = name.full_label = "Namn";
  FormTable table{"", {{"Nr", 0}, {"Aktivitet", 1}}, {}, 0};
  for (int i = 0; i < 60; ++i) table.rows.push_back({{std::to_string(i), {}}, {"", {name}}});
  form->sections = {{"a", "Uppgifter", {FormText{FormText::Style::heading, "Om dig"}, FormRow{{name}}}},
                    {"b", "", {FormText{FormText::Style::heading, "Insatser"}, table}}};
  Diagnostics problems;
  std::string bytes =
      render(report({heading(2, "Bilaga"), block(FormBlock{"prov", form}), paragraph("Efter.")}), problems);
  CHECK(problems.all().empty());
  CHECK(structure_faults(bytes).empty());
  auto objects = unpacked_objects(bytes);
  CHECK(count_of(objects, "/AcroForm") == 0);
  CHECK(count_of(objects, "/S/H3") == 2);
  CHECK(count_of(objects, "/S/H4") == 1);
  CHECK(count_of(objects, "/S/Table") == 1);
}

TEST_CASE("the smallest range around scattered cells is named") {
  CHECK(pdf::bounding_range({"C2"}) == "C2");
  CHECK(pdf::bounding_range({"C2", "B7", "C4:D5"}) == "B2:D7");
  CHECK(pdf::bounding_range({"AA10, B3"}) == "B3:AA10");
  CHECK(pdf::bounding_range({"rad 4"}).empty());
  CHECK(pdf::bounding_range({}).empty());
}

TEST_CASE("the source annex names the cells behind tables and figures in the text, each once") {
  testing::TestCell cell(170);
  cell.sources = {{"data/figur1.xlsx", "Figur 1", "C4"}};
  testing::TestCell other(80);
  other.sources = {{"data/figur1.xlsx", "Figur 1", "C6"}};
  FigureTable table;
  table.number = 2;
  table.table =
      testing::table({testing::words_column("enhet", "Enhet"), testing::figure_column("grund", "Antal")},
                     {testing::row({"Norr", cell}), testing::row({"Syd", other})});
  underlag::Inline figure;
  figure.content =
      AnsweredValue{std::make_shared<const ProtectedValue>(ProtectedValue{cell, {}, "figur1.grund"}), ""};
  Document document = report({block(table), block(underlag::Paragraph{{figure, figure}})});
  CHECK(pdf::source_lines(document, Language::sv) ==
        std::vector<pdf::SourceLine>{{"Tabell\u00a02", "data/figur1.xlsx", "Figur 1", "C4:C6"},
                                     {"I texten: 170", "data/figur1.xlsx", "Figur 1", "C4"}});
}
