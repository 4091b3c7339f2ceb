#include "text/hyphenation.hpp"

#include <hyphen.h>

#include <cstdlib>
#include <memory>

#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLongWord = 13;  // letters; shorter words fit beside each other on 320 pixels
constexpr std::size_t kLongestWord = 200;
constexpr std::size_t kLettersBefore = 2;
constexpr std::size_t kLettersAfter = 3;

struct FreeDictionary {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

const HyphenDict* patterns(Language language) {
  static const Dictionary swedish(hnj_hyphen_load("/usr/share/hyphen/hyph_sv_SE.dic"));
  static const Dictionary english(hnj_hyphen_load("/usr/share/hyphen/hyph_en_US.dic"));
  return language == Language::en ? english.get() : swedish.get();
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

// The pattern files are in Latin-1, lower case. Empty when the word does not fit into it.
std::string latin1_lower_case(const std::u32string& letters) {
  std::string out;
  for (char32_t c : letters) {
    if (c > 0xFF) return {};
    bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    out += static_cast<char>(static_cast<unsigned char>(capital ? c + 0x20 : c));
  }
  return out;
}

// One mark a letter from libhyphen: odd means that the word may be divided after it.
std::string division_marks(const std::string& word, const HyphenDict* dictionary) {
  std::string marks(word.size() + 5, '\0');
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  // The library takes a pointer that is not const but only reads the dictionary.
  int failed =
      hnj_hyphen_hyphenate2(const_cast<HyphenDict*>(dictionary), word.data(), static_cast<int>(word.size()),
                            marks.data(), nullptr, &replacements, &positions, &cuts);
  if (replacements != nullptr) {
    for (std::size_t i = 0; i < word.size(); ++i) std::free(replacements[i]);
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return failed != 0 ? std::string() : marks.substr(0, word.size());
}

}  // namespace

bool patterns_installed(Language language) {
  return patterns(language) != nullptr;
}

std::vector<std::size_t> division_points(std::string_view word, Language language) {
  std::vector<std::size_t> points;
  const HyphenDict* dictionary = patterns(language);
  std::u32string letters = to_utf32(word);
  if (dictionary == nullptr || letters.size() < kLettersBefore + kLettersAfter ||
      letters.size() > kLongestWord) {
    return points;
  }
  std::string marks = division_marks(latin1_lower_case(letters), dictionary);
  std::size_t offset = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    next_code_point(word, offset);
    bool room = i + 1 >= kLettersBefore && letters.size() - i - 1 >= kLettersAfter;
    if (room && (marks[i] & 1) != 0) points.push_back(offset);
  }
  return points;
}

std::string with_soft_hyphens(std::string_view text, Language language) {
  std::string out;
  std::size_t offset = 0;
  while (offset < text.size()) {
    std::size_t start = offset;
    std::size_t letters = 0;
    std::size_t end = offset;
    while (offset < text.size() && is_letter(next_code_point(text, offset))) {
      ++letters;
      end = offset;
    }
    std::string_view word = text.substr(start, end - start);
    std::size_t copied = 0;
    if (letters >= kLongWord) {
      for (std::size_t point : division_points(word, language)) {
        out.append(word, copied, point - copied);
        out += "\u00AD";
        copied = point;
      }
    }
    out.append(word, copied, std::string_view::npos);
    out.append(text, end, offset - end);  // what parted the words
  }
  return out;
}

}  // namespace underlag
