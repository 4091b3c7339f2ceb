#include "statistics/column_margins.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "statistics/row_margins.hpp"

namespace underlag::statistics {

namespace {

constexpr std::size_t kMostColumns = 10;  // every subset of them is tried
constexpr double kNoise = 1e-9;

const DataValue& cell(const Dataset& dataset, std::uint32_t row, std::size_t column) {
  return dataset.rows[row].values[column];
}

double sum_of(const Dataset& dataset, std::size_t column, const RowNumbers& rows) {
  double out = 0;
  for (const std::uint32_t row : rows) {
    if (cell(dataset, row, column).is_number()) out += cell(dataset, row, column).number;
  }
  return out;
}

/// Columns of counts in which somebody is counted.
std::vector<std::size_t> count_columns(const Dataset& dataset) {
  std::vector<std::size_t> out;
  for (std::size_t column = 0; column < dataset.description.columns.size(); ++column) {
    const bool is_used = DisclosureRules::is_count(dataset.description, column) &&
                         sum_of(dataset, column, all_rows(dataset)) > 0;
    if (is_used) out.push_back(column);
  }
  return out;
}

bool is_complete(const ColumnMargin& margin, const Dataset& dataset, std::uint32_t row) {
  return cell(dataset, row, margin.whole).is_number() &&
         std::ranges::all_of(margin.parts,
                             [&](std::size_t part) { return cell(dataset, row, part).is_number(); });
}

bool holds(const ColumnMargin& margin, const Dataset& dataset) {
  bool is_seen = false;
  for (const std::uint32_t row : all_rows(dataset)) {
    if (!is_complete(margin, dataset, row)) continue;
    if (!holds_on(margin, dataset, row)) return false;
    is_seen = is_seen || cell(dataset, row, margin.whole).number > 0;
  }
  return is_seen;
}

void find_margins(const Dataset& dataset, std::size_t whole, const std::vector<std::size_t>& columns,
                  std::vector<ColumnMargin>& out) {
  std::vector<std::size_t> others = columns;
  std::erase(others, whole);
  for (std::size_t chosen = 1; chosen < (std::size_t{1} << others.size()); ++chosen) {
    ColumnMargin margin{whole, {}, false};
    for (std::size_t at = 0; at < others.size(); ++at) {
      if ((chosen >> at & 1U) != 0) margin.parts.push_back(others[at]);
    }
    if (margin.parts.size() > 1 && holds(margin, dataset)) out.push_back(std::move(margin));
  }
}

std::optional<ColumnMargin> said_by(const AuditCheck& check, const DatasetDescription& description) {
  if (check.rule != "parts" && check.rule != "subset") return std::nullopt;
  std::vector<std::string> parts = check.parts;
  if (const auto part = check.columns.find("part"); part != check.columns.end())
    parts.push_back(part->second);
  const auto whole = check.columns.find("whole");
  ColumnMargin out;
  out.has_rest = check.rule == "subset";
  if (whole == check.columns.end()) return std::nullopt;
  const auto index = description.index_of(whole->second);
  if (!index || !DisclosureRules::is_count(description, *index)) return std::nullopt;
  out.whole = *index;
  for (const std::string& id : parts) {
    const auto part = description.index_of(id);
    if (!part || !DisclosureRules::is_count(description, *part)) return std::nullopt;
    out.parts.push_back(*part);
  }
  return out;
}

/// The rows of which a row's percentage may be a share: all, or those that have its text in a key column.
std::vector<RowNumbers> bases_of(const Dataset& dataset, std::uint32_t row) {
  std::vector<RowNumbers> out = {all_rows(dataset)};
  for (std::vector<RowNumbers>& groups : groups_by_keys(dataset)) {
    for (RowNumbers& group : groups) {
      const bool is_its_group = group.size() > 1 && std::ranges::binary_search(group, row);
      if (is_its_group) out.push_back(std::move(group));
    }
  }
  return out;
}

bool is_share(const DataValue& printed, double part, double whole) {
  const double half_a_step = 0.5 * std::pow(10.0, -2 - std::max<int>(printed.decimals, 0));
  return whole > 0 && std::fabs(printed.number - part / whole) <= half_a_step + kNoise;
}

}  // namespace

bool holds_on(const ColumnMargin& margin, const Dataset& dataset, std::uint32_t row) {
  if (!is_complete(margin, dataset, row)) return false;
  double parts = 0;
  for (const std::size_t part : margin.parts) parts += cell(dataset, row, part).number;
  const double rest = cell(dataset, row, margin.whole).number - parts;
  return margin.has_rest ? rest > -kNoise : std::fabs(rest) < kNoise;
}

std::vector<ColumnMargin> column_margins(const Dataset& dataset) {
  std::vector<ColumnMargin> out;
  for (const AuditCheck& check : dataset.description.checks) {
    if (auto margin = said_by(check, dataset.description)) out.push_back(std::move(*margin));
  }
  const std::vector<std::size_t> columns = count_columns(dataset);
  if (columns.size() > kMostColumns) return out;
  for (const std::size_t whole : columns) find_margins(dataset, whole, columns, out);
  return out;
}

std::optional<Makeup> typed_share(const Dataset& dataset, std::size_t column, std::uint32_t row,
                                  const DisclosureRules& rules) {
  const DataValue& printed = cell(dataset, row, column);
  if (!printed.is_number()) return std::nullopt;
  const std::vector<std::size_t> counts = count_columns(dataset);
  for (const std::size_t part : counts) {
    if (!cell(dataset, row, part).is_number()) continue;
    const double number = cell(dataset, row, part).number;
    const Makeup counted = rules.counted(dataset, part, {row});
    for (const RowNumbers& base : bases_of(dataset, row)) {
      if (!is_share(printed, number, sum_of(dataset, part, base))) continue;
      return combined_makeup("/", {counted, 0}, {rules.counted(dataset, part, base), 0});
    }
    for (const std::size_t whole : counts) {
      const bool fits = whole != part && cell(dataset, row, whole).is_number() &&
                        is_share(printed, number, cell(dataset, row, whole).number);
      if (fits) return combined_makeup("/", {counted, 0}, {rules.counted(dataset, whole, {row}), 0});
    }
  }
  return std::nullopt;
}

}  // namespace underlag::statistics
