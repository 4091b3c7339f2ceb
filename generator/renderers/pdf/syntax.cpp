#include "renderers/pdf/syntax.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

#include "text/utf8.hpp"

namespace underlag::pdf {

namespace {

constexpr char kHex[] = "0123456789ABCDEF";

void append_hex_byte(std::string& out, unsigned char byte) {
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

bool is_plain_ascii(std::string_view text) {
  for (char c : text) {
    // PDFDocEncoding equals ASCII only from the space up.
    if (static_cast<unsigned char>(c) >= 0x7F || static_cast<unsigned char>(c) < 0x20) return false;
  }
  return true;
}

void append_utf16(std::string& out, char32_t code) {
  auto unit = [&](std::uint32_t value) {
    append_hex_byte(out, static_cast<unsigned char>(value >> 8));
    append_hex_byte(out, static_cast<unsigned char>(value & 0xFF));
  };
  if (code < 0x10000) return unit(code);
  std::uint32_t rest = code - 0x10000;
  unit(0xD800 + (rest >> 10));
  unit(0xDC00 + (rest & 0x3FF));
}

}  // namespace

void append_integer(std::string& out, long long value) {
  char digits[24];
  auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_number(std::string& out, double value) {
  // Beyond this no viewer draws, and the conversion below would be undefined.
  constexpr double kLargest = 1e9;
  if (!(std::abs(value) < kLargest)) value = 0;
  long long thousandths = std::llround(value * 1000);
  if (thousandths < 0) {
    out += '-';
    thousandths = -thousandths;
  }
  append_integer(out, thousandths / 1000);
  int rest = static_cast<int>(thousandths % 1000);
  if (rest == 0) return;
  out += '.';
  for (int unit = 100; rest != 0; unit /= 10) {
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void append_name(std::string& out, std::string_view name) {
  constexpr std::string_view kDelimiters = "()<>[]{}/%#";
  out += '/';
  for (char c : name) {
    auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F || kDelimiters.find(c) != std::string_view::npos) {
      out += '#';
      append_hex_byte(out, byte);
    } else {
      out += c;
    }
  }
}

void append_text_string(std::string& out, std::string_view utf8) {
  if (is_plain_ascii(utf8)) return append_byte_string(out, utf8);
  out += "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) append_utf16(out, next_code_point(utf8, at));
  out += '>';
}

void append_byte_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\r') {
      out += "\\r";  // A bare carriage return would be read as a line feed.
    } else {
      out += c;
    }
  }
  out += ')';
}

void append_hex_string(std::string& out, std::string_view bytes) {
  out += '<';
  for (char c : bytes) append_hex_byte(out, static_cast<unsigned char>(c));
  out += '>';
}

std::string text_string(std::string_view utf8) {
  std::string out;
  append_text_string(out, utf8);
  return out;
}

}  // namespace underlag::pdf
