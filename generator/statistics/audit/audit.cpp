#include "statistics/audit/audit.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/audit.hpp"
#include "statistics/audit/rules.hpp"
#include "statistics/audit/totals.hpp"
#include "statistics/evaluator.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// The checks of one dataset, and what becomes of their findings.
class DatasetAudit {
 public:
  DatasetAudit(const Dataset& dataset, const DatasetCollection& data, const Settings& settings,
               Language language, Diagnostics& diagnostics)
      : dataset_(dataset),
        data_(data),
        settings_(settings),
        print_(language),
        rules_(PrivacySettings{{}, 1, 1, {}}),
        evaluator_(data, rules_, diagnostics),
        diagnostics_(diagnostics) {}

  void run() {
    report(differing_totals(dataset_, print_), "total", std::nullopt);
    for (const AuditCheck& check : dataset_.description.checks) run(check);
    report_unused();
  }

 private:
  void run(const AuditCheck& check) {
    const AuditRule* rule = audit_rule(check.rule);
    if (rule == nullptr) return report_unknown(check);
    if (const auto missing = missing_keys(*rule, check); !missing.empty()) {
      for (const std::string& key : missing) {
        diagnostics_.add(messages::audit_key_missing, check.place, {check.rule, key});
      }
      return;
    }
    if (const auto input = input_of(check)) report(rule->find(*input), check.rule, check.severity);
  }

  void report_unknown(const AuditCheck& check) {
    const auto names = audit_rule_names();
    diagnostics_
        .add(messages::audit_rule_unknown, check.place,
             {check.rule, fmt::format("{}", fmt::join(names, ", ")), nearest_word(check.rule, names)})
        .excerpt = {check.source_line, 1};
  }

  /// None after an error in an expression, which is reported.
  std::optional<CheckInput> input_of(const AuditCheck& check) {
    Scope scope;
    scope.dataset = &dataset_;
    scope.rows = all_rows(dataset_);
    Origin origin{check.place, ""};
    origin.place.column = 0;
    CheckInput out{check, dataset_, data_, print_, scope.rows, std::nullopt, std::nullopt};
    if (check.where) {
      auto kept = evaluator_.rows_where(*check.where, scope, origin);
      if (!kept) return std::nullopt;
      out.rows = std::move(kept->rows);
    }
    if (check.value) {
      out.value = evaluator_.figure(*check.value, scope, origin);
      if (!out.value) return std::nullopt;
    }
    if (check.expected) {
      const auto figure = evaluator_.figure(*check.expected, scope, origin);
      if (!figure) return std::nullopt;
      if (figure->is_known_number()) out.expected = figure->number;
    }
    return out;
  }

  void report(Findings findings, const std::string& rule, std::optional<Severity> severity) {
    const auto setting = settings_.audit.find(rule);
    if (setting != settings_.audit.end()) {
      if (!setting->second.severity) return;
      severity = setting->second.severity;
    }
    for (Finding& one : findings) {
      if (const AcceptedFinding* accepted = acceptance_of(one, rule)) {
        report_accepted(one, *accepted);
        continue;
      }
      one.arguments.resize(messages::kFoundArgument);
      one.arguments.push_back(one.found);
      Diagnostic& diagnostic = diagnostics_.add(*one.message, std::move(one.place), std::move(one.arguments));
      // A check that cannot be made is an error whatever the rule's findings are.
      if (diagnostic.severity != Severity::error) {
        diagnostic.severity = severity.value_or(one.message->severity);
      }
    }
  }

  /// The acceptance of these very figures; one of other figures is told and accepts nothing.
  const AcceptedFinding* acceptance_of(const Finding& finding, const std::string& rule) {
    if (finding.found.empty()) return nullptr;
    std::vector<const AcceptedFinding*> others;
    for (const AcceptedFinding& accepted : dataset_.description.accepted) {
      const bool in_column =
          accepted.column.empty() || finding.column.empty() || accepted.column == finding.column;
      const bool in_row = accepted.row.empty() || accepted.row == finding.row;
      if (accepted.rule != rule || !in_column || !in_row) continue;
      used_.insert(&accepted);
      if (std::ranges::find(accepted.found, finding.found) != accepted.found.end()) return &accepted;
      others.push_back(&accepted);
    }
    for (const AcceptedFinding* one : others) report_outgrown(*one, finding.found);
    return nullptr;
  }

  void report_outgrown(const AcceptedFinding& accepted, const std::string& found) {
    if (accepted.found.empty()) {
      diagnostics_.add(messages::audit_accepted_without_figures, accepted.place, {accepted.rule, found});
    } else {
      diagnostics_.add(messages::audit_accepted_other_figures, accepted.place,
                       {accepted.rule, fmt::format("{}", fmt::join(accepted.found, ", ")), found});
    }
  }

  void report_accepted(const Finding& one, const AcceptedFinding& accepted) {
    const Diagnostic finding{one.message, Severity::note, one.place, one.arguments, {}};
    diagnostics_.add(messages::audit_accepted, one.place,
                     {finding.text(Language::sv), finding.text(Language::en), accepted.reason});
  }

  void report_unused() {
    for (const AcceptedFinding& accepted : dataset_.description.accepted) {
      const bool is_of_reading = accepted.rule == kAcceptedBrackets || accepted.rule == kAcceptedDecimals;
      if (is_of_reading && accepted.found.empty()) report_outgrown(accepted, "");
      if (used_.contains(&accepted) || is_of_reading) continue;
      diagnostics_.add(messages::audit_accepted_unused, accepted.place, {accepted.rule});
    }
  }

  const Dataset& dataset_;
  const DatasetCollection& data_;
  const Settings& settings_;
  PrintedNumbers print_;
  DisclosureRules rules_;  ///< Hides nothing: a finding in small counts is a finding.
  Evaluator evaluator_;
  Diagnostics& diagnostics_;
  std::set<const AcceptedFinding*> used_;
};

void check_settings(const Settings& settings, Diagnostics& diagnostics) {
  for (const auto& [rule, setting] : settings.audit) {
    if (audit_rule(rule) != nullptr) continue;
    diagnostics.add(messages::audit_setting_unknown, setting.place,
                    {rule, nearest_word(rule, audit_rule_names())});
  }
}

}  // namespace

void run_audit(const DatasetCollection& data, const Settings& settings, Language language,
               Diagnostics& diagnostics) {
  check_settings(settings, diagnostics);
  for (const auto& [id, dataset] : data) DatasetAudit(dataset, data, settings, language, diagnostics).run();
}

}  // namespace underlag::statistics
