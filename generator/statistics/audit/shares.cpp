#include "statistics/audit/shares.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/audit.hpp"
#include "text/number_format.hpp"

namespace underlag::statistics {

namespace {

/// The whole that a row's part is a part of; none when it is not known.
std::optional<double> whole_of(const CheckInput& input, std::uint32_t row, const RowNumbers& group,
                               std::size_t part) {
  if (const auto column = input.optional_column("whole")) {
    const DataValue& whole = input.cell(row, *column);
    return whole.is_number() ? std::optional(whole.number) : std::nullopt;
  }
  return input.expected ? input.expected : sum_of(input.dataset, part, group);
}

/// "34 %" where 34 is the count itself.
bool is_the_count(const DataValue& percent, const DataValue& count) {
  return std::fabs(percent.number * 100 - count.number) <= half_unit(percent);
}

std::string percent_as_printed(const CheckInput& input, std::uint32_t row, std::size_t column) {
  const DataValue& cell = input.cell(row, column);
  if (cell.footnote < 0) return {};
  for (const Qualification& one : input.dataset.description.columns[column].qualified) {
    const bool is_it = one.note == input.dataset.footnotes[static_cast<std::size_t>(cell.footnote)] &&
                       one.value == fmt::format("{}", cell.number) && one.printed.ends_with('%');
    if (is_it) return one.printed;
  }
  return {};
}

}  // namespace

Findings check_percent(const CheckInput& input) {
  const std::size_t part = input.column("part");
  const std::size_t percent = input.column("percent");
  Findings out;
  for (const auto& [name, rows] : grouped(input)) {
    for (const std::uint32_t row : rows) {
      const DataValue& printed = input.cell(row, percent);
      const DataValue& count = input.cell(row, part);
      const auto whole = whole_of(input, row, rows, part);
      if (!printed.is_number() || !count.is_number() || !whole || *whole <= 0) continue;
      const double exact = count.number / *whole;
      if (std::fabs(exact - printed.number) <= half_unit_of_percent(printed)) continue;
      // Half a unit of whole percent says little: one decimal at least.
      const int decimals = std::max<int>(printed.decimals, 1);
      const Message& message =
          is_the_count(printed, count) ? messages::audit_percent_is_count : messages::audit_percent;
      out.push_back(input.finding(message, row, percent,
                                  {input.key(row), input.header(percent),
                                   input.print.percent_as_typed(printed), input.print.number(count.number),
                                   input.print.number(*whole), input.print.percent(exact, decimals)},
                                  {printed.number * 100, rounded(exact * 100, decimals)}));
    }
  }
  return out;
}

Findings check_unit(const CheckInput& input) {
  const std::size_t column = input.column("column");
  Findings out;
  for (const auto& [name, rows] : grouped(input)) {
    const double whole = sum_of(input.dataset, column, rows).value_or(0);
    for (const std::uint32_t row : rows) {
      const std::string printed = percent_as_printed(input, row, column);
      if (printed.empty() || whole <= 0) continue;
      const double count = input.cell(row, column).number;
      out.push_back(input.finding(messages::audit_unit, row, column,
                                  {printed, input.header(column), input.print.number(count),
                                   input.print.number(whole), input.print.percent(count / whole, 1)},
                                  {count, whole}));
    }
  }
  return out;
}

Findings check_subset(const CheckInput& input) {
  const std::size_t part = input.column("part");
  const auto column = input.optional_column("whole");
  Findings out;
  for (const std::uint32_t row : input.rows) {
    const DataValue& value = input.cell(row, part);
    const bool is_known = value.is_number() && (!column || input.cell(row, *column).is_number());
    if (!is_known || (!column && !input.expected)) continue;
    const double whole = column ? input.cell(row, *column).number : *input.expected;
    if (value.number <= whole) continue;
    out.push_back(input.finding(messages::audit_subset, row, part,
                                {input.key(row), input.header(part), input.print.number(value.number),
                                 input.print.number(whole), input.print.number(value.number - whole)},
                                {value.number, whole}));
  }
  return out;
}

Findings check_base(const CheckInput& input) {
  if (!input.expected) return {};
  const std::size_t column = input.column("column");
  std::vector<std::string> others;
  std::vector<double> bases;
  std::optional<std::uint32_t> first;
  const auto look_at = [&](const std::string& name, const RowNumbers& rows) {
    const auto sum = sum_of(input.dataset, column, rows);
    if (!sum || same_number(*sum, *input.expected)) return;
    if (!first) first = rows.front();
    bases.push_back(*sum);
    others.push_back(name + " " + input.print.number(*sum));
  };
  if (input.check.by.empty()) {
    for (const std::uint32_t row : input.rows) look_at(input.key(row), {row});
  } else {
    for (const auto& [name, rows] : grouped(input)) look_at(name, rows);
  }
  if (!first) return {};
  constexpr std::size_t kNamed = 4;
  const std::size_t more = others.size() > kNamed ? others.size() - kNamed : 0;
  others.resize(std::min(others.size(), kNamed));
  Finding out = input.finding(more > 0 ? messages::audit_base_and_more : messages::audit_base, *first, column,
                              {input.header(column), input.print.number(*input.expected),
                               fmt::format("{}", fmt::join(others, ", ")), input.note()},
                              bases);
  if (more > 0) out.arguments.push_back(std::to_string(more));
  if (others.size() > 1) out.row.clear();
  return {std::move(out)};
}

}  // namespace underlag::statistics
