#include "renderers/chart/chart_data.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "model/cell_text.hpp"

namespace underlag::chart {

namespace {

std::optional<std::size_t> column_with_id(const ProtectedTable& table, const std::string& id) {
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    if (table.columns()[i].id == id) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> label_column(const ChartSpecification& chart) {
  if (!chart.label_column.empty()) return column_with_id(*chart.table, chart.label_column);
  for (std::size_t i = 0; i < chart.table->columns().size(); ++i) {
    if (chart.table->columns()[i].is_text) return i;
  }
  return std::nullopt;
}

std::vector<std::size_t> series_columns(const ChartSpecification& chart) {
  std::vector<std::size_t> out;
  if (chart.series.empty()) {
    for (std::size_t i = 0; i < chart.table->columns().size(); ++i) {
      if (!chart.table->columns()[i].is_text) out.push_back(i);
    }
    return out;
  }
  for (const std::string& id : chart.series) {
    if (const auto column = column_with_id(*chart.table, id)) out.push_back(*column);
  }
  return out;
}

Figure figure(const ProtectedCell& cell, NumberStyle style, Language language) {
  Figure out;
  out.text = cell_text(cell, style, language);
  if (cell.state == ProtectedCell::State::number && std::isfinite(cell.number)) {
    out.has_position = true;
    out.low = out.high = cell.number;
  } else if (cell.state == ProtectedCell::State::band && std::isfinite(cell.number) &&
             std::isfinite(cell.high)) {
    out.has_position = true;
    out.low = std::min(cell.number, cell.high);
    out.high = std::max(cell.number, cell.high);
  }
  return out;
}

}  // namespace

double ChartData::lowest() const {
  double out = 0;
  for (const Category& category : categories) {
    for (const Figure& one : category.figures) {
      if (one.has_position) out = std::min(out, one.low);
    }
  }
  return out;
}

double ChartData::highest() const {
  double out = 0;
  for (const Category& category : categories) {
    for (const Figure& one : category.figures) {
      if (one.has_position) out = std::max(out, one.high);
    }
  }
  return out;
}

bool ChartData::has_headings() const {
  return std::any_of(categories.begin(), categories.end(),
                     [](const Category& category) { return category.is_heading; });
}

ChartData chart_data(const ChartSpecification& chart, Language language) {
  ChartData out;
  if (!chart.table) return out;
  const auto columns = series_columns(chart);
  for (const std::size_t column : columns) {
    out.series.push_back({chart.table->columns()[column].header, chart.table->columns()[column].style});
  }
  const auto labels = label_column(chart);
  for (const ProtectedRow& row : chart.table->rows()) {
    if (row.kind != ProtectedRow::Kind::data && row.kind != ProtectedRow::Kind::group_heading) continue;
    Category category;
    category.is_heading = row.kind == ProtectedRow::Kind::group_heading;
    if (category.is_heading) {
      category.label = row.cells.empty() ? "" : row.cells.front().text;
    } else {
      if (labels && *labels < row.cells.size()) {
        category.label = cell_text(row.cells[*labels], chart.table->columns()[*labels].style, language);
      } else {
        category.label = row.key;
      }
      for (const std::size_t column : columns) {
        category.figures.push_back(
            column < row.cells.size()
                ? figure(row.cells[column], chart.table->columns()[column].style, language)
                : Figure{});
      }
    }
    out.categories.push_back(std::move(category));
  }
  return out;
}

}  // namespace underlag::chart
