#include "publish/html_scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/utf8.hpp"

namespace underlag {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

constexpr std::size_t kLongestTag = 8;

// The letters of a name in one number, capitals as small letters; longer names sort after shorter ones.
constexpr std::uint64_t tag_key(std::string_view name) {
  std::uint64_t key = 0;
  for (char c : name) key = (key << 8U) | static_cast<unsigned char>(lower(c));
  return key;
}

bool starts_a_tag(std::string_view page, std::size_t at) {
  if (at + 1 >= page.size()) return false;
  char c = lower(page[at + 1]);
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
  while (end < page_.size() && !is_space(page_[end]) && page_[end] != '>' && page_[end] != '/') ++end;
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
  while (at_ < page_.size() && (is_space(page_[at_]) || page_[at_] == '/')) ++at_;
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
  while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '=' && page_[at_] != '>' &&
         page_[at_] != '/')
    ++at_;
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
  while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '>') ++at_;
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
  // Sorted, and as numbers: asked for every tag of every page.
  constexpr std::array kInline{
      tag_key("a"),    tag_key("b"),    tag_key("i"),     tag_key("q"),     tag_key("s"),
      tag_key("u"),    tag_key("em"),   tag_key("bdi"),   tag_key("bdo"),   tag_key("del"),
      tag_key("dfn"),  tag_key("ins"),  tag_key("kbd"),   tag_key("sub"),   tag_key("sup"),
      tag_key("var"),  tag_key("wbr"),  tag_key("abbr"),  tag_key("cite"),  tag_key("code"),
      tag_key("data"), tag_key("font"), tag_key("mark"),  tag_key("ruby"),  tag_key("samp"),
      tag_key("span"), tag_key("time"), tag_key("small"), tag_key("tspan"), tag_key("strong")};
  static_assert(std::ranges::is_sorted(kInline));
  return name.size() <= kLongestTag && std::ranges::binary_search(kInline, tag_key(name));
}

}  // namespace underlag
