#include "sources/written_number.hpp"

#include <charconv>
#include <string>

namespace underlag {

namespace {

constexpr std::size_t kLongest = 40;

/// The text in ASCII: one '-' for every minus, ' ' for every space; nothing else is changed.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    if (rest.starts_with("\u2212")) {
      out += '-';
      at += 3;
    } else if (rest.starts_with("\u00a0")) {
      out += ' ';
      at += 2;
    } else if (rest.starts_with("\u202f") || rest.starts_with("\u2009")) {
      out += ' ';
      at += 3;
    } else {
      out += text[at++];
    }
  }
  const auto first = out.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Digits, or groups of three with spaces between; without the spaces.
std::optional<std::string> whole_part(std::string_view text) {
  if (text.find(' ') == std::string_view::npos) {
    return text.empty() || is_digits(text) ? std::optional(std::string(text)) : std::nullopt;
  }
  std::string out;
  for (bool first = true; !text.empty(); first = false) {
    const auto group = text.substr(0, text.find(' '));
    if (!is_digits(group) || group.size() > 3 || (!first && group.size() != 3)) return std::nullopt;
    out += group;
    text.remove_prefix(std::min(text.size(), group.size() + 1));
  }
  return out;
}

}  // namespace

std::optional<WrittenNumber> parse_written_number(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string kept = plain(text);
  std::string_view rest = kept;
  WrittenNumber out;
  const bool is_negative = rest.starts_with('-');
  if (is_negative) rest.remove_prefix(1);
  if (rest.ends_with('%')) {
    out.is_percent = true;
    rest.remove_suffix(1);
    while (rest.ends_with(' ')) rest.remove_suffix(1);
  }
  const auto mark = rest.find_first_of(",.");
  const auto whole = whole_part(rest.substr(0, mark));
  if (!whole) return std::nullopt;
  std::string_view decimals;
  if (mark != std::string_view::npos) {
    decimals = rest.substr(mark + 1);
    // 1.234 may be a thousand and more; 0.234, .234 and 12345.678 may not.
    const bool may_be_thousands =
        decimals.size() == 3 && !whole->empty() && whole->size() <= 3 && *whole != "0";
    if (!is_digits(decimals) || (may_be_thousands && rest[mark] == '.')) return std::nullopt;
    out.decimal_mark = rest[mark];
  } else if (whole->empty()) {
    return std::nullopt;
  }
  out.decimals = static_cast<int>(decimals.size());
  // Shifting the mark by two in the text keeps 12,6 % exactly 0.126.
  std::string number = "0" + *whole + std::string(decimals) + "e-" +
                       std::to_string(decimals.size() + (out.is_percent ? 2 : 0));
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), out.value);
  if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
  if (is_negative && out.value != 0) out.value = -out.value;
  return out;
}

}  // namespace underlag
