#pragma once
// Puts the cells of a sheet in order as a reader finds them, and keeps count against the limits.

#include <string>
#include <vector>

#include "diagnostics/repetition_limit.hpp"
#include "model/raw/sheet.hpp"
#include "sources/sheets/sheet_options.hpp"

namespace underlag {

/// What the sheets of one workbook share while they are read.
struct CellBudget {
  const SheetLimits& limits;
  std::size_t cells = 0;
  bool is_spent() const { return cells > limits.cells; }
};

class CellCollector {
 public:
  CellCollector(Workbook& book, std::size_t sheet, CellBudget& budget, Diagnostics& problems)
      : book_(book), sheet_(sheet), budget_(budget), problems_(problems) {}

  /// False when the workbook has more cells than it may; then the error is added.
  bool add(const Cell& cell);

  /// A problem of one cell. After twenty of a kind the rest of the sheet's are only counted.
  void complain(CellAddress address, const Message& message, std::vector<std::string> arguments = {});

  /// Puts the cells in order when they were not, and finds those that stand twice with different contents.
  void finish();

  Sheet& sheet() { return book_.sheets[sheet_]; }
  TextPool& texts() { return book_.texts; }
  Workbook& book() { return book_; }
  const SheetLimits& limits() const { return budget_.limits; }

 private:
  void sort_cells();

  Workbook& book_;
  std::size_t sheet_;
  CellBudget& budget_;
  Diagnostics& problems_;
  bool is_sorted_ = true;
  RepetitionLimit complaints_;  // by the message's code
};

}  // namespace underlag
