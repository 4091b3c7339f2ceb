#include "statistics/declared_total.hpp"

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

}  // namespace underlag::statistics
