#pragma once
// The rows of an answer: one per row of the dataset or per group, in the order asked for.

#include "statistics/query_work.hpp"

namespace underlag::statistics {

/// False after an error, which is reported.
bool add_rows(QueryWork& work);
bool add_groups(QueryWork& work);
/// What is not known comes last either way.
bool put_in_order(QueryWork& work);
/// When the disclosure plan has hidden more: what is hidden must not tell its size by being chosen, nor by
/// its place. Rows that only a hidden count would choose go, and notes that say it; the others stand last by
/// their key, after rows that `limit` cut off.
void settle_hidden_rows(AnswerTable& table);
/// Keeps the first rows.
void apply_limit(QueryWork& work);
/// Puts the texts of a column as headings between the rows; rows of one text come together, where the first
/// of them stands. False after an error, which is reported.
bool add_sections(QueryWork& work);

}  // namespace underlag::statistics
