#pragma once
// What the program is doing, for a person who waits: nothing during the first second, then one line a step.

#include <chrono>
#include <iosfwd>
#include <string_view>

namespace underlag {

/// The clock decides only whether a line is shown on the terminal, never what is written to files.
class Progress {
 public:
  /// Nothing is ever shown with a null stream.
  explicit Progress(std::ostream* err) : err_(err), start_(std::chrono::steady_clock::now()) {}

  /// Says what begins now (`all` is 0), or how far it has come, at most a few times a second.
  void show(std::string_view what, std::size_t done, std::size_t all);

 private:
  double seconds() const;

  std::ostream* err_;
  std::chrono::steady_clock::time_point start_;
  double last_count_ = 0;
};

}  // namespace underlag
