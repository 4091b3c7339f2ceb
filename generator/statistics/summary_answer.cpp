#include "statistics/summary_answer.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/messages/queries.hpp"
#include "statistics/aggregates.hpp"
#include "statistics/wording.hpp"

namespace underlag::statistics {

namespace {

struct SummaryColumn {
  const char* name;  ///< Of the aggregate.
  std::string header;
  NumberStyle style;
};

std::vector<SummaryColumn> columns_of_summary(Language language) {
  const SummaryHeadings headings = summary_headings(language);
  const NumberStyle count{NumberStyle::Kind::count, 0};
  const NumberStyle number{NumberStyle::Kind::number, 2};
  return {{"known", headings.known, count}, {"missing", headings.missing, count},
          {"sum", headings.sum, number},    {"mean", headings.mean, number},
          {"sd", headings.sd, number},      {"median", headings.median, number},
          {"min", headings.lowest, number}, {"max", headings.highest, number}};
}

/// Sums and extremes have the column's decimals, averages one more; n has none.
std::optional<NumberStyle> style_of(const QueryWork& work, std::size_t column, const SummaryColumn& of) {
  if (of.style.kind == NumberStyle::Kind::count) return std::nullopt;
  Expression expression;
  expression.kind = Expression::Kind::member;
  expression.text = of.name;
  Expression name;
  name.kind = Expression::Kind::name;
  name.text = work.dataset->description.columns[column].id;
  expression.children.push_back(std::move(name));
  return natural_style(expression, work.dataset, work.context.data);
}

AnswerRow summary_row(const QueryWork& work, std::size_t column, const std::vector<SummaryColumn>& columns) {
  const ColumnDescription& described = work.dataset->description.columns[column];
  AnswerRow out;
  out.key = described.id;
  out.figures.push_back(text_figure(described.printed_header()));
  for (const SummaryColumn& one : columns) {
    Figure figure = aggregate(*work.dataset, column, work.scope.rows, one.name, work.context.rules);
    figure.style = style_of(work, column, one);
    rest_on(figure, work.choice);
    out.figures.push_back(std::move(figure));
  }
  return out;
}

/// The columns to sum up; none after an error.
std::optional<std::vector<std::size_t>> chosen_columns(QueryWork& work) {
  std::vector<std::size_t> out;
  const auto& columns = work.dataset->description.columns;
  if (work.query().columns.empty()) {
    for (std::size_t at = 0; at < columns.size(); ++at) {
      if (columns[at].is_numeric() && columns[at].type != ColumnType::mixed) out.push_back(at);
    }
    return out;
  }
  for (const Measure& one : work.query().columns) {
    const auto column = own_column(work, one);
    if (!column) {
      unknown_column(work, one.id);
      return std::nullopt;
    }
    if (!columns[*column].is_numeric() || columns[*column].type == ColumnType::mixed) {
      work.diagnostics.add(messages::summary_of_words, one.place, {one.id});
      return std::nullopt;
    }
    out.push_back(*column);
  }
  return out;
}

}  // namespace

bool add_summary(QueryWork& work) {
  const auto chosen = chosen_columns(work);
  if (!chosen) return false;
  const auto columns = columns_of_summary(work.context.language);
  work.table.columns.push_back({"variabel", summary_headings(work.context.language).variable, "", true, {}});
  work.table.formulas.emplace_back();
  for (const SummaryColumn& one : columns) {
    work.table.columns.push_back({one.name, one.header, "", false, one.style});
    work.table.formulas.emplace_back(one.name);
  }
  for (const std::size_t column : *chosen) {
    work.table.rows.push_back(summary_row(work, column, columns));
    // The notes are about the columns that are summed up.
    Measure measure;
    measure.expression.kind = Expression::Kind::name;
    measure.expression.text = work.dataset->description.columns[column].id;
    work.measures.push_back(std::move(measure));
  }
  return true;
}

}  // namespace underlag::statistics
