#include "statistics/expression_run.hpp"

#include <algorithm>

#include "diagnostics/messages/queries.hpp"
#include "statistics/aggregates.hpp"
#include "statistics/expression_text.hpp"

namespace underlag::statistics {

Operand operand_of(Figure figure) {
  Operand out;
  out.figure = std::move(figure);
  return out;
}

std::vector<std::string> column_names(const Dataset* dataset) {
  std::vector<std::string> out;
  if (dataset == nullptr) return out;
  for (const ColumnDescription& column : dataset->description.columns) out.push_back(column.id);
  return out;
}

std::optional<Figure> ExpressionRun::figure(const Expression& expression) {
  auto operand = evaluate(expression);
  if (!operand) return std::nullopt;
  return single(std::move(*operand), expression);
}

std::optional<ChosenRows> ExpressionRun::rows_where(const Expression& condition) {
  ChosenRows out;
  for (const std::uint32_t row : scope_.rows) {
    row_ = row;
    const auto answer = figure(condition);
    if (!answer) return std::nullopt;
    if (answer->kind != Figure::Kind::boolean && answer->kind != Figure::Kind::missing) {
      fail(messages::condition_needed, condition, {expression_text(condition)});
      return std::nullopt;
    }
    const bool may_tell = !answer->is_hidden || is_own_answer(*answer, row);
    out.choice.add({!may_tell, answer->makeup.adds});
    if (answer->kind == Figure::Kind::boolean && answer->number != 0 && may_tell) out.rows.push_back(row);
  }
  return out;
}

/// Persons may be chosen by what they answered themselves: what is shown of the chosen ones has its own
/// rules.
bool ExpressionRun::is_own_answer(const Figure& condition, std::uint32_t row) const {
  if (!DisclosureRules::has_rows_of_people(scope_.dataset->description)) return false;
  return std::ranges::all_of(condition.cells, [&](const UsedCells& used) {
    return used.dataset == scope_.dataset && used.rows == RowNumbers{row};
  });
}

void ExpressionRun::fail(const Message& message, const Expression& at, std::vector<std::string> arguments) {
  Place place = origin_.place;
  if (place.column > 0 && at.column > 0) place.column += at.column - 1;
  Diagnostic& diagnostic = diagnostics_.add(message, std::move(place), std::move(arguments));
  const int length = static_cast<int>(std::max<std::size_t>(at.text.size(), 1));
  if (!origin_.source_line.empty()) diagnostic.excerpt = {origin_.source_line, length};
}

std::optional<Figure> ExpressionRun::single(Operand operand, const Expression& at) {
  switch (operand.kind) {
    case Operand::Kind::figure:
      return std::move(operand.figure);
    case Operand::Kind::column: {
      auto out = single_of_column(operand, at);
      if (out) rest_on(*out, operand.choice);
      return out;
    }
    case Operand::Kind::rows:
      fail(messages::column_needed, at, {expression_text(at)});
      return std::nullopt;
    case Operand::Kind::list:
      fail(messages::list_is_no_value, at, {});
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Figure> ExpressionRun::single_of_column(const Operand& column, const Expression& at) {
  if (column.rows.size() == 1) return cell(*column.dataset, column.rows.front(), column.column);
  if (column.rows.empty()) return nothing();
  const bool is_numeric = column.dataset->description.columns[column.column].is_numeric();
  if ((scope_.is_total || is_pairing_) && is_numeric) return sum_of(column);
  fail(messages::aggregate_needed, at, {expression_text(at), std::to_string(column.rows.size())});
  return std::nullopt;
}

Figure ExpressionRun::cell(const Dataset& dataset, std::uint32_t row, std::size_t column) const {
  if (row == kNoRow) {
    Figure out;
    out.kind = Figure::Kind::missing;
    out.missing_class = MissingClass::not_answered;
    return out;
  }
  Figure out = figure_of(dataset, row, column);
  const ColumnDescription& described = dataset.description.columns[column];
  if (DisclosureRules::is_count(dataset.description, column) && out.kind == Figure::Kind::number) {
    out.is_count = true;
    out.is_hidden = rules_.hides_count(out.number, dataset.description);
  }
  if (described.is_numeric() && !DisclosureRules::is_key(dataset.description, column)) {
    out.is_hidden = out.is_hidden || rules_.hides_beside_count(dataset, row, column);
    out.makeup = rules_.makeup_of_cell(dataset, row, column);
  }
  const bool is_answer = DisclosureRules::has_rows_of_people(dataset.description);
  const bool is_private = is_answer || described.type == ColumnType::free_text;
  if (is_private && rules_.threshold(dataset.description) > 1) out.is_hidden = true;
  add_marks(dataset, row, column, out);
  return out;
}

void ExpressionRun::add_marks(const Dataset& dataset, std::uint32_t row, std::size_t column,
                              Figure& figure) const {
  if (is_marking_) return;
  for (const CellMark& mark : dataset.description.marks) {
    if (mark.column != dataset.description.columns[column].id) continue;
    Scope scope;
    scope.dataset = &dataset;
    scope.row = row;
    ExpressionRun run(data_, rules_, scope, origin_, diagnostics_);
    run.is_marking_ = true;
    const auto is_marked = run.figure(mark.where);
    // A mark that a hidden figure chooses would tell it.
    const bool may_tell = is_marked && !is_marked->is_hidden;
    if (may_tell && is_marked->kind == Figure::Kind::boolean && is_marked->number != 0) {
      figure.footnotes.push_back(mark.note);
    }
  }
}

std::optional<Operand> ExpressionRun::evaluate(const Expression& expression) {
  switch (expression.kind) {
    case Expression::Kind::none:
      return operand_of(nothing());
    case Expression::Kind::number:
      return operand_of(number_figure(expression.number));
    case Expression::Kind::text:
      return operand_of(text_figure(expression.text));
    case Expression::Kind::boolean:
      return operand_of(boolean_figure(expression.text == "true"));
    case Expression::Kind::name:
      return name(expression);
    case Expression::Kind::member:
      return member(expression);
    case Expression::Kind::index:
      return index(expression);
    case Expression::Kind::call:
      return call(expression);
    case Expression::Kind::unary:
      return unary(expression);
    case Expression::Kind::binary:
      return binary(expression);
    case Expression::Kind::list:
      return list(expression);
  }
  return std::nullopt;
}

}  // namespace underlag::statistics
