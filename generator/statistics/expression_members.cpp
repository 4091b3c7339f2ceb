#include "statistics/expression_run.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "diagnostics/messages/queries.hpp"
#include "statistics/aggregates.hpp"
#include "statistics/declared_total.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/figure_arithmetic.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// `figur1.uppfoljning.max.enhet` is the unit that has the most.
bool is_extreme(const Expression& expression) {
  return expression.kind == Expression::Kind::member &&
         (expression.text == "max" || expression.text == "min");
}

/// Rows whose key says "inget svar" are no part of the base.
bool is_in_base(const Dataset& dataset, std::uint32_t row) {
  for (const std::string& id : dataset.description.key) {
    if (dataset.rows[row].values[*dataset.description.index_of(id)].is_missing()) return false;
  }
  return true;
}

std::vector<std::string> group(const Dataset& dataset, std::uint32_t row,
                               const std::vector<std::size_t>& by) {
  std::vector<std::string> out;
  for (const std::size_t column : by) out.push_back(group_text(dataset, row, column));
  return out;
}

}  // namespace

std::optional<Operand> ExpressionRun::member(const Expression& expression) {
  const Expression& object = expression.children[0];
  if (is_extreme(object) && !is_aggregate(expression.text)) return of_extreme_rows(expression);
  auto left = is_aggregate(expression.text) ? whole(object) : rows_or_value(object);
  if (!left) return std::nullopt;
  const Choice choice = left->choice;
  auto out = member_of(expression, std::move(*left));
  if (out) rest_on(out->figure, choice);
  return out;
}

std::optional<Operand> ExpressionRun::member_of(const Expression& expression, Operand left) {
  const Expression& object = expression.children[0];
  if (left.kind == Operand::Kind::rows) return member_of_rows(expression, std::move(left));
  if (left.kind == Operand::Kind::column && is_aggregate(expression.text)) {
    return aggregate_of(expression, left);
  }
  fail(messages::unknown_member, expression,
       {expression.text, expression_text(object), nearest_word(expression.text, aggregate_names())});
  return std::nullopt;
}

std::optional<Operand> ExpressionRun::member_of_rows(const Expression& expression, Operand rows) {
  if (const auto column = rows.dataset->description.index_of(expression.text)) {
    rows.kind = Operand::Kind::column;
    rows.column = *column;
    return rows;
  }
  if (expression.text == "count") return operand_of(count_of(*rows.dataset, rows.rows));
  if (expression.text == "months") {
    const auto months = months_of(rows.dataset->description.period);
    Figure out = months ? number_figure(*months) : nothing();
    if (months && *months != std::round(*months)) out.style = {NumberStyle::Kind::number, 2};
    out.cells.push_back({rows.dataset, 0, {}, UsedCells::Part::period});
    return operand_of(std::move(out));
  }
  auto candidates = column_names(rows.dataset);
  candidates.emplace_back("count");
  candidates.emplace_back("months");
  fail(messages::unknown_member, expression,
       {expression.text, rows.dataset->id(), nearest_word(expression.text, candidates)});
  return std::nullopt;
}

Figure ExpressionRun::count_of(const Dataset& dataset, const RowNumbers& rows) const {
  Figure out = number_figure(static_cast<double>(rows.size()));
  if (DisclosureRules::has_rows_of_people(dataset.description)) {
    out.is_count = true;
    out.is_hidden = rules_.hides_count(out.number, dataset.description);
    out.makeup = rules_.counted(dataset, kPeople, rows);
  }
  if (!rows.empty() && !dataset.description.columns.empty()) out.cells.push_back({&dataset, 0, rows});
  return out;
}

std::optional<Operand> ExpressionRun::aggregate_of(const Expression& expression, const Operand& column) {
  if (expression.text == "share") return share(expression, column);
  if (expression.text == "list") return operand_of(list_of(column));
  if (expression.text == "declared") return operand_of(declared_of(column));
  const ColumnType type = column.dataset->description.columns[column.column].type;
  const bool counts_only =
      expression.text == "count" || expression.text == "known" || expression.text == "missing";
  const bool is_words = type == ColumnType::text || type == ColumnType::choice || type == ColumnType::multi ||
                        type == ColumnType::free_text || type == ColumnType::date ||
                        type == ColumnType::month;
  if (is_words && !counts_only) {
    fail(messages::not_countable, expression, {expression_text(expression)});
    return std::nullopt;
  }
  if (expression.text == "sum") return operand_of(sum_of(column));
  RowNumbers rows = column.rows;
  std::erase(rows, kNoRow);
  Figure out = aggregate(*column.dataset, column.column, rows, expression.text, rules_);
  return operand_of(std::move(out));
}

Figure ExpressionRun::sum_of(const Operand& column) const {
  RowNumbers rows = column.rows;
  const auto incomplete = incomplete_.find(column.dataset);
  std::erase_if(rows, [&](std::uint32_t row) {
    return row == kNoRow || (incomplete != incomplete_.end() && incomplete->second.contains(row));
  });
  Figure out = aggregate(*column.dataset, column.column, rows, "sum", rules_);
  if (column.dataset != scope_.joined || is_pairing_) return out;
  // Rows without a partner have no value either.
  for (std::size_t at = 0; at < column.rows.size() && at < scope_.rows.size(); ++at) {
    if (column.rows[at] == kNoRow) out.unknown.push_back(scope_.dataset->rows[scope_.rows[at]].key);
  }
  return out;
}

/// As the source printed it, whatever rows are asked for.
Figure ExpressionRun::declared_of(const Operand& column) const {
  Figure out = declared_figure(*column.dataset, column.column, rules_);
  if (out.kind != Figure::Kind::number) return nothing();
  return out;
}

Figure ExpressionRun::list_of(const Operand& column) const {
  Figure out = text_figure("");
  std::set<std::string> seen;
  for (const std::uint32_t row : column.rows) {
    if (row == kNoRow) continue;
    const Figure one = cell(*column.dataset, row, column.column);
    if (one.kind != Figure::Kind::text) continue;
    out.cells.insert(out.cells.end(), one.cells.begin(), one.cells.end());
    out.is_hidden = out.is_hidden || one.is_hidden;
    if (seen.insert(one.text).second) out.text += (out.text.empty() ? "" : ", ") + one.text;
  }
  return out.text.empty() ? nothing() : out;
}

std::optional<Operand> ExpressionRun::of_extreme_rows(const Expression& expression) {
  const Expression& extreme = expression.children[0];
  auto column = whole(extreme.children[0]);
  if (!column) return std::nullopt;
  if (column->kind != Operand::Kind::column) {
    fail(messages::extreme_needs_column, extreme, {expression_text(extreme)});
    return std::nullopt;
  }
  const auto wanted = column->dataset->description.index_of(expression.text);
  if (!wanted) {
    fail(messages::unknown_member, expression,
         {expression.text, column->dataset->id(),
          nearest_word(expression.text, column_names(column->dataset))});
    return std::nullopt;
  }
  std::erase(column->rows, kNoRow);
  const Figure best = aggregate(*column->dataset, column->column, column->rows, extreme.text, rules_);
  Figure out = text_figure("");
  out.is_hidden = best.is_hidden;
  out.makeup = opaque_makeup(best.makeup, {});
  for (const std::uint32_t row : column->rows) {
    const DataValue& value = column->dataset->rows[row].values[column->column];
    const bool is_it = !value.is_missing() && value.number == best.number && value.high == best.high;
    if (!is_it) continue;
    const Figure found = cell(*column->dataset, row, *wanted);
    out.text += (out.text.empty() ? "" : ", ") + found.text;
    out.is_hidden = out.is_hidden || found.is_hidden;
    out.cells.push_back({column->dataset, *wanted, {row}});
  }
  if (out.text.empty()) out = nothing();
  rest_on(out, column->choice);
  return operand_of(std::move(out));
}

std::optional<Operand> ExpressionRun::share(const Expression& expression, const Operand& column) {
  const Dataset& dataset = *column.dataset;
  if (dataset.description.columns[column.column].type == ColumnType::boolean) {
    return operand_of(aggregate(dataset, column.column, column.rows, "share", rules_));
  }
  std::vector<std::size_t> by;
  for (std::size_t at = 1; at < expression.children.size(); ++at) {
    const auto index = dataset.description.index_of(expression.children[at].text);
    if (!index) {
      fail(messages::unknown_member, expression.children[at],
           {expression.children[at].text, dataset.id(),
            nearest_word(expression.children[at].text, column_names(&dataset))});
      return std::nullopt;
    }
    by.push_back(*index);
  }
  const bool own = &dataset == scope_.dataset;
  RowNumbers part = own && row_ ? RowNumbers{*row_} : column.rows;
  std::erase_if(part, [&](std::uint32_t row) { return row == kNoRow || !is_in_base(dataset, row); });
  if (part.empty()) return operand_of(nothing());
  std::set<std::vector<std::string>> groups;
  for (const std::uint32_t row : part) groups.insert(group(dataset, row, by));
  RowNumbers base = column.universe;
  std::erase_if(base, [&](std::uint32_t row) {
    return row == kNoRow || !is_in_base(dataset, row) || !groups.contains(group(dataset, row, by));
  });
  const Figure numerator = aggregate(dataset, column.column, part, "sum", rules_);
  const Figure whole_sum = aggregate(dataset, column.column, base, "sum", rules_);
  Figure out = with_origins(arithmetic("/", numerator, whole_sum), numerator, whole_sum);
  out.makeup = combined_makeup("/", {numerator.makeup, 0}, {whole_sum.makeup, 0});
  const bool is_small =
      out.parts && rules_.hides_share(out.parts->first, out.parts->second, dataset.description);
  out.is_hidden = out.is_hidden || is_small;
  for (const std::uint32_t row : part) {
    if (part.size() == 1) out.footnotes = cell(dataset, row, column.column).footnotes;
  }
  return operand_of(std::move(out));
}

}  // namespace underlag::statistics
