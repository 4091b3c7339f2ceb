#pragma once
// Words for problems in the values of underlag.yaml (codes S1…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message wrong_address{
    "S101", Severity::error, "\"{0}\" ska vara en webbadress som https://example.se/, här står \"{1}\"",
    "\"{0}\" must be a web address such as https://example.se/, here is \"{1}\""};
inline constexpr Message wrong_colour{"S102",
                                      Severity::error,
                                      "\"colour\" ska vara en färg som \"#00506b\", här står \"{0}\"",
                                      "\"colour\" must be a colour such as \"#00506b\", here is \"{0}\"",
                                      "sätt citattecken om värdet, # börjar annars en kommentar",
                                      "put quotes around the value, or # begins a comment"};
inline constexpr Message wrong_threshold{"S103", Severity::error,
                                         "\"{0}\" ska vara ett heltal från 1 till 1000, här står {1}",
                                         "\"{0}\" must be a whole number from 1 to 1000, here is {1}"};
inline constexpr Message threshold_needs_reason{"S104",
                                                Severity::error,
                                                "en sänkt sekretessgräns behöver en skriven orsak",
                                                "a lowered privacy threshold needs a written reason",
                                                "lägg till reason: … under privacy",
                                                "add reason: … under privacy"};
inline constexpr Message statement_needs{"S105",
                                         Severity::error,
                                         "tillgänglighetsredogörelsen behöver \"{0}\"",
                                         "the accessibility statement needs \"{0}\"",
                                         "lägg till {0}: … under {1}",
                                         "add {0}: … under {1}"};
inline constexpr Message statement_missing{
    "S106",
    Severity::error,
    "en offentlig aktör (public: true) behöver uppgifterna till tillgänglighetsredogörelsen",
    "a public body (public: true) needs what its accessibility statement says",
    "lägg till accessibility: med conformity, assessed, updated, method, faults, disproportionate_burden och "
    "outside_the_law",
    "add accessibility: with conformity, assessed, updated, method, faults, disproportionate_burden and "
    "outside_the_law"};
inline constexpr Message statement_list{
    "S107",
    Severity::error,
    "\"{0}\" ska vara en lista där varje punkt har what, reason och alternative",
    "\"{0}\" must be a list in which every item has what, reason and alternative",
    "finns inget att räkna upp, skriv {0}: []",
    "when there is nothing to list, write {0}: []"};
inline constexpr Message full_with_faults{"S108",
                                          Severity::error,
                                          "\"full\" stämmer inte med de brister som räknas upp",
                                          "\"full\" does not agree with the faults that are listed",
                                          "skriv conformity: partial",
                                          "write conformity: partial"};
inline constexpr Message no_fault_named{
    "S109",
    Severity::error,
    "\"{0}\" behöver minst en brist i \"faults\" eller \"disproportionate_burden\"",
    "\"{0}\" needs at least one fault in \"faults\" or \"disproportionate_burden\"",
    "skriv vad som brister, eller conformity: full",
    "write what is at fault, or conformity: full"};
inline constexpr Message updated_before_assessed{
    "S110", Severity::error, "redogörelsen är uppdaterad {0}, före bedömningen {1}",
    "the statement was updated on {0}, before the assessment on {1}"};

inline constexpr const Message* kSettingsMessages[] = {
    &wrong_address,   &wrong_colour,           &wrong_threshold, &threshold_needs_reason,
    &statement_needs, &statement_missing,      &statement_list,  &full_with_faults,
    &no_fault_named,  &updated_before_assessed};

}  // namespace underlag::messages
