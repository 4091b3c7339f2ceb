#include "statistics/disclosure.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace underlag::statistics {

namespace {

constexpr double kSmallestBaseOfShare = 10;
constexpr std::size_t kFewestOfMean = 5;
constexpr std::size_t kFewestOfMedian = 10;

bool is_about_people(const DatasetDescription& description) {
  return description.about == About::client || description.about == About::staff;
}

}  // namespace

int DisclosureRules::threshold(const DatasetDescription& description) const {
  return description.published ? 1 : usual_threshold(description);
}

int DisclosureRules::usual_threshold(const DatasetDescription& description) const {
  if (!is_about_people(description)) return 1;
  return description.about == About::client ? settings_.client_threshold : settings_.staff_threshold;
}

bool DisclosureRules::hides_count(double count, const DatasetDescription& description) const {
  return count > 0 && count < threshold(description);
}

bool DisclosureRules::hides_share(double part, double whole, const DatasetDescription& description) const {
  if (threshold(description) <= 1) return false;
  return whole < kSmallestBaseOfShare || hides_count(part, description) ||
         hides_count(std::fabs(whole - part), description);
}

bool DisclosureRules::hides_mean(std::size_t known, const DatasetDescription& description) const {
  return threshold(description) > 1 && known > 0 && known < kFewestOfMean;
}

bool DisclosureRules::hides_median(std::size_t known, const DatasetDescription& description) const {
  return threshold(description) > 1 && known > 0 && known < kFewestOfMedian;
}

bool DisclosureRules::hides_extremes(std::size_t known, const DatasetDescription& description) const {
  const bool is_of_clients = description.about == About::client && threshold(description) > 1;
  return is_of_clients || hides_mean(known, description);
}

bool DisclosureRules::has_rows_of_people(const DatasetDescription& description) {
  return is_about_people(description) && !description.published && !description.rows_are_counts;
}

bool DisclosureRules::is_key(const DatasetDescription& description, std::size_t column) {
  return std::ranges::find(description.key, description.columns[column].id) != description.key.end();
}

bool DisclosureRules::is_count(const DatasetDescription& description, std::size_t column) {
  return description.columns[column].type == ColumnType::count && !is_key(description, column);
}

double DisclosureRules::people_of_row(const Dataset& dataset, std::uint32_t row) {
  double out = 0;
  for (std::size_t column = 0; column < dataset.description.columns.size(); ++column) {
    const DataValue& value = dataset.rows[row].values[column];
    if (is_count(dataset.description, column) && value.is_number()) out = std::max(out, value.number);
  }
  return out;
}

bool DisclosureRules::hides_beside_count(const Dataset& dataset, std::uint32_t row,
                                         std::size_t column) const {
  const DatasetDescription& description = dataset.description;
  if (threshold(description) <= 1 || has_rows_of_people(description)) return false;
  if (is_count(description, column)) return false;
  if (description.columns[column].type != ColumnType::percent) {
    return hides_count(people_of_row(dataset, row), description);
  }
  for (std::size_t other = 0; other < description.columns.size(); ++other) {
    const DataValue& value = dataset.rows[row].values[other];
    const bool is_there = is_count(description, other) && value.is_number();
    if (is_there && hides_count(value.number, description)) return true;
  }
  return false;
}

Makeup DisclosureRules::counted(const Dataset& dataset, std::size_t column, std::vector<std::uint32_t> rows,
                                double factor) const {
  if (threshold(dataset.description) <= 1 || rows.empty()) return {};
  return {{{&dataset, column, std::move(rows), factor}}, {}, false};
}

Makeup DisclosureRules::makeup_of_cell(const Dataset& dataset, std::uint32_t row, std::size_t column) const {
  const DatasetDescription& description = dataset.description;
  // Of single persons nothing is shown.
  if (has_rows_of_people(description) || threshold(description) <= 1) return {};
  const DataValue& value = dataset.rows[row].values[column];
  if (description.columns[column].type != ColumnType::percent) {
    return value.is_number() ? counted(dataset, column, {row}) : Makeup{};
  }
  Makeup out;
  for (std::size_t other = 0; other < description.columns.size(); ++other) {
    if (!is_count(description, other) || !dataset.rows[row].values[other].is_number()) continue;
    out = opaque_makeup(out, counted(dataset, other, {row}));
  }
  return out;
}

}  // namespace underlag::statistics
