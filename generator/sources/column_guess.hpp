#pragma once
// What a column of an undescribed file seems to hold. Every type is tried with the same reader that will read
// the data later, so a proposal that fits here loads there.

#include <array>
#include <bitset>
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
  std::string dates;                ///< The pattern of dates that are not written as 2026-11-22.
  bool is_personal = false;         ///< Holds personal numbers, or its heading says whom a row is about.
  std::vector<std::string> values;  ///< Of a choice, in the order in which they were met.
  MissingCodes missing;             ///< Words that always mean "no answer", wherever they stand.
  MissingCodes own_missing;         ///< Other words among numbers.
  std::vector<OddCell> odd;         ///< Neither: several numbers in one cell, qualified values.
  bool is_unique = false;           ///< No value twice, none empty.
  std::size_t filled = 0;
};

class ColumnGuesser {
 public:
  /// Cells come in the order of their rows.
  void add(const RawCell& cell, const Place& place);
  /// `heading` is the column's: "Personnummer" and the like are nobody's business.
  ColumnGuess guess(std::string_view heading) const;

 private:
  static constexpr std::array kTried{ColumnType::count, ColumnType::number, ColumnType::percent,
                                     ColumnType::date,  ColumnType::month,  ColumnType::band};
  struct Trial {
    std::size_t fits = 0;
    std::size_t unusual = 0;   // cells that neither fit nor say that an answer is missing
    bool has_variety = false;  // more than one text that fits
    std::string first;         // the first text that fits
    std::vector<OddCell> odd;  // distinct texts that did not fit
    bool is_hopeless = false;  // too many of them to be codes
  };

  static constexpr std::size_t kDatePatterns = 9;

  void try_types(const RawCell& cell, const std::string& text, const Place& place);
  void try_dates(const RawCell& cell, const std::string& text);
  bool is_possible(std::size_t trial) const;
  std::string_view date_pattern() const;
  const Trial* best_trial(ColumnType& type) const;
  void split_odd(const Trial& trial, ColumnGuess& out) const;
  void add_missing(ColumnGuess& out) const;
  void guess_words(ColumnGuess& out) const;

  std::array<Trial, kTried.size()> trials_;
  std::vector<std::string> texts_;             // distinct, in order
  std::map<std::string, std::size_t> counts_;  // by lower case
  bool has_many_texts_ = false;
  bool has_repeat_ = false;
  bool has_personal_number_ = false;
  std::bitset<kDatePatterns> dates_ = std::bitset<kDatePatterns>().set();  // patterns that fit all so far
  std::size_t dated_ = 0;
  std::size_t cells_ = 0;
  std::size_t filled_ = 0;
  std::size_t booleans_ = 0;
  std::size_t percents_ = 0;
  std::size_t longest_ = 0;
};

}  // namespace underlag
