#include "publish/html_scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr ByteSet kBetweenAttributes(" \n\t\r\f/");
constexpr ByteSet kEndsTagName(" \n\t\r\f>/");
constexpr ByteSet kEndsAttributeName(" \n\t\r\f=>/");
constexpr ByteSet kEndsBareValue(" \n\t\r\f>");

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

// Short tag names as numbers in a hash table, because every tag of every page is looked up.
class TagSet {
 public:
  constexpr TagSet(std::initializer_list<std::string_view> names) {
    for (std::string_view name : names) keys_[slot_of(key_of(name))] = key_of(name);
  }
  constexpr bool has(std::string_view name) const {
    if (name.size() > kLongestName) return false;
    const std::uint64_t key = key_of(name);
    return keys_[slot_of(key)] == key;
  }

 private:
  static constexpr std::size_t kLongestName = 8;
  static constexpr std::size_t kSlots = 128;

  // The letters of a name in one number, capitals as small letters; 0 is no name.
  static constexpr std::uint64_t key_of(std::string_view name) {
    std::uint64_t key = 0;
    for (char c : name) key = (key << 8U) | static_cast<unsigned char>(ascii_lower(c));
    return key;
  }
  // Where the key is or would be put; there are always free slots.
  constexpr std::size_t slot_of(std::uint64_t key) const {
    std::size_t slot = (key * 0x9E3779B97F4A7C15U) >> 57U;
    while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) % kSlots;
    return slot;
  }

  std::array<std::uint64_t, kSlots> keys_{};
};

constexpr TagSet kInlineTags{"a",    "b",    "i",    "q",     "s",     "u",     "em",   "bdi",
                             "bdo",  "del",  "dfn",  "ins",   "kbd",   "sub",   "sup",  "var",
                             "wbr",  "abbr", "cite", "code",  "data",  "font",  "mark", "ruby",
                             "samp", "span", "time", "small", "tspan", "strong"};

bool starts_a_tag(std::string_view page, std::size_t at) {
  if (at + 1 >= page.size()) return false;
  char c = ascii_lower(page[at + 1]);
  return (c >= 'a' && c <= 'z') || c == '/' || c == '!' || c == '?';
}

// Where `</name` stands at or after `at`; the end of the page when it is missing.
std::size_t find_end_tag(std::string_view page, std::size_t at, std::string_view name) {
  for (;; ++at) {
    at = page.find("</", at);
    if (at == std::string_view::npos) return page.size();
    if (equals_ignoring_case(page.substr(at + 2, name.size()), name)) return at;
  }
}

// `&#56;` or `&#x38;` at the start of `text`; browsers read it without the semicolon too. Its length, 0 = it
// is none.
std::size_t append_numeric_reference(std::string& out, std::string_view text) {
  if (!text.starts_with("&#")) return 0;
  bool is_hex = text.substr(2).starts_with('x') || text.substr(2).starts_with('X');
  const char* begin = text.data() + (is_hex ? 3 : 2);
  std::uint32_t code_point = 0;
  auto [end, problem] = std::from_chars(begin, text.data() + text.size(), code_point, is_hex ? 16 : 10);
  if (problem != std::errc() || end == begin) return 0;
  append_utf8(out, code_point > 0x10FFFF ? 0xFFFD : code_point);
  auto length = static_cast<std::size_t>(end - text.data());
  return length + (text.substr(length).starts_with(';') ? 1 : 0);
}

}  // namespace

bool HtmlScanner::next(Piece& piece) {
  return in_tag_ ? next_in_tag(piece) : next_outside(piece);
}

bool HtmlScanner::next_outside(Piece& piece) {
  if (at_ >= page_.size()) return false;
  if (is_raw_) {
    is_raw_ = false;
    std::size_t end = find_end_tag(page_, at_, tag_);
    piece = {Kind::raw_text, tag_, page_.substr(at_, end - at_)};
    at_ = end;
    if (!piece.value.empty()) return true;
    if (at_ >= page_.size()) return false;
  }
  std::size_t open = page_.find('<', at_);
  while (open != std::string_view::npos && !starts_a_tag(page_, open)) open = page_.find('<', open + 1);
  if (open != at_) {
    std::size_t end = std::min(open, page_.size());
    piece = {Kind::text, {}, page_.substr(at_, end - at_)};
    at_ = end;
    return true;
  }
  if (page_[at_ + 1] == '!' || page_[at_ + 1] == '?') {
    take_comment(piece);
    return true;
  }
  bool is_end = page_[at_ + 1] == '/';
  std::size_t begin = at_ + (is_end ? 2 : 1);
  std::size_t end = begin;
  while (end < page_.size() && !kEndsTagName.has(page_[end])) ++end;
  piece = {is_end ? Kind::end_tag : Kind::start_tag, page_.substr(begin, end - begin), {}};
  tag_ = piece.name;
  at_ = end;
  in_tag_ = true;
  return true;
}

void HtmlScanner::take_comment(Piece& piece) {
  bool is_comment = page_.substr(at_, 4) == "<!--";
  std::string_view closer = is_comment ? "-->" : page_.substr(at_, 9) == "<![CDATA[" ? "]]>" : ">";
  std::size_t begin = std::min(at_ + (is_comment ? 4U : 2U), page_.size());
  std::size_t end = std::min(page_.find(closer, begin), page_.size());
  piece = {Kind::comment, {}, page_.substr(begin, end - begin)};
  at_ = std::min(end + closer.size(), page_.size());
}

bool HtmlScanner::next_in_tag(Piece& piece) {
  while (at_ < page_.size() && kBetweenAttributes.has(page_[at_])) ++at_;
  if (at_ >= page_.size()) return false;
  if (page_[at_] == '>') {
    bool was_start = page_[at_ - 1] != '/';
    ++at_;
    in_tag_ = false;
    is_raw_ = was_start && (equals_ignoring_case(tag_, "script") || equals_ignoring_case(tag_, "style")) &&
              tag_.data()[-1] != '/';
    return next_outside(piece);
  }
  std::size_t begin = at_;
  while (at_ < page_.size() && !kEndsAttributeName.has(page_[at_])) ++at_;
  if (at_ == begin) ++at_;  // A stray '=': taken as a name, so that the walk goes on.
  piece = {Kind::attribute, page_.substr(begin, at_ - begin), {}};
  if (at_ >= page_.size() || page_[at_] != '=') return true;
  ++at_;
  char quote = at_ < page_.size() ? page_[at_] : '\0';
  if (quote == '"' || quote == '\'') {
    std::size_t end = std::min(page_.find(quote, at_ + 1), page_.size());
    piece.value = page_.substr(at_ + 1, end - at_ - 1);
    at_ = std::min(end + 1, page_.size());
    return true;
  }
  begin = at_;
  while (at_ < page_.size() && !kEndsBareValue.has(page_[at_])) ++at_;
  piece.value = page_.substr(begin, at_ - begin);
  return true;
}

void append_decoded(std::string& out, std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kNamed{{{"amp", "&"},
                                                                                  {"lt", "<"},
                                                                                  {"gt", ">"},
                                                                                  {"quot", "\""},
                                                                                  {"apos", "'"},
                                                                                  {"nbsp", "\xC2\xA0"},
                                                                                  {"shy", "\xC2\xAD"},
                                                                                  {"ndash", "–"},
                                                                                  {"mdash", "—"},
                                                                                  {"minus", "−"},
                                                                                  {"zwnj", "\xE2\x80\x8C"}}};
  while (true) {
    std::size_t start = text.find('&');
    out += text.substr(0, start);
    if (start == std::string_view::npos) return;
    text.remove_prefix(start);
    if (std::size_t length = append_numeric_reference(out, text); length > 0) {
      text.remove_prefix(length);
      continue;
    }
    std::size_t end = text.substr(0, 12).find(';');
    std::string_view name = end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
    const auto* known =
        std::ranges::find(kNamed, name, &std::pair<std::string_view, std::string_view>::first);
    if (known != kNamed.end()) {
      out += known->second;
      text.remove_prefix(end + 1);
      continue;
    }
    out += '&';
    text.remove_prefix(1);
  }
}

std::string decoded(std::string_view text) {
  std::string out;
  append_decoded(out, text);
  return out;
}

bool is_inline_tag(std::string_view name) {
  return kInlineTags.has(name);
}

}  // namespace underlag
