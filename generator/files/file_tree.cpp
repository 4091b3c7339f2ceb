#include "files/file_tree.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace underlag {

namespace fs = std::filesystem;

bool is_left_behind_by_programs(std::string_view file_name) {
  return file_name.starts_with('.') || file_name.starts_with("~$") || file_name == "Thumbs.db" ||
         file_name == "desktop.ini";
}

std::optional<std::string> DiskFileTree::read(std::string_view path) const {
  fs::path full = fs::path(root_) / fs::path(path);
  std::error_code problem;
  if (!fs::is_regular_file(full, problem)) return std::nullopt;
  std::ifstream in(full, std::ios::binary);
  if (!in) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(fs::file_size(full, problem)), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::vector<std::string> DiskFileTree::list(std::string_view folder) const {
  std::vector<std::string> found;
  std::error_code problem;
  fs::path start = fs::path(root_) / fs::path(folder);
  fs::recursive_directory_iterator walk(start, fs::directory_options::skip_permission_denied, problem);
  for (; !problem && walk != fs::recursive_directory_iterator(); walk.increment(problem)) {
    if (is_left_behind_by_programs(walk->path().filename().string())) {
      walk.disable_recursion_pending();
      continue;
    }
    if (walk->is_regular_file(problem))
      found.push_back(walk->path().lexically_relative(root_).generic_string());
  }
  std::ranges::sort(found);
  return found;
}

bool DiskFileTree::exists(std::string_view path) const {
  std::error_code problem;
  return fs::is_regular_file(fs::path(root_) / fs::path(path), problem);
}

std::optional<std::string> MemoryFileTree::read(std::string_view path) const {
  auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> MemoryFileTree::list(std::string_view folder) const {
  std::string prefix =
      folder.empty() || folder.ends_with('/') ? std::string(folder) : std::string(folder) + "/";
  std::vector<std::string> found;
  for (const auto& [path, bytes] : files_) {
    std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    if (path.starts_with(prefix) && !is_left_behind_by_programs(name)) found.push_back(path);
  }
  return found;
}

bool MemoryFileTree::exists(std::string_view path) const {
  return files_.contains(path);
}

}  // namespace underlag
