#pragma once
// Takes away what the build wrote, and nothing that anybody else did.

#include <string>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

/// Removes the outputs that the manifest lists and the folders this empties. A file that was changed since is
/// kept with a warning, unless `force`; the manifest then goes on naming it. Returns the number of removed
/// files.
int clean_output(const std::string& folder, const std::string& shown, bool force, Diagnostics& diagnostics);

/// Removes the cache of earlier builds, `.underlag/` in the project folder. True when there was one.
bool clean_cache(const std::string& project_folder, Diagnostics& diagnostics);

}  // namespace underlag
