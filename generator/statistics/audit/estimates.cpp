#include "statistics/audit/estimates.hpp"

#include <algorithm>
#include <cmath>

#include "diagnostics/messages/audit.hpp"
#include "statistics/audit/groups.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

namespace {

constexpr double kWidthOf95Percent = 2 * 1.959963984540054;
constexpr double kPlausibleFactor = 1.33;

/// An estimate with the limits of its interval, all known.
struct Estimated {
  const DataValue& estimate;
  const DataValue& low;
  const DataValue& high;
};

std::string interval_shown(const CheckInput& input, const DataValue& low, const DataValue& high) {
  return input.print.interval(low.number, high.number, std::max<int>({low.decimals, high.decimals, 0}));
}

void check_middle(const CheckInput& input, std::uint32_t row, const Estimated& one, Findings& out) {
  const auto& [e, l, h] = one;
  const std::size_t column = input.column("estimate");
  const std::string interval = interval_shown(input, l, h);
  if (e.number + half_unit(e) < l.number - half_unit(l) ||
      e.number - half_unit(e) > h.number + half_unit(h)) {
    out.push_back(input.finding(messages::audit_estimate_outside, row, column,
                                {input.key(row), input.print.as_typed(e), interval},
                                {e.number, l.number, h.number}));
    return;
  }
  const double lowest = std::sqrt(std::max(l.number - half_unit(l), 0.0) * (h.number - half_unit(h)));
  const double highest = std::sqrt((l.number + half_unit(l)) * (h.number + half_unit(h)));
  if (lowest <= e.number + half_unit(e) && highest >= e.number - half_unit(e)) return;
  out.push_back(input.finding(messages::audit_interval_skew, row, column,
                              {input.key(row), input.print.as_typed(e), interval,
                               input.print.as_typed(l) + " · " + input.print.as_typed(h),
                               input.print.number(std::sqrt(l.number * h.number), 2)},
                              {e.number, l.number, h.number}));
}

void check_stars(const CheckInput& input, std::uint32_t row, std::size_t stars, const DataValue& l,
                 const DataValue& h, Findings& out) {
  const DataValue& printed = input.cell(row, stars);
  const bool has_stars = printed.kind == DataValue::Kind::text && printed.text.find('*') != std::string::npos;
  const bool surely_outside = h.number + half_unit(h) < 1 || l.number - half_unit(l) > 1;
  const bool surely_inside = l.number + half_unit(l) < 1 && h.number - half_unit(h) > 1;
  if (!(has_stars ? surely_inside : surely_outside)) return;
  Finding finding =
      input.finding(has_stars ? messages::audit_stars_too_many : messages::audit_stars_missing, row, stars,
                    {input.key(row), interval_shown(input, l, h)}, {l.number, h.number});
  finding.column = input.check.columns.at("estimate");
  out.push_back(std::move(finding));
}

/// Of the odds ratio per unit of a measure that two groups differ in: √(1/n₁ + 1/n₂) / s, with s the pooled
/// standard deviation (discriminant analysis gives logistic regression this precision).
std::optional<double> expected_error(const std::vector<GroupFigures>& groups) {
  if (groups.size() != 2) return std::nullopt;
  const GroupFigures& a = groups[0];
  const GroupFigures& b = groups[1];
  if (a.n < 2 || b.n < 2) return std::nullopt;
  const double squares = (a.n - 1) * a.sd->number * a.sd->number + (b.n - 1) * b.sd->number * b.sd->number;
  if (squares <= 0) return std::nullopt;
  return std::sqrt(1 / a.n + 1 / b.n) / std::sqrt(squares / (a.n + b.n - 2));
}

void check_error_of_ratio(const CheckInput& input, std::uint32_t row, Findings& out) {
  const std::size_t low = input.column("low");
  const DataValue& l = input.cell(row, low);
  const DataValue& h = input.cell(row, input.column("high"));
  const auto groups = figures_of_groups(input, row);
  const auto expected = groups ? expected_error(*groups) : std::nullopt;
  if (!expected || !l.is_number() || !h.is_number() || l.number <= half_unit(l)) return;
  const auto error = [](double from, double to) {
    return std::max(std::log(to) - std::log(from), 0.0) / kWidthOf95Percent;
  };
  const double smallest = error(l.number + half_unit(l), h.number - half_unit(h));
  const double largest = error(l.number - half_unit(l), h.number + half_unit(h));
  if (largest * kPlausibleFactor >= *expected && smallest <= *expected * kPlausibleFactor) return;
  std::string sizes;
  std::string deviations;
  for (const GroupFigures& one : *groups) {
    sizes += (sizes.empty() ? "" : " + ") + input.print.number(one.n);
    deviations += (deviations.empty() ? "" : " / ") + input.print.as_typed(*one.sd);
  }
  out.push_back(input.finding(
      messages::audit_precision, row, low,
      {input.key(row), interval_shown(input, l, h), input.print.number(error(l.number, h.number), 3),
       input.print.number(*expected, 3), sizes, deviations},
      {l.number, h.number, rounded(*expected, 3)}));
}

void check_error_of_mean(const CheckInput& input, std::uint32_t row, Findings& out) {
  const std::size_t column = input.column("se");
  const DataValue& se = input.cell(row, column);
  const DataValue& sd = input.cell(row, input.column("sd"));
  const DataValue& n = input.cell(row, input.column("n"));
  if (!se.is_number() || !sd.is_number() || !n.is_number() || n.number < 1) return;
  const double root = std::sqrt(n.number);
  const double exact = sd.number / root;
  if (std::fabs(exact - se.number) <= half_unit(se) + half_unit(sd) / root) return;
  out.push_back(
      input.finding(messages::audit_standard_error, row, column,
                    {input.key(row), input.print.as_typed(se), input.print.as_typed(sd),
                     input.print.number(n.number), input.print.number(exact, std::max<int>(se.decimals, 2))},
                    {se.number, rounded(exact, std::max<int>(se.decimals, 2))}));
}

}  // namespace

Findings check_interval(const CheckInput& input) {
  const auto stars = input.optional_column("stars");
  Findings out;
  for (const std::uint32_t row : input.rows) {
    const Estimated one{input.cell(row, input.column("estimate")), input.cell(row, input.column("low")),
                        input.cell(row, input.column("high"))};
    const bool all_known = one.estimate.is_number() && one.low.is_number() && one.high.is_number();
    if (!all_known || one.low.number <= 0) continue;
    check_middle(input, row, one, out);
    if (stars) check_stars(input, row, *stars, one.low, one.high, out);
  }
  return out;
}

Findings check_standard_error(const CheckInput& input) {
  Findings out;
  for (const std::uint32_t row : input.rows) check_error_of_mean(input, row, out);
  return out;
}

Findings check_precision(const CheckInput& input) {
  Findings out = unknown_groups(input);
  for (const std::uint32_t row : input.rows) check_error_of_ratio(input, row, out);
  return out;
}

}  // namespace underlag::statistics
