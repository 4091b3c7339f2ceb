#include "text/html_escape.hpp"

namespace underlag {

namespace {

constexpr ByteEscapes kInText{{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}};
constexpr ByteEscapes kInAttribute{{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};

}  // namespace

void ByteEscapes::append(std::string& out, std::string_view text) const {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view written = written_[static_cast<unsigned char>(text[i])];
    if (written.empty()) continue;
    out.append(text, copied, i - copied);
    out += written;
    copied = i + 1;
  }
  out.append(text, copied, std::string_view::npos);
}

void append_html_text(std::string& out, std::string_view text) {
  kInText.append(out, text);
}

void append_html_attribute(std::string& out, std::string_view text) {
  kInAttribute.append(out, text);
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
