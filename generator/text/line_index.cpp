#include "text/line_index.hpp"

namespace underlag {

namespace {
constexpr std::size_t kLongestLine = 2000;
}

std::string_view LineIndex::line(int number) {
  if (starts_.empty()) {
    starts_.push_back(0);
    for (std::size_t end = text_.find('\n'); end != text_.npos; end = text_.find('\n', end + 1)) {
      starts_.push_back(end + 1);
    }
  }
  auto index = static_cast<std::size_t>(number) - 1;
  if (number < 1 || index >= starts_.size()) return {};
  std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] - 1 : text_.size();
  std::string_view found = text_.substr(starts_[index], end - starts_[index]);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found.size() > kLongestLine ? std::string_view() : found;
}

}  // namespace underlag
