#pragma once
// A folder of files as the readers see it: the real project on disk, or one in memory in the tests.
// Paths are relative to the folder, with '/' between parts.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

/// What lies where a source could lie but cannot be read as one.
struct Obstacle {
  enum class Kind {
    unreadable_file,    ///< No permission.
    unreadable_folder,  ///< No permission; what is in it is not known.
    special_file,       ///< A pipe, a socket or a device: reading it could wait for ever.
    folder_like_file,   ///< A folder called `sida.md`.
    link_outside,       ///< A symbolic link that leaves the tree.
    link_to_nothing,
    link_in_circle,  ///< A symbolic link to itself or to a folder that it lies in.
  };
  Kind kind;
  std::string path;
  std::string target = {};  ///< Of a symbolic link, as it is written.
};

class FileTree {
 public:
  virtual ~FileTree() = default;

  /// The bytes of a file; none when it does not exist or cannot be read.
  virtual std::optional<std::string> read(std::string_view path) const = 0;

  /// Every file below `folder` ("" = all), sorted by bytes. Files that programs leave behind (`~$x.xlsx`,
  /// `.DS_Store`, `Thumbs.db`, anything that starts with a dot) are left out. A missing folder has no files.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;

  virtual bool exists(std::string_view path) const = 0;

  /// What at or below `path` is in the way of reading, sorted by path; `list` leaves these out. Symbolic
  /// links that stay inside the tree are followed and are no obstacles.
  virtual std::vector<Obstacle> obstacles(std::string_view /*path*/) const { return {}; }
};

/// True for files no author wrote: office lock files, thumbnails, hidden files.
bool is_left_behind_by_programs(std::string_view file_name);

struct DiskListing;

/// A path that climbs out of the folder is like one that does not exist. Folders are listed once: what comes
/// or goes afterwards belongs to the next build.
class DiskFileTree : public FileTree {
 public:
  explicit DiskFileTree(std::string root);
  ~DiskFileTree() override;
  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  bool exists(std::string_view path) const override;
  std::vector<Obstacle> obstacles(std::string_view path) const override;
  const std::string& root() const { return root_; }

 private:
  struct Looked;
  const DiskListing& listing(std::string_view start) const;

  std::string root_;
  std::unique_ptr<Looked> looked_;
};

class MemoryFileTree : public FileTree {
 public:
  MemoryFileTree() = default;
  explicit MemoryFileTree(std::map<std::string, std::string, std::less<>> files) : files_(std::move(files)) {}
  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  bool exists(std::string_view path) const override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace underlag
