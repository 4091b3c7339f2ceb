#pragma once
// Where a line may end inside a word that holds no spaces: after hyphens and slashes and wherever Unicode
// allows it (UAX 14, through ICU), and where hyphenation patterns allow. Remembers what it has looked up.

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace underlag::pdf {

class WordBreaks {
 public:
  WordBreaks();
  ~WordBreaks();
  WordBreaks(const WordBreaks&) = delete;
  WordBreaks& operator=(const WordBreaks&) = delete;

  /// Byte offsets inside `word` behind which a line may end without a hyphen being added; usually none.
  const std::vector<std::size_t>& opportunities(std::string_view word);

  /// The same in code: only in what is too long for a line, after signs that part its words.
  const std::vector<std::size_t>& code_opportunities(std::string_view word);

  /// Byte offsets where a hyphen may be added. Punctuation around the word is left alone.
  const std::vector<std::size_t>& hyphenations(std::string_view word, std::string_view language);

 private:
  struct Iterator;
  std::vector<std::size_t> look_up(std::string_view word);

  std::unique_ptr<Iterator> iterator_;
  std::unordered_map<std::string, std::vector<std::size_t>> opportunities_;
  std::unordered_map<std::string, std::vector<std::size_t>> code_opportunities_;
  std::unordered_map<std::string, std::vector<std::size_t>> hyphenations_;
  std::vector<std::size_t> none_;
  std::string key_;
};

}  // namespace underlag::pdf
