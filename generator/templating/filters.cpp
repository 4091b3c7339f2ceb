#include "templating/filters.hpp"

namespace underlag {

Value FilterCall::fail(const Message& message, std::vector<std::string> arguments) {
  problem_ = &message;
  problem_arguments_ = std::move(arguments);
  problem_arguments_.insert(problem_arguments_.begin(), std::string(name_));
  return {};
}

void FilterTable::add(Filter filter) {
  std::string name = filter.name;
  filters_.insert_or_assign(std::move(name), std::move(filter));
}

const Filter* FilterTable::find(std::string_view name) const {
  auto found = filters_.find(name);
  return found == filters_.end() ? nullptr : &found->second;
}

std::vector<std::string> FilterTable::names() const {
  std::vector<std::string> out;
  for (const auto& [name, filter] : filters_) out.push_back(name);
  return out;
}

}  // namespace underlag
