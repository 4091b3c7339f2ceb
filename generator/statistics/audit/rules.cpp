#include "statistics/audit/rules.hpp"

#include <algorithm>

#include "statistics/audit/agreement.hpp"
#include "statistics/audit/estimates.hpp"
#include "statistics/audit/means.hpp"
#include "statistics/audit/shares.hpp"
#include "statistics/audit/totals.hpp"

namespace underlag::statistics {

namespace {

const std::vector<AuditRule>& rules() {
  static const std::vector<AuditRule> all = {
      {"total", {"column", "equals"}, check_total},
      {"group_total", {"column", "declared|equals"}, check_group_total},
      {"parts", {"columns", "whole|equals"}, check_parts},
      {"rows", {"equals"}, check_rows},
      {"percent", {"part", "percent"}, check_percent},
      {"unit", {"column"}, check_unit},
      {"subset", {"part", "whole|equals"}, check_subset},
      {"base", {"column", "equals"}, check_base},
      {"reconstruct", {"percent", "n|equals", "n|max"}, check_reconstruct},
      {"interval", {"estimate", "low", "high"}, check_interval},
      {"standard_error", {"se", "sd", "n"}, check_standard_error},
      {"precision", {"low", "high", "groups.n", "groups.sd"}, check_precision},
      {"mean_sd", {"mean", "sd", "min", "max"}, check_mean_sd},
      {"pooled",
       {"whole.n", "whole.mean", "whole.sd", "groups.n", "groups.mean", "groups.sd", "min", "max"},
       check_pooled},
      {"equal", {"value", "equals"}, check_equal},
      {"periods", {"with"}, check_periods}};
  return all;
}

bool has_key(const AuditGroup& group, std::string_view key) {
  if (key == "n") return !group.n.empty() || group.count.has_value();
  return !(key == "mean" ? group.mean : group.sd).empty();
}

bool has_key(const AuditCheck& check, std::string_view key) {
  if (key == "equals") return check.expected.has_value();
  if (key == "value") return check.value.has_value();
  if (key == "min") return check.minimum.has_value();
  if (key == "max") return check.maximum.has_value();
  if (key == "columns") return !check.parts.empty();
  if (key.starts_with("whole.")) return has_key(check.whole, key.substr(6));
  if (key.starts_with("groups.")) {
    return !check.groups.empty() && std::ranges::all_of(check.groups, [key](const AuditGroup& group) {
      return has_key(group, key.substr(7));
    });
  }
  return check.columns.contains(std::string(key));
}

}  // namespace

const AuditRule* audit_rule(std::string_view name) {
  const auto found = std::ranges::find(rules(), name, &AuditRule::name);
  return found == rules().end() ? nullptr : &*found;
}

std::vector<std::string> audit_rule_names() {
  std::vector<std::string> out;
  for (const AuditRule& rule : rules()) out.push_back(rule.name);
  return out;
}

std::vector<std::string> missing_keys(const AuditRule& rule, const AuditCheck& check) {
  std::vector<std::string> out;
  for (const std::string& need : rule.needs) {
    const auto bar = need.find('|');
    const bool has_one = has_key(check, need.substr(0, bar)) ||
                         (bar != std::string::npos && has_key(check, need.substr(bar + 1)));
    if (!has_one) out.push_back(need);
  }
  return out;
}

}  // namespace underlag::statistics
