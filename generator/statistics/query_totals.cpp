#include "statistics/query_totals.hpp"

#include <algorithm>
#include <utility>

#include "statistics/aggregates.hpp"
#include "statistics/declared_total.hpp"
#include "statistics/expression_text.hpp"
#include "statistics/figure_arithmetic.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

/// A column of crosses has a total: how many there are.
bool is_yes_or_no(const QueryWork& work, const Measure& one) {
  const auto column = own_column(work, one);
  return column && work.dataset->description.columns[*column].type == ColumnType::boolean;
}

std::optional<Figure> total_of(QueryWork& work, const Measure& one) {
  const auto column = own_column(work, one);
  if (!column) {
    Scope scope = work.scope;
    scope.is_total = true;
    return work.evaluator().figure(one.expression, scope, {one.place, one.source_line});
  }
  const ColumnType type = work.dataset->description.columns[*column].type;
  // Percentages and mixed figures have no sum.
  if (type == ColumnType::percent || type == ColumnType::mixed) return Figure{};
  Figure out = aggregate(*work.dataset, *column, work.scope.rows, "sum", work.context.rules);
  if (out.kind == Figure::Kind::not_computable && type == ColumnType::band) return Figure{};
  out.formula = one.expression.text + ".sum";
  if (work.query().where) out.formula += ", " + expression_text(*work.query().where);
  return out;
}

void note_unknown(QueryWork& work, const Figure& total, const ProtectedColumn& column) {
  std::vector<std::string> keys;
  for (const std::string& key : total.unknown) {
    if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
  }
  if (keys.empty()) return;
  work.table.notes.push_back(
      unknown_note(column.header, keys, work.dataset->description.about, work.context.language));
}

Figure declared_of(const QueryWork& work, const Measure& one) {
  const auto column = own_column(work, one);
  Figure out = column ? declared_figure(*work.dataset, *column, work.context.rules) : Figure{};
  if (out.kind == Figure::Kind::number) out.formula = one.expression.text + ".declared";
  return out;
}

Figure difference(const Figure& summed, const Figure& printed) {
  if (printed.kind != Figure::Kind::number || summed.kind != Figure::Kind::number) return {};
  Figure out = with_origins(number_figure(summed.number - printed.number), summed, printed);
  out.formula = summed.formula + " - " + printed.formula;
  out.n = 0;  // of the sum, not of the difference
  out.makeup = combined_makeup("-", {summed.makeup, 0}, {printed.makeup, 0});
  return out;
}

void add_declared(QueryWork& work) {
  AnswerRow row;
  row.kind = ProtectedRow::Kind::declared_total;
  AnswerRow differences;
  differences.kind = ProtectedRow::Kind::difference;
  const AnswerRow& computed = work.table.rows.back();
  const Language language = work.context.language;
  bool differs = false;
  bool is_first = true;
  for (std::size_t at = 0; at < work.measures.size(); ++at) {
    if (work.table.columns[at].is_text) {
      const DeclaredTotals& declared = *work.dataset->description.declared_totals;
      row.figures.push_back(is_first ? text_figure(declared_label(declared, language)) : Figure{});
      differences.figures.push_back(is_first ? text_figure(difference_label(language)) : Figure{});
      is_first = false;
      continue;
    }
    row.figures.push_back(declared_of(work, work.measures[at]));
    differences.figures.push_back(difference(computed.figures[at], row.figures.back()));
    const Figure& one = differences.figures.back();
    differs = differs || (one.kind == Figure::Kind::number && one.number != 0);
  }
  work.table.rows.push_back(std::move(row));
  if (differs) work.table.rows.push_back(std::move(differences));
}

}  // namespace

bool shows_declared_totals(const QueryWork& work) {
  const Query& query = work.query();
  const bool is_whole = query.total && query.group_by.empty() && !query.where && !query.limit;
  const bool is_labelled = std::ranges::any_of(work.table.columns, &ProtectedColumn::is_text);
  const bool is_printed = std::ranges::any_of(work.measures, [&work](const Measure& one) {
    return declared_of(work, one).kind == Figure::Kind::number;
  });
  return is_whole && is_labelled && is_printed;
}

bool add_totals(QueryWork& work) {
  AnswerRow total;
  total.kind = ProtectedRow::Kind::computed_total;
  bool is_labelled = false;
  for (std::size_t at = 0; at < work.measures.size(); ++at) {
    if (work.table.columns[at].is_text && !is_yes_or_no(work, work.measures[at])) {
      total.figures.push_back(is_labelled ? Figure{} : text_figure(total_label(work.context.language)));
      is_labelled = true;
      continue;
    }
    auto figure = total_of(work, work.measures[at]);
    if (!figure) return false;
    rest_on(*figure, work.choice);
    note_unknown(work, *figure, work.table.columns[at]);
    total.figures.push_back(std::move(*figure));
  }
  work.table.rows.push_back(std::move(total));
  if (shows_declared_totals(work)) add_declared(work);
  return true;
}

}  // namespace underlag::statistics
