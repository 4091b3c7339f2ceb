#pragma once
// A workbook as asked for: templates/workbooks/ID.workbook.yaml. Each sheet is one table with perhaps a
// chart.

#include <optional>
#include <string>
#include <vector>

#include "model/chart.hpp"
#include "model/request.hpp"
#include "text/language.hpp"

namespace underlag {

/// The chart beside a sheet's table.
struct WorkbookChartRequest {
  ChartSpecification::Kind kind = ChartSpecification::Kind::bar;
  std::string title;
  std::string description;          ///< Empty = made from the figures.
  std::string label;                ///< Column id; empty = the first column of words.
  std::vector<std::string> series;  ///< Column ids; empty = every column of figures.
  std::string unit;
};

struct WorkbookSheetRequest {
  std::string name;  ///< On the tab; Excel takes it, and no other sheet has it.
  Request request;   ///< Of kind table.
  std::optional<WorkbookChartRequest> chart;
};

struct WorkbookDefinition {
  std::string id;      ///< `figur1` of `templates/workbooks/figur1.workbook.yaml`
  std::string source;  ///< Its path.
  std::string title;
  std::string output;                ///< `asi-intervjuer.xlsx`, below `arbetsbocker/`
  bool publish = true;               ///< Otherwise it goes to `internal/`.
  std::optional<Language> language;  ///< None = the project's.
  std::vector<WorkbookSheetRequest> sheets;
};

}  // namespace underlag
