#include "statistics/disclosure_plan.hpp"

#include <optional>
#include <utility>

#include "statistics/column_margins.hpp"
#include "statistics/suppression_search.hpp"

namespace underlag::statistics {

namespace {

/// A typed percentage is the share that it was computed as, when that can be told.
Makeup makeup_of(const Figure& figure, const DisclosureRules& rules) {
  const bool is_cell = figure.makeup.is_opaque && figure.cells.size() == 1 &&
                       figure.cells.front().rows.size() == 1 && figure.kind == Figure::Kind::number;
  if (!is_cell) return figure.makeup;
  const UsedCells& cell = figure.cells.front();
  const bool is_typed = cell.dataset->description.columns[cell.column].type == ColumnType::percent;
  const auto share =
      is_typed ? typed_share(*cell.dataset, cell.column, cell.rows.front(), rules) : std::optional<Makeup>{};
  return share.value_or(figure.makeup);
}

}  // namespace

std::vector<int> DisclosurePlan::add_figure(Figure& figure, bool is_settled) {
  const Makeup makeup = makeup_of(figure, rules_);
  if (makeup.empty() && figure.makeup.chosen_by.empty()) return {};
  Printed out;
  out.figure = &figure;
  out.is_settled = is_settled && !figure.is_hidden;
  std::vector<int> counted;
  const bool is_exact = !makeup.is_opaque && figure.kind == Figure::Kind::number;
  for (const CountedRows& one : makeup.adds) {
    const int set = sets_.add(one);
    counted.push_back(set);
    if (is_exact) {
      out.adds.emplace_back(set, one.factor);
    } else {
      out.tells.push_back(set);
    }
  }
  for (const CountedRows& one : figure.makeup.chosen_by) out.tells.push_back(sets_.add(one));
  for (const CountedRows& one : makeup.divided_by) {
    counted.push_back(sets_.add(one));
    if (is_exact) out.divided_by.emplace_back(counted.back(), one.factor);
  }
  printed_.push_back(std::move(out));
  for (const int set : add_number_of_people(figure, is_settled)) counted.push_back(set);
  return counted;
}

std::vector<int> DisclosurePlan::add_number_of_people(Figure& figure, bool is_settled) {
  std::vector<int> counted;
  for (const UsedCells& used : figure.cells) {
    if (!DisclosureRules::has_rows_of_people(used.dataset->description)) continue;
    for (const CountedRows& people : rules_.counted(*used.dataset, kPeople, used.rows).adds) {
      counted.push_back(sets_.add(people));
      printed_.push_back({&figure, {{counted.back(), 1}}, {}, {}, is_settled && !figure.is_hidden});
    }
  }
  return counted;
}

void DisclosurePlan::add(AnswerTable& table, bool is_printed_already) {
  std::vector<std::vector<int>> columns(table.columns.size());
  for (std::vector<AnswerRow>* rows : {&table.rows, &table.cut_off}) {
    for (AnswerRow& row : *rows) {
      std::vector<int> line;
      for (std::size_t column = 0; column < row.figures.size(); ++column) {
        for (const int set : add_figure(row.figures[column], is_printed_already)) {
          line.push_back(set);
          columns[column].push_back(set);
        }
      }
      sets_.add_line(std::move(line));
      if (row.chosen_by) add_figure(*row.chosen_by, is_printed_already);
    }
  }
  for (std::vector<int>& column : columns) sets_.add_line(std::move(column));
  for (auto& [note, figure] : table.said_in_notes) add_figure(figure, is_printed_already);
}

void DisclosurePlan::add(const std::vector<Figure*>& figures) {
  std::vector<int> line;
  for (Figure* figure : figures) {
    for (const int set : add_figure(*figure, false)) line.push_back(set);
  }
  sets_.add_line(std::move(line));
}

DisclosurePlan::Outcome DisclosurePlan::decide() {
  if (printed_.empty()) return {};
  return SuppressionSearch(sets_.taken_apart(), printed_, rules_).run();
}

}  // namespace underlag::statistics
