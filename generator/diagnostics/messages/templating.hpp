#pragma once
// What can be wrong with a template: its syntax (T001–T059), the place in the HTML where it puts a value
// (T060–T089), and the data it meets (T090–).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message template_missing{"T001",
                                          Severity::error,
                                          "mallen \"{0}\" finns inte",
                                          "there is no template \"{0}\"",
                                          "menade du \"{1}\"?",
                                          "did you mean \"{1}\"?"};
inline constexpr Message template_not_utf8{"T002",
                                           Severity::error,
                                           "mallen är inte UTF-8",
                                           "the template is not UTF-8",
                                           "spara filen som UTF-8",
                                           "save the file as UTF-8"};
inline constexpr Message template_too_large{"T003", Severity::error, "mallen är större än {0} MB",
                                            "the template is larger than {0} MB"};
inline constexpr Message template_unclosed_delimiter{"T010",
                                                     Severity::error,
                                                     "\"{0}\" avslutas aldrig",
                                                     "\"{0}\" never ends",
                                                     "skriv {1} där det slutar",
                                                     "write {1} where it ends"};
inline constexpr Message template_unknown_character{"T011",
                                                    Severity::error,
                                                    "tecknet {0} har ingen mening här",
                                                    "the character {0} means nothing here",
                                                    "text skrivs inom citattecken",
                                                    "text is written in quotes"};
inline constexpr Message template_unclosed_text{"T012", Severity::error,
                                                "texten saknar avslutande {0} på samma rad",
                                                "the text has no closing {0} on the same line"};
inline constexpr Message template_unexpected{"T013", Severity::error, "här står {0} men väntades {1}",
                                             "found {0} where {1} was expected"};
inline constexpr Message template_value_expected{
    "T014", Severity::error, "här står {0} men väntades ett värde", "found {0} where a value was expected"};
inline constexpr Message template_name_expected{"T015", Severity::error, "här står {0} men väntades ett namn",
                                                "found {0} where a name was expected"};
inline constexpr Message template_filter_expected{"T016", Severity::error,
                                                  "här står {0} men väntades namnet på ett filter",
                                                  "found {0} where the name of a filter was expected"};
inline constexpr Message template_file_name_expected{
    "T017",
    Severity::error,
    "här står {0} men väntades namnet på en mallfil inom citattecken",
    "found {0} where the name of a template file in quotes was expected",
    "namnet måste stå utskrivet så att mallen kan kontrolleras i förväg",
    "the name must be written out so that the template can be checked beforehand"};
inline constexpr Message template_too_much{"T018", Severity::error, "{0} är för mycket här",
                                           "{0} is too much here"};
inline constexpr Message template_number_too_large{"T019", Severity::error, "talet {0} är för stort",
                                                   "the number {0} is too large"};
inline constexpr Message template_expression_too_deep{"T020",
                                                      Severity::error,
                                                      "uttrycket är för djupt",
                                                      "the expression is nested too deeply",
                                                      "dela upp det med set",
                                                      "divide it with set"};
inline constexpr Message template_tags_too_deep{"T021", Severity::error, "mer än {0} taggar inuti varandra",
                                                "more than {0} tags inside each other"};
inline constexpr Message template_unknown_tag{"T022",
                                              Severity::error,
                                              "okänd tagg \"{0}\"",
                                              "unknown tag \"{0}\"",
                                              "menade du \"{1}\"?",
                                              "did you mean \"{1}\"?"};
inline constexpr Message template_unclosed_tag{"T023",
                                               Severity::error,
                                               "\"{0}\" stängs aldrig",
                                               "\"{0}\" is never closed",
                                               "skriv {% {1} %} där det slutar",
                                               "write {% {1} %} where it ends"};
inline constexpr Message template_end_without_start{
    "T024", Severity::error, "\"{0}\" hör inte till någon öppen tagg", "\"{0}\" belongs to no open tag"};
inline constexpr Message template_branch_after_else{"T025", Severity::error, "efter else kan bara endif stå",
                                                    "only endif can stand after else"};
inline constexpr Message template_loop_with_if{"T026",
                                               Severity::error,
                                               "for kan inte ha ett villkor",
                                               "for cannot have a condition",
                                               "skriv en if inuti for",
                                               "write an if inside the for"};
inline constexpr Message template_duplicate_block{"T027", Severity::error,
                                                  "blocket \"{0}\" finns redan på rad {1}",
                                                  "there is already a block \"{0}\" on line {1}"};
inline constexpr Message template_duplicate_macro{"T028", Severity::error, "makrot \"{0}\" finns redan",
                                                  "there is already a macro \"{0}\""};
inline constexpr Message template_macro_inside{"T029", Severity::error,
                                               "ett makro kan inte stå inuti en annan tagg",
                                               "a macro cannot stand inside another tag"};
inline constexpr Message template_unknown_name{"T030",
                                               Severity::error,
                                               "okänt namn \"{0}\"",
                                               "unknown name \"{0}\"",
                                               "menade du \"{1}\"?",
                                               "did you mean \"{1}\"?"};
inline constexpr Message template_unknown_filter{"T031",
                                                 Severity::error,
                                                 "okänt filter \"{0}\"",
                                                 "unknown filter \"{0}\"",
                                                 "menade du \"{1}\"?",
                                                 "did you mean \"{1}\"?"};
inline constexpr Message template_filter_arguments{"T032", Severity::error,
                                                   "filtret \"{0}\" tar {1} argument men fick {2}",
                                                   "the filter \"{0}\" takes {1} arguments but got {2}"};
inline constexpr Message template_filter_keyword{"T033", Severity::error,
                                                 "filtret \"{0}\" tar inga namngivna argument",
                                                 "the filter \"{0}\" takes no named arguments"};
inline constexpr Message template_argument_order{"T034", Severity::error,
                                                 "argument utan namn ska stå före dem med namn",
                                                 "arguments without a name stand before those with one"};
inline constexpr Message template_unknown_macro{"T035",
                                                Severity::error,
                                                "okänt makro \"{0}\"",
                                                "unknown macro \"{0}\"",
                                                "menade du \"{1}\"?",
                                                "did you mean \"{1}\"?"};
inline constexpr Message template_macro_argument_missing{"T036", Severity::error,
                                                         "makrot \"{0}\" saknar argumentet \"{1}\"",
                                                         "the macro \"{0}\" lacks the argument \"{1}\""};
inline constexpr Message template_macro_argument_unknown{"T037",
                                                         Severity::error,
                                                         "makrot \"{0}\" har inget argument \"{1}\"",
                                                         "the macro \"{0}\" has no argument \"{1}\"",
                                                         "menade du \"{2}\"?",
                                                         "did you mean \"{2}\"?"};
inline constexpr Message template_macro_argument_twice{"T038", Severity::error,
                                                       "makrot \"{0}\" får argumentet \"{1}\" två gånger",
                                                       "the macro \"{0}\" gets the argument \"{1}\" twice"};
inline constexpr Message template_macro_arguments{"T039", Severity::error,
                                                  "makrot \"{0}\" tar {1} argument men fick {2}",
                                                  "the macro \"{0}\" takes {1} arguments but got {2}"};
inline constexpr Message template_unknown_test{"T040",
                                               Severity::error,
                                               "okänt test \"{0}\" efter is",
                                               "unknown test \"{0}\" after is",
                                               "skriv defined, undefined eller null",
                                               "write defined, undefined or null"};
inline constexpr Message template_unknown_loop_member{
    "T041",
    Severity::error,
    "loop har inget som heter \"{0}\"",
    "loop has no \"{0}\"",
    "loop.index, loop.index0, loop.first, loop.last, loop.length",
    "loop.index, loop.index0, loop.first, loop.last, loop.length"};
inline constexpr Message template_loop_outside{"T042", Severity::error, "loop finns bara inuti for",
                                               "loop exists only inside for"};
inline constexpr Message template_loop_whole{"T043",
                                             Severity::error,
                                             "loop används med punkt och ett namn",
                                             "loop is used with a dot and a name",
                                             "till exempel loop.index",
                                             "for example loop.index"};
inline constexpr Message template_call_without_macro{"T044",
                                                     Severity::error,
                                                     "efter call ska ett makro stå",
                                                     "a macro must stand after call",
                                                     "skriv {% call namn() %}",
                                                     "write {% call name() %}"};
inline constexpr Message template_name_taken{"T045", Severity::error, "\"{0}\" är ett upptaget namn",
                                             "\"{0}\" is a reserved name"};
inline constexpr Message template_extends_not_first{"T046", Severity::error,
                                                    "extends ska stå först i mallen, en gång",
                                                    "extends must stand first in the template, once"};
inline constexpr Message template_circle{"T047", Severity::error, "mallen \"{0}\" drar in sig själv",
                                         "the template \"{0}\" includes itself"};
inline constexpr Message template_outside_blocks{"T048",
                                                 Severity::error,
                                                 "en mall som bygger på en annan skriver bara inom block",
                                                 "a template that extends another writes only inside blocks",
                                                 "flytta raden in i ett block",
                                                 "move the line into a block"};
inline constexpr Message template_unknown_block{"T049",
                                                Severity::error,
                                                "blocket \"{0}\" finns inte i mallen den bygger på",
                                                "there is no block \"{0}\" in the template it extends",
                                                "menade du \"{1}\"?",
                                                "did you mean \"{1}\"?"};
inline constexpr Message template_super_outside{
    "T050", Severity::error, "super() skrivs ut för sig, inuti ett block som ersätter ett annat",
    "super() is printed by itself, inside a block that replaces another"};
inline constexpr Message template_grows_too_large{"T051", Severity::error,
                                                  "mallen blir för stor när allt den drar in räknas",
                                                  "the template becomes too large with all it includes"};
inline constexpr Message template_value_unquoted{"T060",
                                                 Severity::error,
                                                 "attributets värde måste stå inom citattecken",
                                                 "the value of the attribute must stand in quotes",
                                                 "skriv namn=\"{{ … }}\"",
                                                 "write name=\"{{ … }}\""};
inline constexpr Message template_value_in_tag{"T061",
                                               Severity::error,
                                               "ett värde kan inte vara namnet på ett attribut",
                                               "a value cannot be the name of an attribute",
                                               "välj mellan utskrivna attribut med if",
                                               "choose between written attributes with if"};
inline constexpr Message template_split_tag{"T062",
                                            Severity::error,
                                            "ett elements namn måste stå utskrivet",
                                            "the name of an element must be written out",
                                            "ett ensamt < skrivs &lt;",
                                            "a lone < is written &lt;"};
inline constexpr Message template_value_in_style{
    "T063",
    Severity::error,
    "ett värde kan inte stå i style",
    "a value cannot stand in style",
    "ge elementet en klass och skriv reglerna i stilmallen",
    "give the element a class and write the rules in the style sheet"};
inline constexpr Message template_value_in_event{"T064", Severity::error,
                                                 "ett värde kan inte stå i händelseattributet \"{0}\"",
                                                 "a value cannot stand in the event handler \"{0}\""};
inline constexpr Message template_value_in_script{
    "T065",
    Severity::error,
    "ett värde kan inte stå i ett skript",
    "a value cannot stand in a script",
    "lägg det i <script type=\"application/json\"> och läs det därifrån",
    "put it into <script type=\"application/json\"> and read it from there"};
inline constexpr Message template_value_in_comment{"T066",
                                                   Severity::error,
                                                   "mallkod kan inte stå i en HTML-kommentar",
                                                   "template code cannot stand in an HTML comment",
                                                   "mallens egna kommentarer skrivs {# … #}",
                                                   "the template's own comments are written {# … #}"};
inline constexpr Message template_value_in_attribute{
    "T067", Severity::error, "ett värde kan inte stå i attributet \"{0}\" på <{1}>",
    "a value cannot stand in the attribute \"{0}\" of <{1}>"};
inline constexpr Message template_value_in_raw{"T068", Severity::error, "ett värde kan inte stå i <{0}>",
                                               "a value cannot stand in <{0}>"};
inline constexpr Message template_value_in_base{
    "T069",
    Severity::error,
    "ett värde kan inte stå i <base>, som flyttar sidans alla länkar",
    "a value cannot stand in <base>, which moves every link of the page",
    "skriv länkarna med root",
    "write the links with root"};
inline constexpr Message template_value_in_refresh{"T070", Severity::error,
                                                   "ett värde kan inte stå i <meta> med http-equiv",
                                                   "a value cannot stand in a <meta> with http-equiv"};
inline constexpr Message template_branches_differ{"T071",
                                                  Severity::error,
                                                  "grenarna slutar på olika ställen i HTML-koden",
                                                  "the branches end in different places of the HTML",
                                                  "öppna och stäng taggar och citattecken i samma gren",
                                                  "open and close tags and quotes in the same branch"};
inline constexpr Message template_place_moves{"T072",
                                              Severity::error,
                                              "\"{0}\" slutar på ett annat ställe i HTML-koden än det börjar",
                                              "\"{0}\" ends in another place of the HTML than it starts",
                                              "stäng taggar och citattecken där de öppnades",
                                              "close tags and quotes where they were opened"};
inline constexpr Message template_ends_inside{"T073", Severity::error, "mallen slutar inuti <{0}>",
                                              "the template ends inside <{0}>"};
inline constexpr Message template_attribute_space{"T074", Severity::error,
                                                  "här saknas ett mellanslag före attributet",
                                                  "a space is missing before the attribute"};
inline constexpr Message template_attribute_broken{"T075", Severity::error,
                                                   "tecknet {0} kan inte stå här i en tagg",
                                                   "the character {0} cannot stand here in a tag"};
inline constexpr Message template_tag_in_text_element{"T076",
                                                      Severity::error,
                                                      "bara text kan stå i <{0}>",
                                                      "only text can stand in <{0}>",
                                                      "skriv < som &lt;",
                                                      "write < as &lt;"};
inline constexpr Message template_markup_refused{"T077", Severity::error, "{0} stöds inte i mallar",
                                                 "{0} is not supported in templates"};
inline constexpr Message template_url_scheme{"T078",
                                             Severity::error,
                                             "en adress som börjar med \"{0}\" kan inte innehålla värden",
                                             "an address that starts with \"{0}\" cannot hold values",
                                             "tillåtna är http, https, mailto och tel",
                                             "http, https, mailto and tel are allowed"};
inline constexpr Message template_url_unclear{
    "T079",
    Severity::error,
    "värdet står efter ett frågetecken i den ena grenen men inte i den andra",
    "the value stands after a question mark in one branch but not in the other",
    "skriv hela adressen i varje gren",
    "write the whole address in each branch"};
inline constexpr Message template_call_place{"T080", Severity::error, "call kan bara stå mellan taggar",
                                             "call can only stand between tags"};
inline constexpr Message template_undefined{"T090",
                                            Severity::error,
                                            "\"{0}\" finns inte",
                                            "\"{0}\" does not exist",
                                            "menade du \"{1}\"?",
                                            "did you mean \"{1}\"?"};
inline constexpr Message template_no_members{"T091", Severity::error, "\"{0}\" har inga delar",
                                             "\"{0}\" has no members"};
inline constexpr Message template_not_walkable{"T092", Severity::error,
                                               "\"{0}\" är varken en lista eller ett objekt",
                                               "\"{0}\" is neither a list nor an object"};
inline constexpr Message template_needs_numbers{"T093",
                                                Severity::error,
                                                "{0} räknar bara med tal",
                                                "{0} works only with numbers",
                                                "text sätts ihop med ~",
                                                "text is joined with ~"};
inline constexpr Message template_division_by_zero{"T094", Severity::error, "division med noll",
                                                   "division by zero"};
inline constexpr Message template_overflow{"T095", Severity::error, "talet blir för stort",
                                           "the number becomes too large"};
inline constexpr Message template_not_printable{
    "T096",
    Severity::error,
    "\"{0}\" är en lista eller ett objekt och kan inte skrivas ut",
    "\"{0}\" is a list or an object and cannot be printed",
    "gå igenom den med for",
    "walk through it with for"};
inline constexpr Message template_raw_decimal{"T097",
                                              Severity::error,
                                              "decimaltalet {0} skrivs inte ut utan talformat",
                                              "the number {0} is not printed without a number format",
                                              "lägg till ett filter, till exempel tal(1) eller procent(1)",
                                              "add a filter, for example tal(1) or procent(1)"};
inline constexpr Message template_too_deep{"T098", Severity::error,
                                           "makrot \"{0}\" anropar sig självt för många gånger",
                                           "the macro \"{0}\" calls itself too many times"};
inline constexpr Message template_too_long{"T099", Severity::error, "mallen går för många varv",
                                           "the template goes round too many times"};
inline constexpr Message template_output_too_large{"T100", Severity::error, "sidan blir större än {0} MB",
                                                   "the page becomes larger than {0} MB"};
inline constexpr Message template_made_nothing{
    "T110",
    Severity::error,
    "mallen \"{0}\" gav en tom sida",
    "the template \"{0}\" made an empty page",
    "skriv mallens innehåll, eller ta bort filen så används den inbyggda",
    "write the template, or remove the file to use the built-in one"};
inline constexpr Message template_filter_needs_text{"T101", Severity::error, "filtret \"{0}\" tar bara text",
                                                    "the filter \"{0}\" takes only text"};
inline constexpr Message template_filter_needs_list{
    "T102", Severity::error, "filtret \"{0}\" tar bara listor", "the filter \"{0}\" takes only lists"};
inline constexpr Message template_filter_needs_number{"T103", Severity::error, "filtret \"{0}\" tar bara tal",
                                                      "the filter \"{0}\" takes only numbers"};
inline constexpr Message template_filter_argument{"T104",
                                                  Severity::error,
                                                  "filtret \"{0}\" kan inte ta argumentet \"{1}\"",
                                                  "the filter \"{0}\" cannot take the argument \"{1}\"",
                                                  "menade du \"{2}\"?",
                                                  "did you mean \"{2}\"?"};
inline constexpr Message template_not_a_date{"T105",
                                             Severity::error,
                                             "\"{1}\" är inget datum",
                                             "\"{1}\" is no date",
                                             "datum skrivs 2026-11-22",
                                             "dates are written 2026-11-22"};
inline constexpr Message template_not_comparable{
    "T106", Severity::error, "{0} jämför två tal eller två texter", "{0} compares two numbers or two texts"};
inline constexpr Message template_filter_no_length{"T107", Severity::error,
                                                   "filtret \"{0}\" tar text, listor och objekt",
                                                   "the filter \"{0}\" takes text, lists and objects"};
inline constexpr Message template_in_what{"T108", Severity::error,
                                          "in letar i en text, en lista eller ett objekt",
                                          "in looks in a text, a list or an object"};
inline constexpr Message template_invalid_link{
    "T109",
    Severity::warning,
    "adressen \"{0}\" används inte som länk",
    "the address \"{0}\" is not used as a link",
    "länkar är relativa eller börjar med http, https, mailto eller tel",
    "links are relative or start with http, https, mailto or tel"};

inline constexpr const Message* kTemplatingMessages[] = {&template_missing,
                                                         &template_not_utf8,
                                                         &template_too_large,
                                                         &template_unclosed_delimiter,
                                                         &template_unknown_character,
                                                         &template_unclosed_text,
                                                         &template_unexpected,
                                                         &template_value_expected,
                                                         &template_name_expected,
                                                         &template_filter_expected,
                                                         &template_file_name_expected,
                                                         &template_too_much,
                                                         &template_number_too_large,
                                                         &template_expression_too_deep,
                                                         &template_tags_too_deep,
                                                         &template_unknown_tag,
                                                         &template_unclosed_tag,
                                                         &template_end_without_start,
                                                         &template_branch_after_else,
                                                         &template_loop_with_if,
                                                         &template_duplicate_block,
                                                         &template_duplicate_macro,
                                                         &template_macro_inside,
                                                         &template_unknown_name,
                                                         &template_unknown_filter,
                                                         &template_filter_arguments,
                                                         &template_filter_keyword,
                                                         &template_argument_order,
                                                         &template_unknown_macro,
                                                         &template_macro_argument_missing,
                                                         &template_macro_argument_unknown,
                                                         &template_macro_argument_twice,
                                                         &template_macro_arguments,
                                                         &template_unknown_test,
                                                         &template_unknown_loop_member,
                                                         &template_loop_outside,
                                                         &template_loop_whole,
                                                         &template_call_without_macro,
                                                         &template_name_taken,
                                                         &template_extends_not_first,
                                                         &template_circle,
                                                         &template_outside_blocks,
                                                         &template_unknown_block,
                                                         &template_super_outside,
                                                         &template_grows_too_large,
                                                         &template_value_unquoted,
                                                         &template_value_in_tag,
                                                         &template_split_tag,
                                                         &template_value_in_style,
                                                         &template_value_in_event,
                                                         &template_value_in_script,
                                                         &template_value_in_comment,
                                                         &template_value_in_attribute,
                                                         &template_value_in_raw,
                                                         &template_value_in_base,
                                                         &template_value_in_refresh,
                                                         &template_branches_differ,
                                                         &template_place_moves,
                                                         &template_ends_inside,
                                                         &template_attribute_space,
                                                         &template_attribute_broken,
                                                         &template_tag_in_text_element,
                                                         &template_markup_refused,
                                                         &template_url_scheme,
                                                         &template_url_unclear,
                                                         &template_call_place,
                                                         &template_undefined,
                                                         &template_no_members,
                                                         &template_not_walkable,
                                                         &template_needs_numbers,
                                                         &template_division_by_zero,
                                                         &template_overflow,
                                                         &template_not_printable,
                                                         &template_raw_decimal,
                                                         &template_too_deep,
                                                         &template_too_long,
                                                         &template_output_too_large,
                                                         &template_made_nothing,
                                                         &template_filter_needs_text,
                                                         &template_filter_needs_list,
                                                         &template_filter_needs_number,
                                                         &template_filter_argument,
                                                         &template_not_a_date,
                                                         &template_not_comparable,
                                                         &template_filter_no_length,
                                                         &template_in_what,
                                                         &template_invalid_link};

}  // namespace underlag::messages
