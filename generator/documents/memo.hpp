#pragma once
// A memo to a board: its front matter as blocks around the author's text.

#include "model/document.hpp"
#include "model/memo.hpp"
#include "text/language.hpp"

namespace underlag {

/// Adds to a composed document what the memo says: addressee and number of annexes at its title, proposed
/// decisions and signatories before the text, the annexes after it.
void add_memo(const Memo& memo, Language language, Document& document);

}  // namespace underlag
