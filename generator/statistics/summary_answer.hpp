#pragma once
// A summary: one row per column of numbers, with n, missing, sum, mean, SD, median and extremes.

#include "statistics/query_work.hpp"

namespace underlag::statistics {

/// Of the columns that the query names, or of all columns of numbers. False after an error, which is
/// reported.
bool add_summary(QueryWork& work);

}  // namespace underlag::statistics
