#include "sources/yaml_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

// Words that mean something else than themselves.
constexpr std::array<std::string_view, 8> kReserved{"true", "false", "yes", "no", "on", "off", "null", "~"};

bool is_plain(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.front() == '-') return false;
  if (std::ranges::find(kReserved, to_lower_case(text)) != kReserved.end()) return false;
  return text.find_first_not_of("0123456789.,-+eE_ ") != std::string_view::npos &&
         text.find_first_of(":#,[]{}&*!|>'\"%@`?\\\n\t\r") == std::string_view::npos;
}

}  // namespace

bool is_yaml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0x7F && (c < 0x80 || c >= 0xA0 || c == 0x85) && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
}

std::string yaml_text(std::string_view text) {
  std::string out = "\"";
  bool needs_escape = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'\n') {
      out += "\\n";
    } else if (c == U'\t') {
      out += "\\t";
    } else if (c == U'"' || c == U'\\') {
      out += '\\';
      append_utf8(out, c);
    } else if (c == U'\r' || c == 0x85 || !is_yaml_character(c)) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
      needs_escape = true;
    } else {
      append_utf8(out, c);
    }
  }
  if (!needs_escape && is_plain(text)) return std::string(text);
  return out + "\"";
}

}  // namespace underlag
