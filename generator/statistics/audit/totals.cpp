#include "statistics/audit/totals.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/audit.hpp"
#include "statistics/audit/explained_difference.hpp"
#include "statistics/declared_total.hpp"
#include "statistics/evaluator.hpp"

namespace underlag::statistics {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

double number_or_none(const DataValue& value) {
  return value.is_number() ? value.number : kNoNumber;
}

std::string added(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, " + "));
}

// --- printed totals of columns

struct PrintedTotal {
  std::size_t column;
  double printed;
  UnevenSum sum;
};

std::vector<PrintedTotal> uneven_totals(const Dataset& dataset) {
  std::vector<PrintedTotal> out;
  for (std::size_t column = 0; column < dataset.description.columns.size(); ++column) {
    const auto printed = declared_total(dataset, column);
    if (!printed || dataset.description.columns[column].type == ColumnType::percent) continue;
    const auto sum = sum_of(dataset, column, all_rows(dataset));
    if (!sum || same_number(*sum, *printed)) continue;
    PrintedTotal one{column, *printed, {{}, *sum - *printed}};
    for (const DataRow& row : dataset.rows) one.sum.addends.push_back(number_or_none(row.values[column]));
    out.push_back(std::move(one));
  }
  return out;
}

Place declared_place(const Dataset& dataset, std::size_t column) {
  if (!dataset.declared_row) return dataset.description.declared_totals->place;
  return dataset.place_of(*dataset.declared_row, dataset.declared_row->values[column]);
}

/// The total is too large by exactly these rows: perhaps a subtotal was added, or a row twice.
ExplainingAddends counted_twice(const UnevenSum& sum) {
  return sum.difference < 0 ? addends_that_explain({{sum.addends, -sum.difference}}) : ExplainingAddends{};
}

Finding total_finding(const Dataset& dataset, const PrintedTotal& total, const ExplainingAddends& left_out,
                      const PrintedNumbers& print) {
  const ExplainingAddends twice = counted_twice(total.sum);
  const auto named = [&](const ExplainingAddends& some) {
    std::vector<std::string> parts;
    for (const std::size_t row : some.which) {
      parts.push_back(dataset.rows[row].key + " " + print.number(total.sum.addends[row]));
    }
    return added(parts);
  };
  const std::string& header = dataset.description.columns[total.column].printed_header();
  std::vector<std::string> arguments = {header, print.number(total.printed + total.sum.difference),
                                        print.number(total.printed),
                                        print.number(std::fabs(total.sum.difference))};
  const Message* message = &messages::audit_total;
  if (!left_out.which.empty()) {
    message = left_out.is_only ? &messages::audit_total_left_out : &messages::audit_total_perhaps_left_out;
    arguments.push_back(named(left_out));
  } else if (!twice.which.empty()) {
    message = &messages::audit_total_too_large;
    arguments.push_back(named(twice));
  } else {
    arguments.emplace_back();
  }
  return {message,
          declared_place(dataset, total.column),
          std::move(arguments),
          dataset.description.columns[total.column].id,
          {},
          found_text({total.printed, total.printed + total.sum.difference})};
}

// --- parts and wholes

struct Addend {
  std::string name;
  std::string printed;
  double number;
};

/// Parts that are not their whole; `print_number` writes it in the unit of the parts.
template <typename PrintNumber>
Finding parts_finding(const CheckInput& input, const std::string& name, const std::vector<Addend>& addends,
                      double wanted, std::uint32_t row, std::size_t column, PrintNumber print_number) {
  UnevenSum sum;
  double total = 0;
  std::vector<std::string> printed;
  for (const Addend& one : addends) {
    total += one.number;
    sum.addends.push_back(one.number);
    printed.push_back(one.printed);
  }
  sum.difference = total - wanted;
  std::vector<std::string> arguments = {name, added(printed), print_number(total), print_number(wanted),
                                        input.check.rule};
  const std::vector<double> found = {wanted, total};
  const ExplainingAddends surplus = addends_that_explain({sum});
  if (surplus.which.empty() || !surplus.is_only) {
    arguments.push_back(print_number(std::fabs(sum.difference)));
    return input.finding(messages::audit_parts, row, column, std::move(arguments), found);
  }
  std::vector<std::string> explaining;
  for (const std::size_t at : surplus.which) {
    explaining.push_back(addends[at].name + " " + addends[at].printed);
  }
  arguments.push_back(print_number(sum.difference));
  arguments.push_back(added(explaining));
  return input.finding(messages::audit_parts_explained, row, column, std::move(arguments), found);
}

}  // namespace

Findings differing_totals(const Dataset& dataset, const PrintedNumbers& print) {
  const std::vector<PrintedTotal> totals = uneven_totals(dataset);
  std::vector<UnevenSum> sums;
  for (const PrintedTotal& one : totals) sums.push_back(one.sum);
  // Rows that are missing from all totals are the best explanation; else each column has its own.
  const ExplainingAddends common = addends_that_explain(sums);
  Findings out;
  for (const PrintedTotal& one : totals) {
    const bool has_own = common.which.empty();
    out.push_back(total_finding(dataset, one, has_own ? addends_that_explain({one.sum}) : common, print));
  }
  return out;
}

Findings check_total(const CheckInput& input) {
  if (input.rows.empty() || !input.expected) return {};
  const std::size_t column = input.column("column");
  const double sum = sum_of(input.dataset, column, input.rows).value_or(0);
  if (same_number(sum, *input.expected)) return {};
  const PrintedNumbers& print = input.print;
  Finding out = input.finding(messages::audit_total, input.rows.front(), column,
                              {input.header(column), print.number(sum), print.number(*input.expected),
                               print.number(sum - *input.expected), input.note()},
                              {*input.expected, sum});
  out.row.clear();
  return {std::move(out)};
}

Findings check_group_total(const CheckInput& input) {
  const std::size_t column = input.column("column");
  const auto declared = input.optional_column("declared");
  Findings out;
  for (const auto& [name, rows] : grouped(input)) {
    const auto sum = sum_of(input.dataset, column, rows);
    const auto wanted = declared ? (input.cell(rows.front(), *declared).is_number()
                                        ? std::optional(input.cell(rows.front(), *declared).number)
                                        : std::nullopt)
                                 : input.expected;
    if (!sum || !wanted || same_number(*sum, *wanted)) continue;
    std::vector<Addend> addends;
    for (const std::uint32_t row : rows) {
      const DataValue& value = input.cell(row, column);
      if (value.is_number()) {
        addends.push_back({input.key(row), input.print.number(value.number), value.number});
      }
    }
    out.push_back(parts_finding(input, name, addends, *wanted, rows.front(), column,
                                [&](double number) { return input.print.number(number); }));
  }
  return out;
}

Findings check_parts(const CheckInput& input) {
  const DatasetDescription& description = input.dataset.description;
  const auto whole = input.optional_column("whole");
  const std::size_t first = *description.index_of(input.check.parts.front());
  const bool in_percent = description.columns[first].type == ColumnType::percent;
  const auto print_number = [&](double number) {
    return in_percent ? input.print.percent(number, 1) : input.print.number(number);
  };
  Findings out;
  for (const std::uint32_t row : input.rows) {
    double sum = 0;
    double slack = 0;
    bool all_known = !whole || input.cell(row, *whole).is_number();
    std::vector<Addend> addends;
    for (const std::string& id : input.check.parts) {
      const std::size_t column = *description.index_of(id);
      const DataValue& part = input.cell(row, column);
      all_known = all_known && part.is_number();
      sum += part.number;
      if (part.decimals > 0) slack += in_percent ? half_unit_of_percent(part) : half_unit(part);
      addends.push_back({input.header(column),
                         in_percent ? input.print.percent_as_typed(part) : input.print.number(part.number),
                         part.number});
    }
    if (!all_known || (!whole && !input.expected)) continue;
    const double wanted = whole ? input.cell(row, *whole).number : *input.expected;
    if (whole && input.cell(row, *whole).decimals > 0) slack += half_unit(input.cell(row, *whole));
    if (same_number(sum, wanted) || std::fabs(sum - wanted) <= slack) continue;
    out.push_back(parts_finding(input, input.key(row), addends, wanted, row, first, print_number));
  }
  return out;
}

Findings check_rows(const CheckInput& input) {
  const auto rows = static_cast<double>(input.rows.size());
  if (!input.expected || same_number(rows, *input.expected)) return {};
  return {{&messages::audit_rows,
           input.check.place,
           {input.print.number(rows), input.print.number(*input.expected), input.note()},
           {},
           {},
           found_text({rows, *input.expected})}};
}

}  // namespace underlag::statistics
