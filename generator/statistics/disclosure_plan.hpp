#pragma once
// Which figures have to be hidden besides the small ones themselves, because a reader could work those out
// from all that is printed: totals less the rest, shares, other tables, sentences. Decided once, for
// everything that is printed together.

#include <map>
#include <vector>

#include "statistics/answer_table.hpp"
#include "statistics/disclosure.hpp"
#include "statistics/people_sets.hpp"

namespace underlag::statistics {

/// Takes part in the figures that are added until `decide` is called; they must stay where they are.
class DisclosurePlan {
 public:
  explicit DisclosurePlan(const DisclosureRules& rules) : rules_(rules), sets_(rules) {}

  /// `is_printed_already`: what is shown of it cannot be hidden any more.
  void add(AnswerTable& table, bool is_printed_already = false);
  /// Figures in prose, of one page: they are looked at together.
  void add(const std::vector<Figure*>& figures);

  struct Outcome {
    int too_large = 0;   ///< Groups of figures that were not examined exactly: more is hidden than need be.
    int given_away = 0;  ///< Small counts that what cannot be hidden gives away.
  };
  /// Hides figures until every small count, printed or not, may be at least the threshold for all that is
  /// shown, and is not known more closely than that. What says the same is hidden everywhere.
  Outcome decide();

  /// A figure as it was added.
  struct Printed {
    Figure* figure = nullptr;
    Terms adds;               ///< Set → how many times.
    Terms divided_by;         ///< Of a share.
    std::vector<int> tells;   ///< Sets that it tells something of that is not known exactly.
    bool is_settled = false;  ///< Cannot be hidden.
  };

 private:
  /// The sets that it counts; none when there is nothing protected in it.
  std::vector<int> add_figure(Figure& figure, bool is_settled);
  /// Where a figure comes from is printed with it, and so its n.
  std::vector<int> add_number_of_people(Figure& figure, bool is_settled);

  const DisclosureRules& rules_;
  PeopleSets sets_;
  std::vector<Printed> printed_;
};

}  // namespace underlag::statistics
