#pragma once
// Whether a folder may be written to at all: publishing removes files, so it must be a folder of our own.

#include <string>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

/// The folder as an absolute path without `.`, `..` and trailing slash.
std::string absolute_folder(const std::string& folder);

/// The output folder as messages show it: relative to the project when it lies inside.
std::string shown_folder(const std::string& project_folder, const std::string& output_folder);

/// True when `output_folder` (absolute) is new, empty or written by an earlier build, and neither the
/// project, its sources nor a symbolic link. Otherwise false, with the reason in the diagnostics.
bool check_output_folder(const std::string& project_folder, const std::string& output_folder,
                         Diagnostics& diagnostics);

}  // namespace underlag
