#pragma once
// Words for wrong usage and failures of the program itself (codes W…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message unknown_argument{"W001",
                                          Severity::error,
                                          "okänt argument \"{0}\"",
                                          "unknown argument \"{0}\"",
                                          "menade du \"{1}\"?",
                                          "did you mean \"{1}\"?"};
inline constexpr Message argument_missing{"W002",
                                          Severity::error,
                                          "kommandot \"{0}\" behöver {1}",
                                          "the command \"{0}\" needs {1}",
                                          "se \"underlag {0} --help\"",
                                          "see \"underlag {0} --help\""};
inline constexpr Message argument_wrong{
    "W003",        Severity::error, "\"{1}\" är inget värde för {0}", "\"{1}\" is not a value of {0}",
    "väntade {2}", "expected {2}"};
inline constexpr Message no_command{
    "W004",
    Severity::error,
    "inget kommando angivet",
    "no command given",
    "\"underlag build\" bygger projektet, \"underlag --help\" visar alla kommandon",
    "\"underlag build\" builds the project, \"underlag --help\" shows all commands"};
inline constexpr Message folder_missing{"W005",
                                        Severity::error,
                                        "mappen \"{0}\" finns inte",
                                        "the folder \"{0}\" does not exist",
                                        "ange projektets mapp med --root",
                                        "give the project's folder with --root"};
inline constexpr Message value_missing{"W006",
                                       Severity::error,
                                       "{0} behöver ett värde",
                                       "{0} needs a value",
                                       "se \"underlag --help\"",
                                       "see \"underlag --help\""};
inline constexpr Message epoch_wrong{"W007",
                                     Severity::error,
                                     "SOURCE_DATE_EPOCH är \"{0}\"",
                                     "SOURCE_DATE_EPOCH is \"{0}\"",
                                     "väntade antalet sekunder sedan 1970-01-01, eller ingenting",
                                     "expected the number of seconds since 1970-01-01, or nothing"};
inline constexpr Message built{"W020", Severity::note, "{0}, {1}, {2}; {3}, {4}. Öppna {5}",
                               "{0}, {1}, {2}; {3}, {4}. Open {5}"};
inline constexpr Message checked{"W021", Severity::note, "{0}, inga fel", "{0}, no errors"};
inline constexpr Message built_no_pages{"W022", Severity::note,
                                        "inga sidor: projektet har ingen Markdown. {0}, {1}; {2}, {3}",
                                        "no pages: the project has no Markdown. {0}, {1}; {2}, {3}"};
inline constexpr Message checked_with_warnings{"W023", Severity::note, "{0}, inga fel men {1}",
                                               "{0}, no errors but {1}"};
inline constexpr Message stopped_by_warnings{"W024",
                                             Severity::note,
                                             "{0}: med --strict publiceras ingenting",
                                             "{0}: with --strict nothing is published",
                                             "rätta det som varningarna säger, eller bygg utan --strict",
                                             "mend what the warnings say, or build without --strict"};
// What the program is doing, for a person who waits.
inline constexpr Message step_load{"W030", Severity::note, "Läser projektet", "Reading the project"};
inline constexpr Message step_check{"W031", Severity::note, "Kontrollerar uppgifterna", "Checking the data"};
inline constexpr Message step_documents{"W032", Severity::note, "Gör formulär och dokument",
                                        "Making forms and documents"};
inline constexpr Message step_pages{"W033", Severity::note, "Gör sidor", "Making pages"};
inline constexpr Message step_publish{"W034", Severity::note, "Publicerar", "Publishing"};
inline constexpr Message internal_error{"W070",
                                        Severity::error,
                                        "internt fel: {0}",
                                        "internal error: {0}",
                                        "det här är ett fel i Underlag; output/ är som den var",
                                        "this is a bug in Underlag; output/ is as it was"};

inline constexpr const Message* kCommandLineMessages[] = {&unknown_argument,
                                                          &argument_missing,
                                                          &argument_wrong,
                                                          &no_command,
                                                          &folder_missing,
                                                          &value_missing,
                                                          &epoch_wrong,
                                                          &internal_error,
                                                          &built,
                                                          &checked,
                                                          &built_no_pages,
                                                          &checked_with_warnings,
                                                          &stopped_by_warnings,
                                                          &step_load,
                                                          &step_check,
                                                          &step_documents,
                                                          &step_pages,
                                                          &step_publish};

}  // namespace underlag::messages
