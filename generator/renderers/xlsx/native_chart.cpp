#include "renderers/xlsx/native_chart.hpp"

#include <algorithm>

#include "model/cell_text.hpp"
#include "renderers/chart/chart_description.hpp"
#include "renderers/chart/palette.hpp"

namespace underlag::xlsx {

namespace {

using Kind = ChartSpecification::Kind;

/// The chart's columns of the table, by number.
struct Columns {
  std::optional<std::size_t> label;
  std::vector<std::size_t> series;
};

Columns columns_of(const ChartSpecification& chart, const ProtectedTable& table) {
  Columns out;
  for (std::size_t i = 0; i < table.columns().size(); ++i) {
    const ProtectedColumn& column = table.columns()[i];
    const bool is_label = chart.label_column.empty() ? column.is_text : column.id == chart.label_column;
    if (is_label && !out.label) out.label = i;
    if (chart.series.empty() && !column.is_text) out.series.push_back(i);
  }
  for (const std::string& id : chart.series) {
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
      if (table.columns()[i].id == id) out.series.push_back(i);
    }
  }
  return out;
}

const ProtectedCell* cell_at(const PlannedRow& row, std::size_t column) {
  return column < row.row->cells.size() ? &row.row->cells[column] : nullptr;
}

bool has_bands(const SheetPlan& plan, std::size_t column) {
  return std::any_of(plan.data.begin(), plan.data.end(), [&](const PlannedRow& row) {
    const ProtectedCell* cell = cell_at(row, column);
    return cell != nullptr && cell->state == ProtectedCell::State::band;
  });
}

bool has_negative(const SheetPlan& plan, const std::vector<std::size_t>& columns) {
  for (const std::size_t column : columns) {
    for (const PlannedRow& row : plan.data) {
      const ProtectedCell* cell = cell_at(row, column);
      if (cell != nullptr && (cell->number < 0 || cell->high < 0)) return true;
    }
  }
  return false;
}

NativeChart::Series series_of(std::size_t index, std::uint16_t column) {
  return {column, {}, chart::series_colour(index), chart::series_fill(index).pattern, false};
}

std::optional<double> known_number(const ProtectedCell* cell) {
  if (cell == nullptr || cell->state != ProtectedCell::State::number) return std::nullopt;
  return cell->number;
}

std::string label_at(const PlannedRow& row, const Columns& columns) {
  const ProtectedCell* cell = columns.label ? cell_at(row, *columns.label) : nullptr;
  return cell != nullptr ? cell->text : row.row->key;
}

/// Bars read the table's own cells; a point without a figure says so in words.
void add_bars(PlannedChart& out, const SheetPlan& plan, const Columns& columns, Language language) {
  for (std::size_t i = 0; i < columns.series.size(); ++i) {
    NativeChart::Series series = series_of(i, plan.column(columns.series[i]));
    const NumberStyle style = plan.table->columns()[columns.series[i]].style;
    for (const PlannedRow& row : plan.data) {
      const ProtectedCell* cell = cell_at(row, columns.series[i]);
      const bool is_known = cell == nullptr || cell->state == ProtectedCell::State::number;
      series.words_at_points.push_back(is_known ? "" : cell_text(*cell, style, language));
    }
    out.chart.series.push_back(std::move(series));
  }
}

/// Lines over a sheet of their own, where a gap is a blank cell.
void add_lines(PlannedChart& out, const SheetPlan& plan, const Columns& columns) {
  out.data_heads = {columns.label ? plan.heads[plan.column(*columns.label)] : ""};
  for (std::size_t i = 0; i < columns.series.size(); ++i) {
    out.data_heads.push_back(plan.heads[plan.column(columns.series[i])]);
    out.chart.series.push_back(series_of(i, static_cast<std::uint16_t>(i + 1)));
  }
  for (const PlannedRow& row : plan.data) {
    PlannedChart::DataRow data{label_at(row, columns), {}};
    for (const std::size_t column : columns.series)
      data.numbers.push_back(known_number(cell_at(row, column)));
    out.data.push_back(std::move(data));
  }
}

/// The two limits of an interval column; a single number has itself as both. Drawn as a bar that begins at
/// the lower limit: it stands on an invisible one.
void add_intervals(PlannedChart& out, const SheetPlan& plan, const Columns& columns, std::size_t column,
                   Language language) {
  const std::string& head = plan.heads[plan.column(column)];
  const bool is_swedish = language == Language::sv;
  out.data_heads = {columns.label ? plan.heads[plan.column(*columns.label)] : "",
                    head + (is_swedish ? ", från" : ", from"), head + (is_swedish ? ", till" : ", to"),
                    head + (is_swedish ? ", längd" : ", length")};
  NativeChart::Series ground = series_of(0, 1);
  ground.is_invisible = true;
  NativeChart::Series interval = series_of(0, 3);
  interval.colour = {156, 195, 211};  // light, because a label may be wider than a short interval
  for (const PlannedRow& row : plan.data) {
    PlannedChart::DataRow data{label_at(row, columns), {std::nullopt, std::nullopt, std::nullopt}};
    const ProtectedCell* cell = cell_at(row, column);
    if (cell != nullptr && cell->state == ProtectedCell::State::band) {
      data.numbers = {cell->number, cell->high, cell->high - cell->number};
    } else if (const auto number = known_number(cell)) {
      data.numbers = {number, number, 0.0};
    }
    interval.words_at_points.push_back(
        cell == nullptr ? "" : cell_text(*cell, plan.table->columns()[column].style, language));
    out.data.push_back(std::move(data));
  }
  out.chart.series = {std::move(ground), std::move(interval)};
}

}  // namespace

std::optional<PlannedChart> native_chart(const ChartSpecification& chart, const SheetPlan& plan, int sheet,
                                         Language language) {
  const Columns columns = columns_of(chart, *plan.table);
  if (columns.series.empty() || plan.data.empty()) return std::nullopt;
  PlannedChart out;
  out.chart.title = chart.title;
  out.chart.alternative_text = chart::chart_description(chart, language);
  out.chart.unit = chart.unit;
  out.chart.style = plan.table->columns()[columns.series.front()].style;
  out.chart.has_negative = has_negative(plan, columns.series);
  out.chart.data_sheet = sheet;
  out.chart.label_column = columns.label ? plan.column(*columns.label) : std::uint16_t{0};
  out.chart.rows = static_cast<std::uint32_t>(plan.data.size());
  const auto band = std::find_if(columns.series.begin(), columns.series.end(),
                                 [&](std::size_t column) { return has_bands(plan, column); });
  if (band != columns.series.end()) {
    out.chart.kind = NativeChart::Kind::stacked_bar;
    add_intervals(out, plan, columns, *band, language);
  } else if (chart.kind == Kind::line || chart.kind == Kind::before_after) {
    out.chart.kind = chart.kind == Kind::line ? NativeChart::Kind::line : NativeChart::Kind::before_after;
    add_lines(out, plan, columns);
  } else {
    out.chart.kind = chart.kind == Kind::stacked ? NativeChart::Kind::stacked_bar : NativeChart::Kind::bar;
    add_bars(out, plan, columns, language);
  }
  if (!out.data_heads.empty()) {
    out.data_heads = distinct_heads(std::move(out.data_heads), language);
    out.chart.label_column = 0;
  }
  return out;
}

}  // namespace underlag::xlsx
