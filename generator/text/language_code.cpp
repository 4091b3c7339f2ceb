#include "text/language_code.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <string>

namespace underlag {

namespace {

constexpr std::size_t kLongest = 35;  // RFC 5646, 4.4.1

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Behind the language: parts of two to eight letters and digits.
bool are_subtags(std::string_view rest) {
  while (!rest.empty()) {
    rest.remove_prefix(1);
    std::string_view part = rest.substr(0, rest.find('-'));
    if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, is_letter_or_digit)) return false;
    rest.remove_prefix(part.size());
  }
  return true;
}

}  // namespace

bool is_language_code(std::string_view code) {
  if (code.size() > kLongest) return false;
  std::string language(code.substr(0, code.find('-')));
  for (char& c : language) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  bool is_known = false;
  for (const char* const* known = uloc_getISOLanguages(); *known != nullptr && !is_known; ++known) {
    is_known = language == *known;
  }
  return is_known && are_subtags(code.substr(language.size()));
}

}  // namespace underlag
