#include "text/html_escape.hpp"

#include <array>

namespace underlag {

namespace {

constexpr std::array<bool, 256> marks(std::string_view special) {
  std::array<bool, 256> table{};
  for (char c : special) table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr auto kInText = marks("&<>");
constexpr auto kInAttribute = marks("&<>\"");

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

void append_escaped(std::string& out, std::string_view text, const std::array<bool, 256>& special) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!special[static_cast<unsigned char>(text[i])]) continue;
    out.append(text, copied, i - copied);
    out += entity(text[i]);
    copied = i + 1;
  }
  out.append(text, copied, std::string_view::npos);
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
  append_escaped(out, text, kInText);
}

void append_html_attribute(std::string& out, std::string_view text) {
  append_escaped(out, text, kInAttribute);
}

std::string html_text(std::string_view text) {
  std::string out;
  append_html_text(out, text);
  return out;
}

std::string html_attribute(std::string_view text) {
  std::string out;
  append_html_attribute(out, text);
  return out;
}

}  // namespace underlag
