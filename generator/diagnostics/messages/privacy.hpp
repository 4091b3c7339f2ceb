#pragma once
// Words of the privacy guard (codes G…). Any of them stops the build with an exit code of its own; the number
// itself is never shown.

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message personal_number_in_source{
    "G001",
    Severity::error,
    "här står ett personnummer ({0})",
    "here stands a personal number ({0})",
    "ta bort det ur källan; är det något annat, skriv det under \"privacy: allow:\" i underlag.yaml",
    "remove it from the source; if it is something else, list it under \"privacy: allow:\" in underlag.yaml"};
inline constexpr Message personal_number_or_dates_in_source{
    "G002",
    Severity::error,
    "här står ett personnummer eller två datum ({0})",
    "here stands a personal number or two dates ({0})",
    "är det två datum, skriv dem som 2006-01-01–2006-05-31",
    "if it is two dates, write them as 2006-01-01–2006-05-31"};
inline constexpr Message personal_number_in_output{
    "G003",
    Severity::error,
    "filen skulle publicera ett personnummer ({0}); den görs av {1}",
    "the file would publish a personal number ({0}); it is made from {1}",
    "ta bort det ur källan; är det något annat, skriv det under \"privacy: allow:\" i underlag.yaml",
    "remove it from the source; if it is something else, list it under \"privacy: allow:\" in underlag.yaml"};
inline constexpr Message personal_number_in_name{"G004",
                                                 Severity::error,
                                                 "ett filnamn innehåller ett personnummer ({0})",
                                                 "a file name holds a personal number ({0})",
                                                 "byt namn på filen",
                                                 "rename the file"};
inline constexpr Message output_not_scanned{
    "G005",
    Severity::error,
    "filen går inte att genomsöka efter personnummer och publiceras därför inte",
    "the file cannot be searched for personal numbers and is therefore not published",
    "filen är trasig; spara den på nytt i det program den kommer från",
    "the file is broken; save it again in the program it comes from"};
inline constexpr Message copy_not_searched{
    "G006",
    Severity::warning,
    "filen publiceras som den är och går inte att genomsöka efter personnummer",
    "the file is published as it is and cannot be searched for personal numbers",
    "läs igenom den själv, eller skriv innehållet på en sida i stället",
    "read through it yourself, or write its content on a page instead"};
inline constexpr Message personal_number_in_more_files{
    "G007", Severity::error, "samma personnummer ({0}) skulle publiceras i {1}: {2}",
    "the same personal number ({0}) would be published in {1}: {2}"};

inline constexpr const Message* kPrivacyMessages[] = {
    &personal_number_in_source,    &personal_number_or_dates_in_source,
    &personal_number_in_output,    &personal_number_in_name,
    &output_not_scanned,           &copy_not_searched,
    &personal_number_in_more_files};

}  // namespace underlag::messages
