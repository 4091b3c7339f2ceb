#pragma once
// Names that Windows keeps for its devices in every folder: no file or page may have them.

#include <string_view>

namespace underlag {

/// `name` in lower case and up to its first dot: "con", "lpt1".
bool is_windows_device(std::string_view name);

}  // namespace underlag
