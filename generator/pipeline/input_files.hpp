#pragma once
// The data files behind an output, for the manifest and for messages about it.

#include <string>
#include <vector>

#include "model/raw/dataset.hpp"
#include "model/request.hpp"

namespace underlag {

/// Adds the description of a dataset and the files that it was read from; nothing when there is no such
/// dataset.
void add_dataset_files(const DatasetCollection& data, const std::string& id, std::vector<std::string>& files);

/// The same for every dataset that the requests read.
void add_data_files(const DatasetCollection& data, const std::vector<Request>& requests,
                    std::vector<std::string>& files);

}  // namespace underlag
