#include "commands/progress.hpp"

#include <ostream>

namespace underlag {

namespace {
constexpr double kSilentSeconds = 1.0;
constexpr double kSecondsBetweenCounts = 0.5;
}  // namespace

void Progress::show(std::string_view what, std::size_t done, std::size_t all) {
  if (err_ == nullptr) return;
  const double now = seconds();
  const bool is_count = all > 0;
  if (now < kSilentSeconds || (is_count && now - last_count_ < kSecondsBetweenCounts)) return;
  *err_ << what << " ";
  if (is_count) {
    last_count_ = now;
    *err_ << done << "/" << all << "\n";
  } else {
    *err_ << "…\n";
  }
  err_->flush();
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

}  // namespace underlag
