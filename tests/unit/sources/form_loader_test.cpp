#include "sources/form_loader.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "diagnostics/report.hpp"
#include "files/file_tree.hpp"

using namespace underlag;

namespace {

const std::string kHead = "title: Prov\nversion: \"1\"\n";

/// The form `prov` made of `text`, with what was said about it.
struct Loaded {
  explicit Loaded(const std::string& text, std::map<std::string, std::string, std::less<>> others = {}) {
    others["templates/forms/prov.form.yaml"] = text;
    Diagnostics problems;
    forms = load_forms(MemoryFileTree(std::move(others)), problems);
    for (const Diagnostic& one : problems.all()) report += to_text(one, {});
  }
  std::vector<FormDefinition> forms;
  std::string report;
};

Loaded with_content(const std::string& content) {
  return Loaded(kHead + "sections:\n  - title: A\n    content:\n" + content);
}

const FormDefinition& form_of_repository(const std::vector<FormDefinition>& forms, std::string_view id) {
  for (const FormDefinition& form : forms) {
    if (form.id == id) return form;
  }
  FAIL("no form " << id);
  return forms.front();
}

}  // namespace

TEST_CASE("the plan has 116 fields, 113 of them to fill in, all with names of their own") {
  Diagnostics problems;
  auto forms = load_forms(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  const FormDefinition& plan = form_of_repository(forms, "genomforandeplan");
  FormFieldCount count = count_fields(plan);
  CHECK(count.total() == 116);
  CHECK(count.inputs == 113);
  CHECK(count.signatures == 3);
  std::set<std::string> names;
  int in_areas = 0;
  visit_fields(plan, [&](const FormField& field) {
    names.insert(field.name);
    for (std::string area : {"fysisk_halsa.", "arbete_ekonomi.", "boende.", "missbruk.", "rattsliga_problem.",
                             "familj_natverk.", "psykisk_halsa.", "fritid."}) {
      if (field.name.starts_with(area)) ++in_areas;
    }
  });
  CHECK(names.size() == 116);
  CHECK(in_areas == 8 * 13);
  CHECK(names.contains("fysisk_halsa.delmal"));
  CHECK(names.contains("fysisk_halsa.aktivitet.2"));
  CHECK(names.contains("fritid.ansvarig.4"));
}

TEST_CASE("a ninth life area is one line in the list") {
  DiskFileTree disk(UNDERLAG_SOURCE_DIR);
  auto read = [&](const char* path) { return *disk.read(path); };
  std::string list = read("templates/forms/livsomraden.list.yaml");
  Diagnostics problems;
  MemoryFileTree tree(
      {{"templates/forms/livsomraden.list.yaml", list + "natverk_digitalt: Digitalt liv\n"},
       {"templates/forms/genomforandeplan.form.yaml", read("templates/forms/genomforandeplan.form.yaml")}});
  auto forms = load_forms(tree, problems);
  CHECK(problems.all().empty());
  CHECK(count_fields(forms.at(0)).total() == 116 + 13);
}

TEST_CASE("every form of the repository is free of faults") {
  Diagnostics problems;
  load_forms(DiskFileTree(UNDERLAG_SOURCE_DIR), problems);
  CHECK(to_text(problems, {}) == "");
}

TEST_CASE("a repeated block fills in title, number and name of each entry") {
  Loaded loaded(kHead +
                    "sections:\n  - for_each: omraden\n    title: \"{number}. {title}\"\n    content:\n"
                    "      - {field: dagar, type: integer, label: \"Dagar, {title}\", min: 0, max: 30}\n",
                {{"templates/forms/omraden.list.yaml", "boende: Boende\nfritid: Fritid\n"}});
  CHECK(loaded.report == "");
  const auto& sections = loaded.forms.at(0).sections;
  REQUIRE(sections.size() == 2);
  CHECK(sections[1].title == "2. Fritid");
  CHECK(sections[1].id == "fritid");
  const FormField& field = std::get<FormRow>(sections[1].items.at(0)).fields.at(0);
  CHECK(field.name == "fritid.dagar");
  CHECK(field.label == "Dagar, Fritid");
  CHECK(field.full_label == "Fritid: Dagar, Fritid");
}

TEST_CASE("a variant of a form has its own title, mark and colour and the same fields") {
  Loaded loaded(kHead + "sections: [{title: A, content: [{field: a, type: text, label: A}]}]\n",
                {{"templates/forms/kopia.form.yaml",
                  "based_on: prov\ntitle: Vårdplan\nmark: Uppföljning\ncolour: \"#7a3b00\"\n"}});
  CHECK(loaded.report == "");
  REQUIRE(loaded.forms.size() == 2);
  CHECK(loaded.forms[0].title == "Vårdplan");
  CHECK(loaded.forms[0].colour == "#7a3b00");
  CHECK(loaded.forms[0].based_on == "prov");
  CHECK(count_fields(loaded.forms[0]).inputs == 1);
}

TEST_CASE("two fields of the same name are reported with both places") {
  CHECK(with_content("      - {field: namn, type: text, label: A}\n"
                     "      - {field: namn, type: text, label: B}\n")
            .report ==
        "templates/forms/prov.form.yaml:7:9: fel[F001]: fältet \"namn\" finns två gånger, första gången på "
        "templates/forms/prov.form.yaml:6:9\n"
        "    7 |       - {field: namn, type: text, label: B}\n"
        "      |         ^\n"
        "   tips: ge det ena fältet ett annat namn; svaren i ett ifyllt formulär hittas på namnet\n");
}

TEST_CASE("a field whose name begins another's is reported, because a dot makes a group") {
  CHECK(with_content("      - {field: boende, type: text, label: A}\n"
                     "      - {field: boende.dagar, type: integer, label: B}\n")
            .report ==
        "templates/forms/prov.form.yaml:6:9: fel[F029]: fältet \"boende\" har samma namn som början på "
        "\"boende.dagar\"\n"
        "    6 |       - {field: boende, type: text, label: A}\n"
        "      |         ^\n"
        "   tips: ge det ena ett annat namn; punkten delar in fält i grupper\n");
}

TEST_CASE("an unknown key is reported with the nearest that exists") {
  CHECK(with_content("      - {field: namn, type: text, label: Namn, persnal: yes}\n").report ==
        "templates/forms/prov.form.yaml:6:48: fel[S010]: okänd nyckel \"persnal\"\n"
        "    6 |       - {field: namn, type: text, label: Namn, persnal: yes}\n"
        "      |                                                ^^^^^^^\n"
        "   tips: menade du \"personal\"?\n");
}

TEST_CASE("an unknown kind of field is reported with those that exist") {
  CHECK(with_content("      - {field: namn, type: txt, label: Namn}\n").report ==
        "templates/forms/prov.form.yaml:6:29: fel[S013]: \"type\" kan inte vara \"txt\", välj bland text, "
        "long, "
        "personal_number, date, integer, number, checkbox, choice, multiple, scale, rating, visual_line, "
        "signature, yes_no\n"
        "    6 |       - {field: namn, type: txt, label: Namn}\n"
        "      |                             ^^^\n"
        "   tips: menade du \"text\"?\n");
}

TEST_CASE("an unknown scale is reported") {
  CHECK(Loaded(kHead + "scales:\n  skattning:\n    steps: {A: Inget, B: Litet}\nsections:\n  - title: A\n"
                       "    content:\n      - legend: skattning\n"
                       "      - {field: a, type: scale, scale: skattnin, label: A}\n")
            .report ==
        "templates/forms/prov.form.yaml:10:40: fel[F002]: skalan \"skattnin\" finns inte under \"scales\"\n"
        "   10 |       - {field: a, type: scale, scale: skattnin, label: A}\n"
        "      |                                        ^^^^^^^^\n"
        "   tips: menade du \"skattning\"?\n");
}

TEST_CASE("a choice without answers is reported") {
  CHECK(with_content("      - {field: kon, type: choice, options: {}, label: Kön}\n").report ==
        "templates/forms/prov.form.yaml:6:45: fel[F003]: \"kon\" har 0 svarsalternativ, det behövs minst 2\n"
        "    6 |       - {field: kon, type: choice, options: {}, label: Kön}\n"
        "      |                                             ^\n"
        "   tips: skriv dem som options: {ja: Ja, nej: Nej}\n");
}

TEST_CASE("an unknown list is reported once") {
  CHECK(Loaded(kHead + "sections:\n  - for_each: omraden\n    content: []\n").report ==
        "templates/forms/prov.form.yaml:4:15: fel[F004]: listan \"omraden\" finns inte, det skulle finnas en "
        "fil "
        "templates/forms/omraden.list.yaml\n"
        "    4 |   - for_each: omraden\n"
        "      |               ^^^^^^^\n");
}

TEST_CASE("a form without fields is a warning") {
  CHECK(with_content("      - text: Bara text.\n").report ==
        "templates/forms/prov.form.yaml:1:1: varning[F018]: formuläret har inga fält att fylla i\n"
        "    1 | title: Prov\n"
        "      | ^\n");
}

TEST_CASE("a field name with other characters is reported with one that can be used") {
  CHECK(with_content("      - {field: Fysisk hälsa, type: text, label: A}\n").report ==
        "templates/forms/prov.form.yaml:6:17: fel[F005]: namnet \"Fysisk hälsa\" får bara ha små bokstäver "
        "a–z, "
        "siffror och _\n"
        "    6 |       - {field: Fysisk hälsa, type: text, label: A}\n"
        "      |                 ^^^^^^^^^^^^\n"
        "   tips: skriv \"fysisk_halsa\"\n");
}

TEST_CASE("personal data cannot be marked for collecting, a personal number never") {
  Loaded loaded = with_content(
      "      - {field: nr, type: personal_number, label: Nr, collect: yes}\n"
      "      - {field: namn, type: text, label: Namn, personal: yes, collect: yes}\n");
  CHECK(loaded.report ==
        "templates/forms/prov.form.yaml:6:64: fel[F006]: fältet \"nr\" är en personuppgift och kan inte ha "
        "collect: yes\n"
        "    6 |       - {field: nr, type: personal_number, label: Nr, collect: yes}\n"
        "      |                                                                ^^^\n"
        "   tips: ta bort collect; namn, adress, telefon och personnummer läses aldrig tillbaka\n"
        "templates/forms/prov.form.yaml:7:72: fel[F006]: fältet \"namn\" är en personuppgift och kan inte ha "
        "collect: yes\n"
        "    7 |       - {field: namn, type: text, label: Namn, personal: yes, collect: yes}\n"
        "      |                                                                        ^^^\n"
        "   tips: ta bort collect; namn, adress, telefon och personnummer läses aldrig tillbaka\n");
  visit_fields(loaded.forms.at(0), [](const FormField& field) { CHECK_FALSE(field.collect); });
}

TEST_CASE("an unknown placeholder is reported once for the whole repeated block") {
  CHECK(
      Loaded(kHead + "sections:\n  - for_each: omraden\n    title: \"{titel}\"\n    content:\n"
                     "      - {field: a, type: text, label: A}\n",
             {{"templates/forms/omraden.list.yaml", "boende: Boende\nfritid: Fritid\n"}})
          .report ==
      "templates/forms/prov.form.yaml:5:12: fel[F007]: \"{titel}\" går inte att fylla i, här finns {title}, "
      "{number} och {name}\n"
      "    5 |     title: \"{titel}\"\n"
      "      |            ^^^^^^^\n"
      "   tips: menade du \"title\"?\n");
}

TEST_CASE("an entry that is nothing, or two things, is reported") {
  CHECK(with_content(
            "      - {txt: hej}\n      - {text: a, note: b}\n      - {field: a, type: text, label: A}\n")
            .report ==
        "templates/forms/prov.form.yaml:6:10: fel[F008]: posten säger inte vad den är, den ska ha en av "
        "nycklarna "
        "field, question, row, table, grid, questions, text, note, heading, list, legend\n"
        "    6 |       - {txt: hej}\n"
        "      |          ^^^\n"
        "   tips: menade du \"text\"?\n"
        "templates/forms/prov.form.yaml:7:19: fel[F009]: posten är både \"text\" och \"note\"\n"
        "    7 |       - {text: a, note: b}\n"
        "      |                   ^^^^\n"
        "   tips: dela den i två poster, var och en med eget streck\n");
}

TEST_CASE("an empty title, version, label or heading is reported where it stands") {
  CHECK(Loaded("title: \"\"\nversion: \" \"\nsections:\n  - content:\n"
               "      - {field: a, type: text, label: \"\"}\n"
               "      - {heading: \"\"}\n")
            .report ==
        "templates/forms/prov.form.yaml:1:8: fel[S011]: \"title\" ska vara en text, här står \"\"\n"
        "    1 | title: \"\"\n"
        "      |        ^\n"
        "templates/forms/prov.form.yaml:2:10: fel[S011]: \"version\" ska vara en text, här står \" \"\n"
        "    2 | version: \" \"\n"
        "      |          ^\n"
        "templates/forms/prov.form.yaml:5:39: fel[S011]: \"label\" ska vara en text, här står \"\"\n"
        "    5 |       - {field: a, type: text, label: \"\"}\n"
        "      |                                       ^\n"
        "templates/forms/prov.form.yaml:6:19: fel[S011]: \"heading\" ska vara en text, här står \"\"\n"
        "    6 |       - {heading: \"\"}\n"
        "      |                   ^\n");
}

TEST_CASE("limits the wrong way round are reported") {
  CHECK(
      with_content("      - {field: d, type: integer, label: D, min: 30, max: 0}\n").report ==
      "templates/forms/prov.form.yaml:6:59: fel[F010]: \"d\" går från 30 till 0, min ska vara mindre än max\n"
      "    6 |       - {field: d, type: integer, label: D, min: 30, max: 0}\n"
      "      |                                                           ^\n");
}

TEST_CASE("a variant of a form that does not exist is reported") {
  CHECK(Loaded("based_on: genomforandepln\n",
               {{"templates/forms/genomforandeplan.form.yaml",
                 kHead + "sections: [{content: [{field: a, type: text, label: A}]}]\n"}})
            .report ==
        "templates/forms/prov.form.yaml:1:11: fel[F012]: formuläret \"genomforandepln\", som det här bygger "
        "på, "
        "finns inte\n"
        "    1 | based_on: genomforandepln\n"
        "      |           ^^^^^^^^^^^^^^^\n"
        "   tips: menade du \"genomforandeplan\"?\n");
}

TEST_CASE("the head of a column that must be filled in has its star, the cells' spoken names have not") {
  Loaded loaded = with_content(
      "      - table:\n        rows: 1\n        columns:\n"
      "          - {header: Datum, field: dag, type: date, required: yes}\n"
      "          - {header: Kod, field: kod, type: text}\n");
  REQUIRE(loaded.report == "");
  const auto& table = std::get<FormTable>(loaded.forms[0].sections[0].items[0]);
  REQUIRE(table.columns.size() == 3);
  CHECK(table.columns[0].header == "Nr");
  CHECK(table.columns[1].header == "Datum *");
  CHECK(table.columns[2].header == "Kod");
  CHECK(table.rows[0][1].field[0].full_label == "Datum – 1");
}

TEST_CASE("numbered rows of an English form are headed in English") {
  Loaded loaded = Loaded(kHead +
                         "language: en\nsections:\n  - content:\n      - table:\n        rows: 1\n"
                         "        columns: [{header: Date, field: day, type: date}]\n");
  REQUIRE(loaded.report == "");
  CHECK(std::get<FormTable>(loaded.forms[0].sections[0].items[0]).columns[0].header == "No.");
}

TEST_CASE("a variant is not told to build on itself") {
  CHECK(Loaded("based_on: prof\n", {{"templates/forms/annat.form.yaml",
                                     kHead + "sections: [{content: [{field: a, type: text, label: A}]}]\n"}})
            .report ==
        "templates/forms/prov.form.yaml:1:11: fel[F012]: formuläret \"prof\", som det här bygger på, finns "
        "inte\n"
        "    1 | based_on: prof\n"
        "      |           ^^^^\n");
}

TEST_CASE("a colour that cannot be read on white is reported with its contrast") {
  CHECK(
      Loaded(kHead + "colour: \"#ffcc00\"\nsections: [{content: [{field: a, type: text, label: A}]}]\n")
          .report ==
      "templates/forms/prov.form.yaml:3:9: fel[F020]: färgen \"#ffcc00\" har kontrasten 1,5:1 mot vitt, det "
      "behövs minst 4,5:1\n"
      "    3 | colour: \"#ffcc00\"\n"
      "      |         ^^^^^^^\n"
      "   tips: välj en mörkare färg; den används till rubriker och linjer\n");
}

TEST_CASE("a list of answers makes its values of the words") {
  Loaded loaded = with_content(
      "      - {field: orsak, type: choice, options: [Avböjde, Nådde ej efter tre försök], label: Orsak}\n");
  CHECK(loaded.report == "");
  const auto& options = std::get<FormRow>(loaded.forms.at(0).sections.at(0).items.at(0)).fields.at(0).options;
  CHECK(options.at(1).value == "nadde_ej_efter_tre_forsok");
  CHECK(options.at(1).label == "Nådde ej efter tre försök");
}

TEST_CASE("questions come from the instrument, with numbers and conditions") {
  std::string instrument =
      "title: Enkät\nversion: \"1\"\nabout: staff\nitem_count: 2\nitems:\n"
      "  - {id: gjort, text: Har du gjort en intervju?, type: single, options: {ja: Ja, nej: Nej}}\n"
      "  - {id: hjalp, text: Hur mycket?, type: rating, low: Inte alls, high: Mycket, only_if: {gjort: "
      "ja}}\n";
  Loaded loaded(
      kHead + "instrument: enkat\nsections:\n  - content:\n      - {questions: all, collect: yes}\n",
      {{"data/instruments/enkat.instrument.yaml", instrument}});
  CHECK(loaded.report == "");
  std::vector<FormField> fields;
  visit_fields(loaded.forms.at(0), [&](const FormField& field) { fields.push_back(field); });
  REQUIRE(fields.size() == 2);
  CHECK(fields[0].label == "1. Har du gjort en intervju?");
  CHECK(fields[0].collect);
  CHECK(fields[1].kind == FormField::Kind::rating);
  CHECK(fields[1].max == 10);
  CHECK(fields[1].condition == "Besvaras om svaret på fråga 1 är ”Ja”.");
}

TEST_CASE("a question that is not in the instrument is reported with the nearest") {
  CHECK(Loaded(kHead + "instrument: enkat\nsections:\n  - content:\n      - {question: gjrt}\n"
                       "      - {field: a, type: text, label: A}\n",
               {{"data/instruments/enkat.instrument.yaml",
                 "title: E\nversion: \"1\"\nitems:\n  - {id: gjort, text: Gjort?, type: text}\n"}})
            .report ==
        "templates/forms/prov.form.yaml:6:20: fel[F015]: frågan \"gjrt\" finns inte i "
        "data/instruments/enkat.instrument.yaml\n"
        "    6 |       - {question: gjrt}\n"
        "      |                    ^^^^\n"
        "   tips: menade du \"gjort\"?\n");
}

TEST_CASE("an instrument with the wrong number of questions says so") {
  CHECK(Loaded(kHead + "sections: [{content: [{field: a, type: text, label: A}]}]\n",
               {{"data/instruments/enkat.instrument.yaml",
                 "title: E\nversion: \"1\"\nitem_count: 115\nitems:\n  - {id: a, text: A, type: text}\n"}})
            .report ==
        "data/instruments/enkat.instrument.yaml:3:13: fel[F025]: enkäten har 1 frågor men säger själv 115\n"
        "    3 | item_count: 115\n"
        "      |             ^^^\n"
        "   tips: rätta item_count eller lägg till det som saknas\n");
}

TEST_CASE("questions in a row with one condition say it once") {
  std::string instrument =
      "title: Enkät\nversion: \"1\"\nabout: staff\nitem_count: 4\nitems:\n"
      "  - {id: gjort, text: Gjort?, type: single, options: {ja: Ja, nej: Nej}}\n"
      "  - {id: a, text: A, type: text, only_if: {gjort: ja}}\n"
      "  - {id: b, text: B, type: text, only_if: {gjort: ja}}\n"
      "  - {id: c, text: C, type: text, only_if: {gjort: nej}}\n";
  Loaded loaded(kHead + "instrument: enkat\nsections:\n  - content:\n      - {questions: all}\n",
                {{"data/instruments/enkat.instrument.yaml", instrument}});
  std::vector<std::string> conditions;
  visit_fields(loaded.forms.at(0), [&](const FormField& field) { conditions.push_back(field.condition); });
  CHECK(conditions == std::vector<std::string>{"", "Fråga 2–3 besvaras om svaret på fråga 1 är ”Ja”.", "",
                                               "Besvaras om svaret på fråga 1 är ”Nej”."});
}

TEST_CASE("an earlier name is the block's own, and belongs to one field only") {
  Loaded repeated(kHead +
                      "sections:\n  - for_each: omraden\n    content:\n"
                      "      - {field: dagar, type: integer, label: Dagar, earlier_names: [antal]}\n",
                  {{"templates/forms/omraden.list.yaml", "boende: Boende\nfritid: Fritid\n"}});
  CHECK(repeated.report == "");
  std::vector<std::string> earlier;
  visit_fields(repeated.forms.at(0),
               [&](const FormField& field) { earlier.push_back(field.earlier_names.at(0)); });
  CHECK(earlier == std::vector<std::string>{"boende.antal", "fritid.antal"});
  CHECK(
      with_content("      - {field: dagar, type: integer, label: Dagar}\n"
                   "      - {field: antal, type: integer, label: Antal, earlier_names: [dagar]}\n")
          .report ==
      "templates/forms/prov.form.yaml:7:9: fel[F054]: det tidigare namnet \"dagar\" på fältet \"antal\" hör "
      "redan till \"dagar\"\n"
      "    7 |       - {field: antal, type: integer, label: Antal, earlier_names: [dagar]}\n"
      "      |         ^\n"
      "   tips: två fält kan inte ha hetat likadant; svaret skulle läsas två gånger\n");
}

TEST_CASE("an answer whose name cannot be stored is reported with one that can") {
  CHECK(with_content("      - {field: a, type: choice, label: A, options: {Ja tack: Ja tack, nej: Nej}}\n")
            .report ==
        "templates/forms/prov.form.yaml:6:54: fel[F051]: svarets namn \"Ja tack\" får bara ha bokstäver a–z, "
        "siffror, _ och - (och inte vara Off)\n"
        "    6 |       - {field: a, type: choice, label: A, options: {Ja tack: Ja tack, nej: Nej}}\n"
        "      |                                                      ^^^^^^^\n"
        "   tips: skriv ja_tack: och det som ska synas efter kolonet\n");
}

TEST_CASE("two sections with one id are reported; a list that is gone through twice makes ids of its own") {
  CHECK(Loaded(kHead + "sections:\n  - {id: a, content: [{text: Hej}]}\n"
                       "  - {id: a, content: [{field: x, type: text, label: X}]}\n")
            .report ==
        "templates/forms/prov.form.yaml:5:10: fel[F052]: ett avsnitt före det här har också id \"a\"\n"
        "    5 |   - {id: a, content: [{field: x, type: text, label: X}]}\n"
        "      |          ^\n"
        "   tips: ge det ett annat id, eller inget: då får det ett av sig självt\n");
  Loaded twice(kHead +
                   "sections:\n  - {for_each: dagar, content: [{field: a, type: text, label: A}]}\n"
                   "  - {for_each: dagar, content: [{field: b, type: text, label: B}]}\n",
               {{"templates/forms/dagar.list.yaml", "mandag: Måndag\n"}});
  CHECK(twice.report == "");
  CHECK(twice.forms.at(0).sections.at(1).id == "mandag_2");
}

TEST_CASE("a placeholder outside a repeated block is reported, other braces are the author's own") {
  CHECK(
      with_content("      - {field: a, type: text, label: \"{title} {x}\"}\n").report ==
      "templates/forms/prov.form.yaml:6:39: fel[F053]: \"{title}\" fylls bara i när avsnittet har for_each\n"
      "    6 |       - {field: a, type: text, label: \"{title} {x}\"}\n"
      "      |                                       ^^^^^^^^^^^\n"
      "   tips: skriv for_each: och listans namn, eller skriv orden i klartext\n");
}

TEST_CASE("measures outside what a page can be are reported with the limits") {
  CHECK(Loaded(kHead + "sections:\n  - new_page_if_less_than_mm: -5\n    content:\n"
                       "      - {field: a, type: text, label: A, width: 0}\n")
            .report ==
        "templates/forms/prov.form.yaml:4:31: fel[F011]: \"new_page_if_less_than_mm\" ska vara 0–267, här "
        "står -5\n"
        "    4 |   - new_page_if_less_than_mm: -5\n"
        "      |                               ^^\n"
        "templates/forms/prov.form.yaml:6:49: fel[F011]: \"width\" ska vara 0.1–100, här står 0\n"
        "    6 |       - {field: a, type: text, label: A, width: 0}\n"
        "      |                                                 ^\n");
}

TEST_CASE("silly form files give problems, never a crash") {
  for (std::string text :
       {"", "[]", "title", "title: []\nversion: {}\nsections: 3\n", "sections: [1, [], {}]\n",
        "sections: [{content: {}}]\n", "sections: [{content: [1, [], {row: 1}, {row: [1]}]}]\n",
        "sections: [{content: [{table: , rows: 0, columns: [1]}]}]\n",
        "sections: [{content: [{table: [], rows: {}, columns: {}}]}]\n",
        "sections: [{content: [{grid: a, rows: 99, options: [[]]}]}]\n",
        "sections: [{for_each: [], content: []}]\n", "based_on: prov\n", "based_on: []\n",
        "scales: []\nsections: []\n", "scales: {a: 1}\nsections: []\ninstrument: []\n"}) {
    CAPTURE(text);
    CHECK(Loaded(text).report.find("fel[") != std::string::npos);
  }
}

TEST_CASE("a variant with an empty title is reported where it stands") {
  Loaded got("based_on: plan\ntitle: \"\"\n",
             {{"templates/forms/plan.form.yaml",
               kHead + "sections: [{content: [{field: a, type: text, label: A}]}]\n"}});
  CHECK(got.report.starts_with("templates/forms/prov.form.yaml:2:8: fel["));
}

TEST_CASE("an answer without words is reported") {
  CHECK(with_content(
            "      - {field: a, type: choice, label: A, options: {ja: Ja, nej: \"\", kanske: Kanske}}\n")
            .report ==
        "templates/forms/prov.form.yaml:6:62: fel[F068]: svaret \"nej\" har inga ord\n"
        "    6 |       - {field: a, type: choice, label: A, options: {ja: Ja, nej: \"\", kanske: Kanske}}\n"
        "      |                                                              ^^^\n"
        "   tips: skriv det som ska synas efter kolonet: {nej: text}\n");
}

TEST_CASE("a limit that no whole number of the program holds is reported with the limits") {
  CHECK(with_content("      - {field: a, type: integer, label: A, min: 0, max: 5000000000}\n").report ==
        "templates/forms/prov.form.yaml:6:58: fel[F011]: \"max\" ska vara -1000000000–1000000000, här står "
        "5000000000\n"
        "    6 |       - {field: a, type: integer, label: A, min: 0, max: 5000000000}\n"
        "      |                                                          ^^^^^^^^^^\n");
}

TEST_CASE("a version that is no short mark is reported") {
  CHECK(Loaded("title: Prov\nversion: 1 utkast\nsections: [{content: [{field: a, type: text, label: A}]}]\n")
            .report ==
        "templates/forms/prov.form.yaml:2:10: fel[F070]: versionen \"1 utkast\" ska vara ett kort märke: "
        "högst 20 "
        "bokstäver a–z, siffror, punkter och streck\n"
        "    2 | version: 1 utkast\n"
        "      |          ^^^^^^^^\n"
        "   tips: skriv till exempel version: \"1.0\"\n");
}

TEST_CASE("a list or an instrument that cannot be read is one fault, not one for each form that uses it") {
  Loaded list(kHead +
                  "sections:\n  - for_each: omraden\n    title: \"{title}\"\n    content:\n"
                  "      - {field: a, type: text, label: A}\n",
              {{"templates/forms/omraden.list.yaml", "boende: Boende\nboende: Fritid\n"}});
  CHECK(list.report.find("fel[S005]") != std::string::npos);
  CHECK(list.report.find("F004") == std::string::npos);
  CHECK(list.report.find("F018") == std::string::npos);
  Loaded instrument(
      kHead +
          "instrument: nojd\nsections:\n  - content:\n      - {questions: all}\n      - {question: bra}\n",
      {{"data/instruments/nojd.instrument.yaml", "title: Nöjd\ntitle: Nöjd?\n"}});
  CHECK(instrument.report.find("fel[S005]") != std::string::npos);
  CHECK(instrument.report.find("fel[F") == std::string::npos);
  Loaded unknown(kHead + "instrument: nojt\nsections:\n  - content:\n      - {questions: all}\n", {});
  CHECK(unknown.report.find("fel[F014]") != std::string::npos);
  CHECK(unknown.report.find("F016") == std::string::npos);
}

TEST_CASE("of two fields with one name the first is kept, so that the PDF has nothing to add") {
  auto got = with_content(
      "      - {field: a, type: text, label: A}\n      - {field: a, type: text, label: B}\n"
      "      - {field: b, type: text, label: C}\n      - {field: b.c, type: text, label: D}\n");
  CHECK(count_fields(got.forms.at(0)).inputs == 2);
}

TEST_CASE("a line of ten centimetres in a table is reported") {
  CHECK(with_content("      - table: t\n        rows: 2\n        columns:\n"
                     "          - {header: Nu, field: nu, type: visual_line}\n")
            .report.find("prov.form.yaml:9:43: fel[F071]: en linje på 10 cm får inte plats i en tabell\n") !=
        std::string::npos);
}

TEST_CASE("a question of an instrument that asks for a name must say whether it is sensitive") {
  auto report_of = [](const std::string& end) {
    return Loaded(
               kHead + "instrument: i\nsections:\n  - content:\n      - {questions: all, collect: yes}\n",
               {{"data/instruments/i.instrument.yaml",
                 "title: I\nversion: \"1\"\nitems:\n  - {id: vem, text: \"Vad är ditt namn?\", type: text" +
                     end + "}\n"}})
        .report;
  };
  CHECK(report_of("") ==
        "data/instruments/i.instrument.yaml:4:10: fel[F061]: \"vem\" ser ut att fråga efter namn, adress, "
        "telefon "
        "eller personnummer och kan läsas tillbaka\n"
        "    4 |   - {id: vem, text: \"Vad är ditt namn?\", type: text}\n"
        "      |          ^^^\n"
        "   tips: skriv sensitive: yes om svaret är en personuppgift, annars sensitive: no\n");
  CHECK(report_of(", sensitive: yes") == "");
  CHECK(report_of(", sensitive: no") == "");
}
