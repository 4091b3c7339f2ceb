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
inline constexpr Message public_body_needs{
    "S105",
    Severity::error,
    "en offentlig aktör behöver \"{0}\" till tillgänglighetsredogörelsen",
    "a public body needs \"{0}\" for the accessibility statement",
    "lägg till {0}: … under publisher",
    "add {0}: … under publisher"};

inline constexpr const Message* kSettingsMessages[] = {&wrong_address, &wrong_colour, &wrong_threshold,
                                                       &threshold_needs_reason, &public_body_needs};

}  // namespace underlag::messages
