#pragma once
// Which row of another dataset a row belongs with: joins and comparisons pair rows by their keys.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "model/raw/dataset.hpp"
#include "statistics/tally.hpp"

namespace underlag::statistics {

/// In a list of partners: this row has none.
inline constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

/// For each row of `own` its row in `other`. Keys are the same when they are written alike but for case and
/// spaces, under the aliases of either dataset. A key that fits several rows has no partner, unless one of
/// them is written exactly so.
RowNumbers partner_rows(const Dataset& own, const Dataset& other);
/// The keys of `other` that are no row's partner, in its order.
std::vector<std::string> keys_without_partner(const Dataset& other, const RowNumbers& partners);

}  // namespace underlag::statistics
