#pragma once
// What a table that nobody has described seems to hold: its columns, the row that may be its total, and what
// names a row.

#include <set>
#include <string>
#include <vector>

#include "sources/column_guess.hpp"
#include "sources/data_table.hpp"

namespace underlag {

class TableSurvey {
 public:
  explicit TableSurvey(const RawTable& table);

  /// The name of the row that holds totals; empty when there is none.
  const std::string& total_row() const { return total_row_; }
  const ColumnGuess& guess(std::size_t column) const { return guesses_[column]; }
  /// The columns that name a row: one of the first two, else two of the first five; empty when no such pair
  /// is different on every row.
  const std::vector<std::size_t>& key() const { return key_; }

 private:
  void take(const RawRow& row, bool is_last);
  bool is_sum_of_all(const RawRow& row) const;
  void mark_names();
  void find_key();
  bool can_name(std::size_t column) const;
  bool is_different_everywhere(std::size_t one, std::size_t other) const;

  const RawTable& table_;
  std::vector<ColumnGuesser> guessers_;
  std::vector<ColumnGuess> guesses_;
  std::vector<double> sums_;
  std::size_t rows_ = 0;
  std::string total_row_;
  std::vector<std::vector<std::string>> beginnings_;  // of the rows: the columns that may name them
  std::vector<std::size_t> key_;
};

}  // namespace underlag
