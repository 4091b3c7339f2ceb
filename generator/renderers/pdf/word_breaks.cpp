#include "renderers/pdf/word_breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <stdexcept>

#include "text/hyphenation.hpp"
#include "text/utf8.hpp"

namespace underlag::pdf {

namespace {

// "m/s" and "A-B" stay whole: a part shorter than this looks like a mistake at a line's end.
constexpr std::size_t kShortestPart = 3;
// Letters that a division by hyphen leaves on either line.
constexpr std::size_t kFewestLetters = 3;
// Code up to this length moves to the next line as a whole.
constexpr std::size_t kLongestCode = 28;
constexpr std::string_view kEnDash = "\xE2\x80\x93";

bool is_letter_byte(char c) {
  auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

// Letters of Latin-1 and Latin Extended-A, digits and end punctuation: Unicode has no break between them.
bool is_plain(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    auto byte = static_cast<unsigned char>(word[i]);
    bool two_byte_letter = byte >= 0xC3 && byte <= 0xC5 && i + 1 < word.size();
    if (two_byte_letter) {
      ++i;
      continue;
    }
    bool alphanumeric = byte < 0x80 && (is_letter_byte(word[i]) || (byte >= '0' && byte <= '9'));
    if (!alphanumeric && byte != '.' && byte != ',' && byte != ':' && byte != ';') return false;
  }
  return true;
}

// "2006–2009" is read as one.
bool is_inside_range(std::string_view word, std::size_t at) {
  std::string_view before = word.substr(0, at);
  if (!before.ends_with(kEnDash) || before.size() == kEnDash.size()) return false;
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return is_digit(before[before.size() - kEnDash.size() - 1]) && is_digit(word[at]);
}

// Figures, addresses and abbreviations are not divided.
bool is_only_letters(std::string_view word) {
  return std::ranges::all_of(word, is_letter_byte);
}

// There are patterns for these two; other languages are set without divisions.
bool has_patterns(std::string_view language) {
  return language.starts_with("sv") || language.starts_with("en");
}

}  // namespace

struct WordBreaks::Iterator {
  UBreakIterator* handle = nullptr;
  ~Iterator() {
    if (handle != nullptr) ubrk_close(handle);
  }
};

WordBreaks::WordBreaks() : iterator_(std::make_unique<Iterator>()) {}
WordBreaks::~WordBreaks() = default;

const std::vector<std::size_t>& WordBreaks::opportunities(std::string_view word) {
  if (is_plain(word)) return none_;
  key_ = word;
  auto found = opportunities_.find(key_);
  if (found != opportunities_.end()) return found->second;
  return opportunities_.emplace(key_, look_up(word)).first->second;
}

std::vector<std::size_t> WordBreaks::look_up(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  if (iterator_->handle == nullptr) iterator_->handle = ubrk_open(UBRK_LINE, "sv", nullptr, 0, &status);
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, word.data(), static_cast<std::int64_t>(word.size()), &status);
  if (U_SUCCESS(status)) ubrk_setUText(iterator_->handle, &text, &status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU line breaking: ") + u_errorName(status));
  std::vector<std::size_t> out;
  std::size_t start = 0;
  for (int at = ubrk_next(iterator_->handle); at != UBRK_DONE; at = ubrk_next(iterator_->handle)) {
    auto end = static_cast<std::size_t>(at);
    if (end >= word.size()) break;
    if (end - start < kShortestPart || word.size() - end < kShortestPart) continue;
    if (is_inside_range(word, end)) continue;
    out.push_back(end);
    start = end;
  }
  utext_close(&text);
  return out;
}

const std::vector<std::size_t>& WordBreaks::code_opportunities(std::string_view word) {
  if (word.size() <= kLongestCode) return none_;
  key_ = word;
  auto [found, is_new] = code_opportunities_.try_emplace(key_);
  if (!is_new) return found->second;
  std::size_t start = 0;
  for (std::size_t at = 1; at + kShortestPart <= word.size(); ++at) {
    bool parts = std::string_view("/\\._-=,:;?&").find(word[at - 1]) != std::string_view::npos;
    if (!parts || at - start < kShortestPart) continue;
    found->second.push_back(at);
    start = at;
  }
  return found->second;
}

const std::vector<std::size_t>& WordBreaks::hyphenations(std::string_view word, std::string_view language) {
  key_ = language;
  key_ += ' ';
  key_ += word;
  auto found = hyphenations_.find(key_);
  if (found != hyphenations_.end()) return found->second;
  auto& out = hyphenations_[key_];
  if (!has_patterns(language)) return out;
  std::size_t first = 0;
  std::size_t last = word.size();
  while (first < last && (word[first] == '\xE2' || !is_letter_byte(word[first])))
    first += word[first] == '\xE2' ? 3 : 1;
  if (first >= last) return out;
  // Quotation marks and dashes are three bytes that start with E2.
  auto ends_with_sign = [&] { return last >= first + 3 && word[last - 3] == '\xE2'; };
  while (last > first && (ends_with_sign() || !is_letter_byte(word[last - 1])))
    last -= ends_with_sign() ? 3 : 1;
  std::string_view letters = word.substr(first, last - first);
  if (!is_only_letters(letters)) return out;
  Language patterns = language.starts_with("en") ? Language::en : Language::sv;
  for (std::size_t at : division_points(letters, patterns)) {
    bool long_enough = code_point_count(letters.substr(0, at)) >= kFewestLetters &&
                       code_point_count(letters.substr(at)) >= kFewestLetters;
    if (long_enough) out.push_back(first + at);
  }
  return out;
}

}  // namespace underlag::pdf
