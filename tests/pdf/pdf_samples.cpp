// pdf_samples FOLDER [full]: writes PDFs that use everything the engine can do, and some that nobody should
// write, for the validators that tests/runners/pdf_valid.py runs.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "diagnostics/report.hpp"
#include "renderers/pdf/paragraph.hpp"
#include "renderers/pdf/report/report_pdf.hpp"
#include "support/report_maker.hpp"
#include "support/table_maker.hpp"

using namespace underlag;
using testing::block;
using testing::heading;
using testing::paragraph;
using testing::piece;
using testing::sentences;
using testing::text_table;
using testing::words;

namespace {

Block numbered(int level, std::string number, std::string text) {
  return block(Heading{level, words(std::move(text)), "avsnitt-" + number, number});
}

Document document_of(std::string type, Blocks body) {
  Document out;
  out.title = "Prov av rapporter & <tecken>";
  out.description = "Allt som en rapport kan innehålla";
  out.type = std::move(type);
  out.language = "sv";
  out.date = "2026-11-22";
  out.authors = {"Åsa Öberg", "Łukasz Şahin"};
  out.source = "content/prov.md";
  out.output = "prov.html";
  out.body = std::move(body);
  return out;
}

Block chart(ChartSpecification::Kind kind) {
  ChartBlock out;
  out.id = "fig-1";
  out.number = 1;
  out.caption = "Intervjuer per enhet";
  out.chart.kind = kind;
  out.chart.label_column = "enhet";
  out.chart.series = {"grund", "uppfoljning"};
  out.chart.unit = "antal intervjuer";
  out.chart.description = "Flest intervjuer i EFH-män.";
  out.chart.table = testing::figur1();
  return block(std::move(out));
}

Block figures() {
  FigureTable out;
  out.id = "tab-1";
  out.number = 1;
  out.caption = "Genomförda ASI-intervjuer per enhet, januari 2006–maj 2007";
  out.table = testing::figur1();
  return block(std::move(out));
}

Block mixed_text() {
  underlag::Paragraph text;
  text.content = words(sentences(2));
  text.content.push_back(piece(Strong{words("Fet stil")}));
  text.content.push_back(piece(Text{", "}));
  text.content.push_back(piece(Emphasis{words("kursiv stil")}));
  text.content.push_back(piece(Text{", "}));
  text.content.push_back(piece(Code{"kod()"}));
  text.content.push_back(piece(Text{", "}));
  text.content.push_back(piece(Strikethrough{words("struket")}));
  text.content.push_back(piece(Text{", "}));
  text.content.push_back(
      piece(Link{"https://example.se/?a=(1)", "", words("en länk som är lång nog för två rader")}));
  text.content.push_back(piece(Text{", "}));
  text.content.push_back(piece(LanguageSpan{"en", words("the Addiction Severity Index")}));
  text.content.push_back(piece(Text{" och "}));
  text.content.push_back(piece(Link{"#tab-1", "", words("Tabell 1")}));
  text.content.push_back(piece(FootnoteReference{1, 1}));
  text.content.push_back(piece(Text{" samt en not till."}));
  text.content.push_back(piece(FootnoteReference{2, 1}));
  return block(std::move(text));
}

Block nested_list() {
  List inner;
  inner.ordered = true;
  inner.items = {{List::Mark::none, {paragraph("Ett")}}, {List::Mark::none, {paragraph("Två")}}};
  List list;
  list.items = {{List::Mark::none, {paragraph(sentences(1)), block(inner)}},
                {List::Mark::checked, {paragraph("Gjort")}},
                {List::Mark::unchecked, {}}};
  return block(std::move(list));
}

// Cells over rows and columns in the head, the first column and the middle; one reaches over pages.
Blocks joined_tables() {
  TextTable joined = text_table(5, 6, "Enhet");
  joined.joins = {{0, 1, 1, 2}, {0, 3, 1, 2}, {1, 0, 2, 1}, {3, 1, 2, 2}, {5, 0, 2, 1}};
  TextTable tall = text_table(2, 80, sentences(1));
  tall.joins = {{1, 0, 80, 1}};
  tall.caption = words("En cell som når över sidor");
  tall.id = "tab-hog";
  tall.number = 2;
  ProtectedColumn question = testing::words_column("fraga", "Fråga");
  question.is_joined = true;
  ProtectedColumn before = testing::figure_column("m1", "M");
  before.group = "Före";
  ProtectedColumn spread = testing::figure_column("sd1", "SD");
  spread.group = "Före";
  FigureTable grouped;
  grouped.id = "tab-grupper";
  grouped.number = 3;
  grouped.caption = "Kolumner i grupper";
  grouped.table = testing::table({question, testing::words_column("grupp", "Grupp"), before, spread},
                                 {testing::row({"Ett", "Kvinnor", 1, 2}), testing::row({"Ett", "Män", 3, 4}),
                                  testing::row({"Två", "Kvinnor", 5, 6})});
  return {block(joined), block(tall), block(grouped)};
}

Blocks pictures() {
  Blocks out;
  for (const char* file : {"pa_sidan.jpg", "genomskinlig_16_bitar.png", "gra.png", "gra.jpg"}) {
    out.push_back(block(Picture{{file, "", "En bild"}, "Bildtext", std::string("fig-") + file, 2}));
  }
  return out;
}

// Tables wider than a page, behind a heading, one after the other and divided; pictures among words.
Blocks wide_things() {
  auto wide = [](int number, int rows) {
    TextTable table = text_table(12, rows, "Enhet");
    for (Inlines& head : table.head) head = words("Problemdagar");
    table.caption = words("Bred tabell");
    table.id = "tab-bred-" + std::to_string(number);
    table.number = number;
    return block(std::move(table));
  };
  TextTable forty = text_table(40, 5, "Enhet");
  forty.caption = words("Fyrtio kolumner");
  forty.id = "tab-fyrtio";
  forty.number = 8;
  underlag::Image picture{"gra.png", "", "En bild i texten"};
  underlag::Paragraph text{words(sentences(1))};
  text.content.push_back(piece(picture));
  text.content.push_back(piece(Link{"https://example.se/", "", {piece(picture)}}));
  text.content.push_back(piece(Text{" " + sentences(1)}));
  TextTable cells = text_table(2, 2, "Enhet");
  cells.rows[0][1] = {piece(picture)};
  Block hebrew = paragraph("שלום עולם, זה קטע בעברית עם מספר 123 ומילה English באמצע.");
  hebrew.language = "he";
  return {numbered(3, "3.1", "Före en bred tabell"),
          wide(6, 4),
          wide(7, 40),
          paragraph(sentences(4)),
          block(forty),
          block(std::move(text)),
          block(std::move(cells)),
          std::move(hebrew)};
}

Blocks back_matter() {
  Heading annex{2, words("Enkäten"), "bilaga-enkaten", "Bilaga\u00A01", true};
  return {numbered(2, "9", "Referenser"),
          block(ReferenceList{{{"ref-a", "A", words(sentences(2))}, {"ref-b", "B", words(sentences(1))}}}),
          block(Signatures{
              {{"Birgitta Sundelin", "Förvaltningschef"}, {"Anders Ekhammar", ""}, {"Eva Lind", ""}}}),
          block(annex), paragraph(sentences(3))};
}

Document everything() {
  Block english =
      paragraph("This paragraph is in English, hyphenated as English internationalization demands.");
  english.language = "en";
  Document out = document_of(
      "report", {numbered(2, "1", "Bakgrund"),
                 paragraph(sentences(9)),
                 mixed_text(),
                 numbered(3, "1.1", "Metod"),
                 nested_list(),
                 english,
                 numbered(2, "2", "Resultat av uppföljningen"),
                 figures(),
                 chart(ChartSpecification::Kind::grouped),
                 block(underlag::Quote{{paragraph(sentences(2)), paragraph(sentences(1))}}),
                 block(Callout{Callout::Kind::important, {paragraph(sentences(2)), nested_list()}}),
                 block(CodeBlock{"yaml", "about: unit      # en kommentar\nview: \"Figur 1!A3:D19\"\n"}),
                 block(text_table(3, 4, sentences(2))),
                 block(text_table(13, 6, "Problemdagar")),
                 block(text_table(2, 3, sentences(120))),
                 block(ThematicBreak{}),
                 block(Checklist{"Inför mötet", {words("Boka tid"), words("Skriv planen")}}),
                 block(PageBreak{}),
                 numbered(2, "Bilaga 1", "Tabellbilaga"),
                 block(text_table(4, 120, "Enhet"))});
  for (Blocks& more : std::vector<Blocks>{joined_tables(), pictures(), wide_things(), back_matter()}) {
    out.body.insert(out.body.end(), more.begin(), more.end());
  }
  out.footnotes = {{paragraph(sentences(2))}, {paragraph(sentences(90)), nested_list()}};
  return out;
}

Document silly() {
  Blocks nested = {paragraph("innerst")};
  for (int i = 0; i < 50; ++i) {
    List list;
    list.items.push_back({List::Mark::none, std::move(nested)});
    nested = {block(std::move(list))};
  }
  Blocks body = {numbered(2, "1", std::string(10'000, 'm')),
                 paragraph(std::string(10'000, 'x')),
                 paragraph("שלום עולם och سلام och e\u0301\u0323 och \u202Ebakvänt"),
                 block(TextTable{}),
                 block(text_table(3, 0, "")),
                 block(text_table(1, 1, std::string(10'000, 'y'))),
                 block(List{}),
                 block(underlag::Quote{}),
                 block(Callout{}),
                 block(CodeBlock{}),
                 paragraph(""),
                 numbered(6, "9", "Djupt"),
                 block(PageBreak{}),
                 block(PageBreak{})};
  body.insert(body.end(), nested.begin(), nested.end());
  return document_of("report", std::move(body));
}

Document long_report(int chapter_count) {
  Blocks chapters;
  for (int i = 1; i <= chapter_count; ++i) {
    chapters.push_back(numbered(2, std::to_string(i), "Kapitel"));
    chapters.push_back(paragraph(sentences(60)));
  }
  return document_of("report", std::move(chapters));
}

std::string fields(Diagnostics& problems, const pdf::FontLibrary& fonts) {
  using namespace pdf;
  PdfDocument out(fonts, {.title = "Prov av fält", .date = "2026-11-22"}, problems);
  PageCanvas& page = out.add_page({});
  page.tag(out.element(out.root(), Tag::H1));
  page.show({60, 60}, {Face::bold, 18}, "Fält");
  double y = 90;
  auto add = [&](Field field, double width, double height) {
    ElementId row = out.element(out.root(), Tag::P);
    page.tag(row);
    page.show({60, y}, {}, field.tooltip);
    Rectangle area{200, y - 12, width, height};
    page.artifact();
    Stroke stroke;
    page.rectangle(area, nullptr, &stroke);
    out.add_field(page, row, std::move(field), area);
    y += height + 12;
  };
  add({.name = "namn", .tooltip = "Namn", .required = true}, 200, 18);
  add({.name = "klient.personnummer", .tooltip = "Personnummer", .comb = true, .max_length = 12}, 200, 18);
  add({.kind = FieldKind::date, .name = "datum", .tooltip = "Datum", .max_length = 10}, 80, 18);
  add({.kind = FieldKind::number, .name = "dagar", .tooltip = "Problemdagar", .max_length = 2}, 40, 18);
  add({.name = "klient.mal", .tooltip = "Mål", .multiline = true}, 300, 80);
  add({.kind = FieldKind::checkbox, .name = "samtycke", .tooltip = "Samtycke"}, 14, 14);
  add({.kind = FieldKind::choice,
       .name = "enhet",
       .tooltip = "Enhet",
       .options = {{"n", "Norr"}, {"s", "Söder"}}},
      120, 18);
  ElementId row = out.element(out.root(), Tag::P);
  page.tag(row);
  page.show({60, y}, {}, "Skattning");
  auto group = out.add_radio_group({.name = "skattning", .tooltip = "Klientskattning"});
  double x = 200;
  for (const char* letter : {"A", "B", "C", "D", "E"}) {
    out.add_radio_button(page, row, *group, {letter, "problem"}, {x, y - 10, 12, 12});
    ElementId span = out.element(row, Tag::Span);
    page.tag(span);
    page.show({x + 15, y}, {}, letter);
    x += 40;
  }
  return out.finish();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return EXIT_FAILURE;
  // A validator takes minutes for what is written in half a second.
  bool full = argc == 3 && std::string(argv[2]) == "full";
  Diagnostics problems;
  auto fonts = pdf::FontLibrary::open({}, problems);
  if (fonts == nullptr) return EXIT_FAILURE;
  auto write = [&](const char* name, const std::string& bytes) {
    std::ofstream(std::string(argv[1]) + "/" + name, std::ios::binary) << bytes;
  };
  pdf::ReportOptions options{.publisher = "Exempelkommun", .base_url = "https://epi.example.se/"};
  options.pictures = [](const std::string& name) {
    std::string path = std::string(UNDERLAG_SOURCE_DIR) + "/tests/pdf/pictures/" + name;
    std::ifstream file(path, std::ios::binary);
    return pdf::PictureFile{path, {std::istreambuf_iterator<char>(file), {}}};
  };
  auto report = [&](const char* name, const Document& document) {
    write(name, pdf::render_report_pdf(document, options, *fonts, problems));
  };
  Document memo = everything();
  memo.type = "memo";
  memo.addressee = "Till Socialnämnden";
  memo.annex_note = "(1 bilaga)";
  report("allt.pdf", everything());
  report("pm.pdf", memo);
  report("dumt.pdf", silly());
  report("tom.pdf", document_of("report", {}));
  report("tabell.pdf", document_of("report", {block(text_table(6, full ? 5'000 : 200, "Enhet"))}));
  report("lang.pdf", long_report(full ? 400 : 6));
  write("falt.pdf", fields(problems, *fonts));
  std::cerr << to_text(problems, {});
  return problems.has_errors() ? EXIT_FAILURE : EXIT_SUCCESS;
}
