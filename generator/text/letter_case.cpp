#include "text/letter_case.hpp"

#include "text/utf8.hpp"

namespace underlag {

std::u32string to_lower_case(std::u32string text) {
  for (char32_t& c : text) {
    const bool latin1_capital = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    if ((c >= U'A' && c <= U'Z') || latin1_capital) c += 0x20;
  }
  return text;
}

std::string to_lower_case(std::string_view text) {
  return to_utf8(to_lower_case(to_utf32(text)));
}

}  // namespace underlag
