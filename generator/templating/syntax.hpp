#pragma once
// A template as it was written: the tree between the parser and the compiler.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "templating/source.hpp"
#include "templating/value.hpp"

namespace underlag {

enum class Operator : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  divide_whole,
  remainder,
  join,
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  in,
  not_in,
};

struct TemplateExpression;
using ExpressionPtr = std::unique_ptr<TemplateExpression>;

struct TemplateExpression {
  enum class Kind : std::uint8_t {
    constant,
    name,
    member,    ///< parts[0] . name
    index,     ///< parts[0] [ parts[1] ]
    list,      ///< [ parts… ]
    filter,    ///< parts[0] | name ( parts[1]… )
    call,      ///< name ( parts… ), the last keywords.size() of them by keyword
    negative,  ///< - parts[0]
    logical_not,
    logical_and,
    logical_or,
    binary,
    choice,      ///< parts[0] if parts[1] else parts[2]
    is_defined,  ///< parts[0] is defined
    is_null,
  };
  Kind kind = Kind::constant;
  Span span;
  Span name_span;  ///< Of the name or the operator.
  Operator op = Operator::add;
  std::string name;
  Value value;
  std::vector<ExpressionPtr> parts;
  std::vector<std::string> keywords;
  int depth = 1;
};

struct Node;
using NodePtr = std::unique_ptr<Node>;
using Body = std::vector<NodePtr>;

/// if/elif/else: the condition is missing in `else`.
struct Branch {
  ExpressionPtr condition;
  Body body;
};

struct Parameter {
  std::string name;
  Span span;
  ExpressionPtr otherwise;  ///< The default; missing when the argument must be given.
};

struct Node {
  enum class Kind : std::uint8_t { text, output, choice, loop, set, block, include, macro, call };
  Kind kind = Kind::text;
  Span span;  ///< Of text: what is printed. Of tags: the tag that opens them.
  Span name_span;
  std::string name;                   ///< Of a variable, block, macro or included template.
  std::string second_name;            ///< for name, second_name in object
  ExpressionPtr expression;           ///< What is printed, walked through, assigned or called.
  std::vector<Branch> branches;       ///< choice
  Body body;                          ///< loop, block, macro, call
  Body otherwise;                     ///< for … else
  std::vector<Parameter> parameters;  ///< macro
};

struct ParsedTemplate {
  std::shared_ptr<const TemplateSource> source;
  std::string extends;  ///< Name of the template it extends; empty = none.
  Span extends_span;
  Body body;
  std::map<std::string, const Node*, std::less<>> blocks;
  std::map<std::string, const Node*, std::less<>> macros;
  std::vector<const Node*> includes;
};

}  // namespace underlag
