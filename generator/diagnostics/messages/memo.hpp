#pragma once
// Words for problems in memos to a board: front matter of `type: memo` (codes M1…).

#include "diagnostics/message.hpp"

namespace underlag::messages {

inline constexpr Message annex_count_differs{"M101",
                                             Severity::error,
                                             "rubriken ska ange {0}, men bilagelistan har {1}",
                                             "the heading is to say {0}, but {1} in the list of annexes",
                                             "rätta annex_count eller listan under annexes",
                                             "correct annex_count or the list under annexes"};
inline constexpr Message decided_by_other_body{
    "M102",
    Severity::warning,
    "beslutspunkt 1 säger att {0} beslutar, men ärendet går till {1}",
    "decision 1 names {0} as the decider, but the memo goes to {1}",
    "den som får ärendet är den som beslutar: skriv samma namn, eller ändra addressee",
    "who gets the memo decides: write the same name, or change addressee"};
inline constexpr Message memo_lacks{"M103",
                                    Severity::error,
                                    "tjänsteutlåtandet saknar {0}",
                                    "the memo has no {0}",
                                    "skriv {1} i sidhuvudet",
                                    "write {1} in the front matter"};
inline constexpr Message empty_section{"M104",
                                       Severity::warning,
                                       "avsnittet \"{0}\" är tomt",
                                       "the section \"{0}\" is empty",
                                       "skriv texten under rubriken, eller ta bort rubriken",
                                       "write the text below the heading, or remove the heading"};

inline constexpr const Message* kMemoMessages[] = {&annex_count_differs, &decided_by_other_body, &memo_lacks,
                                                   &empty_section};

}  // namespace underlag::messages
