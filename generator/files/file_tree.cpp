#include "files/file_tree.hpp"

#include <filesystem>
#include <mutex>
#include <utility>

#include "files/disk_file.hpp"
#include "files/disk_walk.hpp"

namespace underlag {

namespace fs = std::filesystem;

namespace {

bool climbs_out(std::string_view path) {
  const fs::path normal = fs::path(path).lexically_normal();
  return normal.is_absolute() || (!normal.empty() && *normal.begin() == "..");
}

}  // namespace

struct DiskFileTree::Looked {
  std::mutex mutex;
  std::map<std::string, DiskListing, std::less<>> listings;  // Nodes stay where they are.
};

DiskFileTree::DiskFileTree(std::string root) : root_(std::move(root)), looked_(std::make_unique<Looked>()) {}
DiskFileTree::~DiskFileTree() = default;

bool is_left_behind_by_programs(std::string_view file_name) {
  return file_name.starts_with('.') || file_name.starts_with("~$") || file_name == "Thumbs.db" ||
         file_name == "desktop.ini";
}

std::optional<std::string> DiskFileTree::read(std::string_view path) const {
  if (climbs_out(path)) return std::nullopt;
  return read_disk_file((fs::path(root_) / fs::path(path)).string(), Links::followed);
}

const DiskListing& DiskFileTree::listing(std::string_view start) const {
  const std::scoped_lock guard(looked_->mutex);
  const auto found = looked_->listings.find(start);
  if (found != looked_->listings.end()) return found->second;
  return looked_->listings.emplace(std::string(start), walk_disk(root_, start)).first->second;
}

std::vector<std::string> DiskFileTree::list(std::string_view folder) const {
  return listing(folder).files;
}

std::vector<Obstacle> DiskFileTree::obstacles(std::string_view path) const {
  return listing(path).obstacles;
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
