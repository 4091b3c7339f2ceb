#include "statistics/declared_total.hpp"

#include "statistics/evaluator.hpp"

namespace underlag::statistics {

std::optional<double> declared_total(const Dataset& dataset, std::size_t column) {
  const auto& declared = dataset.description.declared_totals;
  if (!declared) return std::nullopt;
  for (const auto& [id, total] : declared->values) {
    if (id == dataset.description.columns[column].id) return total;
  }
  if (!dataset.declared_row) return std::nullopt;
  const DataValue& value = dataset.declared_row->values[column];
  return value.is_number() ? std::optional(value.number) : std::nullopt;
}

Figure declared_figure(const Dataset& dataset, std::size_t column, const DisclosureRules& rules) {
  const auto printed = declared_total(dataset, column);
  if (!printed) return {};
  Figure out = number_figure(*printed);
  out.cells.push_back({&dataset, column, {}, UsedCells::Part::declared_total});
  out.is_count = DisclosureRules::is_count(dataset.description, column);
  out.is_hidden = out.is_count && rules.hides_count(*printed, dataset.description);
  out.makeup = rules.counted(dataset, column, all_rows(dataset));
  return out;
}

}  // namespace underlag::statistics
