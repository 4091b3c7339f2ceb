#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "diagnostics/messages/audit.hpp"
#include "statistics/audit/groups.hpp"
#include "statistics/audit/means.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

namespace {

/// Sizes of groups are searched through; with more people missing than this the bounds say too little.
constexpr int kMostMissing = 40;

struct Bounds {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  bool is_empty() const { return low > high; }
  void include(double number) {
    low = std::min(low, number);
    high = std::max(high, number);
  }
};

/// What the mean and SD of all can be, given those of the parts. Everything that rounding and people without
/// an answer leave open is left open, so that only what is impossible lies outside.
class PooledBounds {
 public:
  PooledBounds(GroupFigures whole, std::vector<GroupFigures> groups, double minimum, double maximum)

      : whole_(std::move(whole)), groups_(std::move(groups)), minimum_(minimum), maximum_(maximum) {}

  /// `missing`: how many of the people of the parts may be without an answer here.
  void search(int missing) { choose_size(0, missing); }

  Bounds mean;
  Bounds sd;  ///< Given the printed mean of all.

 private:
  void choose_size(std::size_t group, int missing) {
    if (group == groups_.size()) return look();
    const double full = groups_[group].n;
    for (int without = 0; without <= missing && full - without >= 1; ++without) {
      groups_[group].n = full - without;
      choose_size(group + 1, missing - without);
    }
    groups_[group].n = full;
  }

  void look() {
    double in_parts = 0;
    double sum = 0;
    double slack = 0;
    for (const GroupFigures& one : groups_) {
      in_parts += one.n;
      sum += one.n * one.mean->number;
      slack += one.n * half_unit(*one.mean);
    }
    const double rest = whole_.n - in_parts;
    if (rest < 0) return;
    mean.include((sum - slack + rest * minimum_) / whole_.n);
    mean.include((sum + slack + rest * maximum_) / whole_.n);
    look_at_deviation(rest, whole_.n * whole_.mean->number - sum, slack + whole_.n * half_unit(*whole_.mean));
  }

  /// `rest` people have `sum` ± `slack` together.
  void look_at_deviation(double rest, double sum, double slack) {
    const double least = std::max(sum - slack, rest * minimum_);
    const double most = std::min(sum + slack, rest * maximum_);
    if (least > most || whole_.n < 2) return;
    double low = 0;
    double high = 0;
    const double m = whole_.mean->number;
    for (const GroupFigures& one : groups_) {
      const double blur = half_unit(*one.mean) + half_unit(*whole_.mean);
      const double distance = std::fabs(one.mean->number - m);
      low += (one.n - 1) * square(std::max(one.sd->number - half_unit(*one.sd), 0.0)) +
             one.n * square(std::max(distance - blur, 0.0));
      high += (one.n - 1) * square(one.sd->number + half_unit(*one.sd)) + one.n * square(distance + blur);
    }
    if (rest > 0) {
      // All of the rest alike, as near the mean as can be …
      const double nearest = std::clamp(m, least / rest, most / rest);
      low += rest * square(nearest - m);
      // … or at the two ends of the scale: Σ(x − m)² with Σ(x − min)(x − max) = 0.
      const auto at_ends = [&](double total) {
        return (minimum_ + maximum_ - 2 * m) * total - rest * minimum_ * maximum_ + rest * m * m;
      };
      high += std::max(at_ends(least), at_ends(most));
    }
    sd.include(std::sqrt(low / (whole_.n - 1)));
    sd.include(std::sqrt(high / (whole_.n - 1)));
  }

  static double square(double number) { return number * number; }

  GroupFigures whole_;
  std::vector<GroupFigures> groups_;
  double minimum_;
  double maximum_;
};

/// How many are asked: the largest n of the whole. A constant size of a part counts them too.
double largest_n(const CheckInput& input) {
  double out = 0;
  for (const std::uint32_t row : input.rows) {
    const auto whole = figures_of_group(input, input.check.whole, row);
    if (whole) out = std::max(out, whole->n);
  }
  return out;
}

std::string parts_shown(const CheckInput& input, const std::vector<GroupFigures>& groups) {
  std::string out;
  for (const GroupFigures& one : groups) {
    out += (out.empty() ? "" : " + ") + input.print.as_typed(*one.mean) + " (" +
           input.print.as_typed(*one.sd) + ")";
  }
  return out;
}

bool is_outside(const DataValue& printed, const Bounds& possible) {
  return !possible.is_empty() && (printed.number + half_unit(printed) < possible.low ||
                                  printed.number - half_unit(printed) > possible.high);
}

void check_row(const CheckInput& input, std::uint32_t row, double asked, Findings& out) {
  const auto whole = figures_of_group(input, input.check.whole, row);
  const auto groups = figures_of_groups(input, row);
  if (!whole || !groups || whole->n < 1) return;
  const bool has_constant =
      std::ranges::any_of(input.check.groups, [](const AuditGroup& one) { return one.count.has_value(); });
  const int missing = has_constant ? static_cast<int>(asked - whole->n) : 0;
  if (missing > kMostMissing) return;
  PooledBounds bounds(*whole, *groups, *input.check.minimum, *input.check.maximum);
  bounds.search(missing);
  const auto report = [&](const Message& message, const DataValue& printed, const Place& place,
                          const Bounds& possible, const std::string& column) {
    out.push_back(
        {&message,
         place,
         {input.key(row), input.print.as_typed(printed), input.print.number(whole->n),
          parts_shown(input, *groups), input.print.interval(*input.check.minimum, *input.check.maximum, 0),
          input.print.interval(possible.low, possible.high, 2)},
         column,
         input.key(row),
         found_text({printed.number, rounded(possible.low, 2), rounded(possible.high, 2)})});
  };
  if (is_outside(*whole->mean, bounds.mean)) {
    report(messages::audit_pooled_mean, *whole->mean, whole->mean_place, bounds.mean, input.check.whole.mean);
  } else if (is_outside(*whole->sd, bounds.sd)) {
    report(messages::audit_pooled_sd, *whole->sd, whole->sd_place, bounds.sd, input.check.whole.sd);
  }
}

}  // namespace

Findings check_pooled(const CheckInput& input) {
  if (Findings unknown = unknown_groups(input); !unknown.empty()) return unknown;
  const double asked = largest_n(input);
  Findings out;
  for (const std::uint32_t row : input.rows) check_row(input, row, asked, out);
  return out;
}

}  // namespace underlag::statistics
