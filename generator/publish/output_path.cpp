#include "publish/output_path.hpp"

#include <algorithm>

#include "diagnostics/messages/publish.hpp"
#include "text/windows_names.hpp"

namespace underlag {

namespace {

// Windows allows 260 characters in all; the rest is left to the folder in which somebody unpacks the site.
constexpr std::size_t kLongestPath = 180;

bool is_portable(std::string_view part) {
  bool all_allowed = std::ranges::all_of(part, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
  return all_allowed && !part.empty() && !part.starts_with('.') && !part.ends_with('.');
}

// CON, con.html and com1.tar.gz are devices in every folder of Windows.
bool is_reserved(std::string_view part) {
  return is_windows_device(part.substr(0, part.find('.')));
}

// The parts between the slashes, one at a time; none is skipped, so that "a//b" has an empty one.
template <typename Visit>
bool all_parts(std::string_view path, Visit visit) {
  for (std::size_t start = 0;; ++start) {
    std::size_t slash = path.find('/', start);
    if (!visit(path.substr(start, slash - start))) return false;
    if (slash == std::string_view::npos) return true;
    start = slash;
  }
}

}  // namespace

bool is_output_path(std::string_view path) {
  return path.size() <= kLongestPath &&
         all_parts(path, [](std::string_view part) { return is_portable(part) && !is_reserved(part); });
}

bool check_output_path(std::string_view path, const Place& place, Diagnostics& diagnostics) {
  std::string shown(path);
  if (!all_parts(path, is_portable)) {
    diagnostics.add(messages::output_name_not_portable, place, {shown});
    return false;
  }
  std::string_view reserved;
  all_parts(path, [&](std::string_view part) {
    if (is_reserved(part)) reserved = part;
    return reserved.empty();
  });
  if (!reserved.empty()) {
    diagnostics.add(messages::output_name_reserved, place, {shown, std::string(reserved)});
    return false;
  }
  if (path.size() > kLongestPath) {
    diagnostics.add(messages::output_name_too_long, place,
                    {shown, std::to_string(path.size()), std::to_string(kLongestPath)});
    return false;
  }
  return true;
}

}  // namespace underlag
