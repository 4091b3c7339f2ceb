#pragma once
// What a chart shows, picked out of its protected table: one group of figures per row, written by the one
// number formatter. Totals, declared totals and differences are not drawn; the table has them.

#include <string>
#include <vector>

#include "model/chart.hpp"

namespace underlag::chart {

/// One figure to draw. Without a position only its `text` is written, where a bar would have begun.
struct Figure {
  bool has_position = false;
  double low = 0;
  double high = 0;   ///< Equal to `low` unless the figure is an interval.
  std::string text;  ///< As in the table: `40,8 %`, `81–90`, `vet ej`, `..`; empty for an empty cell.

  bool is_interval() const { return has_position && low != high; }
};

struct Category {
  std::string label;
  bool is_heading = false;      ///< A group heading: no figures.
  std::vector<Figure> figures;  ///< One per series.
};

struct Series {
  std::string name;
  NumberStyle style;
};

struct ChartData {
  std::vector<Series> series;
  std::vector<Category> categories;

  /// The smallest and largest position, zero included.
  double lowest() const;
  double highest() const;
  bool has_headings() const;
};

/// The label column is the first text column when none is named; the series are every column of figures when
/// none is named. Columns that the table does not have are left out: documents/ has reported them.
ChartData chart_data(const ChartSpecification& chart, Language language);

}  // namespace underlag::chart
