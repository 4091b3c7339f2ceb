#pragma once
// A workbook with its figures in place, ready for renderers/xlsx. Made by documents/compose_workbook.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/chart.hpp"
#include "model/protected_table.hpp"
#include "text/language.hpp"

namespace underlag {

struct FigureSheet {
  std::string name;
  std::shared_ptr<const ProtectedTable> table;
  std::vector<std::string> notes;  ///< Beside those of the table.
  std::optional<ChartSpecification> chart;
};

struct FigureWorkbook {
  std::string source;  ///< The definition's or page's path, for diagnostics.
  std::string title;
  Language language = Language::sv;
  std::vector<FigureSheet> sheets;
};

}  // namespace underlag
