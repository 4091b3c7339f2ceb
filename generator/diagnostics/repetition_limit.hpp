#pragma once
// A mistake that stands in every row is told twenty times and then only counted: the report stays readable,
// and a million wrong cells cost no memory.

#include <map>
#include <string>

namespace underlag {

class RepetitionLimit {
 public:
  /// Counts one problem of the kind. False when enough of the kind have been told in full.
  bool may_tell(const std::string& kind) { return ++counts_[kind] <= kToldInFull; }

  /// Kind → how many were not told; kinds of which all were told are left out.
  std::map<std::string, int> untold() const {
    std::map<std::string, int> out;
    for (const auto& [kind, count] : counts_) {
      if (count > kToldInFull) out[kind] = count - kToldInFull;
    }
    return out;
  }

 private:
  static constexpr int kToldInFull = 20;

  std::map<std::string, int> counts_;
};

}  // namespace underlag
