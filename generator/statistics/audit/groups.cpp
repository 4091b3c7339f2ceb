#include "statistics/audit/groups.hpp"

#include "diagnostics/messages/audit.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

const Dataset* dataset_of(const CheckInput& input, const AuditGroup& group) {
  if (group.dataset.empty()) return &input.dataset;
  const auto found = input.data.find(group.dataset);
  return found == input.data.end() ? nullptr : &found->second;
}

/// The row of the group's dataset that has the same key.
const DataRow* row_of(const CheckInput& input, const Dataset& dataset, std::uint32_t row) {
  if (&dataset == &input.dataset) return &dataset.rows[row];
  const auto found = dataset.row_of_key.find(input.key(row));
  return found == dataset.row_of_key.end() ? nullptr : &dataset.rows[found->second];
}

/// The number in a column that may be left out; false when it is named and not known.
bool find_number(const Dataset& dataset, const DataRow& row, const std::string& id, const DataValue*& out) {
  if (id.empty()) return true;
  const auto column = dataset.description.index_of(id);
  if (!column || !row.values[*column].is_number()) return false;
  out = &row.values[*column];
  return true;
}

}  // namespace

std::optional<GroupFigures> figures_of_group(const CheckInput& input, const AuditGroup& group,
                                             std::uint32_t row) {
  const Dataset* dataset = dataset_of(input, group);
  const DataRow* data = dataset == nullptr ? nullptr : row_of(input, *dataset, row);
  if (data == nullptr) return std::nullopt;
  GroupFigures out;
  const DataValue* n = nullptr;
  const bool is_known = find_number(*dataset, *data, group.n, n) &&
                        find_number(*dataset, *data, group.mean, out.mean) &&
                        find_number(*dataset, *data, group.sd, out.sd);
  if (!is_known || (n == nullptr && !group.count)) return std::nullopt;
  out.n = n != nullptr ? n->number : *group.count;
  if (out.mean != nullptr) out.mean_place = dataset->place_of(*data, *out.mean);
  if (out.sd != nullptr) out.sd_place = dataset->place_of(*data, *out.sd);
  return out;
}

std::optional<std::vector<GroupFigures>> figures_of_groups(const CheckInput& input, std::uint32_t row) {
  std::vector<GroupFigures> out;
  for (const AuditGroup& group : input.check.groups) {
    auto one = figures_of_group(input, group, row);
    if (!one) return std::nullopt;
    out.push_back(std::move(*one));
  }
  return out;
}

Findings unknown_groups(const CheckInput& input) {
  Findings out;
  std::vector<AuditGroup> all = input.check.groups;
  all.push_back(input.check.whole);
  for (const AuditGroup& group : all) {
    if (group.dataset.empty()) continue;  // the description's reader has looked at its own columns
    const Dataset* dataset = dataset_of(input, group);
    if (dataset == nullptr) {
      std::vector<std::string> ids;
      for (const auto& [id, other] : input.data) ids.push_back(id);
      out.push_back({&messages::audit_other_unknown,
                     input.check.place,
                     {group.dataset, nearest_word(group.dataset, ids)},
                     {},
                     {},
                     {}});
      continue;
    }
    for (const std::string& id : {group.n, group.mean, group.sd}) {
      if (id.empty() || dataset->description.find(id) != nullptr) continue;
      std::vector<std::string> ids;
      for (const ColumnDescription& column : dataset->description.columns) ids.push_back(column.id);
      out.push_back({&messages::audit_column_unknown,
                     input.check.place,
                     {id, group.dataset, nearest_word(id, ids)},
                     {},
                     {},
                     {}});
    }
  }
  return out;
}

}  // namespace underlag::statistics
