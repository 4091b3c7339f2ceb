#pragma once
// The search behind the disclosure plan: what is shown as equations between unknown numbers, how closely they
// tell every small one, and what to hide next.

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "statistics/disclosure_plan.hpp"

namespace underlag::statistics {

class SuppressionSearch {
 public:
  /// Hides figures of `printed`.
  SuppressionSearch(TakenApart apart, std::vector<DisclosurePlan::Printed>& printed,
                    const DisclosureRules& rules);

  DisclosurePlan::Outcome run();

 private:
  using Printed = DisclosurePlan::Printed;

  /// A sum of unknowns that is printed, up to a factor: the rate per month says what the count says.
  struct Sum {
    Terms terms;
    double value = 0;
    int threshold = 1;       ///< 1 when it is no count.
    bool is_count = false;   ///< Of people, and nothing is taken away.
    bool is_hidden = false;  ///< Everywhere.
    bool is_settled = false;
    bool is_whole = false;
    bool takes_away = false;  ///< A difference.
    std::vector<Figure*>
        figures;  ///< Itself, shares of which it is the part, and what tells something of it.
  };
  /// Why a figure is hidden.
  struct Reasons {
    bool was_hidden = false;  ///< For itself.
    bool is_settled = false;
    std::vector<int> sums;  ///< Any that are hidden.
  };
  /// An equation that is printed: the sum itself, or its share of another.
  struct Fact {
    int sum = 0;
    Terms terms;
    double value = 0;
    bool is_share = false;
    std::vector<std::size_t> printed;
  };
  /// What must not be told.
  struct Question {
    Terms terms;
    double value = 0;
    int threshold = 1;
    bool is_count = true;

    /// Whether what can be anything from `low` to `high` is kept well enough.
    bool is_safe(double low, double high) const;
    /// It may be large enough not to be hidden.
    bool reaches_threshold(double high) const;
  };
  /// Figures that have unknowns in common, as equations.
  struct Family {
    std::vector<int> unknowns;
    std::vector<int> facts;
    std::vector<int> equalities;
    std::vector<Question> questions;
  };
  class Equations;

  // --- what is printed, as equations
  Terms over_unknowns(const Terms& sets) const;
  double value_of(const Terms& terms) const;
  int sum_of(const Terms& terms);
  void add_facts();
  /// The figure goes when the sum goes.
  void tie(const Printed& printed, int sum);
  void add_fact(Fact fact, std::size_t printed);
  std::vector<Family> families() const;
  std::vector<Question> questions() const;

  // --- what is told, and what is hidden
  bool is_shown(const Fact& fact) const;
  void set_hidden(int sum, bool is_hidden);
  void hide(int sum) { set_hidden(sum, true); }
  /// Shows again what need not have been hidden, once all of it is known.
  void give_back(std::vector<int> hidden, const Family& family, Equations& equations);
  /// Hides what lets nothing through, without examining how much had to go.
  void hide_all_above_small(const Family& family);
  void examine(const Family& family);
  /// Equations that tell too much of what is asked; empty when it is safe.
  std::vector<int> telling(const Question& question, Equations& equations) const;
  /// What to hide of the facts that an answer rests on; none when nothing of them can be hidden.
  std::optional<int> next_to_hide(const std::vector<int>& facts) const;
  /// What is given up first.
  std::tuple<bool, bool, std::size_t, double, int> rank(int sum) const;

  TakenApart apart_;
  std::vector<Printed>& printed_;
  const DisclosureRules& rules_;
  std::vector<Sum> sums_;
  std::map<Terms, int> number_of_sum_;
  std::vector<Fact> facts_;
  std::map<std::pair<int, Terms>, int> number_of_fact_;
  std::map<Figure*, Reasons> reasons_;  ///< For looking up only: in no order.
  DisclosurePlan::Outcome outcome_;
};

}  // namespace underlag::statistics
