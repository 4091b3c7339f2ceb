#include "publish/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "diagnostics/messages/publish.hpp"
#include "files/disk_file.hpp"

namespace underlag {

namespace fs = std::filesystem;

namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

FileState state_of(const std::string& path) {
  struct stat info {};
  if (::lstat(path.c_str(), &info) != 0) return {};
  auto size = static_cast<std::uint64_t>(info.st_size);
  if (S_ISREG(info.st_mode)) return {FileKind::file, size};
  if (S_ISDIR(info.st_mode)) return {FileKind::folder, 0};
  if (S_ISLNK(info.st_mode)) return {FileKind::link, 0};
  return {FileKind::other, 0};
}

bool write_new_file(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  return file.is_open() && write_all(file.number(), bytes) && file.close();
}

bool make_folder(const std::string& path) {
  return ::mkdir(path.c_str(), 0777) == 0;
}

bool move_file(const std::string& from, const std::string& to) {
  return ::rename(from.c_str(), to.c_str()) == 0;
}

bool keep_copy(const std::string& from, const std::string& to) {
  if (::link(from.c_str(), to.c_str()) == 0) return true;
  // FAT, some network disks and protected hard links: the file is away for the moment between the two moves.
  return (errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK) && move_file(from, to);
}

bool remove_file(const std::string& path) {
  return ::unlink(path.c_str()) == 0;
}

bool remove_folder(const std::string& path) {
  return ::rmdir(path.c_str()) == 0;
}

bool remove_tree(const std::string& path) {
  std::error_code problem;
  fs::remove_all(path, problem);
  errno = problem.value();
  return !problem;
}

std::vector<std::string> list_files(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code problem;
  fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, problem);
  for (; !problem && walk != fs::recursive_directory_iterator(); walk.increment(problem)) {
    if (walk->symlink_status(problem).type() == fs::file_type::directory) continue;
    found.push_back(walk->path().lexically_relative(folder).generic_string());
  }
  std::ranges::sort(found);
  return found;
}

bool is_empty_folder(const std::string& path) {
  std::error_code problem;
  return fs::is_empty(path, problem) && !problem;
}

void report_disk_problem(int error, const std::string& shown, Diagnostics& diagnostics) {
  Place place{shown, 0, 0, ""};
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      diagnostics.add(messages::disk_full, place);
      return;
    case EACCES:
    case EPERM:
      diagnostics.add(messages::no_permission, place);
      return;
    case EROFS:
      diagnostics.add(messages::read_only_disk, place);
      return;
    case EXDEV:
      diagnostics.add(messages::another_disk, place);
      return;
    default:
      diagnostics.add(messages::disk_failed, place, {strerrorname_np(error)});
      return;
  }
}

}  // namespace underlag
