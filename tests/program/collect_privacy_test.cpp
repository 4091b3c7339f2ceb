// What a filled form says about persons stays in it.

#include <catch2/catch.hpp>

#include "support/filled_forms.hpp"

using namespace underlag;

namespace {

const std::string kLeftEmpty =
    "varning[F063]: \"fritt\" upprepar något ur formulärets personuppgifter och har lämnats tomt\n"
    "   tips: behövs svaret, läs det i filen och skriv in det utan personuppgifter\n";

std::string replaced(std::string text, const std::string& old, const std::string& now) {
  text.replace(text.find(old), old.size(), now);
  return text;
}

}  // namespace

TEST_CASE("an answer that repeats a name of the form is left empty, whatever its case, marks and genitive") {
  auto forms = forms_of(kForm);
  for (const char* answer :
       {"Åsa trivs bättre", "ASA trivs", "det var asas idé", "Familjen Öberg", "obergs"}) {
    CAPTURE(answer);
    Collected got({{"a.pdf", filled(forms[0], {{"namn", "Åsa Öberg"}, {"fritt", answer}})}}, forms);
    CHECK(got.report == "svar/a.pdf!fritt: " + kLeftEmpty);
    CHECK(got.csv.ends_with("1;2;;;;;;\r\n"));
  }
  Collected kept(
      {{"a.pdf", filled(forms[0], {{"namn", "Bo och Åsa Öberg"}, {"fritt", "vill bo kvar och vila"}})}},
      forms);
  CHECK(kept.report == "");
  CHECK(kept.csv.ends_with(";vill bo kvar och vila\r\n"));
}

TEST_CASE("a field that was personal when the form was filled in is not read, also under an earlier name") {
  const std::string first =
      "title: Prov\nversion: \"1\"\nsections:\n  - content:\n"
      "      - {field: vem, type: text, label: Vem kan vi ringa?, personal: yes}\n"
      "      - {field: mer, type: text, label: Mer, personal: yes}\n"
      "      - {field: dagar, type: integer, label: Dagar, collect: yes}\n";
  const std::string second =
      "title: Prov\nversion: \"2\"\nsections:\n  - content:\n"
      "      - {field: anteckning, type: text, label: Anteckning, collect: yes, earlier_names: [vem]}\n"
      "      - {field: mer, type: text, label: Mer, collect: yes}\n"
      "      - {field: dagar, type: integer, label: Dagar, collect: yes}\n";
  auto old = forms_of(first);
  Collected got({{"a.pdf", filled(old[0], {{"vem", "Åsa Öberg"}, {"mer", "Storgatan 3"}, {"dagar", "4"}})}},
                forms_of(second));
  CHECK(
      got.report ==
      "svar/a.pdf: varning[F035]: ifylld i version 1, definitionen är version 2\n"
      "   tips: fält som har bytt namn hittas om de står under earlier_names\n"
      "svar/a.pdf!vem: varning[F062]: \"vem\" var en personuppgift när formuläret fylldes i (version 1) och "
      "läses inte\n"
      "svar/a.pdf!mer: varning[F062]: \"mer\" var en personuppgift när formuläret fylldes i (version 1) och "
      "läses inte\n");
  CHECK(got.csv.ends_with("1;1;;;4\r\n"));
}

TEST_CASE("a form saved twice is told by its answers and by the personal number") {
  auto forms = forms_of(kForm);
  // A program that saves again writes other bytes.
  std::string once = filled(forms[0], {{"dagar", "1"}, {"svar", "/ja"}});
  Collected same({{"a.pdf", once}, {"b.pdf", once + "\n% sparad igen\n"}}, forms);
  CHECK(same.report ==
        "svar/b.pdf: varning[F064]: allt är ifyllt likadant som i svar/a.pdf\n"
        "   tips: är det samma formulär sparat två gånger, ta bort det ena: nu räknas svaren två gånger\n");
  CHECK(same.answers.rows.size() == 2);
  Collected person({{"a.pdf", filled(forms[0], {{"nr", "198112189876"}, {"dagar", "1"}})},
                    {"b.pdf", filled(forms[0], {{"nr", "198112189876"}, {"dagar", "2"}})}},
                   forms);
  CHECK(person.report ==
        "svar/b.pdf: varning[F065]: personnumret är detsamma som i svar/a.pdf\n"
        "   tips: är det två exemplar av samma formulär, ta bort det äldre: nu räknas båda\n");
}

TEST_CASE("answers in own words are counted, so that somebody reads them") {
  auto forms = forms_of(kForm);
  Collected got({{"a.pdf", filled(forms[0], {{"fritt", "Bra"}})},
                 {"b.pdf", filled(forms[0], {{"fritt", "Mindre bra"}})}},
                forms);
  CHECK(got.notes ==
        "not[F066]: 2 svar i fritext följer med\n"
        "   tips: läs igenom dem innan filen lämnas vidare: namn på andra än den som formuläret gäller känns "
        "inte "
        "igen\n");
}

TEST_CASE("a form whose file name has blanks and marks is read back") {
  Diagnostics problems;
  auto forms =
      load_forms(MemoryFileTree({{"templates/forms/Plan för Åsö.form.yaml", std::string(kForm)}}), problems);
  REQUIRE(problems.all().empty());
  Collected got({{"a.pdf", filled(forms.at(0), {{"dagar", "5"}})}}, forms);
  CHECK(got.report == "");
  CHECK(got.csv.ends_with("1;2;5;;;;;\r\n"));
}

TEST_CASE("a damaged file is reported in one language, without the words of a library") {
  auto forms = forms_of(kForm);
  Collected got({{"a.pdf", "inte en pdf"}}, forms);
  CHECK(got.report ==
        "svar/a.pdf: fel[F030]: filen går inte att läsa som PDF\n"
        "   tips: spara om formuläret i PDF-läsaren, eller ta bort filen ur mappen\n");
}

TEST_CASE("a question for a name that may be read back needs a word from its author") {
  auto problem_of = [](const std::string& field) {
    Diagnostics problems;
    std::string text = replaced(kForm, "{field: fritt, type: long, label: Fritt, collect: yes}", field);
    load_forms(MemoryFileTree({{"templates/forms/prov.form.yaml", text}}), problems);
    std::string out;
    for (const Diagnostic& one : problems.all()) out += one.message->code;
    return out;
  };
  CHECK(problem_of("{field: fritt, type: text, label: Kontaktpersonens namn, collect: yes}") == "F061");
  CHECK(problem_of("{field: fritt, type: long, label: Adress och telefon, collect: yes}") == "F061");
  CHECK(problem_of("{field: epost, type: text, label: Vart svarar vi?, collect: yes}") == "F061");
  CHECK(problem_of("{field: fritt, type: text, label: E-post, collect: yes}") == "F061");
  CHECK(problem_of("{field: fritt, type: text, label: Fritt, collect: yes, earlier_names: [efternamn]}") ==
        "F061");
  CHECK(problem_of("{field: fritt, type: text, label: Enhetens namn, collect: yes, personal: no}") == "");
  CHECK(problem_of("{field: fritt, type: text, label: Enhetens namn}") == "");
  CHECK(problem_of("{field: fritt, type: yes_no, label: Har du en fast adress?, collect: yes}") == "");
}
