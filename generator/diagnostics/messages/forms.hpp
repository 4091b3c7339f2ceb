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

inline constexpr Message filled_form_unreadable{
    "F030",
    Severity::error,
    "filen går inte att läsa som PDF",
    "the file cannot be read as PDF",
    "spara om formuläret i PDF-läsaren, eller ta bort filen ur mappen",
    "save the form again in the PDF reader, or take the file out of the folder"};
inline constexpr Message filled_form_locked{"F031",
                                            Severity::error,
                                            "filen är skyddad med lösenord",
                                            "the file is protected by a password",
                                            "spara den utan lösenord",
                                            "save it without a password"};
inline constexpr Message not_our_form{
    "F032",
    Severity::error,
    "filen säger inte vilket formulär den är en kopia av",
    "the file does not say which form it is a copy of",
    "fyll i den PDF som Underlag har gjort och spara den; utskrift till PDF tar bort fälten",
    "fill in the PDF that Underlag made and save it; printing to PDF removes the fields"};
inline constexpr Message filled_form_unknown{"F033",
                                             Severity::error,
                                             "formuläret \"{0}\" finns inte i projektet",
                                             "the form \"{0}\" is not in the project",
                                             "menade du \"{1}\"?",
                                             "did you mean \"{1}\"?"};
inline constexpr Message several_forms{"F034",
                                       Severity::error,
                                       "filen är formuläret \"{0}\", de andra i mappen är \"{1}\"",
                                       "the file is the form \"{0}\", the others in the folder are \"{1}\"",
                                       "lägg varje formulär i en egen mapp",
                                       "put each form into a folder of its own"};
inline constexpr Message other_version{"F035",
                                       Severity::warning,
                                       "ifylld i version {0}, definitionen är version {1}",
                                       "filled in in version {0}, the definition is version {1}",
                                       "fält som har bytt namn hittas om de står under earlier_names",
                                       "fields with a new name are found if they stand under earlier_names"};
inline constexpr Message field_not_in_form{"F036",
                                           Severity::warning,
                                           "fältet \"{0}\" finns inte i formuläret \"{1}\" och läses inte",
                                           "the field \"{0}\" is not in the form \"{1}\" and is not read",
                                           "har det bytt namn, skriv det gamla under earlier_names",
                                           "if it has a new name, put the old one under earlier_names"};
inline constexpr Message field_missing{"F037", Severity::warning,
                                       "fältet \"{0}\" saknas i filen, svaret blir tomt",
                                       "the field \"{0}\" is missing in the file, the answer is left empty"};
inline constexpr Message required_is_empty{"F038", Severity::warning, "\"{0}\" måste fyllas i men är tomt",
                                           "\"{0}\" must be filled in but is empty"};
inline constexpr Message filled_form_without_fields{
    "F039",
    Severity::error,
    "filen har inga fält, bara det som syns på sidan",
    "the file has no fields, only what shows on the page",
    "den är utskriven eller inskannad; svaren får skrivas in för hand",
    "it was printed or scanned; the answers have to be typed in"};
inline constexpr Message filled_form_empty{"F040", Severity::warning,
                                           "inget är ifyllt; raden räknas som bortfall",
                                           "nothing is filled in; the row counts as non-response"};
inline constexpr Message nothing_to_collect{"F041",
                                            Severity::error,
                                            "inget fält i \"{0}\" har collect: yes",
                                            "no field of \"{0}\" has collect: yes",
                                            "skriv collect: yes på de fält som får läsas tillbaka",
                                            "write collect: yes on the fields that may be read back"};
inline constexpr Message answer_not_number{
    "F042",
    Severity::error,
    "\"{0}\" ska vara ett tal men är något annat",
    "\"{0}\" must be a number but is something else",
    "öppna filen, rätta svaret eller töm rutan, spara och kör igen",
    "open the file, correct the answer or empty the box, save and run again"};
inline constexpr Message answer_out_of_range{"F043", Severity::error,
                                             "\"{0}\" är {1}, det ska ligga mellan {2} och {3}",
                                             "\"{0}\" is {1}, it must be between {2} and {3}"};
inline constexpr Message answer_not_date{
    "F044",
    Severity::error,
    "\"{0}\" ska vara ett datum som 2026-11-22 men är något annat",
    "\"{0}\" must be a date such as 2026-11-22 but is something else",
    "öppna filen, rätta svaret eller töm rutan, spara och kör igen",
    "open the file, correct the answer or empty the box, save and run again"};
inline constexpr Message answer_not_an_option{
    "F045",
    Severity::error,
    "\"{0}\" har ett svar som inte finns bland alternativen",
    "\"{0}\" has an answer that is not among the options",
    "har alternativen ändrats, ge formuläret en ny version och läs de gamla för sig",
    "if the options have changed, give the form a new version and read the old ones apart"};
inline constexpr Message contact_in_answer{
    "F046", Severity::warning, "\"{0}\" ser ut att innehålla telefonnummer eller e-post och har lämnats tomt",
    "\"{0}\" seems to hold a telephone number or an e-mail address and was left empty"};
inline constexpr Message no_filled_forms{"F047", Severity::error,
                                         "mappen finns inte eller har inga PDF-filer",
                                         "the folder does not exist or has no PDF files"};
inline constexpr Message answers_into_output{
    "F048",
    Severity::error,
    "svar om personer får inte skrivas i mappen som publiceras",
    "answers about people may not be written into the folder that is published",
    "välj en plats utanför output/, till exempel -o svar/svar.csv",
    "choose a place outside output/, for example -o svar/svar.csv"};
inline constexpr Message answers_not_written{"F049",
                                             Severity::error,
                                             "filen gick inte att skriva",
                                             "the file could not be written",
                                             "finns mappen, och är filen stängd i Excel?",
                                             "does the folder exist, and is the file closed in Excel?"};
inline constexpr Message answers_collected{"F050", Severity::note, "{0} ifyllda \"{1}\" har lästs till {2}",
                                           "{0} filled in \"{1}\" were read into {2}"};

inline constexpr Message bad_option{
    "F051",
    Severity::error,
    "svarets namn \"{0}\" får bara ha bokstäver a–z, siffror, _ och - (och inte vara Off)",
    "the answer's name \"{0}\" may only have letters a–z, digits, _ and - (and not be Off)",
    "skriv {1}: och det som ska synas efter kolonet",
    "write {1}: and what is to be shown after the colon"};
inline constexpr Message duplicate_section{"F052",
                                           Severity::error,
                                           "ett avsnitt före det här har också id \"{0}\"",
                                           "a section before this one has the id \"{0}\" too",
                                           "ge det ett annat id, eller inget: då får det ett av sig självt",
                                           "give it another id, or none: then it gets one by itself"};
inline constexpr Message placeholder_outside{
    "F053",
    Severity::error,
    "\"{{0}}\" fylls bara i när avsnittet har for_each",
    "\"{{0}}\" is only filled in where the section has for_each",
    "skriv for_each: och listans namn, eller skriv orden i klartext",
    "write for_each: and the list's name, or write the words themselves"};
inline constexpr Message earlier_name_taken{
    "F054",
    Severity::error,
    "det tidigare namnet \"{0}\" på fältet \"{1}\" hör redan till \"{2}\"",
    "the earlier name \"{0}\" of the field \"{1}\" already belongs to \"{2}\"",
    "två fält kan inte ha hetat likadant; svaret skulle läsas två gånger",
    "two fields cannot have had one name; the answer would be read twice"};
inline constexpr Message filled_form_twice{"F055",
                                           Severity::error,
                                           "filen är en exakt kopia av {0}",
                                           "the file is an exact copy of {0}",
                                           "ta bort den ena; svaren skulle räknas två gånger",
                                           "remove one of them; the answers would be counted twice"};

inline constexpr Message answers_not_csv{"F056",
                                         Severity::error,
                                         "svaren skrivs som CSV, filens namn ska sluta på .csv",
                                         "the answers are written as CSV, the file's name must end in .csv",
                                         "skriv till exempel -o svar/svar.csv",
                                         "write for example -o svar/svar.csv"};
inline constexpr Message answers_into_sources{
    "F057",
    Severity::error,
    "svar om personer får inte skrivas i {0}/, som projektet läser",
    "answers about people may not be written into {0}/, which the project reads",
    "välj en plats utanför {0}/, till exempel -o svar/svar.csv",
    "choose a place outside {0}/, for example -o svar/svar.csv"};
inline constexpr Message answers_over_other_file{"F058",
                                                 Severity::error,
                                                 "här finns redan något annat än insamlade svar",
                                                 "something other than collected answers is here already",
                                                 "välj ett annat namn, eller flytta det som finns här",
                                                 "choose another name, or move what is here"};

inline constexpr Message answers_would_be_lost{
    "F072",
    Severity::error,
    "rader i filen som inte finns bland svaren som nu har lästs: {0}",
    "rows of the file that are not among the answers that were read now: {0}",
    "välj ett annat namn, eller ta bort filen om de svaren inte ska vara kvar",
    "choose another name, or remove the file if those answers shall not be kept"};

inline constexpr Message answer_too_small{"F059", Severity::error, "\"{0}\" är {1}, det ska vara minst {2}",
                                          "\"{0}\" is {1}, it must be at least {2}"};
inline constexpr Message answer_too_large{"F060", Severity::error, "\"{0}\" är {1}, det ska vara högst {2}",
                                          "\"{0}\" is {1}, it must be at most {2}"};

inline constexpr Message looks_personal{
    "F061",
    Severity::error,
    "\"{0}\" ser ut att fråga efter namn, adress, telefon eller personnummer och kan läsas tillbaka",
    "\"{0}\" seems to ask for a name, an address, a telephone or a personal number and can be read back",
    "skriv {1}: yes om svaret är en personuppgift, annars {1}: no",
    "write {1}: yes if the answer is personal data, otherwise {1}: no"};
inline constexpr Message was_personal{
    "F062", Severity::warning,
    "\"{0}\" var en personuppgift när formuläret fylldes i (version {1}) och läses inte",
    "\"{0}\" was personal data when the form was filled in (version {1}) and is not read"};
inline constexpr Message person_in_answer{
    "F063",
    Severity::warning,
    "\"{0}\" upprepar något ur formulärets personuppgifter och har lämnats tomt",
    "\"{0}\" repeats something of the form's personal data and was left empty",
    "behövs svaret, läs det i filen och skriv in det utan personuppgifter",
    "if the answer is needed, read it in the file and type it in without personal data"};
inline constexpr Message same_answers{
    "F064",
    Severity::warning,
    "allt är ifyllt likadant som i {0}",
    "everything is filled in as in {0}",
    "är det samma formulär sparat två gånger, ta bort det ena: nu räknas svaren två gånger",
    "if it is one form saved twice, remove one of them: the answers are counted twice now"};
inline constexpr Message same_person{
    "F065",
    Severity::warning,
    "personnumret är detsamma som i {0}",
    "the personal number is the same as in {0}",
    "är det två exemplar av samma formulär, ta bort det äldre: nu räknas båda",
    "if they are two copies of one form, remove the older one: both are counted now"};
inline constexpr Message own_words_collected{
    "F066",
    Severity::note,
    "{0} svar i fritext följer med",
    "{0} answers in free text are included",
    "läs igenom dem innan filen lämnas vidare: namn på andra än den som formuläret gäller känns inte igen",
    "read them before the file is passed on: names of others than the person of the form are not recognised"};
inline constexpr Message filled_form_not_opened{"F067", Severity::error, "filen går inte att öppna",
                                                "the file cannot be opened"};
inline constexpr Message option_without_words{"F068",
                                              Severity::error,
                                              "svaret \"{0}\" har inga ord",
                                              "the answer \"{0}\" has no words",
                                              "skriv det som ska synas efter kolonet: {{0}: text}",
                                              "write what is to be shown after the colon: {{0}: text}"};
inline constexpr Message block_too_tall{"F069",
                                        Severity::error,
                                        "det som ska stå här är {0} mm högt, sidan rymmer {1} mm",
                                        "what is to stand here is {0} mm tall, the page holds {1} mm",
                                        "minska lines, korta texten eller dela fältet i två",
                                        "lower lines, shorten the text or split the field in two"};
inline constexpr Message bad_version{
    "F070",
    Severity::error,
    "versionen \"{0}\" ska vara ett kort märke: högst 20 bokstäver a–z, siffror, punkter och streck",
    "the version \"{0}\" is to be a short mark: at most 20 letters a–z, digits, dots and dashes",
    "skriv till exempel version: \"1.0\"",
    "write for example version: \"1.0\""};

inline constexpr Message line_in_table{"F071",
                                       Severity::error,
                                       "en linje på 10 cm får inte plats i en tabell",
                                       "a line of 10 cm has no room in a table",
                                       "ställ fältet för sig, eller använd type: rating",
                                       "put the field by itself, or use type: rating"};

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
                                                    &field_inside_field,
                                                    &filled_form_unreadable,
                                                    &filled_form_locked,
                                                    &not_our_form,
                                                    &filled_form_unknown,
                                                    &several_forms,
                                                    &other_version,
                                                    &field_not_in_form,
                                                    &field_missing,
                                                    &required_is_empty,
                                                    &filled_form_without_fields,
                                                    &filled_form_empty,
                                                    &nothing_to_collect,
                                                    &answer_not_number,
                                                    &answer_out_of_range,
                                                    &answer_not_date,
                                                    &answer_not_an_option,
                                                    &contact_in_answer,
                                                    &no_filled_forms,
                                                    &answers_into_output,
                                                    &answers_not_written,
                                                    &answers_collected,
                                                    &bad_option,
                                                    &duplicate_section,
                                                    &placeholder_outside,
                                                    &earlier_name_taken,
                                                    &filled_form_twice,
                                                    &answers_not_csv,
                                                    &answers_into_sources,
                                                    &answers_over_other_file,
                                                    &answer_too_small,
                                                    &answer_too_large,
                                                    &looks_personal,
                                                    &was_personal,
                                                    &person_in_answer,
                                                    &same_answers,
                                                    &same_person,
                                                    &own_words_collected,
                                                    &filled_form_not_opened,
                                                    &option_without_words,
                                                    &block_too_tall,
                                                    &bad_version,
                                                    &line_in_table,
                                                    &answers_would_be_lost};

}  // namespace underlag::messages
