#pragma once
// An expression as text again: the formula that `explain` and the source sheet show.

#include <string>

#include "model/expression.hpp"

namespace underlag::statistics {

std::string expression_text(const Expression& expression);

}  // namespace underlag::statistics
