#pragma once
// Words for problems in expressions and in what blocks ask of the data (codes Q…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message expression_empty{"Q001",
                                          Severity::error,
                                          "uttrycket är tomt",
                                          "the expression is empty",
                                          "skriv till exempel figur1.grund.sum",
                                          "write for example figur1.grund.sum"};
inline constexpr Message expression_unexpected{"Q002", Severity::error,
                                               "uttrycket går inte att läsa: här står {0}, väntade {1}",
                                               "the expression cannot be read: here is {0}, expected {1}"};
inline constexpr Message expression_decimal_comma{"Q003",
                                                  Severity::error,
                                                  "decimalkomma i ett uttryck: \"{0}\"",
                                                  "decimal comma in an expression: \"{0}\"",
                                                  "skriv decimaltal med punkt i uttryck: {1}",
                                                  "write decimals with a point in expressions: {1}"};
inline constexpr Message expression_open_quote{"Q004", Severity::error, "texten {0} saknar slutcitattecken",
                                               "the text {0} has no closing quote"};
inline constexpr Message expression_too_deep{"Q005", Severity::error, "uttrycket är djupare än {0} nivåer",
                                             "the expression is deeper than {0} levels"};
inline constexpr Message unknown_number_style{"Q006", Severity::error,
                                              "okänt talformat \"{0}\", välj bland {1}",
                                              "unknown number format \"{0}\", choose from {1}"};
inline constexpr Message figures_circle{"Q007", Severity::error, "figuren \"{0}\" hänvisar till sig själv",
                                        "the figure \"{0}\" refers to itself"};
inline constexpr Message request_without_data{"Q008",
                                              Severity::error,
                                              "blocket säger inte vilka data det gäller",
                                              "the block does not say which data it is about",
                                              "lägg till raden data: följd av ett dataset-id",
                                              "add the line data: followed by a dataset id"};
inline constexpr Message column_twice{"Q009",
                                      Severity::error,
                                      "två kolumner heter \"{0}\"",
                                      "two columns are called \"{0}\"",
                                      "ge den ena ett eget id: {id: …, value: …}",
                                      "give one of them an id of its own: {id: …, value: …}"};

inline constexpr Message unknown_dataset{"Q010",
                                         Severity::error,
                                         "datasetet \"{0}\" finns inte",
                                         "there is no dataset \"{0}\"",
                                         "menade du \"{1}\"?",
                                         "did you mean \"{1}\"?"};
inline constexpr Message unknown_name{"Q011",
                                      Severity::error,
                                      "\"{0}\" är varken en kolumn i {1} eller ett dataset",
                                      "\"{0}\" is neither a column of {1} nor a dataset",
                                      "menade du \"{2}\"?",
                                      "did you mean \"{2}\"?"};
inline constexpr Message unknown_member{"Q012",
                                        Severity::error,
                                        "\"{0}\" finns inte i {1}",
                                        "there is no \"{0}\" in {1}",
                                        "menade du \"{2}\"?",
                                        "did you mean \"{2}\"?"};
inline constexpr Message unknown_row{"Q013",
                                     Severity::error,
                                     "ingen rad i {1} heter \"{0}\"",
                                     "no row of {1} is called \"{0}\"",
                                     "menade du \"{2}\"?",
                                     "did you mean \"{2}\"?"};
inline constexpr Message ambiguous_row{"Q014",
                                       Severity::error,
                                       "flera rader i {1} heter \"{0}\"",
                                       "several rows of {1} are called \"{0}\"",
                                       "skriv hela nyckeln, till exempel \"{2}\"",
                                       "write the whole key, for example \"{2}\""};
inline constexpr Message aggregate_needed{"Q015",
                                          Severity::error,
                                          "\"{0}\" är {1} värden, här behövs ett",
                                          "\"{0}\" is {1} values, one is needed here",
                                          "lägg till .sum, .mean, .min, .max eller välj en rad: [\"…\"]",
                                          "add .sum, .mean, .min, .max or choose a row: [\"…\"]"};
inline constexpr Message not_countable{"Q016", Severity::error, "{0} kan inte räknas med: kolumnen har text",
                                       "{0} cannot be calculated with: the column has text"};
inline constexpr Message column_needed{"Q017",
                                       Severity::error,
                                       "\"{0}\" är ett dataset, här behövs ett värde ur en av dess kolumner",
                                       "\"{0}\" is a dataset, a value of one of its columns is needed here",
                                       "skriv till exempel {0}.kolumn.sum",
                                       "write for example {0}.column.sum"};
inline constexpr Message assertion_failed{"Q018", Severity::error, "texten säger {0}, men {1} är {2}",
                                          "the text says {0}, but {1} is {2}"};
inline constexpr Message unknown_order{"Q019",
                                       Severity::error,
                                       "\"{0}\" går inte att ordna efter, den finns inte i tabellen",
                                       "\"{0}\" cannot be ordered by, it is not in the table",
                                       "menade du \"{1}\"?",
                                       "did you mean \"{1}\"?"};
inline constexpr Message key_needed{"Q020",
                                    Severity::error,
                                    "datasetet \"{0}\" har ingen nyckelkolumn att para ihop rader med",
                                    "the dataset \"{0}\" has no key column to pair rows by",
                                    "lägg till key: i {1}",
                                    "add key: in {1}"};
inline constexpr Message rows_are_people{
    "Q021",
    Severity::error,
    "raderna i \"{0}\" är enskilda personers svar och kan inte visas var för sig",
    "the rows of \"{0}\" are answers of single persons and cannot be shown one by one",
    "gruppera med group_by och räkna, eller skriv rows: counts i {1} om varje rad är en grupp",
    "group with group_by and count, or write rows: counts in {1} if each row is a group"};
inline constexpr Message comparison_without_months{
    "Q022", Severity::warning, "perioden saknas i \"{0}\", så det syns inte om perioderna är lika långa",
    "\"{0}\" has no period, so it cannot be seen whether the periods are equally long"};

inline constexpr Message list_is_no_value{"Q023", Severity::error, "en lista är inget värde",
                                          "a list is no value"};
inline constexpr Message extreme_needs_column{"Q024", Severity::error,
                                              "\"{0}\" är ingen kolumns största eller minsta värde",
                                              "\"{0}\" is no column's largest or smallest value"};
inline constexpr Message bracket_needs_dataset{
    "Q025", Severity::error, "\"{0}\" är inget dataset, och bara ett dataset kan stå före [",
    "\"{0}\" is no dataset, and only a dataset can stand before ["};
inline constexpr Message condition_needed{"Q026",
                                          Severity::error,
                                          "\"{0}\" är inget villkor",
                                          "\"{0}\" is no condition",
                                          "skriv till exempel grund > 0",
                                          "write for example grund > 0"};
inline constexpr Message unknown_function{
    "Q027",
    Severity::error,
    "det finns ingen funktion \"{0}\", bara missing(…), known(…) och brackets(…, …)",
    "there is no function \"{0}\", only missing(…), known(…) and brackets(…, …)",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};
inline constexpr Message group_needs_aggregate{"Q028",
                                               Severity::error,
                                               "\"{0}\" har flera värden i varje grupp, här behövs ett",
                                               "\"{0}\" has several values in each group, one is needed here",
                                               "skriv {id: …, value: {0}.sum}, eller .mean, .count …",
                                               "write {id: …, value: {0}.sum}, or .mean, .count …"};
inline constexpr Message join_on_no_key{"Q029",
                                        Severity::error,
                                        "\"{0}\" är inte nyckeln i {1}, och rader paras ihop på nyckeln",
                                        "\"{0}\" is not the key of {1}, and rows are paired by the key",
                                        "skriv on: {2}",
                                        "write on: {2}"};
inline constexpr Message summary_of_words{"Q030", Severity::error, "\"{0}\" har inga tal att sammanfatta",
                                          "\"{0}\" has no numbers to sum up"};
inline constexpr Message compared_groups{"Q031", Severity::error,
                                         "compare jämför rader, och kan inte användas med group_by",
                                         "compare compares rows, and cannot be used with group_by"};
/// {1} is a list of numbers.
inline constexpr Message small_counts_shown{
    "Q032", Severity::note, "antal under {0} visas här: {1}; de är redan publicerade ({2})",
    "numbers under {0} are shown here: {1}; they are published already ({2})"};

inline constexpr Message sections_of_groups{"Q033", Severity::error,
                                            "sections delar rader, och kan inte användas med group_by",
                                            "sections divides rows, and cannot be used with group_by"};

inline constexpr Message protection_not_exact{
    "Q040", Severity::note,
    "så många siffror hänger ihop att skyddet av små tal inte räknades ut exakt; fler tal än nödvändigt är "
    "dolda",
    "so many figures hang together that the protection of small counts was not worked out exactly; more "
    "numbers are hidden than need be"};

inline constexpr Message small_counts_given_away{
    "Q041", Severity::warning, "{0} små tal går att räkna ut ur siffror som inte kan döljas",
    "{0} small counts can be worked out from figures that cannot be hidden"};

inline constexpr Message filter_unknown_word{
    "Q050",
    Severity::warning,
    "\"{0}\" står inte på någon rad i kolumnen \"{1}\" i \"{2}\", där det finns {3}",
    "no row has \"{0}\" in the column \"{1}\" of \"{2}\", which has {3}",
    "menade du \"{4}\"?",
    "did you mean \"{4}\"?"};
inline constexpr Message filter_matches_nothing{
    "Q051", Severity::warning, "ingen rad i \"{0}\" uppfyller {1}", "no row of \"{0}\" meets {1}"};
inline constexpr Message filter_asks_hidden{
    "Q053",
    Severity::warning,
    "{0} frågar efter tal som är dolda: de raderna är inte med, och det som räknas på de andra döljs",
    "{0} asks for hidden numbers: those rows are left out, and what is counted of the others is hidden",
    "välj rader med en annan kolumn",
    "choose rows by another column"};
inline constexpr Message groups_of_numbers{
    "Q054",
    Severity::error,
    "\"{0}\" har antal som kan vara dolda, så det går inte att göra grupper av dem",
    "\"{0}\" has numbers that may be hidden, so they cannot make groups",
    "gruppera efter en kolumn med ord eller steg",
    "group by a column with words or bands"};
inline constexpr Message groups_of_people{
    "Q055",
    Severity::error,
    "\"{0}\" har enskilda klienters egna värden, och grupper av dem skulle räkna upp dem",
    "\"{0}\" has the values of single clients, and groups of them would list them",
    "gruppera efter en kolumn med ord eller intervall, eller skriv min och max om det är en skala",
    "group by a column with words or bands, or give min and max if it is a scale"};
inline constexpr Message join_matches_nothing{
    "Q052",
    Severity::warning,
    "ingen rad i \"{0}\" har en motsvarighet i \"{1}\": nycklarna är till exempel {2} och {3}",
    "no row of \"{0}\" has a counterpart in \"{1}\": the keys are for example {2} and {3}",
    "ge dem samma namn med aliases, eller välj ett annat dataset",
    "give them the same names with aliases, or choose another dataset"};

inline constexpr const Message* kQueriesMessages[] = {&filter_unknown_word,
                                                      &filter_matches_nothing,
                                                      &filter_asks_hidden,
                                                      &groups_of_people,
                                                      &groups_of_numbers,
                                                      &join_matches_nothing,
                                                      &expression_empty,
                                                      &expression_unexpected,
                                                      &expression_decimal_comma,
                                                      &expression_open_quote,
                                                      &expression_too_deep,
                                                      &unknown_number_style,
                                                      &figures_circle,
                                                      &request_without_data,
                                                      &column_twice,
                                                      &unknown_dataset,
                                                      &unknown_name,
                                                      &unknown_member,
                                                      &unknown_row,
                                                      &ambiguous_row,
                                                      &aggregate_needed,
                                                      &not_countable,
                                                      &column_needed,
                                                      &assertion_failed,
                                                      &unknown_order,
                                                      &key_needed,
                                                      &rows_are_people,
                                                      &comparison_without_months,
                                                      &list_is_no_value,
                                                      &extreme_needs_column,
                                                      &bracket_needs_dataset,
                                                      &condition_needed,
                                                      &unknown_function,
                                                      &group_needs_aggregate,
                                                      &join_on_no_key,
                                                      &summary_of_words,
                                                      &compared_groups,
                                                      &small_counts_shown,
                                                      &sections_of_groups,
                                                      &protection_not_exact,
                                                      &small_counts_given_away};

}  // namespace underlag::messages
