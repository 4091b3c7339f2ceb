#pragma once
// Arithmetic and comparisons of template values.

#include "templating/syntax.hpp"

namespace underlag {

/// An operator's answer, or the message that says why there is none.
struct OperatorResult {
  Value value;
  const Message* problem = nullptr;
  std::vector<std::string> arguments;
};

/// Neither value is undefined. Whole numbers stay whole where the result is; `~` with HTML escapes the other
/// side.
OperatorResult apply_operator(Operator op, const Value& left, const Value& right);

OperatorResult negate(const Value& value);

/// A value as it is joined to text and printed: text, numbers, true and false; none for lists and objects.
std::optional<std::string> printed(const Value& value);

}  // namespace underlag
