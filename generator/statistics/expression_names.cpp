#include "statistics/expression_run.hpp"

#include <algorithm>

#include "diagnostics/messages/queries.hpp"
#include "statistics/empty_filter.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/figure_arithmetic.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

/// By the whole key, or by one of its parts: "Programbehov" for "Motivation / Programbehov".
bool is_named(const Dataset& dataset, std::uint32_t row, const std::string& text) {
  if (dataset.rows[row].key == text) return true;
  const Figure wanted = text_figure(text);
  for (const std::string& id : dataset.description.key) {
    const std::size_t column = *dataset.description.index_of(id);
    if (same_text(figure_of(dataset, row, column), wanted)) return true;
  }
  return false;
}

}  // namespace

std::optional<Operand> ExpressionRun::name(const Expression& expression) {
  if (auto column = own_column(expression.text)) {
    if (row_) return operand_of(cell(*scope_.dataset, *row_, column->column));
    return column;
  }
  const auto found = data_.find(expression.text);
  if (found != data_.end()) return rows_of(found->second);
  std::vector<std::string> candidates = column_names(scope_.dataset);
  for (const auto& [id, dataset] : data_) candidates.push_back(id);
  if (scope_.dataset == nullptr) {
    fail(messages::unknown_dataset, expression, {expression.text, nearest_word(expression.text, candidates)});
  } else {
    fail(messages::unknown_name, expression,
         {expression.text, scope_.dataset->id(), nearest_word(expression.text, candidates)});
  }
  return std::nullopt;
}

std::optional<Operand> ExpressionRun::own_column(const std::string& id) const {
  if (scope_.dataset == nullptr) return std::nullopt;
  const auto column = scope_.dataset->description.index_of(id);
  if (!column) return std::nullopt;
  Operand out;
  out.kind = Operand::Kind::column;
  out.dataset = scope_.dataset;
  out.column = *column;
  out.rows = scope_.rows;
  out.universe = scope_.base.value_or(scope_.rows);
  return out;
}

Operand ExpressionRun::rows_of(const Dataset& dataset) const {
  Operand out;
  out.kind = Operand::Kind::rows;
  out.dataset = &dataset;
  if (&dataset == scope_.joined) {
    if (row_) {
      out.rows = {(*scope_.partners)[*row_]};
    } else {
      for (const std::uint32_t row : scope_.rows) out.rows.push_back((*scope_.partners)[row]);
    }
  } else {
    out.rows = all_rows(dataset);
  }
  out.universe = out.rows;
  return out;
}

std::optional<Operand> ExpressionRun::rows_or_value(const Expression& object) {
  const auto found = object.kind == Expression::Kind::name ? data_.find(object.text) : data_.end();
  if (found != data_.end()) return rows_of(found->second);
  return evaluate(object);
}

std::optional<Operand> ExpressionRun::whole(const Expression& object) {
  if (object.kind == Expression::Kind::name) {
    if (auto column = own_column(object.text)) return column;
  }
  return evaluate(object);
}

std::optional<Operand> ExpressionRun::index(const Expression& expression) {
  auto object = rows_or_value(expression.children[0]);
  if (!object) return std::nullopt;
  if (object->kind != Operand::Kind::rows) {
    fail(messages::bracket_needs_dataset, expression.children[0], {expression_text(expression.children[0])});
    return std::nullopt;
  }
  const Expression& chosen = expression.children[1];
  if (chosen.kind == Expression::Kind::text) return row_by_key(chosen, std::move(*object));
  Scope scope;
  scope.dataset = object->dataset;
  scope.rows = object->rows;
  std::erase(scope.rows, kNoRow);
  ExpressionRun run(data_, rules_, scope, origin_, diagnostics_);
  auto rows = run.rows_where(chosen);
  if (!rows) return std::nullopt;
  // That no row has a certain number of something may be what the author wants to say.
  if (rows->rows.empty()) warn_of_unknown_words(chosen, *object->dataset, origin_, diagnostics_);
  object->rows = std::move(rows->rows);
  object->choice.add(rows->choice);
  object->universe = all_rows(*object->dataset);
  return object;
}

std::optional<Operand> ExpressionRun::row_by_key(const Expression& chosen, Operand object) {
  const Dataset& dataset = *object.dataset;
  RowNumbers found;
  std::vector<std::string> names;
  for (const std::uint32_t row : object.rows) {
    if (row == kNoRow) continue;
    names.push_back(dataset.rows[row].key);
    if (is_named(dataset, row, chosen.text)) found.push_back(row);
  }
  if (found.size() == 1) {
    object.rows = std::move(found);
    object.universe = all_rows(dataset);
    return object;
  }
  if (found.empty()) {
    fail(messages::unknown_row, chosen, {chosen.text, dataset.id(), nearest_word(chosen.text, names)});
  } else {
    fail(messages::ambiguous_row, chosen, {chosen.text, dataset.id(), dataset.rows[found.front()].key});
  }
  return std::nullopt;
}

}  // namespace underlag::statistics
