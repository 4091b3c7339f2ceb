#include "statistics/row_partners.hpp"

#include <map>
#include <set>

#include "statistics/evaluator.hpp"
#include "text/letter_case.hpp"

namespace underlag::statistics {

namespace {

/// The name under the aliases of one part of the dataset's key.
std::string canonical(const Dataset& dataset, std::size_t part, const std::string& name) {
  const auto& key = dataset.description.key;
  const auto column = part < key.size() ? dataset.description.index_of(key[part]) : std::nullopt;
  return column ? dataset.description.columns[*column].aliases.canonical(name) : name;
}

/// The key of a row under the aliases of both datasets, without case and spaces.
std::string common_key(const Dataset& dataset, std::uint32_t row, const Dataset& other) {
  std::string out;
  for (std::size_t part = 0; part < dataset.description.key.size(); ++part) {
    const auto column = dataset.description.index_of(dataset.description.key[part]);
    if (!column) continue;
    for (const char letter : to_lower_case(canonical(other, part, group_text(dataset, row, *column)))) {
      if (letter != ' ') out += letter;
    }
    out += '/';
  }
  return out;
}

}  // namespace

RowNumbers partner_rows(const Dataset& own, const Dataset& other) {
  std::map<std::string, std::uint32_t> row_of_name;
  for (const std::uint32_t row : all_rows(other)) {
    const auto [there, is_new] = row_of_name.emplace(common_key(other, row, own), row);
    if (!is_new) there->second = kNoRow;
  }
  RowNumbers out;
  out.reserve(own.rows.size());
  for (const std::uint32_t row : all_rows(own)) {
    const auto exact = other.row_of_key.find(own.rows[row].key);
    if (exact != other.row_of_key.end()) {
      out.push_back(static_cast<std::uint32_t>(exact->second));
      continue;
    }
    const auto found = row_of_name.find(common_key(own, row, other));
    out.push_back(found == row_of_name.end() ? kNoRow : found->second);
  }
  return out;
}

std::vector<std::string> keys_without_partner(const Dataset& other, const RowNumbers& partners) {
  const std::set<std::uint32_t> paired(partners.begin(), partners.end());
  std::vector<std::string> out;
  for (const std::uint32_t row : all_rows(other)) {
    if (!paired.contains(row)) out.push_back(other.rows[row].key);
  }
  return out;
}

}  // namespace underlag::statistics
