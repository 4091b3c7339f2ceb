#pragma once
// A folder of files as the readers see it: the real project on disk, or one in memory in the tests.
// Paths are relative to the folder, with '/' between parts.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

class FileTree {
 public:
  virtual ~FileTree() = default;

  /// The bytes of a file; none when it does not exist or cannot be read.
  virtual std::optional<std::string> read(std::string_view path) const = 0;

  /// Every file below `folder` ("" = all), sorted by bytes. Files that programs leave behind (`~$x.xlsx`,
  /// `.DS_Store`, `Thumbs.db`, anything that starts with a dot) are left out. A missing folder has no files.
  virtual std::vector<std::string> list(std::string_view folder) const = 0;

  virtual bool exists(std::string_view path) const = 0;
};

/// True for files no author wrote: office lock files, thumbnails, hidden files.
bool is_left_behind_by_programs(std::string_view file_name);

class DiskFileTree : public FileTree {
 public:
  explicit DiskFileTree(std::string root) : root_(std::move(root)) {}
  std::optional<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  bool exists(std::string_view path) const override;
  const std::string& root() const { return root_; }

 private:
  std::string root_;
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
