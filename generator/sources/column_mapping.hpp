#pragma once
// Reads NAME.mapping.yaml: what the columns, codes and labels of a system's exports are, once for every file
// that comes out of it. Descriptions refer to it with `mapping:`.

#include <optional>
#include <string>

#include "sources/column_reader.hpp"

namespace underlag {

struct ColumnMapping {
  FileReading reading;
  std::vector<std::string> key;
  MissingCodes missing;
  ColumnDefaults defaults;
  std::vector<ColumnDescription> columns;
  OtherHeadings other_headings;
};

/// None when there is no such file or it cannot be parsed; other problems are reported and the rest is read.
std::optional<ColumnMapping> read_column_mapping(const FileTree& files, const std::string& path,
                                                 Diagnostics& diagnostics);

/// The keys that say how a file is read: encoding, separator, decimal, hidden, max_cells.
void read_file_reading(YamlObject& object, FileReading& into);

/// `drop` and `ignore`, added to what is known already.
void read_other_headings(YamlObject& object, OtherHeadings& into);

}  // namespace underlag
