#include "statistics/aggregates.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/figure_arithmetic.hpp"

namespace underlag::statistics {

namespace {

double median_of(const Tally& tally) {
  std::size_t numbers = 0;
  for (const auto& [value, times] : tally.distinct) numbers += times;
  const auto value_at = [&](std::size_t index) {
    for (const auto& [value, times] : tally.distinct) {
      if (index < times) return value;
      index -= times;
    }
    return 0.0;
  };
  return (value_at((numbers - 1) / 2) + value_at(numbers / 2)) / 2;
}

/// Whose column it is, as far as disclosure control asks.
struct Owner {
  const DatasetDescription& description;
  ColumnType type;
  bool of_people;  ///< One row is one person.
  bool is_count;   ///< The column counts people.
  const DisclosureRules& rules;
};

Figure number_of_rows(const Tally& tally, std::string_view name, const Owner& owner) {
  const std::size_t number = name == "count"   ? tally.rows
                             : name == "known" ? tally.known
                                               : tally.missing_in_all();
  Figure out = number_figure(static_cast<double>(number));
  out.is_count = owner.of_people;
  out.is_hidden = owner.of_people && owner.rules.hides_count(out.number, owner.description);
  return out;
}

Figure sum(const Tally& tally, const Owner& owner) {
  Figure out = interval_figure(tally.sum, tally.sum_high);
  // How many said yes is a number of people.
  out.is_count = owner.of_people ? owner.type == ColumnType::boolean : owner.is_count;
  out.is_hidden = out.is_count ? owner.rules.hides_count(out.number, owner.description)
                               : owner.of_people && owner.rules.hides_mean(tally.known, owner.description);
  return out;
}

Figure share(const Tally& tally, const Owner& owner) {
  const auto known = static_cast<double>(tally.known);
  Figure out = number_figure(tally.sum / known);
  out.parts = {tally.sum, known};
  out.is_hidden = owner.of_people && owner.rules.hides_share(tally.sum, known, owner.description);
  return out;
}

Figure mean(const Tally& tally, const Owner& owner) {
  const auto known = static_cast<double>(tally.known);
  Figure out = interval_figure(tally.sum / known, tally.sum_high / known);
  out.is_hidden = owner.rules.hides_mean(tally.known, owner.description);
  return out;
}

Figure standard_deviation(const Tally& tally, const Owner& owner) {
  if (tally.known < 2 || tally.has_bands) return nothing();
  Figure out = number_figure(std::sqrt(tally.squares / (static_cast<double>(tally.known) - 1)));
  out.is_hidden = owner.rules.hides_mean(tally.known, owner.description);
  return out;
}

Figure median(const Tally& tally, const Owner& owner) {
  if (tally.has_bands || tally.distinct.empty()) return nothing();
  Figure out = number_figure(median_of(tally));
  out.is_hidden = owner.rules.hides_median(tally.known, owner.description);
  return out;
}

/// A band where bands are.
Figure extreme(const std::optional<TalliedValue>& value, std::size_t known, const Owner& owner) {
  if (!value) return nothing();
  Figure out = interval_figure(value->low, value->high);
  const bool is_small = owner.is_count && owner.rules.hides_count(out.number, owner.description);
  out.is_hidden = is_small || owner.rules.hides_extremes(known, owner.description);
  return out;
}

bool counts_rows(std::string_view name) {
  return name == "count" || name == "missing";
}

Figure figure_from(const Tally& tally, std::string_view name, const Owner& owner) {
  if (counts_rows(name) || name == "known") return number_of_rows(tally, name, owner);
  if (tally.known == 0) return nothing();
  // What has no upper limit has no sum and no mean.
  if (tally.has_open_bands && (name == "sum" || name == "mean")) return nothing();
  if (name == "sum") return sum(tally, owner);
  if (name == "share") return share(tally, owner);
  if (name == "mean") return mean(tally, owner);
  if (name == "sd") return standard_deviation(tally, owner);
  if (name == "median") return median(tally, owner);
  if (name == "min") return extreme(tally.smallest, tally.known, owner);
  if (name == "max") return extreme(tally.largest, tally.known, owner);
  return nothing();
}

/// What an aggregate tells of the rows of a protected dataset.
class AggregateMakeup {
 public:
  AggregateMakeup(const Dataset& dataset, std::size_t column, const DisclosureRules& rules)
      : dataset_(dataset), column_(column), rules_(rules) {}

  Makeup of(std::string_view name, const RowNumbers& rows, const Figure& figure) const {
    const DatasetDescription& description = dataset_.description;
    if (rules_.threshold(description) <= 1) return {};
    if (DisclosureRules::has_rows_of_people(description)) return of_people(name, rows);
    return DisclosureRules::is_key(description, column_) ? Makeup{} : of_counts(name, rows, figure);
  }

 private:
  const DataValue& value(std::uint32_t row) const { return dataset_.rows[row].values[column_]; }

  template <typename Condition>
  RowNumbers chosen(const RowNumbers& rows, Condition condition) const {
    RowNumbers out;
    for (const std::uint32_t row : rows) {
      if (condition(value(row))) out.push_back(row);
    }
    return out;
  }
  RowNumbers known(const RowNumbers& rows) const {
    return chosen(rows, [](const DataValue& one) { return !one.is_missing(); });
  }

  Makeup of_people(std::string_view name, const RowNumbers& rows) const {
    if (name == "count") return rules_.counted(dataset_, kPeople, rows);
    if (name == "missing") {
      return rules_.counted(dataset_, kPeople,
                            chosen(rows, [](const DataValue& one) { return one.is_missing(); }));
    }
    const RowNumbers answered = known(rows);
    if (name == "known") return rules_.counted(dataset_, kPeople, answered);
    if (dataset_.description.columns[column_].type == ColumnType::boolean) {
      const auto says_yes = [](const DataValue& one) { return !one.is_missing() && one.number != 0; };
      const Makeup yes = rules_.counted(dataset_, kPeople, chosen(rows, says_yes));
      if (name == "sum") return yes;
      return combined_makeup("/", {yes, 0}, {rules_.counted(dataset_, kPeople, answered), 0});
    }
    return sum_or_mean(name, answered);
  }

  Makeup of_counts(std::string_view name, const RowNumbers& rows, const Figure& figure) const {
    const ColumnType type = dataset_.description.columns[column_].type;
    if (counts_rows(name) || name == "known" || type == ColumnType::percent) return {};
    const RowNumbers answered = known(rows);
    if (name == "sum" || name == "mean") return sum_or_mean(name, answered);
    Makeup out;
    for (const std::uint32_t row : answered) {
      const Makeup cell = rules_.makeup_of_cell(dataset_, row, column_);
      const bool is_extreme = name == "min" || name == "max";
      if (is_extreme && value(row).number == figure.number) return cell;
      out = opaque_makeup(out, cell);
    }
    return out;
  }

  Makeup sum_or_mean(std::string_view name, const RowNumbers& answered) const {
    if (name == "sum") return rules_.counted(dataset_, column_, answered);
    const Makeup all = rules_.counted(dataset_, column_, answered);
    return name == "mean" && !answered.empty()
               ? rules_.counted(dataset_, column_, answered, 1 / static_cast<double>(answered.size()))
               : opaque_makeup(all, {});
  }

  const Dataset& dataset_;
  std::size_t column_;
  const DisclosureRules& rules_;
};

bool is_gap(const DataValue& value) {
  return value.is_missing() && value.missing_class != MissingClass::not_applicable &&
         value.missing_class != MissingClass::not_published;
}

}  // namespace

const std::vector<std::string>& aggregate_names() {
  static const std::vector<std::string> names = {"sum",   "mean",  "sd",      "median", "min",  "max",
                                                 "count", "known", "missing", "share",  "list", "declared"};
  return names;
}

bool is_aggregate(std::string_view name) {
  const auto& names = aggregate_names();
  return std::ranges::find(names, name) != names.end();
}

Figure aggregate(const Dataset& dataset, std::size_t column, const RowNumbers& rows, std::string_view name,
                 const DisclosureRules& rules) {
  const Tally tally = MemoryTallySource(dataset).tally(column, rows, name == "median");
  const Owner owner{dataset.description, dataset.description.columns[column].type,
                    DisclosureRules::has_rows_of_people(dataset.description),
                    DisclosureRules::is_count(dataset.description, column), rules};
  Figure out = figure_from(tally, name, owner);
  out.n = counts_rows(name) ? rows.size() : tally.known;
  UsedCells used{&dataset, column, {}};
  for (const std::uint32_t row : rows) {
    const DataValue& value = dataset.rows[row].values[column];
    if (counts_rows(name) || !value.is_missing()) used.rows.push_back(row);
    if (is_gap(value) && !owner.of_people) out.unknown.push_back(dataset.rows[row].key);
  }
  if (!used.rows.empty()) out.cells.push_back(std::move(used));
  out.makeup = AggregateMakeup(dataset, column, rules).of(name, rows, out);
  return out;
}

}  // namespace underlag::statistics
