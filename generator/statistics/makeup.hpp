#pragma once
// What a figure is made up of, as far as it tells about people: the protected rows that it counts or whose
// values it adds up. Disclosure control takes figures apart with it, as a reader of the site could.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "model/raw/dataset.hpp"

namespace underlag::statistics {

/// In `CountedRows::column`: the rows are counted, one person each.
inline constexpr std::size_t kPeople = std::numeric_limits<std::size_t>::max();

/// Some rows of a protected dataset, counted or their values in a column added up.
struct CountedRows {
  const Dataset* dataset = nullptr;
  std::size_t column = kPeople;
  std::vector<std::uint32_t> rows;
  double factor = 1;  ///< How many times they are in the figure; negative for what is taken away.
};

/// Empty for figures that tell nothing of protected data.
struct Makeup {
  std::vector<CountedRows> adds;
  std::vector<CountedRows> divided_by;  ///< Of a share: what it is a share of.
  /// Computed in a way that is no sum and no share (a median, a product): it tells something of its rows that
  /// is not known exactly.
  bool is_opaque = false;
  /// Counts that a condition asked for when it chose the rows: whoever sees the figure learns of them, too.
  std::vector<CountedRows> chosen_by = {};

  bool empty() const { return adds.empty(); }
};

/// The makeup of `left operation right` for `+ - * /`; the numbers are those of figures without one.
struct MakeupPart {
  const Makeup& makeup;
  double number = 0;
};
Makeup combined_makeup(const std::string& operation, const MakeupPart& left, const MakeupPart& right);

/// Tells something of both, and nothing exact.
Makeup opaque_makeup(const Makeup& left, const Makeup& right);

}  // namespace underlag::statistics
