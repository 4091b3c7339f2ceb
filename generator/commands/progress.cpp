#include "commands/progress.hpp"

#include <ostream>

namespace underlag {

namespace {
constexpr double kSilentSeconds = 1.0;
constexpr double kSecondsBetweenCounts = 0.5;
}  // namespace

void Progress::step(std::string_view what) {
  if (err_ == nullptr || seconds() < kSilentSeconds) return;
  *err_ << what << " …\n" << std::flush;
}

void Progress::count(std::string_view what, std::size_t done, std::size_t all) {
  if (err_ == nullptr || seconds() < kSilentSeconds || seconds() - last_shown_ < kSecondsBetweenCounts)
    return;
  last_shown_ = seconds();
  *err_ << what << " " << done << "/" << all << "\n" << std::flush;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

}  // namespace underlag
