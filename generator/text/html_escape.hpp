#pragma once
// Text and attribute values inside HTML and SVG. One pass, runs of harmless bytes are copied whole.

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace underlag {

/// A byte and what is written in its place.
struct ByteEscape {
  char byte;
  std::string_view written;
};

/// For every byte what is written in its place; copies runs of the others whole.
class ByteEscapes {
 public:
  constexpr ByteEscapes(std::initializer_list<ByteEscape> escapes) {
    for (const ByteEscape& one : escapes) written_[static_cast<unsigned char>(one.byte)] = one.written;
  }
  void append(std::string& out, std::string_view text) const;

 private:
  std::array<std::string_view, 256> written_{};
};

/// Appends `text` for use between tags: & < > are escaped.
void append_html_text(std::string& out, std::string_view text);

/// Appends `text` for use inside an attribute in double quotes: & < > " are escaped.
void append_html_attribute(std::string& out, std::string_view text);

std::string html_text(std::string_view text);
std::string html_attribute(std::string_view text);

}  // namespace underlag
