#pragma once
// One row of a data file becomes a typed row, or several: cells that hold several columns and rows that hold
// several rows are taken apart as the description says.

#include <algorithm>
#include <string>
#include <vector>

#include "sources/cell_typing.hpp"
#include "sources/column_finder.hpp"
#include "sources/data_table.hpp"

namespace underlag {

class RowTyping {
 public:
  /// `data` gives the description and the places, and receives the footnotes.
  RowTyping(Dataset& data, FoundColumns columns, Diagnostics& diagnostics);

  /// The row's first key cell.
  std::string name_of(const RawRow& row) const;
  DataRow typed_row(const RawRow& row);
  /// The rows that `row` really is. What cannot be split is reported at its cell and left missing.
  std::vector<DataRow> split_row(const RawRow& row, const RowSplit& split);

  Place place_of_source(const RawRow& row, std::size_t source) const;
  Place place_of_name(const RawRow& row) const { return place_of(row, key_column()); }
  /// The index of the first key column in the description, else of the first column.
  std::size_t key_column() const;
  bool is_read(std::size_t source) const {
    return std::ranges::find(columns_.sources, source) != columns_.sources.end();
  }
  bool is_dropped(std::size_t source) const { return columns_.is_dropped[source]; }
  const CellTyping& cells() const { return typing_; }

 private:
  std::string full_name(const RawRow& row) const;
  std::string key_text(const RawRow& row, std::size_t column) const;
  Place place_of(const RawRow& row, std::size_t column) const;
  DataRow typed_row(const RawRow& row, const std::string& name);
  void note_split(const RawRow& row, std::size_t at, const RowSplit& split,
                  const std::vector<std::string>& parts);
  void split_cell(const RawRow& row, std::size_t column, const std::string& name, DataRow& out);
  void set_part(const RawCell& cell, const std::string& part, const std::string& content, const Place& place,
                const std::string& name, DataRow& out);

  Dataset& data_;
  FoundColumns columns_;
  Diagnostics& diagnostics_;
  CellTyping typing_;
  int stray_brackets_ = 0;
};

/// A misprint is a note when the description accepts that many of its kind, else a warning. `count`: with
/// this one.
Severity misprint_severity(const DatasetDescription& description, std::string_view rule, int count);

}  // namespace underlag
