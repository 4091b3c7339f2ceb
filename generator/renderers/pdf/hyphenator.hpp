#pragma once
// Where words may be divided, by the pattern files of Debian's hyphen-sv and hyphen-en-us through libhyphen.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace underlag::pdf {

class Hyphenator {
 public:
  /// The patterns of a language ("sv", "en-GB" …), opened at first use and kept; null when there are none for
  /// it or the file is missing: text is then set without divisions. Safe from several threads.
  static const Hyphenator* of(std::string_view language);

  /// Byte offsets in `word` where a hyphen may stand, at least three letters from either end. A word with
  /// digits, signs or letters the patterns do not know is not divided.
  std::vector<std::size_t> positions(std::string_view word) const;

  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

 private:
  struct Dictionary;
  explicit Hyphenator(const char* path);
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace underlag::pdf
