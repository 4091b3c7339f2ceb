#include "sources/json_reader.hpp"

#include <charconv>
#include <map>
#include <string>

#include "diagnostics/messages/sources.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr int kDeepest = 64;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// -12.5e3: no leading zeros, no point without digits on both sides.
bool is_json_number(std::string_view text) {
  const auto digits = [&] {
    std::size_t count = 0;
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1), ++count;
    return count;
  };
  const auto take = [&](std::string_view one_of) {
    if (text.empty() || one_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
  };
  take("-");
  if (!take("0") && digits() == 0) return false;
  if (take(".") && digits() == 0) return false;
  if (take("eE")) {
    take("+-");
    if (digits() == 0) return false;
  }
  return text.empty();
}

class JsonParser {
 public:
  JsonParser(std::string_view text, const YamlSource& source, Diagnostics& diagnostics)
      : text_(text), source_(source), diagnostics_(diagnostics), line_(source.first_line) {}

  std::optional<YamlNode> document() {
    YamlNode root;
    skip_space();
    if (at_ == text_.size()) return root;
    if (!value(root, 0)) return std::nullopt;
    skip_space();
    if (at_ < text_.size()) {
      fail(messages::kJsonEnd);
      return std::nullopt;
    }
    return is_broken_ ? std::nullopt : std::optional(std::move(root));
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void advance() {
    const char c = text_[at_++];
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if ((c & 0xC0) != 0x80) {
      ++column_;
    }
  }

  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      advance();
  }

  bool take(char wanted) {
    if (peek() != wanted || at_ == text_.size()) return false;
    advance();
    return true;
  }

  bool value(YamlNode& out, int depth) {
    out.line = line_;
    out.column = column_;
    if (++values_ > 2 * kMostYamlValues) {  // keys are values too
      return fail(messages::yaml_too_many_values, {std::to_string(kMostYamlValues)});
    }
    if (depth > kDeepest) return fail(messages::yaml_too_deep, {std::to_string(kDeepest)});
    switch (peek()) {
      case '{':
        return object(out, depth);
      case '[':
        return array(out, depth);
      case '"':
        out.kind = YamlNode::Kind::scalar;
        out.quoted = true;
        return string(out.text);
      default:
        return word(out);
    }
  }

  bool object(YamlNode& out, int depth) {
    out.kind = YamlNode::Kind::mapping;
    std::map<std::string, int, std::less<>> seen;  // key → line
    advance();
    skip_space();
    if (take('}')) return true;
    while (true) {
      auto& [key, content] = out.members.emplace_back();
      if (peek() != '"') return fail(messages::kJsonKey);
      if (!value(key, depth + 1)) return false;
      if (const auto [first, is_new] = seen.emplace(key.text, key.line); !is_new) {
        report(messages::yaml_duplicate_key, key.line, key.column, {key.text, std::to_string(first->second)});
        is_broken_ = true;
      }
      skip_space();
      if (!take(':')) return fail(messages::kJsonColon);
      skip_space();
      if (!value(content, depth + 1)) return false;
      skip_space();
      if (take('}')) return true;
      if (!take(',')) return fail(messages::kJsonObject);
      skip_space();
    }
  }

  bool array(YamlNode& out, int depth) {
    out.kind = YamlNode::Kind::sequence;
    advance();
    skip_space();
    if (take(']')) return true;
    while (true) {
      if (!value(out.items.emplace_back(), depth + 1)) return false;
      skip_space();
      if (take(']')) return true;
      if (!take(',')) return fail(messages::kJsonArray);
      skip_space();
    }
  }

  /// true, false, null or a number.
  bool word(YamlNode& out) {
    const std::size_t start = at_;
    while (at_ < text_.size() && std::string_view(",]}: \t\r\n").find(text_[at_]) == std::string_view::npos)
      advance();
    const std::string_view found = text_.substr(start, at_ - start);
    out.kind = found == "null" ? YamlNode::Kind::null : YamlNode::Kind::scalar;
    out.text = found;
    if (found == "true" || found == "false" || found == "null" || is_json_number(found)) return true;
    at_ = start;
    line_ = out.line;
    column_ = out.column;
    return fail(messages::kJsonValue);
  }

  bool string(std::string& out) {
    advance();
    while (true) {
      const char c = peek();
      if (at_ == text_.size() || c == '\n' || c == '\r') return fail(messages::kJsonQuote);
      if (static_cast<unsigned char>(c) < 0x20) return fail(messages::kJsonControl);
      if (c == '"') break;
      if (c == '\\') {
        if (!escape(out)) return fail(messages::kJsonEscape);
        continue;
      }
      out += c;
      advance();
    }
    advance();
    return true;
  }

  bool escape(std::string& out) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char name = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (const auto found = names.find(name); name != '\0' && found != std::string_view::npos) {
      out += meanings[found];
      advance();
      advance();
      return true;
    }
    const auto first = escaped_unit(at_);
    if (!first) return false;
    char32_t letter = *first;
    std::size_t length = 6;
    if (letter >= 0xD800 && letter < 0xE000) {
      const auto second = escaped_unit(at_ + 6);
      if (letter >= 0xDC00 || !second || *second < 0xDC00 || *second > 0xDFFF) return false;
      letter = 0x10000 + ((letter - 0xD800) << 10) + (*second - 0xDC00);
      length = 12;
    }
    append_utf8(out, letter);
    for (std::size_t i = 0; i < length; ++i) advance();
    return true;
  }

  /// The number in \uXXXX at `at`.
  std::optional<char32_t> escaped_unit(std::size_t at) const {
    const std::string_view unit = at < text_.size() ? text_.substr(at, 6) : std::string_view();
    if (unit.size() < 6 || !unit.starts_with("\\u")) return std::nullopt;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(unit.data() + 2, unit.data() + 6, number, 16);
    if (error != std::errc() || end != unit.data() + 6) return std::nullopt;
    return number;
  }

  bool fail(const messages::JsonExpected& expected) {
    return fail(messages::json_syntax, {expected.sv, expected.en});
  }

  bool fail(const Message& message, std::vector<std::string> arguments) {
    report(message, line_, column_, std::move(arguments));
    return false;
  }

  void report(const Message& message, int line, int column, std::vector<std::string> arguments) {
    const std::string excerpt = line_of(text_, line - source_.first_line + 1);
    diagnostics_.add(message, {source_.file, line, column, ""}, std::move(arguments)).excerpt = {excerpt, 1};
  }

  std::string_view text_;
  const YamlSource& source_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  int line_;
  int column_ = 1;
  std::size_t values_ = 0;
  bool is_broken_ = false;
};

}  // namespace

std::optional<YamlNode> parse_json(std::string_view text, const YamlSource& source,
                                   Diagnostics& diagnostics) {
  const auto body = utf8_body(text, source, diagnostics);
  return body ? JsonParser(*body, source, diagnostics).document() : std::nullopt;
}

}  // namespace underlag
