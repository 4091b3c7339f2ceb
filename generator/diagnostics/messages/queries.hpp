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

inline constexpr const Message* kQueriesMessages[] = {
    &expression_empty,      &expression_unexpected, &expression_decimal_comma,
    &expression_open_quote, &expression_too_deep,   &unknown_number_style,
    &figures_circle,        &request_without_data,  &column_twice};

}  // namespace underlag::messages
