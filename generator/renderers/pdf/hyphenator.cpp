#include "renderers/pdf/hyphenator.hpp"

#include <hyphen.h>

#include <cstdlib>

#include "text/utf8.hpp"

namespace underlag::pdf {

namespace {

constexpr int kFewestLetters = 3;
// The longest Swedish words in use have some fifty letters; what is longer is no word.
constexpr std::size_t kLongestWord = 80;

// Latin-1 lower case of a letter, 0 for anything else: both pattern files are in ISO 8859-1.
char latin_lower(char32_t c) {
  bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  if (capital) return static_cast<char>(c + 0x20);
  bool small = (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
  return small ? static_cast<char>(c) : '\0';
}

}  // namespace

struct Hyphenator::Dictionary {
  HyphenDict* handle = nullptr;
  ~Dictionary() {
    if (handle != nullptr) hnj_hyphen_free(handle);
  }
};

Hyphenator::Hyphenator(const char* path) : dictionary_(std::make_unique<Dictionary>()) {
  dictionary_->handle = hnj_hyphen_load(path);
}

Hyphenator::~Hyphenator() = default;

const Hyphenator* Hyphenator::of(std::string_view language) {
  std::string_view primary = language.substr(0, language.find('-'));
  if (primary == "sv") {
    static const Hyphenator kSwedish("/usr/share/hyphen/hyph_sv_SE.dic");
    return kSwedish.dictionary_->handle != nullptr ? &kSwedish : nullptr;
  }
  if (primary == "en") {
    static const Hyphenator kEnglish("/usr/share/hyphen/hyph_en_US.dic");
    return kEnglish.dictionary_->handle != nullptr ? &kEnglish : nullptr;
  }
  return nullptr;
}

std::vector<std::size_t> Hyphenator::positions(std::string_view word) const {
  if (word.size() > kLongestWord) return {};
  std::string latin;
  std::vector<std::size_t> ends;  // Byte offset behind each letter.
  for (std::size_t at = 0; at < word.size();) {
    char letter = latin_lower(next_code_point(word, at));
    if (letter == '\0') return {};
    latin += letter;
    ends.push_back(at);
  }
  if (latin.size() < 2 * kFewestLetters) return {};
  std::vector<char> marks(latin.size() + 5);
  char** replacements = nullptr;
  int* places = nullptr;
  int* cuts = nullptr;
  int failed = hnj_hyphen_hyphenate3(dictionary_->handle, latin.c_str(), static_cast<int>(latin.size()),
                                     marks.data(), nullptr, &replacements, &places, &cuts, kFewestLetters,
                                     kFewestLetters, kFewestLetters, kFewestLetters);
  std::vector<std::size_t> out;
  for (std::size_t i = 0; failed == 0 && i + 1 < latin.size(); ++i) {
    // A division that changes the spelling would need other letters than the word has.
    bool respells = replacements != nullptr && replacements[i] != nullptr;
    bool allowed = (marks[i] & 1) != 0 && i + 1 >= kFewestLetters && latin.size() - i - 1 >= kFewestLetters;
    if (allowed && !respells) out.push_back(ends[i]);
  }
  if (replacements != nullptr) {
    for (std::size_t i = 0; i < latin.size(); ++i) std::free(replacements[i]);
  }
  std::free(replacements);
  std::free(places);
  std::free(cuts);
  return out;
}

}  // namespace underlag::pdf
