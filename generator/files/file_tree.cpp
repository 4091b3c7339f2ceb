#include "files/file_tree.hpp"

#include <filesystem>
#include <fstream>

#include "files/disk_walk.hpp"

namespace underlag {

namespace fs = std::filesystem;

namespace {

bool climbs_out(std::string_view path) {
  const fs::path normal = fs::path(path).lexically_normal();
  return normal.is_absolute() || (!normal.empty() && *normal.begin() == "..");
}

}  // namespace

bool is_left_behind_by_programs(std::string_view file_name) {
  return file_name.starts_with('.') || file_name.starts_with("~$") || file_name == "Thumbs.db" ||
         file_name == "desktop.ini";
}

std::optional<std::string> DiskFileTree::read(std::string_view path) const {
  if (climbs_out(path)) return std::nullopt;
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
  return walk_disk(root_, folder).files;
}

std::vector<Obstacle> DiskFileTree::obstacles(std::string_view path) const {
  return walk_disk(root_, path).obstacles;
}

bool DiskFileTree::exists(std::string_view path) const {
  std::error_code problem;
  return !climbs_out(path) && fs::is_regular_file(fs::path(root_) / fs::path(path), problem);
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
