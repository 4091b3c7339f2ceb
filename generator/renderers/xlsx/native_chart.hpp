#pragma once
// Turns a chart of the project into one that Excel draws from cells.

#include <optional>
#include <string>
#include <vector>

#include "model/chart.hpp"
#include "renderers/xlsx/sheet_plan.hpp"
#include "renderers/xlsx/xlsx_writer.hpp"

namespace underlag::xlsx {

/// A chart, with cells of its own where the table's will not do: Excel draws words as zero, so lines and
/// intervals need a sheet in which what is not known is left blank and an interval has its two limits.
struct PlannedChart {
  struct DataRow {
    std::string label;
    std::vector<std::optional<double>> numbers;
  };
  NativeChart chart;
  std::vector<std::string> data_heads;  ///< Empty = the chart reads the table itself.
  std::vector<DataRow> data;
};

/// None when there is nothing to draw.
std::optional<PlannedChart> native_chart(const ChartSpecification& chart, const SheetPlan& plan, int sheet,
                                         Language language);

}  // namespace underlag::xlsx
