#pragma once
// The groups that a check names under `groups` and `whole`: each with its size, mean and standard deviation
// on a row, out of the check's own dataset or of one with the same key.

#include <optional>
#include <vector>

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

struct GroupFigures {
  double n = 0;
  const DataValue* mean = nullptr;  ///< Null when the check names none.
  const DataValue* sd = nullptr;
  Place mean_place;
  Place sd_place;
};

/// None when the group has no known size, or a mean or SD that the check names is not known on this row.
std::optional<GroupFigures> figures_of_group(const CheckInput& input, const AuditGroup& group,
                                             std::uint32_t row);
/// None when any of the check's groups has none.
std::optional<std::vector<GroupFigures>> figures_of_groups(const CheckInput& input, std::uint32_t row);

/// A finding for each group whose dataset or columns do not exist.
Findings unknown_groups(const CheckInput& input);

}  // namespace underlag::statistics
