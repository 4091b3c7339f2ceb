#pragma once
// The sentences under a table: where the figures come from, what is known to be wrong with them, what the
// words mean, who has not answered.

#include "statistics/query_work.hpp"

namespace underlag::statistics {

/// Fills in the notes and the source note of the table, of the joined dataset too.
void add_notes(QueryWork& work);

}  // namespace underlag::statistics
