#pragma once
// What statistics/ answers to the requests of a page, after disclosure control; documents/ puts it into the
// tree.

#include <memory>
#include <optional>
#include <vector>

#include "model/protected_table.hpp"

namespace underlag {

/// A table for tables, charts and summaries, a value for figures in prose; neither when the request could not
/// be answered, which has been reported.
struct Answer {
  std::shared_ptr<const ProtectedTable> table;
  std::optional<ProtectedValue> value;
};

/// One answer for every request of a page, in the same order.
using Answers = std::vector<Answer>;

}  // namespace underlag
