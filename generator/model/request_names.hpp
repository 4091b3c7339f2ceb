#pragma once
// Which datasets a request may read: an output names the files it was made from.

#include <set>
#include <string>

#include "model/request.hpp"

namespace underlag {

/// Every name in the request's query, comparison, join and expressions. Names of columns and words are among
/// them: only whoever has the datasets can tell which are theirs.
std::set<std::string> names_in(const Request& request);

}  // namespace underlag
