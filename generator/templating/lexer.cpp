#include "templating/lexer.hpp"

#include <array>
#include <optional>
#include <string>

#include "diagnostics/messages/templating.hpp"
#include "text/ascii.hpp"

namespace underlag {

namespace {

using Kind = Token::Kind;

// Letters beyond ASCII are letters of names: {{ ålder }} works.
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class Cutter {
 public:
  Cutter(const TemplateSource& source, TemplateProblems& problems)
      : source_(source), text_(source.text), problems_(problems) {}

  LexedTemplate cut() {
    while (at_ < text_.size() && !problems_.is_full()) {
      std::size_t open = next_delimiter(at_);
      if (open == std::string_view::npos) break;
      if (!take(open)) return std::move(out_);
    }
    add_text(text_.size());
    return std::move(out_);
  }

 private:
  std::size_t next_delimiter(std::size_t from) const {
    for (std::size_t i = text_.find('{', from); i != std::string_view::npos; i = text_.find('{', i + 1)) {
      if (starts_delimiter(i)) return i;
    }
    return std::string_view::npos;
  }

  bool starts_delimiter(std::size_t i) const {
    if (text_[i] != '{' || i + 1 >= text_.size()) return false;
    char next = text_[i + 1];
    return next == '{' || next == '%' || next == '#';
  }

  void tell_unclosed(std::size_t open) {
    char sort = text_[open + 1];
    problems_.add(span(open, open + 2), messages::template_unclosed_delimiter,
                  {std::string(text_.substr(open, 2)), sort == '{'   ? "}}"
                                                       : sort == '%' ? "%}"
                                                                     : "#}"});
  }

  Span span(std::size_t from, std::size_t to) const {
    return {&source_, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
  }

  // The delimiter at `open` and everything to its end. False when it never ends: nothing more can be cut.
  bool take(std::size_t open) {
    char sort = text_[open + 1];
    bool trims_before = open + 2 < text_.size() && text_[open + 2] == '-';
    std::size_t inside = open + (trims_before ? 3 : 2);
    std::size_t text_end = open;
    if (trims_before) {
      while (text_end > at_ && kHtmlSpace.has(text_[text_end - 1])) --text_end;
    }
    std::uint32_t first_token = static_cast<std::uint32_t>(out_.tokens.size());
    bool is_broken = false;
    std::optional<std::size_t> close =
        sort == '#' ? end_of_comment(inside) : cut_tokens(open, inside, is_broken);
    if (!close) {
      tell_unclosed(open);
      return false;
    }
    std::size_t after = *close + 2;
    bool trims_after = *close > inside && text_[*close - 1] == '-';
    if (sort != '{' && !trims_before && !trims_after) stand_alone(open, text_end, after);
    add_text(text_end);
    if (sort != '#') {
      auto kind = sort == '{' ? Segment::Kind::output : Segment::Kind::tag;
      out_.segments.push_back({kind, span(open, *close + 2), first_token, is_broken});
    }
    at_ = after;
    if (trims_after) {
      while (at_ < text_.size() && kHtmlSpace.has(text_[at_])) ++at_;
    }
    return true;
  }

  // A tag or comment alone on its line takes the whole line with it.
  void stand_alone(std::size_t open, std::size_t& text_end, std::size_t& after) const {
    std::size_t left = open;
    while (left > at_ && (text_[left - 1] == ' ' || text_[left - 1] == '\t')) --left;
    // Text that began after another delimiter on the same line does not begin a line.
    bool starts_line = left == 0 || text_[left - 1] == '\n';
    std::size_t right = after;
    while (right < text_.size() && (text_[right] == ' ' || text_[right] == '\t')) ++right;
    bool ends_line = right == text_.size() || text_[right] == '\n';
    if (!starts_line || !ends_line) return;
    text_end = left;
    after = right == text_.size() ? right : right + 1;
  }

  std::optional<std::size_t> end_of_comment(std::size_t from) const {
    std::size_t end = text_.find("#}", from);
    if (end == std::string_view::npos) return std::nullopt;
    return end;
  }

  void add_text(std::size_t end) {
    if (end > at_) out_.segments.push_back({Segment::Kind::text, span(at_, end), 0, false});
  }

  // Tokens up to "}}" or "%}"; its offset.
  std::optional<std::size_t> cut_tokens(std::size_t open, std::size_t from, bool& is_broken) {
    const std::string_view close = text_[open + 1] == '{' ? "}}" : "%}";
    std::size_t i = from;
    while (true) {
      while (i < text_.size() && kHtmlSpace.has(text_[i])) ++i;
      if (i >= text_.size()) return std::nullopt;
      std::string_view rest = text_.substr(i);
      bool ends = rest.starts_with(close);
      bool ends_with_trim = rest.starts_with('-') && rest.substr(1).starts_with(close);
      if (ends || ends_with_trim) {
        out_.tokens.push_back({Kind::end, span(i, i + (ends ? 2 : 3))});
        return ends ? i : i + 1;
      }
      if (starts_delimiter(i)) {
        // Another one begins: this one has been forgotten. The two characters of its end are not there.
        tell_unclosed(open);
        is_broken = true;
        out_.tokens.push_back({Kind::end, span(i, i)});
        return i - 2;
      }
      std::size_t length = token_at(i);
      if (length == 0) {
        is_broken = true;
        std::size_t end = text_.find(close, i);
        if (end == std::string_view::npos) return std::nullopt;
        out_.tokens.push_back({Kind::end, span(end, end + 2)});
        return end;
      }
      i += length;
    }
  }

  // Length of the token at `i`; 0 after telling what is wrong with it.
  std::size_t token_at(std::size_t i) {
    char c = text_[i];
    if (c == '"' || c == '\'') return quoted_at(i);
    if (is_ascii_digit(c)) return number_at(i);
    if (starts_name(c)) {
      std::size_t end = i + 1;
      while (end < text_.size() && (starts_name(text_[end]) || is_ascii_digit(text_[end]))) ++end;
      return add(Kind::name, i, end);
    }
    constexpr std::array<std::string_view, 5> kLong = {"==", "!=", "<=", ">=", "//"};
    for (std::string_view symbol : kLong) {
      if (text_.substr(i).starts_with(symbol)) return add(Kind::symbol, i, i + 2);
    }
    if (std::string_view("+-*/%~<>=()[],.|").find(c) != std::string_view::npos)
      return add(Kind::symbol, i, i + 1);
    problems_.add(span(i, i + 1), messages::template_unknown_character, {std::string(1, c)});
    return 0;
  }

  std::size_t quoted_at(std::size_t i) {
    std::size_t end = i + 1;
    while (end < text_.size() && text_[end] != text_[i] && text_[end] != '\n')
      end += text_[end] == '\\' ? 2 : 1;
    if (end < text_.size() && text_[end] == text_[i]) return add(Kind::text, i, end + 1);
    problems_.add(span(i, i + 1), messages::template_unclosed_text, {std::string(1, text_[i])});
    return 0;
  }

  std::size_t number_at(std::size_t i) {
    std::size_t end = i;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    bool has_decimals = end + 1 < text_.size() && text_[end] == '.' && is_ascii_digit(text_[end + 1]);
    if (!has_decimals) return add(Kind::integer, i, end);
    ++end;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    return add(Kind::decimal, i, end);
  }

  std::size_t add(Kind kind, std::size_t from, std::size_t to) {
    out_.tokens.push_back({kind, span(from, to)});
    return to - from;
  }

  const TemplateSource& source_;
  std::string_view text_;
  TemplateProblems& problems_;
  LexedTemplate out_;
  std::size_t at_ = 0;
};

}  // namespace

LexedTemplate cut_template(const TemplateSource& source, TemplateProblems& problems) {
  return Cutter(source, problems).cut();
}

std::string unquoted(std::string_view quoted) {
  std::string out;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    char c = quoted[i];
    if (c == '\\' && i + 2 < quoted.size()) {
      c = quoted[++i];
      if (c == 'n') c = '\n';
      if (c == 't') c = '\t';
    }
    out += c;
  }
  return out;
}

}  // namespace underlag
