#pragma once
// Words for problems in templates/reports/TYPE.yaml (codes S2…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message style_number_out_of_range{"S201", Severity::error,
                                                   "\"{0}\" ska vara ett tal från {2} till {3}, här står {1}",
                                                   "\"{0}\" must be a number from {2} to {3}, here is {1}"};
inline constexpr Message style_margins_too_wide{
    "S202",
    Severity::error,
    "marginalerna lämnar mindre än 60 mm till texten",
    "the margins leave less than 60 mm for the text",
    "minska left eller right, eller välj ett större papper med page",
    "make left or right smaller, or choose a larger paper with page"};
inline constexpr Message style_wrong_colour{"S203",
                                            Severity::error,
                                            "en färg skrivs som \"#00506b\", här står \"{0}\"",
                                            "a colour is written as \"#00506b\", here is \"{0}\"",
                                            "sätt citattecken om värdet, # börjar annars en kommentar",
                                            "put quotes around the value, or # begins a comment"};
inline constexpr Message style_pale_colour{
    "S204",
    Severity::error,
    "färgen {0} är för ljus för text på vitt papper",
    "the colour {0} is too pale for text on white paper",
    "välj en mörkare färg: kontrasten mot vitt ska vara minst 4,5",
    "choose a darker colour: the contrast against white must be at least 4.5"};

inline constexpr Message style_fonts_incomplete{
    "S205",
    Severity::error,
    "fonts saknar {0}",
    "fonts lacks {0}",
    "ange alla fyra: regular, italic, bold och bold_italic; samma fil får stå flera gånger",
    "give all four: regular, italic, bold and bold_italic; one file may stand several times"};
inline constexpr Message style_font_unusable{
    "S206",
    Severity::error,
    "\"{0}\" finns inte i projektet eller är inte ett TrueType-typsnitt",
    "\"{0}\" is not in the project or is not a TrueType font",
    "lägg en .ttf-fil i templates/reports/ och skriv sökvägen från projektets mapp",
    "put a .ttf file in templates/reports/ and write its path from the project's folder"};

inline constexpr const Message* kReportStyleMessages[] = {&style_number_out_of_range, &style_margins_too_wide,
                                                          &style_wrong_colour,        &style_pale_colour,
                                                          &style_fonts_incomplete,    &style_font_unusable};

}  // namespace underlag::messages
