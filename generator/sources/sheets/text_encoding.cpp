#include "sources/sheets/text_encoding.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "diagnostics/messages/sheets.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

int line_at(std::string_view text, std::size_t offset) {
  auto before = text.substr(0, offset);
  auto newlines = std::ranges::count(before, '\n');
  // Old Macintosh files have CR alone.
  return static_cast<int>(1 + (newlines > 0 ? newlines : std::ranges::count(before, '\r')));
}

// Text in UTF-16 without a mark: the high half of most letters is zero, always on the same side.
std::optional<std::string> utf16_without_mark(std::string_view bytes) {
  std::size_t pairs = std::min<std::size_t>(bytes.size(), 8192) / 2;
  if (pairs < 2 || bytes.size() % 2 != 0) return std::nullopt;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    even += bytes[2 * i] == 0 ? 1 : 0;
    odd += bytes[2 * i + 1] == 0 ? 1 : 0;
  }
  if (odd * 10 >= pairs && even * 20 <= odd) return "UTF-16LE";
  if (even * 10 >= pairs && odd * 20 <= even) return "UTF-16BE";
  return std::nullopt;
}

// None when a surrogate stands alone or half a unit is left over: then it was not UTF-16 after all.
std::optional<std::string> from_utf16(std::string_view bytes, bool is_little) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  auto unit = [&](std::size_t at) -> char32_t {
    unsigned low = byte_at(bytes, at + (is_little ? 0 : 1));
    unsigned high = byte_at(bytes, at + (is_little ? 1 : 0));
    return high << 8 | low;
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xDC00 && c <= 0xDFFF) return std::nullopt;
    if (c >= 0xD800 && c <= 0xDBFF) {
      char32_t low = at + 4 <= bytes.size() ? unit(at + 2) : 0;
      if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    append_utf8(out, c);
  }
  return out;
}

struct OneByteEncoding {
  const char* name;
  const char* icu_name;
  std::string_view swedish;  // åäöÅÄÖé É ü in this encoding
};

constexpr std::array<OneByteEncoding, 3> kOneByte{{
    {"Windows-1252", "windows-1252", "\xE5\xE4\xF6\xC5\xC4\xD6\xE9\xC9\xFC"},
    {"CP850", "ibm-850", "\x86\x84\x94\x8F\x8E\x99\x82\x90\x81"},
    {"MacRoman", "macintosh", "\x8C\x8A\x9A\x81\x80\x85\x8E\x83\x9F"},
}};

bool is_word_byte(unsigned char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// The encoding in which most of the high bytes are Swedish letters beside other letters; Windows' own on a
// tie.
const OneByteEncoding& one_byte_encoding(std::string_view bytes) {
  std::array<int, kOneByte.size()> score{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (byte_at(bytes, at) < 0x80) continue;
    bool in_word = (at > 0 && is_word_byte(byte_at(bytes, at - 1))) ||
                   (at + 1 < bytes.size() && is_word_byte(byte_at(bytes, at + 1)));
    for (std::size_t i = 0; i < kOneByte.size(); ++i) {
      if (kOneByte[i].swedish.find(bytes[at]) != std::string_view::npos) score[i] += in_word ? 2 : 1;
    }
  }
  return kOneByte[static_cast<std::size_t>(std::ranges::max_element(score) - score.begin())];
}

std::string from_one_byte(std::string_view bytes, const OneByteEncoding& encoding) {
  std::string out;
  icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding.icu_name)
      .toUTF8String(out);
  return out;
}

// A file with many right UTF-8 letters and a few wrong bytes is damaged UTF-8: read as something else, every
// å in it would silently become Ã¥.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    bool is_ascii = byte_at(bytes, at) < 0x80;
    std::size_t start = at;
    char32_t c = next_code_point(bytes, at);
    if (is_ascii) continue;
    (c == 0xFFFD && at - start == 1 ? wrong : right) += 1;
  }
  return right >= 3 * wrong;
}

class Decoder {
 public:
  Decoder(std::string_view bytes, const std::string& file, Diagnostics& problems)
      : bytes_(bytes), file_(file), problems_(problems) {}

  std::optional<DecodedText> as_utf8() {
    std::string_view text = without_bom(bytes_);
    if (std::optional<std::size_t> wrong = first_invalid_utf8(text)) return broken("UTF-8", text, *wrong);
    return DecodedText{"UTF-8", text, ""};
  }

  std::optional<DecodedText> as_utf16(bool is_little) {
    std::string_view body = bytes_;
    if (body.starts_with(is_little ? "\xFF\xFE" : "\xFE\xFF")) body.remove_prefix(2);
    std::optional<std::string> text = from_utf16(body, is_little);
    const char* name = is_little ? "UTF-16LE" : "UTF-16BE";
    if (!text) return broken(name, "", 0);
    return DecodedText{name, {}, std::move(*text)};
  }

  std::optional<DecodedText> as_one_byte(const OneByteEncoding& encoding) {
    return DecodedText{encoding.name, {}, from_one_byte(bytes_, encoding)};
  }

  std::optional<DecodedText> as_named(const std::string& name) {
    if (name == "UTF-8") return as_utf8();
    if (name == "UTF-16LE" || name == "UTF-16BE") return as_utf16(name == "UTF-16LE");
    auto found = std::ranges::find_if(kOneByte, [&](const OneByteEncoding& one) { return one.name == name; });
    if (found != kOneByte.end()) return as_one_byte(*found);
    problems_.add(messages::csv_unknown_encoding, {file_, 0, 0, ""}, {name, std::string(kEncodingNames)});
    return std::nullopt;
  }

  std::optional<DecodedText> by_its_bytes() {
    using namespace std::string_view_literals;
    // UTF-32's mark begins as UTF-16's does, so it must be asked for first.
    if (bytes_.starts_with("\xFF\xFE\0\0"sv) || bytes_.starts_with("\0\0\xFE\xFF"sv)) {
      problems_.add(messages::csv_utf32, {file_, 0, 0, ""});
      return std::nullopt;
    }
    if (bytes_.starts_with("\xFF\xFE")) return as_utf16(true);
    if (bytes_.starts_with("\xFE\xFF")) return as_utf16(false);
    if (std::optional<std::string> name = utf16_without_mark(bytes_)) return as_utf16(*name == "UTF-16LE");
    if (bytes_.starts_with("\xEF\xBB\xBF") || is_utf8(bytes_)) return as_utf8();
    if (is_mostly_utf8(bytes_)) return as_utf8();
    return as_one_byte(one_byte_encoding(bytes_));
  }

 private:
  std::optional<DecodedText> broken(const std::string& name, std::string_view text, std::size_t offset) {
    int line = text.empty() ? 0 : line_at(text, offset);
    problems_.add(messages::csv_broken_encoding, {file_, line, 0, ""}, {name});
    return std::nullopt;
  }

  std::string_view bytes_;
  const std::string& file_;
  Diagnostics& problems_;
};

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, const std::string& file,
                                       const std::optional<std::string>& encoding, Diagnostics& problems) {
  Decoder decoder(bytes, file, problems);
  std::optional<DecodedText> decoded = encoding ? decoder.as_named(*encoding) : decoder.by_its_bytes();
  if (!decoded) return std::nullopt;
  std::string_view text = decoded->text();
  if (std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    problems.add(messages::csv_nul, {file, line_at(text, nul), 0, ""});
    return std::nullopt;
  }
  return decoded;
}

}  // namespace underlag
