#pragma once
// Words for problems in settings, YAML and the files of a project (codes S…).

#include <string_view>

#include "diagnostics/message.hpp"
#include "diagnostics/phrase.hpp"

namespace underlag::messages {

inline constexpr Message not_utf8{"S001",
                                  Severity::error,
                                  "filen är inte UTF-8",
                                  "the file is not UTF-8",
                                  "spara om filen med teckenkodningen UTF-8",
                                  "save the file again with the encoding UTF-8"};
inline constexpr Message file_missing{"S002",
                                      Severity::error,
                                      "filen \"{0}\" finns inte",
                                      "the file \"{0}\" does not exist",
                                      "menade du \"{1}\"?",
                                      "did you mean \"{1}\"?"};
inline constexpr Message yaml_syntax{"S003",
                                     Severity::error,
                                     "YAML som inte går att läsa: {0}",
                                     "YAML that cannot be read: {1}",
                                     "kontrollera indrag, kolon och citattecken på raden och den före",
                                     "check indentation, colons and quotes on the line and the one before"};
/// libyaml's words for the mistakes that people make, and ours for `yaml_syntax`.
struct YamlFault {
  std::string_view libyaml;
  const char* sv;
};
inline constexpr YamlFault kYamlFaults[] = {
    {"did not find expected key", "väntade en nyckel; stämmer indraget?"},
    {"could not find expected ':'", "väntade ett kolon och ett mellanslag efter nyckeln"},
    {"mapping values are not allowed in this context",
     "ett kolon som inte väntades; sätt texten inom citattecken"},
    {"block sequence entries are not allowed in this context", "ett streck för en lista på fel ställe"},
    {"did not find expected '-' indicator", "väntade ett streck för nästa punkt i listan; stämmer indraget?"},
    {"did not find expected ',' or ']'", "väntade ett komma eller ]"},
    {"did not find expected ',' or '}'", "väntade ett komma eller }"},
    {"did not find expected node content", "väntade ett värde"},
    {"did not find expected <document start>",
     "det här hör inte ihop med det som står före; stämmer indraget?"},
    {"found character that cannot start any token",
     "ett tecken som inget värde kan börja med; sätt texten inom citattecken"},
    {"found unexpected end of stream", "ett citattecken som inte stängs"},
    {"found unexpected ':'", "ett kolon som inte väntades; sätt texten inom citattecken"},
    {"found unknown escape character", "ett omvänt snedstreck: skriv \\\\ eller använd enkla citattecken"},
    {"did not find expected alphabetic or numeric character",
     "ett & eller * först i ett värde; sätt texten inom citattecken"},
    {"control characters are not allowed", "ett styrtecken"}};
constexpr const char* yaml_fault(std::string_view libyaml) {
  for (const YamlFault& one : kYamlFaults) {
    if (one.libyaml == libyaml) return one.sv;
  }
  return "tecken i en ordning som inte betyder något";
}
inline constexpr Message yaml_tab{"S004",
                                  Severity::error,
                                  "tabbtecken i indraget",
                                  "tab character in the indentation",
                                  "YAML vill ha mellanslag",
                                  "YAML wants spaces"};
inline constexpr Message yaml_duplicate_key{"S005",
                                            Severity::error,
                                            "nyckeln \"{0}\" finns två gånger, första gången på rad {1}",
                                            "the key \"{0}\" stands twice, first on line {1}",
                                            "ta bort den ena",
                                            "remove one of them"};
inline constexpr Message yaml_second_document{"S006",
                                              Severity::error,
                                              "mer än ett YAML-dokument i filen",
                                              "more than one YAML document in the file",
                                              "ta bort raden \"---\" eller dela filen",
                                              "remove the line \"---\" or split the file"};
inline constexpr Message yaml_too_deep{"S007", Severity::error, "YAML djupare än {0} nivåer",
                                       "YAML deeper than {0} levels"};
inline constexpr Message yaml_unknown_alias{"S008", Severity::error, "aliaset \"*{0}\" pekar inte på något",
                                            "the alias \"*{0}\" points at nothing"};
inline constexpr Message yaml_too_many_aliases{"S009", Severity::error,
                                               "aliasen i filen ger orimligt mycket data",
                                               "the aliases in the file expand to too much data"};
inline constexpr Message unknown_key{"S010",
                                     Severity::error,
                                     "okänd nyckel \"{0}\"",
                                     "unknown key \"{0}\"",
                                     "menade du \"{1}\"?",
                                     "did you mean \"{1}\"?"};
inline constexpr Message wrong_type{"S011", Severity::error, "\"{0}\" ska vara {1}, här står {2}",
                                    "\"{0}\" must be {1}, here is {2}"};
inline constexpr Message missing_key{"S012", Severity::error, "nyckeln \"{0}\" saknas",
                                     "the key \"{0}\" is missing"};
inline constexpr Message wrong_choice{"S013",
                                      Severity::error,
                                      "\"{0}\" kan inte vara \"{1}\", välj bland {2}",
                                      "\"{0}\" cannot be \"{1}\", choose from {2}",
                                      "menade du \"{3}\"?",
                                      "did you mean \"{3}\"?"};
inline constexpr Message wrong_date{"S014", Severity::error,
                                    "\"{0}\" ska vara ett datum som 2026-11-22, här står \"{1}\"",
                                    "\"{0}\" must be a date such as 2026-11-22, here is \"{1}\""};
inline constexpr Message yaml_too_many_values{"S016",
                                              Severity::error,
                                              "filen har fler än {0} värden",
                                              "the file has more than {0} values",
                                              "spara stora tabeller som CSV eller i en arbetsbok",
                                              "save large tables as CSV or in a workbook"};
inline constexpr Message json_syntax{"S015", Severity::error, "JSON som inte går att läsa; väntade {0}",
                                     "JSON that cannot be read; expected {0}"};

// What lies among the sources and cannot be read, or would be passed over.
inline constexpr Message file_unreadable{"S030",
                                         Severity::error,
                                         "behörighet saknas att läsa filen",
                                         "no permission to read the file",
                                         "ge dig rätt att läsa den: chmod u+r \"{0}\"",
                                         "give yourself the right to read it: chmod u+r \"{0}\""};
inline constexpr Message folder_unreadable{"S031",
                                           Severity::error,
                                           "behörighet saknas att läsa mappen",
                                           "no permission to read the folder",
                                           "ge dig rätt att läsa den: chmod u+rx \"{0}\"",
                                           "give yourself the right to read it: chmod u+rx \"{0}\""};
inline constexpr Message special_file{"S032",
                                      Severity::error,
                                      "det här är varken en fil eller en mapp",
                                      "this is neither a file nor a folder",
                                      "ta bort det ur projektet; det är ett rör, en sockel eller en enhet",
                                      "remove it from the project; it is a pipe, a socket or a device"};
inline constexpr Message folder_like_file{"S033",
                                          Severity::error,
                                          "det här är en mapp, men den heter som en fil",
                                          "this is a folder, but it is called like a file",
                                          "byt namn på mappen, eller lägg filen i dess ställe",
                                          "rename the folder, or put the file in its place"};
inline constexpr Message link_outside_project{
    "S034",
    Severity::error,
    "den symboliska länken leder ut ur projektet, till \"{1}\"",
    "the symbolic link leads out of the project, to \"{1}\"",
    "lägg en kopia i projektet i stället; det som publiceras ska ligga där",
    "put a copy into the project instead; what is published is to lie there"};
inline constexpr Message link_to_nothing{"S035",
                                         Severity::error,
                                         "den symboliska länken leder till \"{1}\", som inte finns",
                                         "the symbolic link leads to \"{1}\", which does not exist",
                                         "ta bort länken, eller lägg filen där",
                                         "remove the link, or put the file there"};
inline constexpr Message link_in_circle{
    "S036",
    Severity::error,
    "den symboliska länken leder tillbaka till sig själv eller till en mapp den ligger i",
    "the symbolic link leads back to itself or to a folder that it lies in",
    "ta bort länken",
    "remove the link"};
inline constexpr Message file_misnamed{"S037",
                                       Severity::error,
                                       "filen läses inte under det här namnet",
                                       "the file is not read under this name",
                                       "byt namn till \"{0}\"",
                                       "rename it to \"{0}\""};
inline constexpr Message file_misplaced{"S038",
                                        Severity::error,
                                        "filen läses inte i den här mappen",
                                        "the file is not read in this folder",
                                        "flytta den till {0}",
                                        "move it to {0}"};

inline constexpr const Message* kSourcesMessages[] = {
    &file_unreadable,  &folder_unreadable,    &special_file,
    &folder_like_file, &link_outside_project, &link_to_nothing,
    &link_in_circle,   &file_misnamed,        &file_misplaced,
    &not_utf8,         &file_missing,         &yaml_syntax,
    &yaml_tab,         &yaml_duplicate_key,   &yaml_second_document,
    &yaml_too_deep,    &yaml_unknown_alias,   &yaml_too_many_aliases,
    &unknown_key,      &wrong_type,           &missing_key,
    &wrong_choice,     &wrong_date,           &yaml_too_many_values,
    &json_syntax};

}  // namespace underlag::messages
