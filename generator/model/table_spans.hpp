#pragma once
// Which cells of a table are printed as one: asked by every renderer that has row and column spans.

#include <cstddef>
#include <string>
#include <vector>

#include "model/block.hpp"

namespace underlag {

/// How many rows and columns a cell takes. None at all = another cell covers it.
struct CellSpan {
  int rows = 1;
  int columns = 1;
  bool is_covered() const { return rows == 0; }
  bool operator==(const CellSpan&) const = default;
};

/// Row 0 is the head, row 1 the first of the body.
CellSpan span_of(const TextTable& table, std::size_t row, std::size_t column);

/// Rows of the body, from 0. Labels are joined only within the joined labels to their left.
CellSpan span_of(const ProtectedTable& table, std::size_t row, std::size_t column);

/// Columns from the left that say what a row is about: one text column, after those that are joined.
std::size_t columns_naming_rows(const ProtectedTable& table);

/// A stretch of neighbouring columns under one heading; an empty title = columns without one, one by one.
struct ColumnGroup {
  std::string title;
  std::size_t first = 0;
  int columns = 1;
};

/// All columns in order; empty when no column has a group.
std::vector<ColumnGroup> column_groups(const ProtectedTable& table);

}  // namespace underlag
