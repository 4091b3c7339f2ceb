#include "templating/operators.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "diagnostics/messages/templating.hpp"
#include "templating/escape.hpp"

namespace underlag {

namespace {

// Text that grows by joining in a loop stops here.
constexpr std::size_t kLargestText = 16U << 20U;

std::string_view symbol(Operator op) {
  switch (op) {
    case Operator::add:
      return "+";
    case Operator::subtract:
      return "-";
    case Operator::multiply:
      return "*";
    case Operator::divide:
      return "/";
    case Operator::divide_whole:
      return "//";
    case Operator::remainder:
      return "%";
    case Operator::join:
      return "~";
    case Operator::equal:
      return "==";
    case Operator::not_equal:
      return "!=";
    case Operator::less:
      return "<";
    case Operator::less_or_equal:
      return "<=";
    case Operator::greater:
      return ">";
    case Operator::greater_or_equal:
      return ">=";
    case Operator::in:
      return "in";
    case Operator::not_in:
      return "not in";
  }
  return "";
}

OperatorResult problem(const Message& message, std::vector<std::string> arguments = {}) {
  return {Value(), &message, std::move(arguments)};
}

// Whole numbers; overflow and division by zero are told, never wrapped or guessed.
OperatorResult whole_arithmetic(Operator op, std::int64_t left, std::int64_t right) {
  std::int64_t out = 0;
  bool overflows = false;
  switch (op) {
    case Operator::add:
      overflows = __builtin_add_overflow(left, right, &out);
      break;
    case Operator::subtract:
      overflows = __builtin_sub_overflow(left, right, &out);
      break;
    case Operator::multiply:
      overflows = __builtin_mul_overflow(left, right, &out);
      break;
    default: {
      if (right == 0) return problem(messages::template_division_by_zero);
      // The smallest number divided by -1 has no whole answer in 64 bits.
      if (right == -1 && op == Operator::remainder) return {Value(std::int64_t{0}), nullptr, {}};
      if (right == -1) return whole_arithmetic(Operator::subtract, 0, left);
      if (op == Operator::divide && left % right != 0) {
        return {Value(static_cast<double>(left) / static_cast<double>(right)), nullptr, {}};
      }
      // Rounded down as in Jinja, so that a // b * b + a % b is a.
      std::int64_t quotient =
          left / right - ((left % right != 0 && (left % right < 0) != (right < 0)) ? 1 : 0);
      out = op == Operator::remainder ? left - quotient * right : quotient;
    }
  }
  if (overflows) return problem(messages::template_overflow);
  return {Value(out), nullptr, {}};
}

OperatorResult arithmetic(Operator op, const Value& left, const Value& right) {
  if (!left.is_number() || !right.is_number()) {
    return problem(messages::template_needs_numbers, {std::string(symbol(op))});
  }
  if (left.is_integer() && right.is_integer()) return whole_arithmetic(op, left.integer(), right.integer());
  double a = left.number();
  double b = right.number();
  bool divides = op == Operator::divide || op == Operator::divide_whole || op == Operator::remainder;
  if (divides && std::fpclassify(b) == FP_ZERO) return problem(messages::template_division_by_zero);
  double out = 0;
  switch (op) {
    case Operator::add:
      out = a + b;
      break;
    case Operator::subtract:
      out = a - b;
      break;
    case Operator::multiply:
      out = a * b;
      break;
    case Operator::divide:
      out = a / b;
      break;
    case Operator::divide_whole:
      out = std::floor(a / b);
      break;
    default:
      out = a - std::floor(a / b) * b;
  }
  if (!std::isfinite(out)) return problem(messages::template_overflow);
  return {Value(out), nullptr, {}};
}

OperatorResult join(const Value& left, const Value& right) {
  for (const Value* one : {&left, &right}) {
    if (one->type() == Value::Type::number) return problem(messages::template_raw_decimal, {*printed(*one)});
  }
  std::optional<std::string> a = printed(left);
  std::optional<std::string> b = printed(right);
  if (!a || !b) return problem(messages::template_not_printable, {"~"});
  if (a->size() + b->size() > kLargestText) {
    return problem(messages::template_output_too_large, {std::to_string(kLargestText >> 20U)});
  }
  if (!left.is_html() && !right.is_html()) return {Value(*a + *b), nullptr, {}};
  std::string out;
  auto append = [&](const Value& value, const std::string& text) {
    if (value.is_html()) {
      out += text;
    } else {
      append_escaped_text(out, text);
    }
  };
  append(left, *a);
  append(right, *b);
  return {Value::html(std::move(out)), nullptr, {}};
}

// Different kinds of values are different; lists and objects are equal when they are the same.
bool are_equal(const Value& left, const Value& right) {
  if (left.is_integer() && right.is_integer()) return left.integer() == right.integer();
  if (left.is_number() && right.is_number())
    return left.number() <= right.number() && left.number() >= right.number();
  if (left.is_text() && right.is_text()) return left.text() == right.text();
  if (left.type() != right.type()) return false;
  switch (left.type()) {
    case Value::Type::boolean:
      return left.boolean() == right.boolean();
    case Value::Type::list:
      return &left.list() == &right.list();
    case Value::Type::object:
      return &left.object() == &right.object();
    default:
      return true;
  }
}

OperatorResult order(Operator op, const Value& left, const Value& right) {
  int difference = 0;
  if (left.is_integer() && right.is_integer()) {
    difference = left.integer() < right.integer() ? -1 : left.integer() > right.integer() ? 1 : 0;
  } else if (left.is_number() && right.is_number()) {
    difference = left.number() < right.number() ? -1 : left.number() > right.number() ? 1 : 0;
  } else if (left.is_text() && right.is_text()) {
    difference = left.text().compare(right.text());
  } else {
    return problem(messages::template_not_comparable, {std::string(symbol(op))});
  }
  switch (op) {
    case Operator::less:
      return {Value(difference < 0), nullptr, {}};
    case Operator::less_or_equal:
      return {Value(difference <= 0), nullptr, {}};
    case Operator::greater:
      return {Value(difference > 0), nullptr, {}};
    default:
      return {Value(difference >= 0), nullptr, {}};
  }
}

OperatorResult contains(const Value& item, const Value& where, bool negates) {
  bool found = false;
  if (where.is_list()) {
    for (const Value& one : where.list()) found = found || are_equal(item, one);
  } else if (where.is_text() && item.is_text()) {
    found = where.text().find(item.text()) != std::string_view::npos;
  } else if (where.is_object() && item.is_text()) {
    std::optional<Name> name = Name::existing(item.text());
    found = name && where.object().find(*name) != nullptr;
  } else {
    return problem(messages::template_in_what);
  }
  return {Value(found != negates), nullptr, {}};
}

}  // namespace

OperatorResult apply_operator(Operator op, const Value& left, const Value& right) {
  switch (op) {
    case Operator::equal:
      return {Value(are_equal(left, right)), nullptr, {}};
    case Operator::not_equal:
      return {Value(!are_equal(left, right)), nullptr, {}};
    case Operator::less:
    case Operator::less_or_equal:
    case Operator::greater:
    case Operator::greater_or_equal:
      return order(op, left, right);
    case Operator::in:
    case Operator::not_in:
      return contains(left, right, op == Operator::not_in);
    case Operator::join:
      return join(left, right);
    default:
      return arithmetic(op, left, right);
  }
}

OperatorResult negate(const Value& value) {
  return apply_operator(Operator::subtract, Value(std::int64_t{0}), value);
}

std::optional<std::string> printed(const Value& value) {
  switch (value.type()) {
    case Value::Type::undefined:
    case Value::Type::null:
      return "";
    case Value::Type::boolean:
      return value.boolean() ? "true" : "false";
    case Value::Type::integer:
      return fmt::format("{}", value.integer());
    case Value::Type::number:
      return fmt::format("{}", value.number());
    case Value::Type::text:
    case Value::Type::html:
      return std::string(value.text());
    case Value::Type::list:
    case Value::Type::object:
      break;
  }
  return std::nullopt;
}

}  // namespace underlag
