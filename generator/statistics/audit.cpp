#include "statistics/audit.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostics/messages/audit.hpp"
#include "statistics/declared_total.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/query_answer.hpp"
#include "statistics/total_difference.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

constexpr double kRoundingNoise = 1e-9;

bool same(double left, double right) {
  return std::fabs(left - right) <= kRoundingNoise * std::max({1.0, std::fabs(left), std::fabs(right)});
}

std::string shown(double number, int decimals) {
  return format_number(number, {NumberStyle::Kind::number, decimals}, Language::sv);
}

/// As few decimals as the number needs, at most four.
std::string shown(double number) {
  int decimals = 0;
  while (decimals < 4 && !same(rounded(number, decimals), number)) ++decimals;
  return shown(number, decimals);
}

std::string percent_shown(double fraction, int decimals) {
  return format_number(fraction, {NumberStyle::Kind::percent, decimals}, Language::sv);
}

/// Half a unit of the last decimal: what rounding may have taken or given.
double half_unit(const DataValue& value) {
  return 0.5 * std::pow(10.0, -std::max<int>(value.decimals, 0)) + kRoundingNoise;
}

class DatasetAudit {
 public:
  DatasetAudit(const Dataset& dataset, const DatasetCollection& data, const Settings& settings,
               Diagnostics& diagnostics)
      : dataset_(dataset),
        description_(dataset.description),
        settings_(settings),
        rules_(settings.privacy),
        evaluator_(data, rules_, diagnostics),
        data_(data),
        diagnostics_(diagnostics) {}

  void run() {
    declared_totals();
    for (const AuditCheck& check : description_.checks) run_check(check);
    for (const AcceptedFinding& accepted : description_.accepted) {
      const bool is_of_reading = accepted.rule == kAcceptedBrackets || accepted.rule == kAcceptedDecimals;
      if (used_.contains(&accepted) || is_of_reading) continue;
      diagnostics_.add(messages::audit_accepted_unused, accepted.place, {accepted.rule});
    }
  }

 private:
  // --- findings

  void find(const std::string& rule, const std::string& column, const Message& message, const Place& place,
            std::vector<std::string> arguments, std::optional<Severity> severity = std::nullopt) {
    const auto setting = settings_.audit.find(rule);
    if (setting != settings_.audit.end()) {
      if (setting->second == "off") return;
      severity = setting->second == "error"  ? Severity::error
                 : setting->second == "note" ? Severity::note
                                             : Severity::warning;
    }
    for (const AcceptedFinding& accepted : description_.accepted) {
      const bool here = accepted.column.empty() || column.empty() || accepted.column == column;
      if (accepted.rule != rule || !here) continue;
      used_.insert(&accepted);
      const Diagnostic finding{&message, Severity::note, place, arguments, {}};
      diagnostics_.add(messages::audit_accepted, place,
                       {finding.text(Language::sv), finding.text(Language::en), accepted.reason});
      return;
    }
    diagnostics_.add(message, place, std::move(arguments)).severity = severity.value_or(message.severity);
  }

  const std::string& header(std::size_t column) const {
    return description_.columns[column].printed_header();
  }

  const DataValue& value(std::uint32_t row, std::size_t column) const {
    return dataset_.rows[row].values[column];
  }

  Place place(std::uint32_t row, std::size_t column) const {
    return dataset_.place_of(dataset_.rows[row], value(row, column));
  }

  static std::string after_colon(const std::string& note) { return note.empty() ? "" : ": " + note; }

  // --- printed totals

  void declared_totals() {
    std::vector<ColumnDifference> differing;
    for (std::size_t column = 0; column < description_.columns.size(); ++column) {
      const auto printed = declared_total(dataset_, column);
      if (!printed || description_.columns[column].type == ColumnType::percent) continue;
      const Figure sum = evaluator_.aggregate(dataset_, column, all_rows(dataset_), "sum");
      if (sum.kind == Figure::Kind::number && !same(sum.number, *printed)) {
        differing.push_back({column, sum.number - *printed});
      }
    }
    const auto rows = rows_that_explain(dataset_, differing);
    for (const ColumnDifference& one : differing) {
      const auto own = rows.empty() ? rows_that_explain(dataset_, {one}) : rows;
      const double printed = *declared_total(dataset_, one.column);
      find("total", description_.columns[one.column].id, messages::audit_total, declared_place(one.column),
           {header(one.column), shown(printed + one.difference), shown(printed), shown(one.difference),
            explanation(own, one.column)});
    }
  }

  Place declared_place(std::size_t column) const {
    if (dataset_.declared_row)
      return dataset_.place_of(*dataset_.declared_row, dataset_.declared_row->values[column]);
    return description_.declared_totals->place;
  }

  /// " är EFH-män 180 + EFH-kvinnor 12".
  std::string explanation(const std::vector<std::size_t>& rows, std::size_t column) const {
    std::vector<std::string> parts;
    for (const std::size_t row : rows) {
      parts.push_back(dataset_.rows[row].key + " " +
                      shown(value(static_cast<std::uint32_t>(row), column).number));
    }
    return parts.empty() ? "" : fmt::format(" är {}", fmt::join(parts, " + "));
  }

  // --- checks of the description

  void run_check(const AuditCheck& check) {
    RowNumbers rows = all_rows(dataset_);
    if (check.where) {
      Scope scope;
      scope.dataset = &dataset_;
      scope.rows = rows;
      auto kept = evaluator_.rows_where(*check.where, scope, origin(check));
      if (!kept) return;
      rows = std::move(*kept);
    }
    if (check.rule == "total") return check_total(check, rows);
    if (check.rule == "group_total") return check_groups(check, rows);
    if (check.rule == "percent") return check_percent(check, rows);
    if (check.rule == "unit") return check_unit(check, rows);
    if (check.rule == "base") return check_base(check, rows);
    if (check.rule == "parts") return check_parts(check, rows);
    if (check.rule == "interval") return check_interval(check, rows);
    if (check.rule == "mean_sd") return check_mean_sd(check, rows);
    if (check.rule == "reconstruct") return check_reconstruct(check, rows);
    if (check.rule == "equal") return check_equal(check);
    if (check.rule == "periods") return check_periods(check);
    if (check.rule == "rows") return check_rows(check, rows);
    diagnostics_
        .add(messages::audit_rule_unknown, check.place,
             {check.rule, fmt::format("{}", fmt::join(audit_rules(), ", ")),
              nearest_word(check.rule, audit_rules())})
        .excerpt = {check.source_line, 1};
  }

  Origin origin(const AuditCheck& check) const {
    Origin out;
    out.place = check.place;
    out.place.column = 0;
    return out;
  }

  /// The column in a role; reports the role when the check lacks it.
  std::optional<std::size_t> role(const AuditCheck& check, const char* name) {
    const auto found = check.columns.find(name);
    if (found != check.columns.end()) return description_.index_of(found->second);
    diagnostics_.add(messages::audit_role_missing, check.place, {check.rule, name});
    return std::nullopt;
  }

  std::optional<std::size_t> optional_role(const AuditCheck& check, const char* name) const {
    const auto found = check.columns.find(name);
    return found == check.columns.end() ? std::nullopt : description_.index_of(found->second);
  }

  /// What `equals:` is; reports when the check lacks it.
  std::optional<Figure> expected(const AuditCheck& check) {
    if (!check.expected) {
      diagnostics_.add(messages::audit_role_missing, check.place, {check.rule, "equals"});
      return std::nullopt;
    }
    Scope scope;
    scope.dataset = &dataset_;
    scope.rows = all_rows(dataset_);
    auto out = evaluator_.figure(*check.expected, scope, origin(check));
    return out && out->is_known_number() ? out : std::nullopt;
  }

  void check_total(const AuditCheck& check, const RowNumbers& rows) {
    const auto column = role(check, "column");
    const auto wanted = expected(check);
    if (!column || !wanted || rows.empty()) return;
    const Figure sum = evaluator_.aggregate(dataset_, *column, rows, "sum");
    if (sum.kind == Figure::Kind::number && same(sum.number, wanted->number)) return;
    find(check.rule, check.columns.at("column"), messages::audit_total, place(rows.front(), *column),
         {header(*column), shown(sum.number), shown(wanted->number), shown(sum.number - wanted->number),
          after_colon(check.note)},
         check.severity);
  }

  using Groups = std::vector<std::pair<std::string, RowNumbers>>;

  Groups grouped(const AuditCheck& check, const RowNumbers& rows) const {
    Groups out;
    std::map<std::string, std::size_t> index;
    for (const std::uint32_t row : rows) {
      std::string name;
      for (const std::string& id : check.by) {
        name += (name.empty() ? "" : " / ") + group_text(dataset_, row, *description_.index_of(id));
      }
      const auto [there, is_new] = index.emplace(name, out.size());
      if (is_new) out.emplace_back(name, RowNumbers{});
      out[there->second].second.push_back(row);
    }
    return out;
  }

  /// Sums per group against a constant or against a printed column.
  void check_groups(const AuditCheck& check, const RowNumbers& rows) {
    const auto column = role(check, "column");
    const auto declared = optional_role(check, "declared");
    const auto constant = declared ? std::nullopt : expected(check);
    if (!column || (!declared && !constant)) return;
    for (const auto& [name, members] : grouped(check, rows)) {
      const Figure sum = evaluator_.aggregate(dataset_, *column, members, "sum");
      const double wanted = declared ? value(members.front(), *declared).number : constant->number;
      const bool is_printed = !declared || value(members.front(), *declared).is_number();
      if (!is_printed || sum.kind != Figure::Kind::number || same(sum.number, wanted)) continue;
      find(check.rule, check.columns.at("column"), messages::audit_parts, place(members.front(), *column),
           {name, added(members, *column), shown(sum.number), shown(wanted), check.rule}, check.severity);
    }
  }

  std::string added(const RowNumbers& rows, std::size_t column) const {
    std::vector<std::string> parts;
    for (const std::uint32_t row : rows) {
      if (value(row, column).is_number()) parts.push_back(shown(value(row, column).number));
    }
    return fmt::format("{}", fmt::join(parts, " + "));
  }

  void check_percent(const AuditCheck& check, const RowNumbers& rows) {
    const auto part = role(check, "part");
    const auto percent = role(check, "percent");
    if (!part || !percent) return;
    for (const auto& [name, members] : grouped(check, rows)) {
      const Figure whole = evaluator_.aggregate(dataset_, *part, members, "sum");
      for (const std::uint32_t row : members) {
        const DataValue& printed = value(row, *percent);
        const DataValue& count = value(row, *part);
        if (!printed.is_number() || !count.is_number() || whole.number <= 0) continue;
        const double exact = count.number / whole.number;
        if (std::fabs(exact - printed.number) <= half_unit(printed) / 100) continue;
        const int decimals = std::max<int>(printed.decimals, 0);
        find(check.rule, check.columns.at("percent"), messages::audit_percent, place(row, *percent),
             {dataset_.rows[row].key, header(*percent), percent_shown(printed.number, decimals),
              shown(count.number), shown(whole.number), percent_shown(exact, decimals)},
             check.severity);
      }
    }
  }

  /// A count that was printed with a percent sign and given its meaning under `qualified`.
  void check_unit(const AuditCheck& check, const RowNumbers& rows) {
    const auto column = role(check, "column");
    if (!column) return;
    for (const auto& [name, members] : grouped(check, rows)) {
      const Figure whole = evaluator_.aggregate(dataset_, *column, members, "sum");
      for (const std::uint32_t row : members) {
        const std::string printed = percent_as_printed(row, *column);
        if (printed.empty() || whole.number <= 0) continue;
        const double count = value(row, *column).number;
        find(check.rule, check.columns.at("column"), messages::audit_unit, place(row, *column),
             {printed, header(*column), shown(count), shown(whole.number),
              percent_shown(count / whole.number, 1)},
             check.severity);
      }
    }
  }

  std::string percent_as_printed(std::uint32_t row, std::size_t column) const {
    const DataValue& cell = value(row, column);
    if (cell.footnote < 0) return {};
    for (const Qualification& one : description_.columns[column].qualified) {
      const bool is_it = one.note == dataset_.footnotes[static_cast<std::size_t>(cell.footnote)] &&
                         one.value == fmt::format("{}", cell.number) && one.printed.ends_with('%');
      if (is_it) return one.printed;
    }
    return {};
  }

  /// Rows or groups whose n is not the number of people that the table says it is about.
  void check_base(const AuditCheck& check, const RowNumbers& rows) {
    const auto column = role(check, "column");
    const auto wanted = expected(check);
    if (!column || !wanted) return;
    std::vector<std::string> others;
    std::optional<std::uint32_t> first;
    const auto look_at = [&](const std::string& name, const RowNumbers& members) {
      const Figure sum = evaluator_.aggregate(dataset_, *column, members, "sum");
      if (sum.kind != Figure::Kind::number || same(sum.number, wanted->number)) return;
      if (!first) first = members.front();
      others.push_back(name + " " + shown(sum.number));
    };
    if (check.by.empty()) {
      for (const std::uint32_t row : rows) look_at(dataset_.rows[row].key, {row});
    } else {
      for (const auto& [name, members] : grouped(check, rows)) look_at(name, members);
    }
    if (!first) return;
    constexpr std::size_t kNamed = 4;
    const std::size_t more = others.size() > kNamed ? others.size() - kNamed : 0;
    others.resize(std::min(others.size(), kNamed));
    const std::string rest = more > 0 ? fmt::format(" och {} till", more) : "";
    find(check.rule, check.columns.at("column"), messages::audit_base, place(*first, *column),
         {header(*column), shown(wanted->number), fmt::format("{}", fmt::join(others, ", ")),
          rest + after_colon(check.note)},
         check.severity);
  }

  void check_parts(const AuditCheck& check, const RowNumbers& rows) {
    const auto whole_column = optional_role(check, "whole");
    const auto constant = whole_column ? std::nullopt : expected(check);
    if (check.parts.empty() || (!whole_column && !constant)) return;
    for (const std::uint32_t row : rows) {
      double sum = 0;
      double slack = kRoundingNoise;
      bool all_known = true;
      std::vector<std::string> parts;
      const bool in_percent = description_.find(check.parts.front())->type == ColumnType::percent;
      for (const std::string& id : check.parts) {
        const DataValue& part = value(row, *description_.index_of(id));
        all_known = all_known && part.is_number();
        sum += part.number;
        if (part.decimals > 0) slack += half_unit(part) / (in_percent ? 100 : 1);
        parts.push_back(in_percent ? percent_shown(part.number, std::max<int>(part.decimals, 0))
                                   : shown(part.number));
      }
      if (whole_column) all_known = all_known && value(row, *whole_column).is_number();
      if (!all_known) continue;
      const double wanted = whole_column ? value(row, *whole_column).number : constant->number;
      if (std::fabs(sum - wanted) <= slack) continue;
      find(check.rule, check.parts.front(), messages::audit_parts,
           place(row, *description_.index_of(check.parts.front())),
           {dataset_.rows[row].key, fmt::format("{}", fmt::join(parts, " + ")),
            in_percent ? percent_shown(sum, 1) : shown(sum),
            in_percent ? percent_shown(wanted, 1) : shown(wanted), check.rule},
           check.severity);
    }
  }

  // --- published estimates

  void check_interval(const AuditCheck& check, const RowNumbers& rows) {
    const auto estimate = role(check, "estimate");
    const auto low = role(check, "low");
    const auto high = role(check, "high");
    if (!estimate || !low || !high) return;
    for (const std::uint32_t row : rows) {
      const DataValue& e = value(row, *estimate);
      const DataValue& l = value(row, *low);
      const DataValue& h = value(row, *high);
      if (!e.is_number() || !l.is_number() || !h.is_number() || l.number <= 0) continue;
      check_estimate(check, row, *estimate, e, l, h);
      if (const auto stars = optional_role(check, "stars")) check_stars(check, row, *stars, l, h);
    }
  }

  static std::string interval_shown(const DataValue& low, const DataValue& high) {
    const int decimals = std::max<int>({low.decimals, high.decimals, 0});
    return format_interval(low.number, high.number, {NumberStyle::Kind::number, decimals}, Language::sv);
  }

  /// An odds ratio lies in the middle of its Wald interval on the log scale, within what rounding allows.
  void check_estimate(const AuditCheck& check, std::uint32_t row, std::size_t column, const DataValue& e,
                      const DataValue& l, const DataValue& h) {
    const std::string& name = dataset_.rows[row].key;
    const std::string printed = shown(e.number, std::max<int>(e.decimals, 0));
    const std::string& id = check.columns.at("estimate");
    if (e.number + half_unit(e) < l.number - half_unit(l) ||
        e.number - half_unit(e) > h.number + half_unit(h)) {
      return find(check.rule, id, messages::audit_estimate_outside, place(row, column),
                  {name, printed, interval_shown(l, h)}, check.severity);
    }
    const double lowest = std::sqrt(std::max(l.number - half_unit(l), 0.0) * (h.number - half_unit(h)));
    const double highest = std::sqrt((l.number + half_unit(l)) * (h.number + half_unit(h)));
    if (lowest <= e.number + half_unit(e) && highest >= e.number - half_unit(e)) return;
    find(check.rule, id, messages::audit_interval_skew, place(row, column),
         {name, printed, interval_shown(l, h), shown(l.number) + " · " + shown(h.number),
          shown(std::sqrt(l.number * h.number), 2)},
         check.severity);
  }

  void check_stars(const AuditCheck& check, std::uint32_t row, std::size_t column, const DataValue& l,
                   const DataValue& h) {
    const DataValue& printed = value(row, column);
    const bool has_stars =
        printed.kind == DataValue::Kind::text && printed.text.find('*') != std::string::npos;
    const bool surely_outside = h.number + half_unit(h) < 1 || l.number - half_unit(l) > 1;
    const bool surely_inside = l.number + half_unit(l) < 1 && h.number - half_unit(h) > 1;
    const bool contradicts = has_stars ? surely_inside : surely_outside;
    if (!contradicts) return;
    find(check.rule, check.columns.at("estimate"), messages::audit_stars, place(row, column),
         {dataset_.rows[row].key, interval_shown(l, h), has_stars ? "täcker" : "täcker inte",
          has_stars ? "raden har stjärna" : "raden har ingen stjärna"},
         check.severity);
  }

  /// The largest SD on a bounded scale is that of answers at its two ends.
  void check_mean_sd(const AuditCheck& check, const RowNumbers& rows) {
    const auto mean = role(check, "mean");
    const auto sd = role(check, "sd");
    if (!check.minimum || !check.maximum) {
      diagnostics_.add(messages::audit_role_missing, check.place, {check.rule, "min och max"});
      return;
    }
    if (!mean || !sd) return;
    const auto n_column = optional_role(check, "n");
    const std::string scale = shown(*check.minimum) + "–" + shown(*check.maximum);
    for (const std::uint32_t row : rows) {
      const DataValue& m = value(row, *mean);
      const DataValue& s = value(row, *sd);
      if (!m.is_number() || !s.is_number()) continue;
      const std::string& name = dataset_.rows[row].key;
      if (m.number + half_unit(m) < *check.minimum || m.number - half_unit(m) > *check.maximum) {
        find(check.rule, check.columns.at("mean"), messages::audit_mean_outside, place(row, *mean),
             {name, shown(m.number), scale}, check.severity);
        continue;
      }
      const bool has_n = n_column && value(row, *n_column).is_number() && value(row, *n_column).number > 1;
      const double n = has_n ? value(row, *n_column).number : 2;
      const double middle = (*check.minimum + *check.maximum) / 2;
      // Rounding may have moved the mean away from the middle: the widest it allows.
      const double m_best = m.number > middle ? std::max(m.number - half_unit(m), middle)
                                              : std::min(m.number + half_unit(m), middle);
      const double largest = std::sqrt((m_best - *check.minimum) * (*check.maximum - m_best) * n / (n - 1));
      if (s.number - half_unit(s) <= largest) continue;
      find(check.rule, check.columns.at("sd"), messages::audit_sd, place(row, *sd),
           {name, shown(s.number), shown(m.number), scale, shown(largest, 2)}, check.severity);
    }
  }

  /// Two rounded percentages and the margins: are there whole numbers that give them? `equals` of `max` in
  /// all.
  void check_reconstruct(const AuditCheck& check, const RowNumbers& rows) {
    const auto percent = role(check, "percent");
    const auto part = expected(check);
    if (!check.maximum) {
      diagnostics_.add(messages::audit_role_missing, check.place, {check.rule, "max"});
      return;
    }
    if (!percent || !part) return;
    for (const auto& [name, members] : grouped(check, rows)) {
      if (members.size() != 2) continue;
      const DataValue& a = value(members[0], *percent);
      const DataValue& b = value(members[1], *percent);
      if (!a.is_number() || !b.is_number() || has_whole_numbers(a, b, part->number, *check.maximum)) continue;
      const int decimals = std::max<int>(a.decimals, 0);
      find(check.rule, check.columns.at("percent"), messages::audit_reconstruct, place(members[0], *percent),
           {name, percent_shown(a.number, decimals) + " och " + percent_shown(b.number, decimals),
            shown(part->number), shown(*check.maximum)},
           check.severity);
    }
  }

  static bool has_whole_numbers(const DataValue& a, const DataValue& b, double part, double whole) {
    constexpr double kMostPeople = 100'000;
    if (whole > kMostPeople) return true;
    for (double n = 1; n < whole; ++n) {
      const double k = std::round(a.number * n);
      const double rest = part - k;
      const bool first = std::fabs(k / n - a.number) <= half_unit(a) / 100;
      const bool second = rest >= 0 && std::fabs(rest / (whole - n) - b.number) <= half_unit(b) / 100;
      if (first && second) return true;
    }
    return false;
  }

  // --- figures against each other

  void check_equal(const AuditCheck& check) {
    const auto wanted = expected(check);
    if (!check.value) {
      diagnostics_.add(messages::audit_role_missing, check.place, {check.rule, "value"});
      return;
    }
    Scope scope;
    scope.dataset = &dataset_;
    scope.rows = all_rows(dataset_);
    const auto figure = evaluator_.figure(*check.value, scope, origin(check));
    if (!wanted || !figure || !figure->is_known_number() || same(figure->number, wanted->number)) return;
    find(check.rule, "", messages::audit_equal, first_place(*figure).value_or(check.place),
         {expression_text(*check.value), shown(figure->number), expression_text(*check.expected),
          shown(wanted->number), after_colon(check.note)},
         check.severity);
  }

  static std::optional<Place> first_place(const Figure& figure) {
    for (const UsedCells& used : figure.cells) {
      if (used.rows.empty()) continue;
      const DataRow& row = used.dataset->rows[used.rows.front()];
      return used.dataset->place_of(row, row.values[used.column]);
    }
    return std::nullopt;
  }

  void check_periods(const AuditCheck& check) {
    const auto with = check.columns.find("with");
    const auto other = with == check.columns.end() ? data_.end() : data_.find(with->second);
    if (other == data_.end()) {
      diagnostics_.add(messages::audit_role_missing, check.place,
                       {check.rule, "with: följt av ett annat dataset"});
      return;
    }
    const auto own_months = months_of(description_.period);
    const auto other_months = months_of(other->second.description.period);
    if (!own_months || !other_months || *own_months == *other_months) return;
    find(check.rule, "", messages::audit_periods, check.place,
         {std::to_string(*own_months), std::to_string(*other_months), other->first, after_colon(check.note)},
         check.severity);
  }

  void check_rows(const AuditCheck& check, const RowNumbers& rows) {
    const auto wanted = expected(check);
    if (!wanted || same(static_cast<double>(rows.size()), wanted->number)) return;
    find(check.rule, "", messages::audit_rows, check.place,
         {std::to_string(rows.size()), shown(wanted->number), after_colon(check.note)}, check.severity);
  }

  const Dataset& dataset_;
  const DatasetDescription& description_;
  const Settings& settings_;
  DisclosureRules rules_;
  Evaluator evaluator_;
  const DatasetCollection& data_;
  Diagnostics& diagnostics_;
  std::set<const AcceptedFinding*> used_;
};

}  // namespace

const std::vector<std::string>& audit_rules() {
  static const std::vector<std::string> rules = {"total",       "group_total", "percent",  "unit",
                                                 "base",        "parts",       "interval", "mean_sd",
                                                 "reconstruct", "equal",       "periods",  "rows"};
  return rules;
}

void run_audit(const DatasetCollection& data, const Settings& settings, Diagnostics& diagnostics) {
  for (const auto& [id, dataset] : data) DatasetAudit(dataset, data, settings, diagnostics).run();
}

}  // namespace underlag::statistics
