#include "statistics/expression_text.hpp"

namespace underlag::statistics {

namespace {

std::string joined(const std::vector<Expression>& children, std::size_t from) {
  std::string out;
  for (std::size_t at = from; at < children.size(); ++at) {
    out += (at == from ? "" : ", ") + expression_text(children[at]);
  }
  return out;
}

/// In brackets where the tree would otherwise be read differently.
std::string operand(const Expression& expression) {
  const std::string text = expression_text(expression);
  return expression.kind == Expression::Kind::binary ? "(" + text + ")" : text;
}

}  // namespace

std::string expression_text(const Expression& expression) {
  const auto& children = expression.children;
  switch (expression.kind) {
    case Expression::Kind::none:
      return {};
    case Expression::Kind::number:
    case Expression::Kind::boolean:
    case Expression::Kind::name:
      return expression.text;
    case Expression::Kind::text:
      return "\"" + expression.text + "\"";
    case Expression::Kind::member:
      return expression_text(children[0]) + "." + expression.text +
             (children.size() > 1 ? "(" + joined(children, 1) + ")" : "");
    case Expression::Kind::index:
      return expression_text(children[0]) + "[" + expression_text(children[1]) + "]";
    case Expression::Kind::call:
      return expression.text + "(" + joined(children, 0) + ")";
    case Expression::Kind::unary:
      return expression.text + (expression.text == "-" ? "" : " ") + operand(children[0]);
    case Expression::Kind::binary:
      return operand(children[0]) + " " + expression.text + " " + operand(children[1]);
    case Expression::Kind::list:
      return "[" + joined(children, 0) + "]";
  }
  return {};
}

}  // namespace underlag::statistics
