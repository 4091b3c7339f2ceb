#pragma once
// Reads expressions over datasets: `figur1.uppfoljning / figur1.grund | procent(1)`, `grund > 0 and enhet !=
// "Farsta"`. The language is described by its spec tests, tests/spec/expressions.md.

#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/expression.hpp"
#include "text/number_format.hpp"

namespace underlag {

struct FormattedExpression {
  Expression expression;
  std::optional<NumberStyle> style;  ///< After `|`; none when the expression does not say.
};

/// Where an expression stands, for the diagnostics.
struct ExpressionPlace {
  Place place;                   ///< Of the expression's first character.
  std::string_view source_line;  ///< The line for excerpts; empty = no excerpt.
};

/// None after an error, which is reported. An empty expression is one.
std::optional<FormattedExpression> parse_expression(std::string_view text, const ExpressionPlace& where,
                                                    Diagnostics& diagnostics);

}  // namespace underlag
