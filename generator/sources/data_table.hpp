#pragma once
// The rows of a data file before anybody knows their types: one view over workbooks, CSV, YAML and JSON.

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/dataset_description.hpp"
#include "model/raw/dataset.hpp"
#include "sources/cell_typing.hpp"

namespace underlag {

/// One row, dense: a cell for every heading. Reused from row to row, so that a large file costs one row of
/// memory.
struct RawRow {
  int line = 0;    ///< 0 in workbooks.
  int reply = -1;  ///< Into the table's `replies`.
  std::vector<RawCell> cells;
  std::deque<std::string> texts;  ///< Of numbers and dates; the cells point into it.

  bool is_empty() const;
};

class RawTable {
 public:
  virtual ~RawTable() = default;
  virtual const std::string& sheet() const = 0;
  /// Tidied: without line breaks and double spaces.
  virtual const std::vector<std::string>& headers() const = 0;
  virtual Place header_place(std::size_t column) const = 0;
  virtual std::size_t row_count() const = 0;
  virtual void read_row(std::size_t index, RawRow& into) const = 0;
  /// Of a folder of replies: the files that the rows come from.
  virtual std::vector<ReplyFile> replies() const { return {}; }
};

/// Tells at its `file:` that a description's data is missing.
void report_missing_data(const FileTree& files, const std::string& description, const std::string& file,
                         Diagnostics& diagnostics);

/// The table that the description names, by its file and view; null after an error, which is reported.
std::unique_ptr<RawTable> open_table(const FileTree& files, const DatasetDescription& description,
                                     Diagnostics& diagnostics);

}  // namespace underlag
