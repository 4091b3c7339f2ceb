#include "statistics/row_margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace underlag::statistics {

namespace {

constexpr double kNoise = 1e-9;

/// None when one of them is not known.
std::optional<double> sum_of(const Dataset& dataset, std::size_t column, const RowNumbers& rows) {
  double out = 0;
  for (const std::uint32_t row : rows) {
    const DataValue& value = dataset.rows[row].values[column];
    if (!value.is_number()) return std::nullopt;
    out += value.number;
  }
  return out;
}

std::vector<std::size_t> count_columns(const DatasetDescription& description) {
  std::vector<std::size_t> out;
  for (std::size_t column = 0; column < description.columns.size(); ++column) {
    if (DisclosureRules::is_count(description, column)) out.push_back(column);
  }
  return out;
}

/// In all columns that are known, and somebody is counted.
bool holds(const RowMargin& margin, const Dataset& dataset) {
  bool is_seen = false;
  for (const std::size_t column : count_columns(dataset.description)) {
    const auto whole = sum_of(dataset, column, margin.whole);
    const auto parts = sum_of(dataset, column, margin.parts);
    if (!whole || !parts) continue;
    if (std::fabs(*whole - *parts) > kNoise) return false;
    is_seen = is_seen || *whole > 0;
  }
  return is_seen;
}

std::vector<RowNumbers> groups_by(const Dataset& dataset, std::size_t key) {
  std::map<std::string, std::size_t> number_of;
  std::vector<RowNumbers> out;
  for (const std::uint32_t row : all_rows(dataset)) {
    const auto [there, is_new] = number_of.emplace(group_text(dataset, row, key), out.size());
    if (is_new) out.emplace_back();
    out[there->second].push_back(row);
  }
  return out;
}

/// Two rows with people in them: one that equals the only other is no sum.
bool has_several_parts(const Dataset& dataset, const RowNumbers& parts) {
  return std::ranges::count_if(
             parts, [&](std::uint32_t row) { return DisclosureRules::people_of_row(dataset, row) > 0; }) > 1;
}

/// "Samtliga", which stands first or last of the rows that it sums up.
void find_total_row(const Dataset& dataset, const RowNumbers& rows, std::vector<RowMargin>& out) {
  if (rows.size() < 3) return;
  for (const std::uint32_t total : {rows.front(), rows.back()}) {
    RowMargin margin{{total}, rows};
    std::erase(margin.parts, total);
    if (has_several_parts(dataset, margin.parts) && holds(margin, dataset)) out.push_back(std::move(margin));
  }
}

}  // namespace

bool holds_in(const RowMargin& margin, const Dataset& dataset, std::size_t column) {
  const auto whole = sum_of(dataset, column, margin.whole);
  const auto parts = sum_of(dataset, column, margin.parts);
  return whole && parts && std::fabs(*whole - *parts) <= kNoise;
}

std::vector<std::vector<RowNumbers>> groups_by_keys(const Dataset& dataset) {
  std::vector<std::vector<RowNumbers>> out;
  for (const std::string& id : dataset.description.key) {
    if (const auto column = dataset.description.index_of(id)) out.push_back(groups_by(dataset, *column));
  }
  return out;
}

std::vector<RowMargin> row_margins(const Dataset& dataset) {
  std::vector<RowMargin> out;
  find_total_row(dataset, all_rows(dataset), out);
  if (dataset.description.key.size() < 2) return out;
  for (const std::vector<RowNumbers>& groups : groups_by_keys(dataset)) {
    std::vector<RowMargin> equal;
    for (const RowNumbers& group : groups) {
      find_total_row(dataset, group, out);
      if (&group != &groups.front()) equal.push_back({groups.front(), group});
    }
    const bool are_all =
        std::ranges::all_of(equal, [&](const RowMargin& one) { return holds(one, dataset); });
    if (are_all) std::ranges::move(equal, std::back_inserter(out));
  }
  return out;
}

}  // namespace underlag::statistics
