#pragma once
// The rules that descriptions may name under `checks`, and what each of them needs.

#include <string>
#include <string_view>
#include <vector>

#include "statistics/audit/finding.hpp"

namespace underlag::statistics {

struct AuditRule {
  std::string name;
  /// Keys of the check that must be there; "whole|equals": one of the two.
  std::vector<std::string> needs;
  Findings (*find)(const CheckInput& input);
};

/// Null when there is no such rule.
const AuditRule* audit_rule(std::string_view name);
/// For "menade du".
std::vector<std::string> audit_rule_names();

/// The keys that a check lacks, as its rule needs them.
std::vector<std::string> missing_keys(const AuditRule& rule, const AuditCheck& check);

}  // namespace underlag::statistics
