#include "statistics/suppression_search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

namespace underlag::statistics {

namespace {

constexpr double kNoise = 1e-6;
constexpr std::size_t kMostUnknowns = 600;
constexpr std::size_t kMostSecondThoughts = 2000;
/// A sum of few people's values must not be known more closely than to this part of itself.
constexpr double kVaguenessOfSum = 0.2;

/// Each unknown once, in order.
Terms gathered(const Terms& terms) {
  std::map<int, double> factors;
  for (const auto& [unknown, factor] : terms) factors[unknown] += factor;
  Terms out;
  for (const auto& [unknown, factor] : factors) {
    if (std::fabs(factor) > kNoise * kNoise) out.emplace_back(unknown, factor);
  }
  return out;
}

/// Up to a factor: the first is 1.
Terms normalised(Terms terms) {
  constexpr double kDigits = 1e9;
  const double first = terms.front().second;
  for (auto& [unknown, factor] : terms) factor = std::round(factor / first * kDigits) / kDigits;
  return terms;
}

}  // namespace

bool SuppressionSearch::Question::reaches_threshold(double high) const {
  return !is_count || std::floor(high + kNoise) >= threshold;
}

bool SuppressionSearch::Question::is_safe(double low, double high) const {
  if (!is_count) return high - low >= std::max(kNoise, kVaguenessOfSum * std::fabs(value));
  const double width = std::floor(high + kNoise) - std::ceil(low - kNoise);
  return reaches_threshold(high) && width >= threshold - 1;
}

/// A family's equations as they stand, for questions. Every answer leaves a point behind that fits what is
/// shown; most questions are safe by the points of others.
class SuppressionSearch::Equations {
 public:
  Equations(const SuppressionSearch& search, const Family& family) : search_(search) {
    std::vector<double> truth;
    for (const int unknown : family.unknowns) {
      const Unknown& one = search.apart_.unknowns[static_cast<std::size_t>(unknown)];
      number_of_[unknown] = bounds_.add_unknown(one.low);
      truth.push_back(one.value);
    }
    points_.push_back(std::move(truth));
    for (const int fact : family.facts) {
      Equation one{fact, local(search.facts_[static_cast<std::size_t>(fact)].terms), limits_of(fact)};
      bounds_.add_equation(one.terms, one.limits.first, one.limits.second);
      equations_.push_back(std::move(one));
    }
    for (const int equality : family.equalities) {
      bounds_.add_equation(local(search.apart_.equalities[static_cast<std::size_t>(equality)]), 0, 0);
    }
  }

  /// What has been hidden since is no equation any more, and what has been shown again is.
  void update() {
    for (std::size_t at = 0; at < equations_.size(); ++at) {
      Equation& one = equations_[at];
      const Limits limits = limits_of(one.fact);
      if (limits == one.limits) continue;
      one.limits = limits;
      bounds_.set_limits(static_cast<int>(at), limits.first, limits.second);
      std::erase_if(points_, [&](const std::vector<double>& point) {
        const double value = value_at(one.terms, point);
        return value < limits.first - kNoise || value > limits.second + kNoise;
      });
    }
  }

  bool is_safe_by_points(const Question& question) const {
    const Terms terms = local(question.terms);
    double low = kNoBound;
    double high = -kNoBound;
    for (const std::vector<double>& point : points_) {
      const double value = value_at(terms, point);
      low = std::min(low, value);
      high = std::max(high, value);
    }
    return !points_.empty() && question.is_safe(low, high);
  }

  using Points = std::vector<std::vector<double>>;
  const Points& points() const { return points_; }
  /// Of a time when the same was shown.
  void use_again(Points points) { points_ = std::move(points); }

  LinearBounds::Bound largest(const Terms& terms) { return kept(bounds_.largest(local(terms))); }
  LinearBounds::Bound smallest(const Terms& terms) { return kept(bounds_.smallest(local(terms))); }

  void add_facts_of(const std::vector<int>& equations, std::vector<int>& out) const {
    for (const int number : equations) {
      const auto at = static_cast<std::size_t>(number);
      if (at < equations_.size()) out.push_back(equations_[at].fact);
    }
  }

 private:
  using Limits = std::pair<double, double>;
  struct Equation {
    int fact;
    Terms terms;
    Limits limits;
  };

  Limits limits_of(int fact) const {
    const Fact& one = search_.facts_[static_cast<std::size_t>(fact)];
    const Sum& sum = search_.sums_[static_cast<std::size_t>(one.sum)];
    if (search_.is_shown(one)) return {one.value, one.value};
    // Zero is never hidden: whoever sees ".." knows that somebody is counted.
    const bool has_somebody = !one.is_share && sum.is_count && sum.is_hidden;
    return {has_somebody ? 1 : -kNoBound, kNoBound};
  }

  static double value_at(const Terms& terms, const std::vector<double>& point) {
    double out = 0;
    for (const auto& [unknown, factor] : terms) out += factor * point[static_cast<std::size_t>(unknown)];
    return out;
  }

  LinearBounds::Bound kept(LinearBounds::Bound bound) {
    if (!bound.point.empty()) points_.push_back(bound.point);
    return bound;
  }

  Terms local(const Terms& terms) const {
    Terms out;
    for (const auto& [unknown, factor] : terms) out.emplace_back(number_of_.at(unknown), factor);
    return out;
  }

  const SuppressionSearch& search_;
  LinearBounds bounds_;
  std::map<int, int> number_of_;
  std::vector<Equation> equations_;  ///< The first of `bounds_`, in their order.
  Points points_;
};

SuppressionSearch::SuppressionSearch(TakenApart apart, std::vector<DisclosurePlan::Printed>& printed,
                                     const DisclosureRules& rules)
    : apart_(std::move(apart)), printed_(printed), rules_(rules) {
  add_facts();
}

// --- what is printed, as equations

Terms SuppressionSearch::over_unknowns(const Terms& sets) const {
  Terms out;
  for (const auto& [set, times] : sets) {
    for (const auto& [unknown, factor] : apart_.sets[static_cast<std::size_t>(set)]) {
      out.emplace_back(unknown, times * factor);
    }
  }
  return gathered(out);
}

double SuppressionSearch::value_of(const Terms& terms) const {
  double out = 0;
  for (const auto& [unknown, factor] : terms) {
    out += factor * apart_.unknowns[static_cast<std::size_t>(unknown)].value;
  }
  return out;
}

int SuppressionSearch::sum_of(const Terms& terms) {
  const Terms key = normalised(terms);
  const auto [there, is_new] = number_of_sum_.emplace(key, static_cast<int>(sums_.size()));
  if (!is_new) return there->second;
  Sum sum;
  sum.terms = key;
  sum.value = value_of(key);
  sum.is_count = true;
  sum.is_whole = key.size() > 1;
  for (const auto& [unknown, factor] : key) {
    const Unknown& one = apart_.unknowns[static_cast<std::size_t>(unknown)];
    sum.is_count = sum.is_count && one.is_count && factor >= 1;
    sum.is_whole = sum.is_whole || one.is_whole;
    sum.takes_away = sum.takes_away || factor < 0;
    sum.threshold = std::max(sum.threshold, rules_.threshold(one.dataset->description));
  }
  sums_.push_back(std::move(sum));
  return there->second;
}

void SuppressionSearch::add_facts() {
  for (std::size_t at = 0; at < printed_.size(); ++at) {
    const Printed& one = printed_[at];
    for (const int set : one.tells) {
      const Terms terms = over_unknowns({{set, 1}});
      if (!terms.empty()) tie(one, sum_of(terms));
    }
    const Terms part = over_unknowns(one.adds);
    if (part.empty()) continue;
    const Terms whole = over_unknowns(one.divided_by);
    Fact fact;
    fact.sum = sum_of(part);
    fact.is_share = !one.divided_by.empty();
    tie(one, fact.sum);
    Sum& sum = sums_[static_cast<std::size_t>(fact.sum)];
    sum.is_settled = sum.is_settled || one.is_settled;
    fact.terms = sum.terms;
    fact.value = fact.is_share ? 0 : sum.value;
    if (fact.is_share) {
      const double base = value_of(whole);
      if (base == 0) continue;
      const double share = sum.value / base;
      for (const auto& [unknown, factor] : whole) fact.terms.emplace_back(unknown, -share * factor);
      fact.terms = gathered(fact.terms);
      if (fact.terms.empty()) continue;  // all of it
    }
    add_fact(std::move(fact), at);
  }
}

void SuppressionSearch::tie(const Printed& printed, int sum) {
  Reasons& reasons = reasons_[printed.figure];
  if (reasons.sums.empty()) reasons.was_hidden = printed.figure->is_hidden;
  reasons.is_settled = reasons.is_settled || printed.is_settled;
  reasons.sums.push_back(sum);
  sums_[static_cast<std::size_t>(sum)].figures.push_back(printed.figure);
}

void SuppressionSearch::add_fact(Fact fact, std::size_t printed) {
  const auto [there, is_new] = number_of_fact_.emplace(
      std::pair(fact.sum, fact.is_share ? fact.terms : Terms{}), static_cast<int>(facts_.size()));
  if (is_new) facts_.push_back(std::move(fact));
  facts_[static_cast<std::size_t>(there->second)].printed.push_back(printed);
}

std::vector<SuppressionSearch::Question> SuppressionSearch::questions() const {
  std::vector<Question> out;
  for (std::size_t at = 0; at < apart_.unknowns.size(); ++at) {
    const Unknown& one = apart_.unknowns[at];
    if (!one.is_small) continue;
    out.push_back(
        {{{static_cast<int>(at), 1}}, one.value, rules_.threshold(one.dataset->description), one.is_count});
  }
  for (const Sum& sum : sums_) {
    const bool is_small = sum.is_count && sum.value > 0 && sum.value < sum.threshold;
    if (is_small && sum.terms.size() > 1) out.push_back({sum.terms, sum.value, sum.threshold, true});
  }
  return out;
}

/// Unknowns that stand in an equation together belong together; only families with a question are kept.
std::vector<SuppressionSearch::Family> SuppressionSearch::families() const {
  std::vector<int> root(apart_.unknowns.size());
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&](int unknown) {
    while (root[static_cast<std::size_t>(unknown)] != unknown) {
      root[static_cast<std::size_t>(unknown)] =
          root[static_cast<std::size_t>(root[static_cast<std::size_t>(unknown)])];
      unknown = root[static_cast<std::size_t>(unknown)];
    }
    return unknown;
  };
  const auto join = [&](const Terms& terms) {
    for (const auto& [unknown, factor] : terms) {
      const int a = find(unknown);
      const int b = find(terms.front().first);
      root[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
    }
  };
  for (const Fact& fact : facts_) join(fact.terms);
  for (const Terms& equality : apart_.equalities) join(equality);
  const std::vector<Question> asked = questions();
  for (const Question& question : asked) join(question.terms);
  std::map<int, Family> by_root;
  for (const Question& question : asked) {
    by_root[find(question.terms.front().first)].questions.push_back(question);
  }
  const auto family = [&](int unknown) -> Family* {
    const auto there = by_root.find(find(unknown));
    return there == by_root.end() ? nullptr : &there->second;
  };
  for (std::size_t at = 0; at < root.size(); ++at) {
    if (Family* one = family(static_cast<int>(at))) one->unknowns.push_back(static_cast<int>(at));
  }
  for (std::size_t at = 0; at < facts_.size(); ++at) {
    if (Family* one = family(facts_[at].terms.front().first)) one->facts.push_back(static_cast<int>(at));
  }
  for (std::size_t at = 0; at < apart_.equalities.size(); ++at) {
    if (Family* one = family(apart_.equalities[at].front().first)) {
      one->equalities.push_back(static_cast<int>(at));
    }
  }
  std::vector<Family> out;
  out.reserve(by_root.size());
  for (auto& [first, one] : by_root) out.push_back(std::move(one));
  return out;
}

// --- what is told, and what is hidden

bool SuppressionSearch::is_shown(const Fact& fact) const {
  return std::ranges::any_of(fact.printed, [&](std::size_t at) { return !printed_[at].figure->is_hidden; });
}

void SuppressionSearch::set_hidden(int number, bool is_hidden) {
  Sum& sum = sums_[static_cast<std::size_t>(number)];
  sum.is_hidden = is_hidden;
  for (Figure* figure : sum.figures) {
    const Reasons& reasons = reasons_.at(figure);
    if (reasons.is_settled) continue;
    figure->is_hidden = reasons.was_hidden || std::ranges::any_of(reasons.sums, [this](int one) {
                          return sums_[static_cast<std::size_t>(one)].is_hidden;
                        });
  }
}

std::vector<int> SuppressionSearch::telling(const Question& question, Equations& equations) const {
  std::vector<int> out;
  if (equations.is_safe_by_points(question)) return out;
  const LinearBounds::Bound high = equations.largest(question.terms);
  if (high.value == kNoBound) return out;
  const LinearBounds::Bound low = equations.smallest(question.terms);
  if (question.is_safe(low.value, high.value)) return out;
  equations.add_facts_of(high.equations, out);
  if (question.reaches_threshold(high.value)) equations.add_facts_of(low.equations, out);
  if (out.empty()) out.push_back(-1);  // told by what everybody knows
  return out;
}

std::optional<int> SuppressionSearch::next_to_hide(const std::vector<int>& facts) const {
  std::optional<int> best;
  for (const int fact : facts) {
    if (fact < 0 || !is_shown(facts_[static_cast<std::size_t>(fact)])) continue;
    const int number = facts_[static_cast<std::size_t>(fact)].sum;
    const Sum& sum = sums_[static_cast<std::size_t>(number)];
    if (sum.is_settled || sum.is_hidden || sum.value == 0) continue;
    if (!best || rank(number) < rank(*best)) best = number;
  }
  return best;
}

/// First what is computed from others, then inner figures, totals last; small ones before large ones.
std::tuple<bool, bool, std::size_t, double, int> SuppressionSearch::rank(int sum) const {
  const Sum& of = sums_[static_cast<std::size_t>(sum)];
  return {!of.takes_away, of.is_whole, of.terms.size(), std::fabs(of.value), sum};
}

void SuppressionSearch::examine(const Family& family) {
  Equations equations(*this, family);
  std::set<std::size_t> given_away;
  std::vector<int> hidden;
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t at = 0; at < family.questions.size(); ++at) {
      if (given_away.contains(at)) continue;
      std::vector<int> told = telling(family.questions[at], equations);
      while (!told.empty()) {
        const auto next = next_to_hide(told);
        if (!next) {
          given_away.insert(at);
          break;
        }
        hide(*next);
        hidden.push_back(*next);
        equations.update();
        changed = true;
        told = telling(family.questions[at], equations);
      }
    }
  }
  outcome_.given_away += static_cast<int>(given_away.size());
  if (given_away.empty() && hidden.size() > 1) give_back(std::move(hidden), family, equations);
}

void SuppressionSearch::give_back(std::vector<int> hidden, const Family& family, Equations& equations) {
  if (hidden.size() * family.questions.size() > kMostSecondThoughts) return;
  std::ranges::sort(hidden, [this](int one, int other) { return rank(other) < rank(one); });
  for (const int sum : hidden) {
    const Equations::Points points = equations.points();
    set_hidden(sum, false);
    equations.update();
    const bool is_safe = std::ranges::all_of(
        family.questions, [&](const Question& question) { return telling(question, equations).empty(); });
    if (is_safe) continue;
    hide(sum);
    equations.update();
    equations.use_again(points);
  }
}

void SuppressionSearch::hide_all_above_small(const Family& family) {
  ++outcome_.too_large;
  std::set<int> touched;
  for (const Question& question : family.questions) {
    for (const auto& [unknown, factor] : question.terms) touched.insert(unknown);
  }
  const auto meets = [&](const Terms& terms) {
    return std::ranges::any_of(terms, [&](const auto& term) { return touched.contains(term.first); });
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (const int equality : family.equalities) {
      const Terms& terms = apart_.equalities[static_cast<std::size_t>(equality)];
      if (meets(terms)) changed = touched.insert(terms.front().first).second || changed;
    }
  }
  for (const int fact : family.facts) {
    const Fact& one = facts_[static_cast<std::size_t>(fact)];
    if (meets(one.terms) && !sums_[static_cast<std::size_t>(one.sum)].is_settled) hide(one.sum);
  }
}

DisclosurePlan::Outcome SuppressionSearch::run() {
  for (std::size_t at = 0; at < sums_.size(); ++at) {
    const Sum& sum = sums_[at];
    if (sum.is_count && sum.value > 0 && sum.value < sum.threshold) hide(static_cast<int>(at));
  }
  for (const Family& family : families()) {
    if (family.unknowns.size() > kMostUnknowns) {
      hide_all_above_small(family);
    } else {
      examine(family);
    }
  }
  return outcome_;
}

}  // namespace underlag::statistics
