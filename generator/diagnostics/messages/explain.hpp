#pragma once
// Words of `underlag explain` (codes W…).

#include "diagnostics/message.hpp"
#include "diagnostics/phrase.hpp"

namespace underlag::messages {

inline constexpr Message nothing_to_explain{
    "W010",
    Severity::error,
    "\"{0}\" är inget id, inget tryckt tal och inget uttryck i projektet",
    "\"{0}\" is no id, no printed number and no expression in the project",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};

// What stands before each line of an explanation.
inline constexpr Phrase explained_dataset{"Dataset", "Dataset"};
inline constexpr Phrase explained_filter{"Urval", "Filter"};
inline constexpr Phrase explained_expression{"Uttryck", "Expression"};
inline constexpr Phrase explained_parts{"Delar", "Parts"};
inline constexpr Phrase explained_cells{"Celler", "Cells"};
inline constexpr Phrase explained_note{"Not", "Note"};
inline constexpr Phrase explained_hidden{"Dolt", "Hidden"};
inline constexpr Phrase why_hidden{"talet skyddar enskilda och visas inte",
                                   "the figure protects individuals and is not shown"};

inline constexpr const Message* kExplainMessages[] = {&nothing_to_explain};

}  // namespace underlag::messages
