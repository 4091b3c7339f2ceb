#pragma once
// The program's name and version, as `--version` and the manifest print it.

#include <string_view>

namespace underlag {

/// `underlag 0.1.0`; the number is the project's in CMakeLists.txt.
std::string_view program_version();

}  // namespace underlag
