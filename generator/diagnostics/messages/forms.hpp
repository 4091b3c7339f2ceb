#pragma once
// Words for problems in form definitions, instruments and filled forms (codes F…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message duplicate_field{
    "F001",
    Severity::error,
    "fältet \"{0}\" finns två gånger, första gången på {1}",
    "the field \"{0}\" stands twice, first at {1}",
    "ge det ena fältet ett annat namn; svaren i ett ifyllt formulär hittas på namnet",
    "give one of them another name; the answers of a filled form are found by name"};
inline constexpr Message unknown_scale{"F002",
                                       Severity::error,
                                       "skalan \"{0}\" finns inte under \"scales\"",
                                       "the scale \"{0}\" does not stand under \"scales\"",
                                       "menade du \"{1}\"?",
                                       "did you mean \"{1}\"?"};
inline constexpr Message too_few_options{"F003",
                                         Severity::error,
                                         "\"{0}\" har {1} svarsalternativ, det behövs minst {2}",
                                         "\"{0}\" has {1} answers to choose from, at least {2} are needed",
                                         "skriv dem som options: {ja: Ja, nej: Nej}",
                                         "write them as options: {ja: Ja, nej: Nej}"};
inline constexpr Message unknown_list{
    "F004",
    Severity::error,
    "listan \"{0}\" finns inte, det skulle finnas en fil templates/forms/{0}.list.yaml",
    "the list \"{0}\" does not exist, there should be a file templates/forms/{0}.list.yaml",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};
inline constexpr Message bad_name{"F005",
                                  Severity::error,
                                  "namnet \"{0}\" får bara ha små bokstäver a–z, siffror och _",
                                  "the name \"{0}\" may only have lower-case letters a–z, digits and _",
                                  "skriv \"{1}\"",
                                  "write \"{1}\""};
inline constexpr Message personal_is_collected{
    "F006",
    Severity::error,
    "fältet \"{0}\" är en personuppgift och kan inte ha collect: yes",
    "the field \"{0}\" is personal data and cannot have collect: yes",
    "ta bort collect; namn, adress, telefon och personnummer läses aldrig tillbaka",
    "remove collect; names, addresses, telephone and personal numbers are never read back"};
inline constexpr Message unknown_placeholder{"F007",
                                             Severity::error,
                                             "\"{{0}}\" går inte att fylla i, här finns {title}, {number} "
                                             "och {name}",
                                             "\"{{0}}\" cannot be filled in, there is {title}, {number} and "
                                             "{name}",
                                             "menade du \"{1}\"?",
                                             "did you mean \"{1}\"?"};
inline constexpr Message item_without_kind{"F008",
                                           Severity::error,
                                           "posten säger inte vad den är, den ska ha en av nycklarna {0}",
                                           "the entry does not say what it is, it needs one of the keys {0}",
                                           "menade du \"{1}\"?",
                                           "did you mean \"{1}\"?"};
inline constexpr Message item_of_two_kinds{"F009",
                                           Severity::error,
                                           "posten är både \"{0}\" och \"{1}\"",
                                           "the entry is both \"{0}\" and \"{1}\"",
                                           "dela den i två poster, var och en med eget streck",
                                           "split it into two entries, each with its own dash"};
inline constexpr Message bad_range{"F010", Severity::error,
                                   "\"{0}\" går från {1} till {2}, min ska vara mindre än max",
                                   "\"{0}\" goes from {1} to {2}, min must be less than max"};
inline constexpr Message out_of_range{"F011", Severity::error, "\"{0}\" ska vara {1}–{2}, här står {3}",
                                      "\"{0}\" must be {1}–{2}, here is {3}"};
inline constexpr Message unknown_base{"F012",
                                      Severity::error,
                                      "formuläret \"{0}\", som det här bygger på, finns inte",
                                      "the form \"{0}\", which this one is based on, does not exist",
                                      "menade du \"{1}\"?",
                                      "did you mean \"{1}\"?"};
inline constexpr Message base_of_base{
    "F013",
    Severity::error,
    "formuläret \"{0}\", som det här bygger på, bygger självt på \"{1}\"",
    "the form \"{0}\", which this one is based on, is itself based on \"{1}\"",
    "skriv based_on: {1}",
    "write based_on: {1}"};
inline constexpr Message unknown_instrument{
    "F014",
    Severity::error,
    "enkäten \"{0}\" finns inte, det skulle finnas en fil data/instruments/{0}.instrument.yaml",
    "the instrument \"{0}\" does not exist, there should be a file data/instruments/{0}.instrument.yaml",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};
inline constexpr Message unknown_question{"F015",
                                          Severity::error,
                                          "frågan \"{0}\" finns inte i {1}",
                                          "the question \"{0}\" does not stand in {1}",
                                          "menade du \"{2}\"?",
                                          "did you mean \"{2}\"?"};
inline constexpr Message questions_without_instrument{
    "F016",
    Severity::error,
    "\"questions\" behöver en enkät att hämta frågorna ur",
    "\"questions\" needs an instrument to take the questions from",
    "skriv instrument: och enkätens namn högst upp i filen",
    "write instrument: and its name at the top of the file"};
inline constexpr Message table_without_fields{"F017",
                                              Severity::error,
                                              "tabellen \"{0}\" har ingen kolumn med \"field\"",
                                              "the table \"{0}\" has no column with \"field\"",
                                              "låt minst en kolumn ha field: och ett namn",
                                              "let at least one column have field: and a name"};
inline constexpr Message no_fields{"F018", Severity::warning, "formuläret har inga fält att fylla i",
                                   "the form has no fields to fill in"};
inline constexpr Message bad_colour{"F019",
                                    Severity::error,
                                    "färgen \"{0}\" ska skrivas som \"#00506b\"",
                                    "the colour \"{0}\" is to be written as \"#00506b\"",
                                    "sätt citattecken runt, annars läses # som en kommentar",
                                    "put quotes around it, otherwise # starts a comment"};
inline constexpr Message pale_colour{
    "F020",
    Severity::error,
    "färgen \"{0}\" har kontrasten {1}:1 mot vitt, det behövs minst 4,5:1",
    "the colour \"{0}\" has the contrast {1}:1 against white, at least 4.5:1 is needed",
    "välj en mörkare färg; den används till rubriker och linjer",
    "choose a darker colour; it is used for headings and lines"};
inline constexpr Message unused_scale{"F021",
                                      Severity::warning,
                                      "skalan \"{0}\" används inte av något fält",
                                      "no field uses the scale \"{0}\"",
                                      "ta bort den, eller skriv scale: {0} på fälten som ska ha den",
                                      "remove it, or write scale: {0} on the fields that are to have it"};
inline constexpr Message mixed_options{
    "F022",
    Severity::error,
    "frågorna \"{0}\" och \"{1}\" har olika svarsalternativ och kan inte stå i samma rutnät",
    "the questions \"{0}\" and \"{1}\" have different answers and cannot stand in the same grid",
    "ta bort as: grid, eller dela posten i två",
    "remove as: grid, or split the entry into two"};
inline constexpr Message unknown_option_set{"F023",
                                            Severity::error,
                                            "svarsuppsättningen \"{0}\" finns inte under \"option_sets\"",
                                            "the set of answers \"{0}\" does not stand under \"option_sets\"",
                                            "menade du \"{1}\"?",
                                            "did you mean \"{1}\"?"};
inline constexpr Message unknown_condition{
    "F024",
    Severity::error,
    "villkoret \"{0}\" pekar inte på ett svar på en tidigare fråga",
    "the condition \"{0}\" does not point at an answer to an earlier question",
    "skriv frågans id och svaret, till exempel {1}",
    "write the question's id and the answer, for example {1}"};
inline constexpr Message wrong_item_count{"F025",
                                          Severity::error,
                                          "enkäten har {0} frågor men säger själv {1}",
                                          "the instrument has {0} questions but says {1} itself",
                                          "rätta item_count eller lägg till det som saknas",
                                          "correct item_count or add what is missing"};

inline constexpr Message duplicate_option{"F026",
                                          Severity::error,
                                          "svaret \"{0}\" finns två gånger i \"{1}\"",
                                          "the answer \"{0}\" stands twice in \"{1}\"",
                                          "ge varje svar ett eget namn: {namn: text}",
                                          "give each answer a name of its own: {name: text}"};
inline constexpr Message duplicate_definition{"F027",
                                              Severity::error,
                                              "\"{0}\" finns redan i {1}",
                                              "\"{0}\" already stands in {1}",
                                              "byt namn på den ena filen",
                                              "rename one of the files"};

inline constexpr Message section_too_tall{
    "F028",
    Severity::error,
    "avsnittet \"{0}\" ska hållas ihop men är {1} mm högt, sidan rymmer {2} mm",
    "the section \"{0}\" is to be kept together but is {1} mm tall, the page holds {2} mm",
    "ta bort keep_together, dela avsnittet eller minska lines",
    "remove keep_together, split the section or lower lines"};
inline constexpr Message field_inside_field{
    "F029",
    Severity::error,
    "fältet \"{0}\" har samma namn som början på \"{1}\"",
    "the field \"{0}\" has the name that \"{1}\" begins with",
    "ge det ena ett annat namn; punkten delar in fält i grupper",
    "give one of them another name; the dot parts fields into groups"};

inline constexpr const Message* kFormsMessages[] = {&duplicate_field,
                                                    &unknown_scale,
                                                    &too_few_options,
                                                    &unknown_list,
                                                    &bad_name,
                                                    &personal_is_collected,
                                                    &unknown_placeholder,
                                                    &item_without_kind,
                                                    &item_of_two_kinds,
                                                    &bad_range,
                                                    &out_of_range,
                                                    &unknown_base,
                                                    &base_of_base,
                                                    &unknown_instrument,
                                                    &unknown_question,
                                                    &questions_without_instrument,
                                                    &table_without_fields,
                                                    &no_fields,
                                                    &bad_colour,
                                                    &pale_colour,
                                                    &unused_scale,
                                                    &mixed_options,
                                                    &unknown_option_set,
                                                    &unknown_condition,
                                                    &wrong_item_count,
                                                    &duplicate_option,
                                                    &duplicate_definition,
                                                    &section_too_tall,
                                                    &field_inside_field};

}  // namespace underlag::messages
