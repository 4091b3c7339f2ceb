#pragma once
// Two periods side by side: only the rows known in both, the others listed; per month when the periods differ
// in length.

#include "statistics/query_work.hpp"

namespace underlag::statistics {

/// Columns: the key, `before`, `after`, `change`. Filter, order and limit are about the earlier period's
/// rows. False after an error, which is reported.
bool compare_periods(QueryWork& work);

}  // namespace underlag::statistics
