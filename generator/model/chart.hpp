#pragma once
// A chart as asked for, on a protected table. renderers/chart draws it on the canvas (SVG and PDF);
// renderers/xlsx makes a native chart of it.

#include <memory>
#include <string>
#include <vector>

#include "model/protected_table.hpp"

namespace underlag {

struct ChartSpecification {
  enum class Kind { bar, stacked, grouped, dot_range, line, before_after };
  Kind kind = Kind::bar;
  std::string title;
  std::string description;   ///< For readers who cannot see it; made from the data when the author gave none.
  std::string label_column;  ///< Column id of the category labels.
  std::vector<std::string> series;  ///< Column ids of the figures; one for `bar`.
  std::string unit;                 ///< Axis title, e.g. "antal intervjuer".
  std::shared_ptr<const ProtectedTable> table;
};

}  // namespace underlag
