#pragma once
// Percentages of one whole that do not become 100,0 because each is rounded: they stay as they are, and a
// note says so.

#include <string>
#include <vector>

#include "statistics/answer_table.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// A note for each column, and one for rows, whose shares make up a whole and are printed as something else
/// than 100. Shares are told by their parts and the cells of their whole, so that questions under each other
/// are kept apart. Hidden figures are no part of it.
std::vector<std::string> rounded_shares_notes(const AnswerTable& table, Language language);

}  // namespace underlag::statistics
