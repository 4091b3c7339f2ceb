#pragma once
// Words that people write in tables: instead of an answer, and before a sum.

#include <optional>
#include <string_view>

#include "model/missing_class.hpp"

namespace underlag {

/// The class of a word that people write instead of an answer: "vet ej", "?", "nyss börjat", "uppgift
/// saknas", "-". None for any other word.
std::optional<MissingClass> usual_missing_class(std::string_view word);

/// "S:a", "Summa", "Totalt" …
bool is_total_word(std::string_view word);

}  // namespace underlag
