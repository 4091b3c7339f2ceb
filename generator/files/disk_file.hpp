#pragma once
// One file on disk: opened, asked what it is, read and closed, with no other question to the system.

#include <unistd.h>

#include <optional>
#include <string>

namespace underlag {

/// An open file of the system, closed with it; a negative number is none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  /// Some disks report a failed write first when the file is closed.
  bool close() {
    int number = number_;
    number_ = -1;
    return ::close(number) == 0;
  }

 private:
  int number_;
};

enum class Links { followed, refused };

/// The bytes of a regular file; none when it cannot be read or is something else. Never waits for a pipe.
std::optional<std::string> read_disk_file(const std::string& path, Links links = Links::refused);

}  // namespace underlag
