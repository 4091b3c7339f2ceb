#pragma once
// One expression in one scope, walked from its root. The ways of finding things (names), of summing them up
// (members) and of calculating with them (operators) have a file each: expression_*.cpp.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/message.hpp"
#include "statistics/evaluator.hpp"
#include "statistics/row_partners.hpp"

namespace underlag::statistics {

/// What a part of an expression can be.
struct Operand {
  enum class Kind { figure, column, rows, list };
  Kind kind = Kind::figure;
  Figure figure;
  const Dataset* dataset = nullptr;
  std::size_t column = 0;
  RowNumbers rows;
  RowNumbers universe;  ///< The rows that a share is a share of.
  Choice choice;        ///< What chose the rows.
  std::vector<Figure> list;
};

Operand operand_of(Figure figure);

/// The ids of a dataset's columns, for "menade du"; none of no dataset.
std::vector<std::string> column_names(const Dataset* dataset);

class ExpressionRun {
 public:
  ExpressionRun(const DatasetCollection& data, const DisclosureRules& rules, const Scope& scope,
                const Origin& origin, Diagnostics& diagnostics)
      : data_(data),
        rules_(rules),
        scope_(scope),
        row_(scope.row),
        origin_(origin),
        diagnostics_(diagnostics) {}

  /// None after an error, which is reported.
  std::optional<Figure> figure(const Expression& expression);
  /// The rows of the scope for which the condition is true; those that a hidden figure would choose are left
  /// out. None after an error, which is reported.
  std::optional<ChosenRows> rows_where(const Expression& condition);

 private:
  bool is_own_answer(const Figure& condition, std::uint32_t row) const;
  void fail(const Message& message, const Expression& at, std::vector<std::string> arguments);
  std::optional<Operand> evaluate(const Expression& expression);
  /// One figure of whatever an operand is.
  std::optional<Figure> single(Operand operand, const Expression& at);
  std::optional<Figure> single_of_column(const Operand& column, const Expression& at);
  Figure cell(const Dataset& dataset, std::uint32_t row, std::size_t column) const;
  /// Footnotes that the description puts on some cells of the column.
  void add_marks(const Dataset& dataset, std::uint32_t row, std::size_t column, Figure& figure) const;

  // --- expression_names.cpp: columns, datasets, rows by key or by condition

  std::optional<Operand> name(const Expression& expression);
  std::optional<Operand> own_column(const std::string& id) const;
  Operand rows_of(const Dataset& dataset) const;
  /// Before a dot or a bracket a dataset comes first: a dataset may have a column of its own name.
  std::optional<Operand> rows_or_value(const Expression& object);
  /// A column named alone is the whole column under an aggregate, also where a row is at hand.
  std::optional<Operand> whole(const Expression& object);
  std::optional<Operand> index(const Expression& expression);
  std::optional<Operand> row_by_key(const Expression& chosen, Operand object);

  // --- expression_members.cpp: what stands after a dot

  std::optional<Operand> member(const Expression& expression);
  std::optional<Operand> member_of(const Expression& expression, Operand left);
  std::optional<Operand> member_of_rows(const Expression& expression, Operand rows);
  Figure count_of(const Dataset& dataset, const RowNumbers& rows) const;
  std::optional<Operand> aggregate_of(const Expression& expression, const Operand& column);
  /// The texts of a column, each once, in the order of the rows: "Bromma, Farsta, Älvsjö".
  Figure list_of(const Operand& column) const;
  /// The printed total of a column; nothing when the source has none.
  Figure declared_of(const Operand& column) const;
  std::optional<Operand> of_extreme_rows(const Expression& expression);
  std::optional<Operand> share(const Expression& expression, const Operand& column);

  // --- expression_operators.cpp: calls, lists, operators

  std::optional<Operand> brackets(const Expression& expression);
  std::optional<Operand> call(const Expression& expression);
  std::optional<Operand> list(const Expression& expression);
  std::optional<Operand> unary(const Expression& expression);
  std::optional<Operand> binary(const Expression& expression);
  /// `+ - * /` with what disclosure control says of the result.
  Figure calculated(const std::string& operation, const Figure& left, const Figure& right) const;
  void hide_count(Figure& figure) const;
  void hide_share(double part, double whole, Figure& figure) const;
  /// The columns that `+ - * /` add up: those named alone and, in a share, those with `.sum`. False after an
  /// error, which is reported.
  bool find_summed(const Expression& expression, bool in_share, std::vector<Operand>& out);
  /// True when the columns have the same rows, so that those with all parts can be told from the others.
  bool are_side_by_side(const std::vector<Operand>& columns) const;
  /// The expression with its sums over the rows that have a value in all of the columns.
  std::optional<Operand> paired(const Expression& expression, const std::vector<Operand>& columns);
  /// `.sum`, over the rows that have all parts where a share is being calculated.
  Figure sum_of(const Operand& column) const;
  std::optional<Operand> logical(const Expression& expression);
  std::optional<Operand> membership(const Expression& expression);

  const DatasetCollection& data_;
  const DisclosureRules& rules_;
  const Scope& scope_;
  std::optional<std::uint32_t> row_;
  const Origin& origin_;
  Diagnostics& diagnostics_;
  bool is_marking_ = false;
  bool is_pairing_ = false;
  /// While pairing: the rows that lack a part.
  std::map<const Dataset*, std::set<std::uint32_t>> incomplete_;
};

}  // namespace underlag::statistics
