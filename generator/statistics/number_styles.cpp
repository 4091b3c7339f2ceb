#include <algorithm>

#include "statistics/query_answer.hpp"

namespace underlag::statistics {

namespace {

constexpr int kMostDecimals = 4;

/// Decimals as typed, at most four; 12,6 % has one.
int decimals_of(const Dataset& dataset, std::size_t column) {
  const ColumnDescription& description = dataset.description.columns[column];
  if (description.decimals) return *description.decimals;
  int most = 0;
  for (const DataRow& row : dataset.rows)
    most = std::max(most, static_cast<int>(row.values[column].decimals));
  return std::min(most, kMostDecimals);
}

struct ColumnOfExpression {
  const Dataset* dataset = nullptr;
  std::size_t column = 0;
};

/// The column that `grund`, `figur1.grund` or `figur1["Farsta"].grund` names; no dataset when it is none.
ColumnOfExpression named_column(const Expression& expression, const Dataset* dataset,
                                const DatasetCollection& data) {
  if (expression.kind == Expression::Kind::name && dataset != nullptr) {
    if (const auto column = dataset->description.index_of(expression.text)) return {dataset, *column};
  }
  if (expression.kind != Expression::Kind::member) return {};
  const Expression* object = expression.children.data();
  if (object->kind == Expression::Kind::index) object = object->children.data();
  const auto found = object->kind == Expression::Kind::name ? data.find(object->text) : data.end();
  if (found == data.end()) return {};
  const auto column = found->second.description.index_of(expression.text);
  return column ? ColumnOfExpression{&found->second, *column} : ColumnOfExpression{};
}

}  // namespace

NumberStyle column_style(const Dataset& dataset, std::size_t column) {
  const ColumnDescription& description = dataset.description.columns[column];
  switch (description.type) {
    case ColumnType::percent:
      return {NumberStyle::Kind::percent, decimals_of(dataset, column)};
    case ColumnType::number:
      if (description.unit == "kr") return {NumberStyle::Kind::kronor, 0};
      return {NumberStyle::Kind::number, decimals_of(dataset, column)};
    case ColumnType::band:
    case ColumnType::mixed:
      return {NumberStyle::Kind::number, decimals_of(dataset, column)};
    default:
      return {NumberStyle::Kind::count, 0};
  }
}

NumberStyle natural_style(const Expression& expression, const Dataset* dataset,
                          const DatasetCollection& data) {
  if (const auto own = named_column(expression, dataset, data); own.dataset != nullptr) {
    return column_style(*own.dataset, own.column);
  }
  if (expression.kind == Expression::Kind::member) {
    const std::string& name = expression.text;
    if (name == "share") return {NumberStyle::Kind::percent, 1};
    if (name == "count" || name == "known" || name == "missing" || name == "months")
      return {NumberStyle::Kind::count, 0};
    const auto column = named_column(expression.children[0], dataset, data);
    NumberStyle style{NumberStyle::Kind::number, 1};
    if (column.dataset != nullptr) style = column_style(*column.dataset, column.column);
    const bool is_average = name == "mean" || name == "sd" || name == "median";
    if (is_average && style.kind == NumberStyle::Kind::count) style = {NumberStyle::Kind::number, 0};
    if (is_average && style.decimals < kMostDecimals) ++style.decimals;
    return style;
  }
  if (expression.kind == Expression::Kind::binary || expression.kind == Expression::Kind::unary) {
    if (expression.text == "/") return {NumberStyle::Kind::number, 2};
    NumberStyle style = natural_style(expression.children[0], dataset, data);
    for (const Expression& child : expression.children) {
      const NumberStyle other = natural_style(child, dataset, data);
      if (other.decimals > style.decimals) style = other;
    }
    return style;
  }
  if (expression.kind == Expression::Kind::call && !expression.children.empty()) {
    return natural_style(expression.children[0], dataset, data);
  }
  if (expression.kind == Expression::Kind::number) {
    const auto point = expression.text.find('.');
    const auto decimals = point == std::string::npos ? std::size_t{0} : expression.text.size() - point - 1;
    if (expression.text.ends_with('%')) return {NumberStyle::Kind::percent, 1};
    return {NumberStyle::Kind::number, static_cast<int>(std::min<std::size_t>(decimals, kMostDecimals))};
  }
  return {NumberStyle::Kind::count, 0};
}

}  // namespace underlag::statistics
