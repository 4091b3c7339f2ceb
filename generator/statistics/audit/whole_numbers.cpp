#include <algorithm>
#include <cmath>
#include <limits>

#include "diagnostics/messages/audit.hpp"
#include "statistics/audit/shares.hpp"

namespace underlag::statistics {

namespace {

constexpr double kMostPeople = 100'000;  // a search through all is still quick

/// `part` of `whole`.
struct WholeNumbers {
  double part = 0;
  double whole = 0;
};

/// The whole number of `whole` people that comes nearest to a share.
WholeNumbers nearest_part(double share, double whole) {
  return {std::clamp(std::round(share * whole), 0.0, whole), whole};
}

/// How far the share is from the printed one, in what rounding may have moved it: up to 1 it is printed so.
double misses(const WholeNumbers& numbers, const DataValue& percent) {
  return std::fabs(numbers.part / numbers.whole - percent.number) / half_unit_of_percent(percent);
}

std::string shown(const CheckInput& input, const WholeNumbers& numbers, const DataValue& percent) {
  return input.print.number(numbers.part) + "/" + input.print.number(numbers.whole) + " = " +
         input.print.percent(numbers.part / numbers.whole, std::max<int>(percent.decimals, 0));
}

/// The 2×2 table that comes nearest to two shares whose parts are `part` and whose wholes are `whole`
/// together.
struct NearestTable {
  WholeNumbers first;
  WholeNumbers second;
  double miss = std::numeric_limits<double>::infinity();
};

NearestTable nearest_table(const DataValue& a, const DataValue& b, double part, double whole) {
  NearestTable best;
  for (double n = 1; n < whole; ++n) {
    const WholeNumbers first = nearest_part(a.number, n);
    const WholeNumbers second{part - first.part, whole - n};
    if (second.part < 0 || second.part > second.whole) continue;
    const double miss = std::max(misses(first, a), misses(second, b));
    if (miss < best.miss) best = {first, second, miss};
  }
  return best;
}

Findings rows_with_n(const CheckInput& input, std::size_t percent, std::size_t n) {
  Findings out;
  for (const std::uint32_t row : input.rows) {
    const DataValue& printed = input.cell(row, percent);
    const DataValue& whole = input.cell(row, n);
    if (!printed.is_number() || !whole.is_number() || whole.number < 1) continue;
    const WholeNumbers nearest = nearest_part(printed.number, whole.number);
    if (misses(nearest, printed) <= 1) continue;
    out.push_back(input.finding(messages::audit_no_whole_number, row, percent,
                                {input.key(row), input.print.percent_as_typed(printed),
                                 input.print.number(whole.number), shown(input, nearest, printed)},
                                {printed.number * 100, whole.number}));
  }
  return out;
}

}  // namespace

Findings check_reconstruct(const CheckInput& input) {
  const std::size_t percent = input.column("percent");
  if (const auto n = input.optional_column("n")) return rows_with_n(input, percent, *n);
  Findings out;
  if (!input.expected || !input.check.maximum || *input.check.maximum > kMostPeople) return out;
  for (const auto& [name, rows] : grouped(input)) {
    if (rows.size() != 2) continue;
    const DataValue& a = input.cell(rows[0], percent);
    const DataValue& b = input.cell(rows[1], percent);
    if (!a.is_number() || !b.is_number()) continue;
    const NearestTable nearest = nearest_table(a, b, *input.expected, *input.check.maximum);
    if (nearest.miss <= 1) continue;
    const bool is_none = std::isinf(nearest.miss);
    out.push_back(input.finding(
        messages::audit_reconstruct, rows[0], percent,
        {name.empty() ? input.header(percent) : name, input.print.percent_as_typed(a),
         input.print.percent_as_typed(b), input.print.number(*input.expected),
         input.print.number(*input.check.maximum), is_none ? "–" : shown(input, nearest.first, a),
         is_none ? "–" : shown(input, nearest.second, b)},
        {a.number * 100, b.number * 100}));
  }
  return out;
}

}  // namespace underlag::statistics
