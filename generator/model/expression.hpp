#pragma once
// Expressions over datasets, as in `` `= figur1.uppfoljning / figur1.grund` `` and `where: grund > 0`.
// A plain tree with the place of every node; parsed in sources/expression_parser, evaluated in statistics/.

#include <string>
#include <vector>

namespace underlag {

struct Expression {
  enum class Kind {
    none,  ///< No expression.
    number,
    text,
    boolean,
    name,    ///< `grund` or, with children left empty, a dataset; `text` is the name.
    member,  ///< children[0] `.text`: a column, or an aggregate (sum mean sd median min max count known
             ///< missing share) with its arguments, if any, in the other children.
    index,   ///< children[0] [children[1]]: a row by key, `figur1["Farsta"]`, or rows, `figur1[grund > 0]`.
    call,    ///< `text`(children…)
    unary,   ///< `text` is "-" or "not".
    binary,  ///< `text` is + - * / == != < <= > >= and or in.
    list,    ///< [children…]
  };
  Kind kind = Kind::none;
  std::string text;
  double number = 0;
  int column = 0;  ///< From 1, in the expression's own text.
  std::vector<Expression> children;
};

/// How many decimals a typed number has: two of 40.81, and three of 40.8%, which is 0.408.
inline int typed_decimals(const Expression& number) {
  const std::string& text = number.text;
  const bool is_percent = text.ends_with('%');
  const auto point = text.find('.');
  const std::size_t end = text.size() - (is_percent ? 1 : 0);
  return static_cast<int>(point == std::string::npos ? 0 : end - point - 1) + (is_percent ? 2 : 0);
}

}  // namespace underlag
