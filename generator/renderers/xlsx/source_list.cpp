#include "renderers/xlsx/source_list.hpp"

#include <charconv>
#include <cstddef>
#include <optional>

namespace underlag::xlsx {

namespace {

/// `C14` in its parts.
struct SingleCell {
  std::string letters;
  unsigned row = 0;
};

std::optional<SingleCell> single_cell(const std::string& cells) {
  std::size_t letters = 0;
  while (letters < cells.size() && cells[letters] >= 'A' && cells[letters] <= 'Z') ++letters;
  SingleCell out{cells.substr(0, letters), 0};
  const char* end = cells.data() + cells.size();
  const auto result = std::from_chars(cells.data() + letters, end, out.row);
  if (letters == 0 || letters == cells.size() || result.ec != std::errc() || result.ptr != end)
    return std::nullopt;
  return out;
}

/// A column's own name says nothing about a cell that was taken as it stands; under a total it is what was
/// added.
std::string calculation(const std::string& formula, bool is_sum) {
  const bool is_name = formula.find_first_of("()+-*/ ") == std::string::npos;
  if (formula.empty() || !is_name) return formula;
  return is_sum ? "sum(" + formula + ")" : "";
}

/// Cells below each other that come from cells below each other, growing downwards.
struct Run {
  CellPlace first;
  CellPlace last;
  CellSource source;  ///< Of the first cell.
  std::string last_source_cell;
  std::string formula;

  bool takes(CellPlace place, const CellSource& next, const std::string& next_formula) const {
    const auto before = single_cell(last_source_cell);
    const auto after = single_cell(next.cells);
    return before && after && place.column == last.column && place.row == last.row + 1 &&
           next.file == source.file && next.sheet == source.sheet && formula == next_formula &&
           before->letters == after->letters && after->row == before->row + 1;
  }

  SourceLine line(const SheetPlan& plan) const {
    const bool is_one = first.row == last.row;
    return {is_one ? address(first) : address(first) + ":" + address(last),
            plan.heads[first.column],
            source.file,
            source.sheet,
            is_one ? source.cells : source.cells + ":" + last_source_cell,
            formula};
  }
};

class Collector {
 public:
  explicit Collector(const SheetPlan& plan) : plan_(plan) {}

  void add(CellPlace place, const ProtectedCell& cell, bool is_sum) {
    const std::string formula = calculation(cell.formula, is_sum);
    if (cell.sources.size() == 1 && run_ && run_->takes(place, cell.sources[0], formula)) {
      run_->last = place;
      run_->last_source_cell = cell.sources[0].cells;
      return;
    }
    end_run();
    for (const CellSource& source : cell.sources) {
      end_run();
      run_ = Run{place, place, source, source.cells, formula};
    }
  }

  void end_run() {
    if (run_) lines_.push_back(run_->line(plan_));
    run_.reset();
  }

  std::vector<SourceLine> lines() {
    end_run();
    return std::move(lines_);
  }

 private:
  const SheetPlan& plan_;
  std::optional<Run> run_;
  std::vector<SourceLine> lines_;
};

}  // namespace

std::vector<SourceLine> source_lines(const SheetPlan& plan) {
  Collector collector(plan);
  for (std::size_t column = 0; column < plan.table->columns().size(); ++column) {
    for (std::size_t i = 0; i < plan.data.size(); ++i) {
      if (column >= plan.data[i].row->cells.size()) continue;
      collector.add({plan.data_row(i), plan.column(column)}, plan.data[i].row->cells[column], false);
    }
    for (std::size_t i = 0; i < plan.totals.size(); ++i) {
      if (column >= plan.totals[i]->cells.size()) continue;
      collector.add({plan.total_row(i), plan.column(column)}, plan.totals[i]->cells[column],
                    plan.totals[i]->kind == ProtectedRow::Kind::computed_total);
    }
    collector.end_run();
  }
  return collector.lines();
}

}  // namespace underlag::xlsx
