#pragma once
// Finds lines of a text by number for the excerpts of diagnostics, many of them without reading the text
// anew.

#include <string_view>
#include <vector>

namespace underlag {

class LineIndex {
 public:
  /// `text` must stay where it is while the index is used. It is read at the first question.
  explicit LineIndex(std::string_view text) : text_(text) {}

  /// Line `number` (from 1) without its ending. Empty when there is no such line, and for lines of more than
  /// 2 000 bytes: nobody reads such an excerpt, and thousands of them would fill the memory.
  std::string_view line(int number);

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace underlag
