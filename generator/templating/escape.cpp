#include "templating/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "text/ascii.hpp"
#include "text/html_escape.hpp"

namespace underlag {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr ByteEscapes kInText{{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'\0', kReplacement}};
constexpr ByteEscapes kInAttribute{{'&', "&amp;"},  {'<', "&lt;"},  {'>', "&gt;"},       {'"', "&quot;"},
                                   {'\'', "&#39;"}, {'`', "&#96;"}, {'\0', kReplacement}};

constexpr ByteSet kStaysInComponent("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
constexpr ByteSet kStaysInUrl(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!#$()*+,/:;=?@[]%");

// How many bytes at the start of the text are in the set.
std::size_t length_of(std::string_view text, const ByteSet& set) {
  std::size_t length = 0;
  while (length < text.size() && set.has(text[length])) ++length;
  return length;
}

void append_percent(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4U];
  out += kHex[byte & 15U];
}

std::string_view without_spaces(std::string_view text) {
  auto is_space = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// What is_safe_url knows of an address: the scheme if it has one, or that one may be hidden in it.
struct Scheme {
  std::string_view name;
  bool hidden = false;
};

Scheme scheme_of(std::string_view escaped) {
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    switch (escaped[i]) {
      case '/':
      case '?':
      case '#':
        return {};
      case ':':
        return {escaped.substr(0, i), false};
      case '&': {
        // Our own escapes are harmless; any other entity, written in the template, could stand for a colon.
        std::string_view rest = escaped.substr(i);
        constexpr std::array<std::string_view, 6> kOurs = {"&amp;",  "&lt;",  "&gt;",
                                                           "&quot;", "&#39;", "&#96;"};
        auto ours = std::ranges::find_if(kOurs, [&](std::string_view one) { return rest.starts_with(one); });
        if (ours == kOurs.end()) return {{}, true};
        i += ours->size() - 1;
        break;
      }
      default:
        break;
    }
  }
  return {};
}

}  // namespace

void append_escaped_text(std::string& out, std::string_view text) {
  kInText.append(out, text);
}

void append_escaped_attribute(std::string& out, std::string_view text) {
  kInAttribute.append(out, text);
}

void append_url(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t kept = length_of(text, kStaysInUrl);
    out += text.substr(0, kept);
    if (kept == text.size()) return;
    if (text[kept] == '&') {
      out += "&amp;";
    } else {
      append_percent(out, text[kept]);
    }
    text.remove_prefix(kept + 1);
  }
}

void append_url_component(std::string& out, std::string_view text) {
  for (char c : text) {
    if (kStaysInComponent.has(c)) {
      out += c;
    } else {
      append_percent(out, c);
    }
  }
}

void append_json_characters(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool line_separator =
        text.substr(i).starts_with("\xE2\x80\xA8") || text.substr(i).starts_with("\xE2\x80\xA9");
    if (line_separator) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == '>' || c == '&' || c == '\'' ||
               c == 0x7F) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
}

void append_json(std::string& out, const Value& value) {
  switch (value.type()) {
    case Value::Type::undefined:
    case Value::Type::null:
      out += "null";
      return;
    case Value::Type::boolean:
      out += value.boolean() ? "true" : "false";
      return;
    case Value::Type::integer:
      out += fmt::format("{}", value.integer());
      return;
    case Value::Type::number:
      out += std::isfinite(value.number()) ? fmt::format("{}", value.number()) : "null";
      return;
    case Value::Type::text:
    case Value::Type::html:
      out += '"';
      append_json_characters(out, value.text());
      out += '"';
      return;
    case Value::Type::list: {
      out += '[';
      std::string_view comma;
      for (const Value& one : value.list()) {
        out += comma;
        append_json(out, one);
        comma = ",";
      }
      out += ']';
      return;
    }
    case Value::Type::object: {
      out += '{';
      std::string_view comma;
      for (const auto& [name, member] : value.object().members()) {
        out += comma;
        out += '"';
        append_json_characters(out, name.text());
        out += "\":";
        append_json(out, member);
        comma = ",";
      }
      out += '}';
      return;
    }
  }
}

bool is_allowed_scheme(std::string_view scheme) {
  constexpr std::array<std::string_view, 4> kAllowed = {"http", "https", "mailto", "tel"};
  return std::ranges::any_of(kAllowed, [&](std::string_view one) {
    return std::ranges::equal(one, scheme,
                              [](char a, char b) { return a == b || (b >= 'A' && b <= 'Z' && a == b + 32); });
  });
}

bool is_safe_url(std::string_view escaped) {
  Scheme scheme = scheme_of(without_spaces(escaped));
  if (scheme.hidden) return false;
  // No colon before the path: relative. An empty name is ":x", which no browser takes for a scheme, but
  // nobody means it.
  return scheme.name.data() == nullptr || is_allowed_scheme(scheme.name);
}

bool is_same_site_url(std::string_view escaped) {
  std::string_view address = without_spaces(escaped);
  Scheme scheme = scheme_of(address);
  if (scheme.hidden || scheme.name.data() != nullptr) return false;
  // "//host" and, for a browser, "/\host" and "\\host" name another host; percent-encoded backslashes do not.
  bool other_host = address.size() > 1 && (address[0] == '/' || address[0] == '\\') &&
                    (address[1] == '/' || address[1] == '\\');
  return !other_host;
}

}  // namespace underlag
