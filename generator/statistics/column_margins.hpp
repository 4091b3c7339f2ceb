#pragma once
// What a reader can tell of the columns of a table of counts from its headings: that women and men make all,
// that a typed percentage is the count's share of the sum. Found in the figures, since nobody writes it down.

#include <optional>
#include <vector>

#include "statistics/disclosure.hpp"

namespace underlag::statistics {

/// On every row where all are known, the parts make up the whole.
struct ColumnMargin {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
  bool has_rest = false;  ///< The whole has more people than the parts: those that are no part are a count.
};

/// Of the columns of counts: those that the checks `parts` and `subset` name, and those that the figures
/// show.
std::vector<ColumnMargin> column_margins(const Dataset& dataset);

/// The margin holds on this row, and nothing of it is unknown.
bool holds_on(const ColumnMargin& margin, const Dataset& dataset, std::uint32_t row);

/// A typed percentage as the share it is: of the column's sum, of its group's, or of another count on the
/// row. None when it is none of them.
std::optional<Makeup> typed_share(const Dataset& dataset, std::size_t column, std::uint32_t row,
                                  const DisclosureRules& rules);

}  // namespace underlag::statistics
