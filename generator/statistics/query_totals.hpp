#pragma once
// The rows under a table: the computed total, the printed one beside it, and their difference.

#include "statistics/query_work.hpp"

namespace underlag::statistics {

/// False after an error, which is reported.
bool add_totals(QueryWork& work);
/// True when the table shows the printed totals: only where all rows are shown.
bool shows_declared_totals(const QueryWork& work);

}  // namespace underlag::statistics
