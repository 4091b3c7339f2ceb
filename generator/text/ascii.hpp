#pragma once
// Questions about single bytes of ASCII, answered the same in every locale (those of <cctype> are not).
// A byte of a longer UTF-8 character is none of these.

#include <array>
#include <string_view>

namespace underlag {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// A set of bytes that is asked for every byte of a page: one look into a table.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> has_{};
};

/// What separates words in HTML: space, tab, line feed, form feed, carriage return.
inline constexpr ByteSet kHtmlSpace(" \t\n\f\r");

}  // namespace underlag
