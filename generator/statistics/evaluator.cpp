#include "statistics/evaluator.hpp"

#include <fmt/format.h>

#include "statistics/expression_run.hpp"

namespace underlag::statistics {

RowNumbers all_rows(const Dataset& dataset) {
  RowNumbers out(dataset.rows.size());
  for (std::size_t at = 0; at < out.size(); ++at) out[at] = static_cast<std::uint32_t>(at);
  return out;
}

std::string group_text(const Dataset& dataset, std::uint32_t row, std::size_t column) {
  const DataValue& value = dataset.rows[row].values[column];
  if (value.kind == DataValue::Kind::number) return fmt::format("{}", value.number);
  return dataset.description.columns[column].aliases.canonical(value.text);
}

std::optional<Figure> Evaluator::figure(const Expression& expression, const Scope& scope,
                                        const Origin& origin) {
  return ExpressionRun(data_, rules_, scope, origin, diagnostics_).figure(expression);
}

std::optional<ChosenRows> Evaluator::rows_where(const Expression& condition, const Scope& scope,
                                                const Origin& origin) {
  return ExpressionRun(data_, rules_, scope, origin, diagnostics_).rows_where(condition);
}

}  // namespace underlag::statistics
