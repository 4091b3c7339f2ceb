#pragma once
// Two periods side by side: only the rows known in both, the others listed; per month when the periods differ
// in length.

#include <optional>

#include "statistics/query_answer.hpp"

namespace underlag::statistics {

/// Columns: the key, `before`, `after`, `change`. None after an error.
std::optional<AnswerTable> compare_periods(const Request& request, const Dataset& before,
                                           const AnswerContext& context, Diagnostics& diagnostics);

}  // namespace underlag::statistics
