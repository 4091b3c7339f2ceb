#pragma once
// Loads datasets: a description and its data file become typed rows. Every value keeps its place.

#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/raw/dataset.hpp"
#include "text/personal_number.hpp"

namespace underlag {

/// The dataset of `data/ID.dataset.yaml`; none when the description or the file as a whole cannot be read.
/// Cells that do not fit are reported and left missing: with errors nothing is published.
/// Every cell is searched for personal numbers, also in columns that the description leaves out; `allowed`
/// are those that the project says are something else.
std::optional<Dataset> load_dataset(const FileTree& files, const std::string& description_path,
                                    Diagnostics& diagnostics, const PersonalNumberRules& allowed = {});

/// Every `*.dataset.yaml` below data/, by id.
DatasetCollection load_all_datasets(const FileTree& files, Diagnostics& diagnostics,
                                    const PersonalNumberRules& allowed = {});

}  // namespace underlag
