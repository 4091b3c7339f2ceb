#pragma once
// What a column of an undescribed file seems to hold. Every type is tried with the same reader that will read
// the data later, so a proposal that fits here loads there.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "model/dataset_description.hpp"
#include "sources/cell_typing.hpp"

namespace underlag {

/// A cell that does not fit what the column otherwise holds.
struct OddCell {
  std::string text;
  Place place;
};

struct ColumnGuess {
  ColumnType type = ColumnType::text;
  std::vector<std::string> values;  ///< Of a choice, in the order in which they were met.
  MissingCodes missing;             ///< Words among numbers, and words that always mean "no answer".
  std::vector<OddCell> odd;         ///< Neither: several numbers in one cell, qualified values.
  bool is_unique = false;           ///< No value twice, none empty.
  std::size_t filled = 0;
};

class ColumnGuesser {
 public:
  /// Cells come in the order of their rows.
  void add(const RawCell& cell, const Place& place);
  ColumnGuess guess() const;

 private:
  static constexpr std::array kTried{ColumnType::count, ColumnType::number, ColumnType::percent,
                                     ColumnType::date,  ColumnType::month,  ColumnType::band};
  struct Trial {
    std::size_t fits = 0;
    std::vector<OddCell> odd;  // distinct texts that did not fit
    bool is_hopeless = false;  // too many of them to be codes
  };

  const Trial* best_trial(ColumnType& type) const;
  void split_odd(const Trial& trial, ColumnGuess& out) const;
  void guess_words(ColumnGuess& out) const;

  std::array<Trial, kTried.size()> trials_;
  std::vector<std::string> texts_;             // distinct, in order
  std::map<std::string, std::size_t> counts_;  // by lower case
  bool has_many_texts_ = false;
  std::size_t cells_ = 0;
  std::size_t filled_ = 0;
  std::size_t booleans_ = 0;
  std::size_t percents_ = 0;
  std::size_t longest_ = 0;
};

}  // namespace underlag
