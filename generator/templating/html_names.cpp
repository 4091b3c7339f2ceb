#include "templating/html_names.hpp"

#include <algorithm>
#include <array>

namespace underlag {

namespace {

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
  return std::ranges::find(words, word) != words.end();
}

// Every attribute of HTML and SVG that takes one URL.
constexpr std::array<std::string_view, 18> kUrls = {
    "href", "src",      "action",  "formaction", "cite",    "poster",   "background", "longdesc",   "usemap",
    "data", "codebase", "classid", "archive",    "profile", "manifest", "icon",       "xlink:href", "dynsrc"};

// srcdoc is HTML inside HTML; srcset, imagesrcset and ping are lists of addresses; the others are rules.
constexpr std::array<std::string_view, 11> kRefused = {
    "srcdoc",  "srcset",        "imagesrcset", "ping", "http-equiv", "xml:base",
    "sandbox", "attributename", "nonce",       "is",   "allow"};

// Their src, data or href is run, or shown as a page of its own inside this one.
constexpr std::array<std::string_view, 8> kCodeElements = {"script", "iframe", "frame", "object",
                                                           "embed",  "applet", "use",   "feimage"};

// They write any value into another attribute, href among them.
constexpr std::array<std::string_view, 5> kAnimations = {"animate", "set", "animatemotion",
                                                         "animatetransform", "animatecolor"};

}  // namespace

AttributeKind attribute_kind(std::string_view element, std::string_view attribute) {
  if (attribute.starts_with("on")) return AttributeKind::event;
  if (attribute == "style") return AttributeKind::style;
  if (is_one_of(attribute, kRefused)) return AttributeKind::refused;
  if (element == "base") return AttributeKind::base;
  if (is_one_of(element, kAnimations)) {
    constexpr std::array<std::string_view, 4> kWritten = {"values", "to", "from", "by"};
    if (is_one_of(attribute, kWritten)) return AttributeKind::refused;
  }
  if (element == "script" && attribute == "type") return AttributeKind::script_type;
  if (element == "meta" && attribute == "content") return AttributeKind::content;
  if (is_one_of(attribute, kUrls)) {
    return is_one_of(element, kCodeElements) ? AttributeKind::code_url : AttributeKind::url;
  }
  return AttributeKind::plain;
}

bool is_text_element(std::string_view element) {
  return element == "title" || element == "textarea";
}

bool is_raw_element(std::string_view element) {
  constexpr std::array<std::string_view, 6> kRaw = {"style",   "xmp",      "iframe",
                                                    "noembed", "noframes", "plaintext"};
  return is_one_of(element, kRaw);
}

}  // namespace underlag
