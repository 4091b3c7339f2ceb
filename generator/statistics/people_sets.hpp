#pragma once
// The sets of people that figures count, and what a reader knows of how they make each other up. Sets that
// figures count become sums of unknown numbers with equations between them.

#include <map>
#include <tuple>
#include <vector>

#include "statistics/disclosure.hpp"
#include "statistics/linear_bounds.hpp"

namespace underlag::statistics {

/// A number that a reader does not know unless the figures tell it.
struct Unknown {
  const Dataset* dataset = nullptr;
  bool is_count = true;   ///< Of people; otherwise a sum of their values.
  double value = 0;       ///< What it really is.
  double low = 0;         ///< What everybody knows: no count is negative.
  bool is_small = false;  ///< Must not be told.
  bool is_whole = false;  ///< Has others as its parts.
};

struct TakenApart {
  std::vector<Unknown> unknowns;
  std::vector<Terms> sets;        ///< Per set: what it is the sum of.
  std::vector<Terms> equalities;  ///< Sums that are zero, as everybody knows.
};

class PeopleSets {
 public:
  explicit PeopleSets(const DisclosureRules& rules) : rules_(rules) {}

  /// The number of the set, the same for equal rows; the factor is not looked at.
  int add(const CountedRows& counted);
  /// Sets that stand together, on a row or in a column: those that have nobody in common make up others.
  void add_line(std::vector<int> line);

  /// Rows of counts fall into classes that every figure counts alike: a reader knows which rows there are.
  /// Of rows of people, who is both in one group and in another is not known; groups that make up another
  /// exactly are, and what little they leave of it.
  TakenApart taken_apart() const;

 private:
  friend class SetsTakenApart;
  struct Set {
    const Dataset* dataset;
    std::size_t column;
    std::vector<std::uint32_t> rows;  ///< Sorted.
  };

  const DisclosureRules& rules_;
  std::vector<Set> sets_;
  std::map<std::tuple<const Dataset*, std::size_t, std::vector<std::uint32_t>>, int> numbers_;
  std::vector<std::vector<int>> lines_;
};

}  // namespace underlag::statistics
