#include "statistics/expression_run.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "diagnostics/messages/queries.hpp"
#include "statistics/aggregates.hpp"
#include "statistics/figure_arithmetic.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

bool is_known(const Operand& column, std::size_t at) {
  const std::uint32_t row = column.rows[at];
  return row != kNoRow && !column.dataset->rows[row].values[column.column].is_missing();
}

/// Of figures that have their own decimals, as in a list of key figures: those of the one that has more.
std::optional<NumberStyle> style_of_both(const Figure& left, const Figure& right) {
  if (!left.style || !right.style) return std::nullopt;
  return left.style->decimals < right.style->decimals ? right.style : left.style;
}

bool is_arithmetic(const Expression& expression) {
  return expression.kind == Expression::Kind::binary && expression.text.size() == 1 &&
         std::string_view("+-*/").find(expression.text) != std::string_view::npos;
}

/// `antal > 0`: that nobody is counted is never hidden, so everybody knows the answer.
bool asks_for_nobody(const Figure& count, const Figure& other) {
  const bool is_answer = std::ranges::any_of(count.cells, [](const UsedCells& used) {
    return DisclosureRules::has_rows_of_people(used.dataset->description);
  });
  return count.is_count && !count.people && !is_answer && other.is_plain_number() && other.number == 0;
}

double plus_or_minus(const std::string& operation, double left, double right) {
  return operation == "+" ? left + right : left - right;
}

/// How many people the result tells about: a total less what is shown of it is what is hidden, and no plain
/// number added to it or multiplied with it makes that less known. None when the result is no count.
std::optional<double> people_of(const std::string& operation, const Figure& left, const Figure& right) {
  const bool adds = operation == "+" || operation == "-";
  if (left.is_count && right.is_count) {
    if (!adds) return std::nullopt;
    return plus_or_minus(operation, left.counted(), right.counted());
  }
  if (left.is_count && right.is_plain_number()) {
    if (adds) return left.counted();
    return right.number < 0 ? -left.counted() : left.counted();
  }
  if (!left.is_plain_number() || !right.is_count || operation == "/") return std::nullopt;
  if (adds) return plus_or_minus(operation, 0, right.counted());
  return left.number < 0 ? -right.counted() : right.counted();
}

}  // namespace

/// `brackets(medel, sd)`: a number and, behind it, another one.
std::optional<Operand> ExpressionRun::brackets(const Expression& expression) {
  const bool is_total = scope_.is_total && !row_;
  if (is_total) return operand_of(Figure{});  // means have no sum
  auto number = figure(expression.children[0]);
  auto behind = number ? figure(expression.children[1]) : std::nullopt;
  if (!behind) return std::nullopt;
  Figure out = *number;
  out.cells.clear();
  out.unknown.clear();
  out.footnotes.clear();
  out = with_origins(std::move(out), *number, *behind);
  out.makeup = number->makeup;
  if (out.kind == Figure::Kind::number && behind->kind == Figure::Kind::number)
    out.in_brackets = behind->number;
  return operand_of(std::move(out));
}

std::optional<Operand> ExpressionRun::call(const Expression& expression) {
  if (expression.text == "brackets" && expression.children.size() == 2) return brackets(expression);
  const bool asks_missing = expression.text == "missing";
  if ((!asks_missing && expression.text != "known") || expression.children.size() != 1) {
    fail(messages::unknown_function, expression,
         {expression.text, nearest_word(expression.text, {"missing", "known", "brackets"})});
    return std::nullopt;
  }
  const auto value = figure(expression.children[0]);
  if (!value) return std::nullopt;
  Figure out = boolean_figure((value->kind == Figure::Kind::missing) == asks_missing);
  out.cells = value->cells;
  // That a count is there is no secret; that a person has answered is.
  out.is_hidden = value->is_hidden && !value->is_count;
  return operand_of(std::move(out));
}

std::optional<Operand> ExpressionRun::list(const Expression& expression) {
  Operand out;
  out.kind = Operand::Kind::list;
  for (const Expression& child : expression.children) {
    auto one = figure(child);
    if (!one) return std::nullopt;
    out.list.push_back(std::move(*one));
  }
  return out;
}

std::optional<Operand> ExpressionRun::unary(const Expression& expression) {
  auto value = figure(expression.children[0]);
  if (!value) return std::nullopt;
  if (expression.text == "-") {
    return operand_of(calculated("-", number_figure(0), *value));
  }
  if (value->kind == Figure::Kind::boolean) value->number = value->number == 0 ? 1 : 0;
  return operand_of(std::move(*value));
}

std::optional<Operand> ExpressionRun::binary(const Expression& expression) {
  const std::string& operation = expression.text;
  if (operation == "and" || operation == "or") return logical(expression);
  if (operation == "in") return membership(expression);
  if (is_arithmetic(expression) && !is_pairing_) {
    std::vector<Operand> columns;
    if (!find_summed(expression, false, columns)) return std::nullopt;
    if (are_side_by_side(columns)) return paired(expression, columns);
  }
  auto left = evaluate(expression.children[0]);
  auto right = evaluate(expression.children[1]);
  if (!left || !right) return std::nullopt;
  auto a = single(std::move(*left), expression.children[0]);
  auto b = a ? single(std::move(*right), expression.children[1]) : std::nullopt;
  if (!a || !b) return std::nullopt;
  if (!is_arithmetic(expression)) {
    Figure answer = with_origins(comparison(operation, *a, *b), *a, *b);
    if (asks_for_nobody(*a, *b) || asks_for_nobody(*b, *a)) {
      answer.is_hidden = false;
      answer.makeup = {};
    }
    return operand_of(std::move(answer));
  }
  Figure out = calculated(operation, *a, *b);
  if (operation != "/") out.style = style_of_both(*a, *b);
  return operand_of(std::move(out));
}

Figure ExpressionRun::calculated(const std::string& operation, const Figure& left,
                                 const Figure& right) const {
  Figure out = with_origins(arithmetic(operation, left, right), left, right);
  out.makeup = combined_makeup(operation, {left.makeup, left.number}, {right.makeup, right.number});
  out.people = people_of(operation, left, right);
  out.is_count = out.people.has_value();
  if (out.is_count) {
    hide_count(out);
  } else if (out.parts) {
    hide_share(left.counted(), right.counted(), out);
  }
  return out;
}

void ExpressionRun::hide_count(Figure& figure) const {
  for (const UsedCells& used : figure.cells) {
    if (used.part == UsedCells::Part::period) continue;
    const bool small = rules_.hides_count(std::fabs(figure.counted()), used.dataset->description);
    figure.is_hidden = figure.is_hidden || small;
  }
}

void ExpressionRun::hide_share(double part, double whole, Figure& figure) const {
  for (const UsedCells& used : figure.cells) {
    if (used.part == UsedCells::Part::period) continue;
    const bool small = rules_.hides_share(part, whole, used.dataset->description);
    figure.is_hidden = figure.is_hidden || small;
  }
}

bool ExpressionRun::find_summed(const Expression& expression, bool in_share, std::vector<Operand>& out) {
  if (is_arithmetic(expression) || expression.kind == Expression::Kind::unary) {
    const bool is_share = in_share || (is_arithmetic(expression) && expression.text == "/");
    return std::ranges::all_of(expression.children,
                               [&](const Expression& child) { return find_summed(child, is_share, out); });
  }
  const bool is_name = expression.kind == Expression::Kind::name && !row_;
  const bool is_member = expression.kind == Expression::Kind::member;
  const bool is_sum = is_member && expression.text == "sum";
  if (is_sum ? !in_share : !is_name && (!is_member || is_aggregate(expression.text))) return true;
  auto operand = is_sum ? whole(expression.children[0]) : evaluate(expression);
  if (!operand) return false;
  if (operand->kind == Operand::Kind::column) out.push_back(std::move(*operand));
  return true;
}

bool ExpressionRun::are_side_by_side(const std::vector<Operand>& columns) const {
  if (columns.size() < 2 || columns.front().rows.size() == 1) return false;
  const auto is_beside_own = [this](const Operand& column) {
    if (scope_.joined == nullptr) return false;
    if (column.dataset == scope_.dataset) return column.rows == scope_.rows;
    return column.dataset == scope_.joined && column.rows == rows_of(*scope_.joined).rows;
  };
  const Operand& first = columns.front();
  return std::ranges::all_of(columns, [&](const Operand& one) {
    const bool has_same_rows = one.dataset == first.dataset && one.rows == first.rows;
    return has_same_rows || (is_beside_own(one) && is_beside_own(first));
  });
}

std::optional<Operand> ExpressionRun::paired(const Expression& expression,
                                             const std::vector<Operand>& columns) {
  std::vector<std::string> unknown;
  for (std::size_t at = 0; at < columns.front().rows.size(); ++at) {
    if (std::ranges::all_of(columns, [at](const Operand& one) { return is_known(one, at); })) continue;
    std::string name;
    for (const Operand& one : columns) {
      if (one.rows[at] == kNoRow) continue;
      incomplete_[one.dataset].insert(one.rows[at]);
      if (name.empty()) name = one.dataset->rows[one.rows[at]].key;
    }
    unknown.push_back(std::move(name));
  }
  is_pairing_ = true;
  auto out = binary(expression);
  is_pairing_ = false;
  incomplete_.clear();
  if (out) out->figure.unknown = std::move(unknown);
  return out;
}

std::optional<Operand> ExpressionRun::logical(const Expression& expression) {
  const bool stops_at = expression.text == "or";
  Figure heard;  // what the answer so far rests on
  for (const Expression& child : expression.children) {
    const auto value = figure(child);
    if (!value) return std::nullopt;
    const bool yes = value->kind == Figure::Kind::boolean && value->number != 0;
    heard = with_origins(std::move(heard), *value, Figure{});
    if (yes == stops_at) return operand_of(with_origins(boolean_figure(stops_at), heard, Figure{}));
  }
  return operand_of(with_origins(boolean_figure(!stops_at), heard, Figure{}));
}

std::optional<Operand> ExpressionRun::membership(const Expression& expression) {
  auto left = figure(expression.children[0]);
  auto right = evaluate(expression.children[1]);
  if (!left || !right) return std::nullopt;
  if (right->kind == Operand::Kind::list) {
    const bool there =
        std::ranges::any_of(right->list, [&](const Figure& one) { return order_of(*left, one) == 0; });
    Figure out = with_origins(boolean_figure(there), *left, Figure{});
    for (const Figure& one : right->list) out = with_origins(std::move(out), one, Figure{});
    return operand_of(std::move(out));
  }
  // `"Glad" in ord`: one of several answers in a cell.
  const auto several = single(std::move(*right), expression.children[1]);
  if (!several) return std::nullopt;
  const std::string inside = "; " + several->text + ";";
  const bool there = inside.find("; " + left->text + ";") != std::string::npos;
  return operand_of(with_origins(boolean_figure(there), *left, *several));
}

}  // namespace underlag::statistics
