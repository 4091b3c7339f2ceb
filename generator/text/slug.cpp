#include "text/slug.hpp"

#include <array>

#include <unicode/unorm2.h>

#include "text/utf8.hpp"
#include "text/windows_names.hpp"

namespace underlag {

namespace {

constexpr std::size_t kLongestSlug = 80;

// Letters that no decomposition turns into ASCII.
std::string_view spelled_out(char32_t c) {
  switch (c) {
    case U'å':
    case U'ä':
    case U'Å':
    case U'Ä':
      return "a";
    case U'ö':
    case U'Ö':
    case U'ø':
    case U'Ø':
      return "o";
    case U'é':
    case U'É':
      return "e";
    case U'ß':
      return "ss";
    case U'æ':
    case U'Æ':
      return "ae";
    case U'œ':
    case U'Œ':
      return "oe";
    case U'ð':
    case U'Ð':
    case U'đ':
    case U'Đ':
      return "d";
    case U'þ':
    case U'Þ':
      return "th";
    case U'ł':
    case U'Ł':
      return "l";
    case U'ı':
      return "i";
    default:
      return {};
  }
}

// The ASCII letter that a marked letter is built on; 0 when there is none.
char base_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return 0;
  std::array<UChar, 32> parts{};
  int32_t length = unorm2_getDecomposition(nfd, static_cast<UChar32>(c), parts.data(),
                                           static_cast<int32_t>(parts.size()), &status);
  if (U_FAILURE(status) || length < 1 || parts[0] > 0x7F) return 0;
  return static_cast<char>(parts[0]);
}

bool is_combining_mark(char32_t c) {
  return c >= 0x300 && c <= 0x36F;  // a decomposed "ö" from a Mac: the mark belongs to the letter before it
}

void append_letter(std::string& out, char c) {
  bool digit = c >= '0' && c <= '9';
  bool small = c >= 'a' && c <= 'z';
  bool capital = c >= 'A' && c <= 'Z';
  if (digit || small) {
    out += c;
  } else if (capital) {
    out += static_cast<char>(c - 'A' + 'a');
  } else if (!out.empty() && out.back() != '-') {
    out += '-';
  }
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  std::size_t offset = 0;
  while (offset < text.size() && out.size() <= kLongestSlug) {
    char32_t c = next_code_point(text, offset);
    if (c < 0x80) {
      append_letter(out, static_cast<char>(c));
    } else if (std::string_view spelled = spelled_out(c); !spelled.empty()) {
      out += spelled;
    } else if (char base = base_letter(c); base != 0) {
      append_letter(out, base);
    } else if (!is_combining_mark(c)) {
      append_letter(out, '-');
    }
  }
  if (out.size() > kLongestSlug) {
    std::size_t word_end = out.rfind('-', kLongestSlug);
    out.resize(word_end == std::string::npos ? kLongestSlug : word_end);
  }
  while (out.ends_with('-')) out.pop_back();
  if (is_windows_device(out)) out += "-sida";
  return out;
}

std::string UniqueNames::unique(std::string name) {
  int uses = ++used_[name];
  if (uses == 1) return name;
  // "mal-2" may itself be taken by a heading that is called so.
  for (int n = uses;; ++n) {
    std::string numbered = name + "-" + std::to_string(n);
    if (used_.emplace(numbered, 1).second) {
      used_[name] = n;
      return numbered;
    }
  }
}

}  // namespace underlag
