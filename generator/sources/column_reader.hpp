#pragma once
// Reads the columns of a dataset description or of a mapping: heading, type, codes and their labels, aliases.

#include <map>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/dataset_description.hpp"
#include "sources/yaml_object.hpp"

namespace underlag {

/// What the columns of one file have in common.
struct ColumnDefaults {
  std::map<std::string, std::vector<ChoiceValue>, std::less<>> value_lists;  ///< `values: ja_nej` names one.
  std::string dates;  ///< The pattern of date columns that give none.
};

class ColumnReader {
 public:
  /// `files` is where alias tables are read from.
  ColumnReader(const FileTree& files, const YamlFile& file, Diagnostics& diagnostics)
      : files_(files), file_(file), diagnostics_(diagnostics) {}

  /// `value_lists` and `dates`, added to what is known already.
  void read_defaults(YamlObject& object, ColumnDefaults& into);
  /// The mapping under `columns:`. An id that is in `into` already is changed by the keys that are written,
  /// another one is added.
  void read_columns(const YamlNode& node, const ColumnDefaults& defaults,
                    std::vector<ColumnDescription>& into);
  /// Code → class; empty for no node.
  MissingCodes missing_codes(const YamlNode* node);

 private:
  void read_column(const YamlNode& id, const YamlNode& content, const ColumnDefaults& defaults,
                   ColumnDescription& column);
  void read_headings(YamlObject& object, ColumnDescription& column);
  void read_dates(YamlObject& object, std::string& dates);
  void read_values(YamlObject& object, const ColumnDefaults& defaults, ColumnDescription& column);
  void read_qualified(const YamlNode* node, ColumnDescription& column);
  void read_aliases(YamlObject& object, AliasTable& table);
  void read_alias_table(const YamlNode& root, const YamlFile& file, AliasTable& table);

  const FileTree& files_;
  const YamlFile& file_;
  Diagnostics& diagnostics_;
};

/// An id for a column under this heading: "95% CI låg" → k95_ci_lag. Never empty.
std::string suggested_column_id(std::string_view heading);

/// `name` beside the file `path`: `enheter.csv` of `data/x.dataset.yaml` is `data/enheter.csv`.
std::string path_beside(const std::string& path, const std::string& name);

}  // namespace underlag
