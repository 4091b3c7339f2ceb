#pragma once
// A condition that no row meets is mostly a word spelled otherwise than in the data.

#include "diagnostics/diagnostic.hpp"
#include "statistics/evaluator.hpp"

namespace underlag::statistics {

/// Warns of each text in `condition` that its column has nowhere, with the nearest one that it has. Of
/// answers about people only the words of the description are named. False when all texts are known.
bool warn_of_unknown_words(const Expression& condition, const Dataset& dataset, const Origin& origin,
                           Diagnostics& diagnostics);

/// Warns that no row meets `condition`: of its unknown words, or else of the condition.
void warn_of_empty_filter(const Expression& condition, const Dataset& dataset, const Origin& origin,
                          Diagnostics& diagnostics);

/// Says that the condition asks for hidden counts, so that rows are left out and what is counted of the
/// others is hidden.
void warn_of_hidden_filter(const Expression& condition, const Origin& origin, Diagnostics& diagnostics);

}  // namespace underlag::statistics
