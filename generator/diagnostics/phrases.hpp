#pragma once
// Words that messages take as arguments: what was expected, what was found.

#include "diagnostics/phrase.hpp"

namespace underlag::messages {

inline constexpr Phrase a_text{"en text", "a text"};
inline constexpr Phrase a_whole_number{"ett heltal", "a whole number"};
inline constexpr Phrase a_number{"ett tal (med decimalpunkt)", "a number (with a decimal point)"};
inline constexpr Phrase true_or_false{"true eller false", "true or false"};
inline constexpr Phrase list_of_texts{"en lista av texter", "a list of texts"};
inline constexpr Phrase a_list{"en lista", "a list"};
inline constexpr Phrase nothing{"ingenting", "nothing"};
inline constexpr Phrase keys_with_values{"nycklar med värden", "keys with values"};
inline constexpr Phrase the_content{"innehållet", "the content"};
inline constexpr Phrase list_of_fields{"en lista av fält", "a list of fields"};
inline constexpr Phrase list_of_questions{"en lista av frågor", "a list of questions"};
inline constexpr Phrase list_of_sheets{"en lista av blad", "a list of sheets"};
inline constexpr Phrase list_of_answers{"en lista av svar", "a list of answers"};
inline constexpr Phrase list_of_sections{"en lista av avsnitt", "a list of sections"};
inline constexpr Phrase answers_to_choose{"svarsalternativ", "answers to choose from"};
inline constexpr Phrase name_of_a_form{"ett formulärs namn", "the name of a form"};
inline constexpr Phrase a_condition{"ett uttryck som grund > 0", "an expression such as grund > 0"};
inline constexpr Phrase operator_or_end{"ett räknetecken eller slutet", "an operator or the end"};
inline constexpr Phrase column_or_aggregate{"ett kolumnnamn eller sum, mean, min …",
                                            "the name of a column, or sum, mean, min …"};
inline constexpr Phrase name_number_or_text{"ett namn, ett tal eller en text", "a name, a number or a text"};
inline constexpr Phrase the_end{"slutet", "the end"};
inline constexpr Phrase an_addressee{"mottagare", "addressee"};
inline constexpr Phrase proposed_decisions{"förslag till beslut", "proposed decisions"};
inline constexpr Phrase signatories{"undertecknare", "signatories"};
inline constexpr Phrase one_annex{"bilaga", "annex"};
inline constexpr Phrase several_annexes{"bilagor", "annexes"};
inline constexpr Phrase json_value{"ett värde: text i citattecken, tal, true, false, null, [ eller {",
                                   "a value: quoted text, a number, true, false, null, [ or {"};
inline constexpr Phrase json_key{"en nyckel i citattecken", "a key in quotes"};
inline constexpr Phrase json_colon{"ett kolon efter nyckeln", "a colon after the key"};
inline constexpr Phrase json_comma_or_brace{"ett komma eller }", "a comma or }"};
inline constexpr Phrase json_comma_or_bracket{"ett komma eller ]", "a comma or ]"};
inline constexpr Phrase json_closing_quote{"ett citattecken som avslutar texten på samma rad",
                                           "a quotation mark that ends the text on the same line"};
inline constexpr Phrase json_no_control{"text utan styrtecken (en tabb skrivs \\t)",
                                        "text without control characters (a tab is written \\t)"};
inline constexpr Phrase json_escape{"ett tecken som får stå efter \\, eller \\\\ för tecknet självt",
                                    "a character that may follow \\, or \\\\ for the sign itself"};
inline constexpr Phrase end_of_file{"slutet av filen", "the end of the file"};

}  // namespace underlag::messages
