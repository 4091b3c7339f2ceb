#pragma once
// Words of `underlag explain` (codes W…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message nothing_to_explain{
    "W010",
    Severity::error,
    "\"{0}\" är inget id, inget tryckt tal och inget uttryck i projektet",
    "\"{0}\" is no id, no printed number and no expression in the project",
    "menade du \"{1}\"?",
    "did you mean \"{1}\"?"};

inline constexpr const Message* kExplainMessages[] = {&nothing_to_explain};

}  // namespace underlag::messages
