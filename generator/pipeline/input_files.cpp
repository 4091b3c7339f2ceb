#include "pipeline/input_files.hpp"

#include "model/request_names.hpp"

namespace underlag {

void add_dataset_files(const DatasetCollection& data, const std::string& id,
                       std::vector<std::string>& files) {
  const auto found = data.find(id);
  if (found == data.end()) return;
  const Dataset& dataset = found->second;
  files.push_back(dataset.description.path);
  if (!dataset.description.mapping.empty()) files.push_back(dataset.description.mapping);
  if (dataset.replies.empty()) files.push_back(dataset.description.file);
  for (const ReplyFile& reply : dataset.replies) files.push_back(reply.file);
}

void add_data_files(const DatasetCollection& data, const std::vector<Request>& requests,
                    std::vector<std::string>& files) {
  for (const Request& request : requests) {
    for (const std::string& name : names_in(request)) add_dataset_files(data, name, files);
  }
}

}  // namespace underlag
