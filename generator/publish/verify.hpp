#pragma once
// Compares an output folder with its manifest: is everything there as the build wrote it, and nothing else?

#include <string>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

/// Number of files that are as the build wrote them. What is missing, changed or extra is an error at the
/// file. An interrupted build is finished first. `shown` stands before the paths in messages.
int verify_output(const std::string& folder, const std::string& shown, Diagnostics& diagnostics);

}  // namespace underlag
