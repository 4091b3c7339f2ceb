#include "sources/yaml_text.hpp"

#include <algorithm>
#include <array>

#include "text/letter_case.hpp"

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

std::string yaml_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '"' || c == '\\') {
      out += std::string("\\") + c;
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace underlag
