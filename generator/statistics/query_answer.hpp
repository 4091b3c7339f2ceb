#pragma once
// Answers a table, chart or summary request with figures: filter, columns, groups, totals, comparison of
// periods. Disclosure control comes after this.

#include <optional>
#include <string>

#include "model/raw/dataset.hpp"
#include "model/request.hpp"
#include "statistics/answer_table.hpp"
#include "statistics/disclosure.hpp"
#include "text/language.hpp"

namespace underlag::statistics {

/// What every answer needs to know.
struct AnswerContext {
  const DatasetCollection& data;
  const DisclosureRules& rules;
  Language language = Language::sv;
};

/// None after an error, which is reported at the request's place.
std::optional<AnswerTable> answer_table(const Request& request, const AnswerContext& context,
                                        Diagnostics& diagnostics);

/// Null when there is no such dataset, which is reported at the request's place.
const Dataset* find_dataset(const std::string& id, const Request& request, const AnswerContext& context,
                            Diagnostics& diagnostics);

/// The style of a column, or of an expression when nothing else is said: counts without decimals, shares in
/// percent, numbers with as many decimals as the data has.
NumberStyle natural_style(const Expression& expression, const Dataset* dataset,
                          const DatasetCollection& data);

/// The style of a column's own cells.
NumberStyle column_style(const Dataset& dataset, std::size_t column);

}  // namespace underlag::statistics
