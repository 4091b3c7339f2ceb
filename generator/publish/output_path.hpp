#pragma once
// Which names an output may have: the same address must work on every web server, in Windows and in a zip
// file.

#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

/// True when `path` is relative, lower case, ASCII, free of reserved Windows names and short enough to be
/// unpacked in somebody's folder. Otherwise false, with the reason as a diagnostic at `place`.
bool check_output_path(std::string_view path, const Place& place, Diagnostics& diagnostics);

/// The same question without words: for paths read back from a manifest or a journal, which are trusted no
/// further.
bool is_output_path(std::string_view path);

}  // namespace underlag
