#include "sources/sheets/xlsx_text.hpp"

#include <charconv>
#include <optional>

#include "text/utf8.hpp"

namespace underlag {

namespace {

// The unit of an escape that starts at `at`; none when it is not one.
std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
  if (text.size() - at < 7 || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
    return std::nullopt;
  unsigned unit = 0;
  auto [end, failure] = std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
  if (failure != std::errc() || end != text.data() + at + 6) return std::nullopt;
  return unit;
}

void append_unit(std::string& out, char32_t unit) {
  bool is_half = unit >= 0xD800 && unit <= 0xDFFF;
  append_utf8(out, unit == 0 || is_half ? U'\uFFFD' : unit);
}

void join_line_ends(std::string& text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
    text[to++] = text[from];
  }
  text.resize(to);
}

}  // namespace

std::string decode_xlsx_text(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    std::optional<char32_t> unit = raw[at] == '_' ? escape_at(raw, at) : std::nullopt;
    if (!unit) {
      out += raw[at++];
      continue;
    }
    at += 7;
    std::optional<char32_t> low = *unit >= 0xD800 && *unit <= 0xDBFF ? escape_at(raw, at) : std::nullopt;
    if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
      append_utf8(out, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
      at += 7;
    } else {
      append_unit(out, *unit);
    }
  }
  join_line_ends(out);
  return out;
}

void StringItem::clear() {
  raw_.clear();
  phonetic_ = 0;
  is_in_text_ = false;
}

void StringItem::start(std::string_view name) {
  if (name == "rPh") ++phonetic_;
  is_in_text_ = name == "t";
}

void StringItem::end(std::string_view name) {
  if (name == "rPh") --phonetic_;
  is_in_text_ = false;
}

void SharedStringsHandler::start(std::string_view name, const XmlAttributes&, int depth) {
  if (depth == 1) {
    is_in_item_ = name == "si";
    item_.clear();
  } else if (is_in_item_) {
    item_.start(name);
  }
}

void SharedStringsHandler::end(std::string_view name, int depth) {
  if (!is_in_item_) return;
  if (depth > 1) return item_.end(name);
  is_in_item_ = false;
  ++count_;
  bool is_too_long = item_.raw().size() > most_bytes_;
  has_too_long_ = has_too_long_ || is_too_long;
  pool_.append(is_too_long ? std::string() : decode_xlsx_text(item_.raw()));
}

void SharedStringsHandler::text(std::string_view piece) {
  // What is past the limit is only counted: one byte more is enough to know.
  if (is_in_item_ && item_.raw().size() <= most_bytes_) item_.text(piece);
}

}  // namespace underlag
