#include "files/disk_walk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace underlag {

namespace fs = std::filesystem;

namespace {

bool may_read(const fs::path& path, bool is_folder) {
  const int wanted = is_folder ? R_OK | X_OK : R_OK;
  return ::faccessat(AT_FDCWD, path.c_str(), wanted, AT_EACCESS) == 0;
}

// Endings that only files have; a folder with one was meant to be a page or a table.
bool is_called_like_file(const fs::path& path) {
  constexpr std::array<std::string_view, 10> kEndings{".md",  ".markdown", ".yaml", ".yml",  ".csv",
                                                      ".tsv", ".xlsx",     ".ods",  ".json", ".html"};
  return std::ranges::find(kEndings, path.extension().string()) != kEndings.end();
}

bool is_inside(const fs::path& path, const fs::path& folder) {
  const fs::path way = path.lexically_relative(folder);
  return !way.empty() && *way.begin() != "..";
}

class DiskWalk {
 public:
  explicit DiskWalk(const std::string& root) : root_(root) {
    std::error_code problem;
    real_root_ = fs::canonical(root_, problem);
  }

  DiskListing walk(std::string_view start) {
    if (start.empty()) {
      visit_folder(root_);
    } else {
      std::error_code problem;
      const fs::directory_entry entry(root_ / fs::path(start), problem);
      if (entry.symlink_status(problem).type() != fs::file_type::not_found) visit(entry);
    }
    std::ranges::sort(found_.files);
    std::ranges::sort(found_.obstacles, {}, &Obstacle::path);
    return std::move(found_);
  }

 private:
  // The entry knows its kind from the reading of the folder: no look at the disk for every file.
  void visit(const fs::directory_entry& entry) {
    std::error_code problem;
    const fs::path& path = entry.path();
    if (entry.is_symlink(problem) && !leads_inside(path)) return;
    switch (entry.status(problem).type()) {
      case fs::file_type::directory:
        if (is_called_like_file(path)) block(Obstacle::Kind::folder_like_file, path);
        visit_folder(path);
        return;
      case fs::file_type::regular:
        if (!may_read(path, false)) return block(Obstacle::Kind::unreadable_file, path);
        found_.files.push_back(shown(path));
        return;
      case fs::file_type::not_found:  // Gone since the folder was listed.
        return;
      case fs::file_type::none:
      case fs::file_type::unknown:
        return block(Obstacle::Kind::unreadable_file, path);
      default:
        return block(Obstacle::Kind::special_file, path);
    }
  }

  void visit_folder(const fs::path& folder) {
    std::error_code problem;
    const fs::path real = fs::canonical(folder, problem);
    fs::directory_iterator entry(folder, problem);
    if (problem || !may_read(folder, true)) return block(Obstacle::Kind::unreadable_folder, folder);
    if (std::ranges::find(open_, real) != open_.end()) return block(Obstacle::Kind::link_in_circle, folder);
    open_.push_back(real);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
      if (!is_left_behind_by_programs(entry->path().filename().string())) visit(*entry);
    }
    if (problem) block(Obstacle::Kind::unreadable_folder, folder);
    open_.pop_back();
  }

  bool leads_inside(const fs::path& link) {
    std::error_code problem;
    const fs::path real = fs::canonical(link, problem);
    const bool is_around_us = !problem && !open_.empty() && is_inside(open_.back(), real);
    if (!problem && !is_around_us && is_inside(real, real_root_)) return true;
    const bool is_circle = is_around_us || problem == std::errc::too_many_symbolic_link_levels;
    const bool is_nothing = problem == std::errc::no_such_file_or_directory;
    block(is_circle    ? Obstacle::Kind::link_in_circle
          : is_nothing ? Obstacle::Kind::link_to_nothing
          : problem    ? Obstacle::Kind::unreadable_file
                       : Obstacle::Kind::link_outside,
          link);
    return false;
  }

  void block(Obstacle::Kind kind, const fs::path& path) {
    std::error_code problem;
    found_.obstacles.push_back({kind, shown(path), fs::read_symlink(path, problem).generic_string()});
  }

  std::string shown(const fs::path& path) const { return path.lexically_relative(root_).generic_string(); }

  fs::path root_;
  fs::path real_root_;
  std::vector<fs::path> open_;  ///< The folders on the way down, without symbolic links.
  DiskListing found_;
};

}  // namespace

DiskListing walk_disk(const std::string& root, std::string_view start) {
  return DiskWalk(root).walk(start);
}

}  // namespace underlag
