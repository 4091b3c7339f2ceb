#pragma once
// Where the rows of a row chart stand and how its scale runs, before anything is drawn.

#include <string>
#include <vector>

#include "model/chart.hpp"
#include "renderers/chart/axis.hpp"
#include "renderers/chart/chart_data.hpp"
#include "renderers/chart/drawing.hpp"

namespace underlag::chart {

/// Words beside a bar or point.
struct SideWords {
  std::size_t lane = 0;
  double at = 0;  ///< The figure beside which they stand.
  bool on_the_left = false;
  std::string text;
};

/// One category's place. A lane is the strip of one bar.
struct Row {
  const Category* category = nullptr;
  std::vector<std::string> label;  ///< Lines.
  std::vector<SideWords> words;
  bool has_words_inside = true;  ///< Of a stack: every bar has room for its figure.
  double label_top = 0;
  double lanes_top = 0;
  double bottom = 0;
};

struct RowLayout {
  ChartSpecification::Kind kind = ChartSpecification::Kind::bar;
  Axis axis;
  std::vector<Row> rows;
  double labels_right = 0;  ///< Where labels beside the bars end; narrow drawings have none.
  double plot_left = 0;
  double plot_right = 0;
  double plot_top = 0;
  double plot_bottom = 0;
  double lane_height = 0;

  double x(double number) const { return axis.position(number, plot_left, plot_right); }
  double lane_middle(const Row& row, std::size_t lane) const {
    return row.lanes_top + lane_height * (static_cast<double>(lane) + 0.5);
  }
};

RowLayout lay_out_rows(ChartSpecification::Kind kind, const ChartData& data, double top,
                       const Drawing& drawing);

}  // namespace underlag::chart
