#pragma once
// Sizes of files as links to documents say them.

#include <cstdint>
#include <string>

#include "text/language.hpp"

namespace underlag {

/// "120 kB", "1,4 MB": in steps a reader can compare, never less than 1 kB.
std::string file_size_text(std::uint64_t bytes, Language language);

}  // namespace underlag
