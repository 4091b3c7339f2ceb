#pragma once
// Computes expressions over datasets. A column name means one cell where a row is at hand and the whole
// column elsewhere, so the same `uppfoljning / grund` gives a unit's share on its row and the share of all
// units in the total.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/raw/dataset.hpp"
#include "model/request.hpp"
#include "statistics/disclosure.hpp"
#include "statistics/figure.hpp"
#include "statistics/tally.hpp"

namespace underlag::statistics {

/// What names mean.
struct Scope {
  const Dataset* dataset = nullptr;  ///< Whose columns can be named alone; null in prose.
  RowNumbers rows;                   ///< Of `dataset`: what is left after `where`.
  std::optional<RowNumbers> base;  ///< The rows that a share is a share of, when `rows` are a group of them.
  std::optional<std::uint32_t> row;  ///< The row at hand.
  const Dataset* joined = nullptr;   ///< Another dataset with the same key.
  /// Of all rows of `dataset`, those of `joined` that they belong with; see `partner_rows`.
  std::shared_ptr<const RowNumbers> partners;
  bool is_total = false;  ///< A column of many rows stands for its sum.
};

/// The rows that a condition chose, and what that tells.
struct ChosenRows {
  RowNumbers rows;
  Choice choice;
};

/// Where an expression stands, for diagnostics.
struct Origin {
  Place place;  ///< Of its first character; column 0 = not known.
  std::string source_line;
};

class Evaluator {
 public:
  Evaluator(const DatasetCollection& data, const DisclosureRules& rules, Diagnostics& diagnostics)
      : data_(data), rules_(rules), diagnostics_(diagnostics) {}

  /// One figure; none after an error, which is reported.
  std::optional<Figure> figure(const Expression& expression, const Scope& scope, const Origin& origin);

  /// The rows of `scope` for which the condition is true. Not known is not true, and a hidden
  /// figure chooses no row: it would be told by the choice. None after an error.
  std::optional<ChosenRows> rows_where(const Expression& condition, const Scope& scope, const Origin& origin);

 private:
  const DatasetCollection& data_;
  const DisclosureRules& rules_;
  Diagnostics& diagnostics_;
};

/// All rows of a dataset.
RowNumbers all_rows(const Dataset& dataset);

/// The row's text in a column as it is grouped by: canonical under aliases; the code of a missing value.
std::string group_text(const Dataset& dataset, std::uint32_t row, std::size_t column);

}  // namespace underlag::statistics
