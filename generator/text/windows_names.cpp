#include "text/windows_names.hpp"

#include <algorithm>
#include <array>

namespace underlag {

bool is_windows_device(std::string_view name) {
  constexpr std::array<std::string_view, 6> kDevices{"aux", "con", "nul", "prn", "conin$", "conout$"};
  if (std::ranges::find(kDevices, name) != kDevices.end()) return true;
  const bool is_port = name.starts_with("com") || name.starts_with("lpt");
  return is_port && name.size() == 4 && name[3] >= '0' && name[3] <= '9';
}

}  // namespace underlag
