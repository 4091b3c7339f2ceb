#pragma once
// All texts of a workbook in one buffer: a cell holds a number instead of a string, so that a large sheet
// fits.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace underlag {

using TextId = std::uint32_t;

/// The empty text; a cell without text has it.
inline constexpr TextId kNoText = 0;

class TextPool {
 public:
  TextPool() : ends_{0} {}

  /// Keeps `text` under a new number, also when it is there already: for texts that are numbered by their
  /// order.
  TextId append(std::string_view text);

  /// The number of an equal text that was interned before, as a rule, or a new one. The empty text is
  /// `kNoText`.
  TextId intern(std::string_view text);

  /// Empty for a number that was never given out. Valid until the next text is added.
  std::string_view operator[](TextId id) const;

  /// Texts so far, the empty one included.
  std::size_t size() const { return ends_.size(); }
  std::size_t bytes() const { return buffer_.size(); }

 private:
  void grow_slots();

  std::string buffer_;
  std::vector<std::uint32_t> ends_;  // where text number i ends in the buffer
  std::vector<TextId> slots_;        // hash table of the interned ones, open addressing
  std::size_t interned_ = 0;
};

}  // namespace underlag
