#pragma once
// A query while it is being answered: what was asked, the rows that are left, the columns, and the table so
// far. The steps (columns, rows, order, totals, notes) have a file each.

#include <optional>
#include <vector>

#include "model/request.hpp"
#include "statistics/answer_table.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/query_answer.hpp"

namespace underlag::statistics {

struct QueryWork {
  const Request& request;
  const AnswerContext& context;
  Diagnostics& diagnostics;
  const Dataset* dataset = nullptr;
  Scope scope;                    ///< Without a row; its rows are those that are shown, in their order.
  Choice choice;                  ///< What `where` told by choosing them.
  std::vector<Measure> measures;  ///< One per column of `table`.
  AnswerTable table;

  const Query& query() const { return request.query; }
  Evaluator evaluator() const { return {context.data, context.rules, diagnostics}; }
};

/// The column of the dataset, or of the joined one, that a measure shows as it is.
struct ShownColumn {
  const Dataset* dataset = nullptr;  ///< Null: the measure is computed.
  std::size_t column = 0;

  const ColumnDescription* description() const {
    return dataset == nullptr ? nullptr : &dataset->description.columns[column];
  }
};
ShownColumn shown_column(const QueryWork& work, const Measure& measure);
/// The same, of the query's own dataset only.
std::optional<std::size_t> own_column(const QueryWork& work, const Measure& measure);

/// What `where` said of a row of counts that may be hidden; none when it asked for no count.
std::optional<Figure> choice_of(const QueryWork& work, std::uint32_t row);

/// Reports a column that the dataset does not have; false, so that callers can return it.
bool unknown_column(QueryWork& work, const std::string& id);

}  // namespace underlag::statistics
