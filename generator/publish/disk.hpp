#pragma once
// The few things publishing does to a disk, each with a plain answer instead of an exception. Wraps the
// system calls; `errno` tells why something failed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

enum class FileKind { missing, file, folder, link, other };

struct FileState {
  FileKind kind = FileKind::missing;
  std::uint64_t size = 0;
};

/// Looks at the name itself, not at what a symbolic link points to.
FileState state_of(const std::string& path);

/// Makes the file new; false when it exists or cannot be written whole.
bool write_new_file(const std::string& path, std::string_view bytes);

bool make_folder(const std::string& path);
bool move_file(const std::string& from, const std::string& to);
/// A second name for the same file where the disk can do that, otherwise the file is moved.
bool keep_copy(const std::string& from, const std::string& to);
bool remove_file(const std::string& path);
/// Only an empty folder is removed.
bool remove_folder(const std::string& path);
/// Removes a folder of our own with everything in it.
bool remove_tree(const std::string& path);

/// Every file below the folder, relative, sorted by bytes. Links and devices are listed too and never
/// followed.
std::vector<std::string> list_files(const std::string& folder);
bool is_empty_folder(const std::string& path);

/// Reports what `errno` says as a problem at `shown`, the name the user knows.
void report_disk_problem(int error, const std::string& shown, Diagnostics& diagnostics);

}  // namespace underlag
