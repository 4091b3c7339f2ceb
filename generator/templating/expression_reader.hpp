#pragma once
// Reads the expression language of templates from tokens.

#include "templating/syntax.hpp"
#include "templating/token_reader.hpp"

namespace underlag {

/// The expression that starts here. After a problem, which has been told, an empty constant; never nullptr.
ExpressionPtr read_expression(TokenReader& tokens);

/// The same without `a if b else c`, for places where an `if` may follow.
ExpressionPtr read_expression_before_if(TokenReader& tokens);

}  // namespace underlag
