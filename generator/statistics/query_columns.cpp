#include "statistics/query_columns.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/wording.hpp"
#include "text/suggest.hpp"

namespace underlag::statistics {

namespace {

Expression name_expression(const std::string& id) {
  Expression out;
  out.kind = Expression::Kind::name;
  out.text = id;
  return out;
}

Measure plain_measure(const QueryWork& work, Expression expression, std::string id) {
  Measure out;
  out.id = std::move(id);
  out.expression = std::move(expression);
  out.place = work.request.place;
  out.place.column = 0;
  return out;
}

/// Two columns of one name, from two datasets, are told apart by their periods.
void tell_apart(const QueryWork& work, std::vector<ProtectedColumn>& columns) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const ShownColumn shown = shown_column(work, work.measures[at]);
    const bool is_joined = shown.dataset != nullptr && shown.dataset != work.dataset;
    const bool is_twin = std::ranges::count(columns, columns[at].header, &ProtectedColumn::header) > 1;
    if (!is_joined || !is_twin || !work.measures[at].header.empty()) continue;
    const std::string period = period_text(shown.dataset->description.period, work.context.language);
    columns[at].header += ", " + (period.empty() ? shown.dataset->description.title : period);
  }
}

}  // namespace

ShownColumn shown_column(const QueryWork& work, const Measure& measure) {
  const Expression& expression = measure.expression;
  if (expression.kind == Expression::Kind::name) {
    if (const auto column = work.dataset->description.index_of(expression.text)) {
      return {work.dataset, *column};
    }
  }
  const Dataset* joined = work.scope.joined;
  const bool is_of_joined = joined != nullptr && expression.kind == Expression::Kind::member &&
                            expression.children[0].kind == Expression::Kind::name &&
                            expression.children[0].text == joined->id();
  if (!is_of_joined) return {};
  const auto column = joined->description.index_of(expression.text);
  return column ? ShownColumn{joined, *column} : ShownColumn{};
}

std::optional<std::size_t> own_column(const QueryWork& work, const Measure& measure) {
  const ShownColumn shown = shown_column(work, measure);
  return shown.dataset == work.dataset ? std::optional(shown.column) : std::nullopt;
}

std::optional<Figure> choice_of(const QueryWork& work, std::uint32_t row) {
  if (work.choice.counts.empty()) return std::nullopt;
  Scope scope = work.scope;
  scope.row = row;
  auto out = work.evaluator().figure(*work.query().where, scope, {work.query().where_place, ""});
  if (!out || out->makeup.empty()) return std::nullopt;
  return out;
}

bool unknown_column(QueryWork& work, const std::string& id) {
  std::vector<std::string> ids;
  for (const ColumnDescription& column : work.dataset->description.columns) ids.push_back(column.id);
  work.diagnostics
      .add(messages::unknown_member, work.request.place, {id, work.dataset->id(), nearest_word(id, ids)})
      .excerpt = {work.request.source_line, 1};
  return false;
}

void choose_measures(QueryWork& work) {
  const Query& query = work.query();
  work.measures = query.columns;
  if (!work.measures.empty()) return;
  if (query.group_by.empty()) {
    for (const ColumnDescription& column : work.dataset->description.columns) {
      const bool is_raw = !column.split.empty() || column.type == ColumnType::free_text;
      if (!is_raw) work.measures.push_back(plain_measure(work, name_expression(column.id), column.id));
    }
    return;
  }
  for (const std::string& id : query.group_by) {
    work.measures.push_back(plain_measure(work, name_expression(id), id));
  }
  Expression count;
  count.kind = Expression::Kind::member;
  count.text = "count";
  count.children.push_back(name_expression(query.group_by.front()));
  Measure counted = plain_measure(work, std::move(count), "antal");
  counted.header = count_heading(work.context.language);
  work.measures.push_back(std::move(counted));
}

void add_columns(QueryWork& work) {
  for (const Measure& one : work.measures) {
    ProtectedColumn column;
    column.id = one.id;
    column.header = one.header;
    column.group = one.group;
    column.is_joined = one.is_joined;
    if (const ColumnDescription* described = shown_column(work, one).description()) {
      if (column.header.empty()) column.header = described->printed_header();
      column.unit = described->unit;
      column.is_text = !described->is_numeric();
    }
    if (column.header.empty()) column.header = one.id;
    column.style = one.style.value_or(natural_style(one.expression, work.dataset, work.context.data));
    work.table.columns.push_back(std::move(column));
    std::string formula = expression_text(one.expression);
    if (work.query().where) formula += ", " + expression_text(*work.query().where);
    work.table.formulas.push_back(std::move(formula));
  }
  tell_apart(work, work.table.columns);
}

}  // namespace underlag::statistics
