#include "statistics/audit/explained_difference.hpp"

#include <cmath>

#include "statistics/audit/printed_number.hpp"

namespace underlag::statistics {

namespace {

constexpr std::size_t kLargestSet = 4;
constexpr double kMostSets = 2e6;  // still quick

/// How many sets of `size` there are among `count`.
double sets_of(std::size_t count, std::size_t size) {
  double out = 1;
  for (std::size_t at = 0; at < size; ++at) {
    out *= static_cast<double>(count - at) / static_cast<double>(at + 1);
  }
  return out;
}

class SetSearch {
 public:
  explicit SetSearch(const std::vector<UnevenSum>& sums) : sums_(sums) {}

  ExplainingAddends smallest() {
    const std::size_t count = sums_.front().addends.size();
    // All of them are no rows that were left out.
    for (std::size_t size = 1; size <= kLargestSet && size < count; ++size) {
      if (sets_of(count, size) > kMostSets) break;
      look(0, size);
      if (!found_.which.empty()) break;
    }
    return found_;
  }

 private:
  void look(std::size_t from, std::size_t wanted) {
    if (!found_.is_only) return;
    if (wanted == 0) {
      if (!explains()) return;
      found_.is_only = found_.which.empty();
      if (found_.is_only) found_.which = chosen_;
      return;
    }
    for (std::size_t at = from; at < sums_.front().addends.size(); ++at) {
      chosen_.push_back(at);
      look(at + 1, wanted - 1);
      chosen_.pop_back();
    }
  }

  bool explains() const {
    for (const UnevenSum& sum : sums_) {
      double chosen = 0;
      for (const std::size_t at : chosen_) chosen += sum.addends[at];
      if (!same_number(chosen, sum.difference)) return false;  // also when one is NaN
    }
    return true;
  }

  const std::vector<UnevenSum>& sums_;
  std::vector<std::size_t> chosen_;
  ExplainingAddends found_;
};

}  // namespace

ExplainingAddends addends_that_explain(const std::vector<UnevenSum>& sums) {
  if (sums.empty()) return {};
  return SetSearch(sums).smallest();
}

}  // namespace underlag::statistics
