#pragma once
// Reads ID.dataset.yaml: what a data file means. The keys are explained in the manual (docs/manual/data.md).

#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/dataset_description.hpp"

namespace underlag {

bool is_dataset_description(std::string_view path);

/// `figur1` of `data/figur1.dataset.yaml`.
std::string dataset_id_of(const std::string& path);

/// The id of `data/figur1.dataset.yaml` is figur1. None after errors; all of the file's problems are
/// reported.
std::optional<DatasetDescription> read_dataset_description(const FileTree& files, const std::string& path,
                                                           Diagnostics& diagnostics);

}  // namespace underlag
