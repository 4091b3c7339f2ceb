#include "sources/expression_parser.hpp"

#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/messages/queries.hpp"
#include "diagnostics/phrases.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr int kDeepest = 64;

struct Token {
  enum class Kind { end, number, text, name, symbol };
  Kind kind = Kind::end;
  std::string text;  ///< A text without its quotes.
  double number = 0;
  int column = 1;  ///< From 1, in characters.
  int length = 1;
};

/// Letters of every script: å, ä and ö stand in column names.
bool starts_name(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         character == '_' || static_cast<unsigned char>(character) >= 0x80;
}

std::string shown(const Token& token) {
  return token.kind == Token::Kind::end ? std::string(messages::the_end) : "\"" + token.text + "\"";
}

class ExpressionParser {
 public:
  ExpressionParser(std::string_view text, const ExpressionPlace& where, Diagnostics& diagnostics)
      : text_(text), where_(where), diagnostics_(diagnostics) {}

  std::optional<FormattedExpression> formatted() {
    advance();
    if (token_.kind == Token::Kind::end && !failed_) fail(messages::expression_empty, token_, {});
    FormattedExpression out;
    out.expression = disjunction();
    if (!failed_ && is_symbol("|")) out.style = style();
    if (!failed_ && token_.kind != Token::Kind::end) report_rest();
    if (failed_) return std::nullopt;
    return out;
  }

 private:
  // --- tokens

  void advance() {
    skip_spaces();
    token_ = Token{};
    token_.column = column_;
    const std::size_t from = at_;
    if (at_ >= text_.size()) return;
    const char first = text_[at_];
    if (is_ascii_digit(first)) {
      read_number();
    } else if (first == '"' || first == '\'') {
      read_text(first);
      return;
    } else if (starts_name(first)) {
      token_.kind = Token::Kind::name;
      while (at_ < text_.size() && (starts_name(text_[at_]) || is_ascii_digit(text_[at_]))) ++at_;
    } else {
      token_.kind = Token::Kind::symbol;
      const auto two = text_.substr(at_, 2);
      at_ += two == "==" || two == "!=" || two == "<=" || two == ">=" ? 2 : 1;
    }
    token_.text = text_.substr(from, at_ - from);
    token_.length = static_cast<int>(code_point_count(token_.text));
    column_ += token_.length;
  }

  void skip_spaces() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
      ++at_;
      ++column_;
    }
  }

  void read_number() {
    token_.kind = Token::Kind::number;
    const char* begin = text_.data() + at_;
    const auto [end, error] =
        std::from_chars(begin, text_.data() + text_.size(), token_.number, std::chars_format::fixed);
    at_ += static_cast<std::size_t>(end - begin);
    if (error != std::errc()) token_.number = 0;
    if (at_ < text_.size() && text_[at_] == '%') {
      token_.number /= 100;
      ++at_;
    }
  }

  void read_text(char quote) {
    token_.kind = Token::Kind::text;
    const auto close = text_.find(quote, at_ + 1);
    if (close == std::string_view::npos) {
      token_.text = text_.substr(at_);
      token_.length = static_cast<int>(code_point_count(token_.text));
      fail(messages::expression_open_quote, token_, {token_.text});
      at_ = text_.size();
      token_.kind = Token::Kind::end;
      return;
    }
    token_.text = text_.substr(at_ + 1, close - at_ - 1);
    token_.length = static_cast<int>(code_point_count(token_.text)) + 2;
    column_ += token_.length;
    at_ = close + 1;
  }

  bool is_symbol(std::string_view symbol) const {
    return token_.kind == Token::Kind::symbol && token_.text == symbol;
  }
  bool is_word(std::string_view word) const {
    return token_.kind == Token::Kind::name && token_.text == word;
  }

  // --- errors: the first one in an expression is told, the rest would only follow from it

  void fail(const Message& message, const Token& token, std::vector<std::string> arguments) {
    if (failed_) return;
    failed_ = true;
    Place place = where_.place;
    if (place.column > 0) place.column += token.column - 1;
    Diagnostic& diagnostic = diagnostics_.add(message, std::move(place), std::move(arguments));
    diagnostic.excerpt = {std::string(where_.source_line), token.length};
  }

  void unexpected(const std::string& expected) {
    fail(messages::expression_unexpected, token_, {shown(token_), expected});
  }

  void report_rest() {
    const auto rest = text_.substr(at_);
    const bool digit_follows = !rest.empty() && is_ascii_digit(rest.front());
    if (is_symbol(",") && digit_follows && last_number_ > 0) {
      std::size_t digits = 0;
      while (digits < rest.size() && is_ascii_digit(rest[digits])) ++digits;
      const auto before = std::string(text_.substr(last_number_ - 1, at_ - last_number_));
      const auto after = std::string(rest.substr(0, digits));
      fail(messages::expression_decimal_comma, token_, {before + "," + after, before + "." + after});
    }
    unexpected(messages::operator_or_end);
  }

  void expect(std::string_view symbol, const char* name) {
    if (is_symbol(symbol)) return advance();
    unexpected(name);
  }

  // --- grammar, loosest first

  Expression make(Expression::Kind kind, std::string text, int column,
                  std::vector<Expression> children = {}) const {
    Expression out;
    out.kind = kind;
    out.text = std::move(text);
    out.column = column;
    out.children = std::move(children);
    return out;
  }

  Expression binary(Expression left, Expression (ExpressionParser::*next)()) {
    std::string operation = token_.text;
    const int column = token_.column;
    advance();
    Expression right = (this->*next)();
    std::vector<Expression> children;
    children.push_back(std::move(left));
    children.push_back(std::move(right));
    return make(Expression::Kind::binary, std::move(operation), column, std::move(children));
  }

  Expression disjunction() {
    if (++depth_ > kDeepest) fail(messages::expression_too_deep, token_, {std::to_string(kDeepest)});
    if (failed_) return {};
    Expression left = conjunction();
    while (!failed_ && is_word("or")) left = grown(binary(std::move(left), &ExpressionParser::conjunction));
    --depth_;
    return left;
  }

  Expression conjunction() {
    Expression left = negation();
    while (!failed_ && is_word("and")) left = grown(binary(std::move(left), &ExpressionParser::negation));
    return left;
  }

  Expression negation() {
    if (!is_word("not")) return comparison();
    return unary(&ExpressionParser::negation);
  }

  Expression comparison() {
    Expression left = sum();
    if (failed_) return left;
    for (const char* symbol : {"==", "!=", "<=", ">=", "<", ">"}) {
      if (is_symbol(symbol)) return binary(std::move(left), &ExpressionParser::sum);
    }
    if (is_word("in")) return binary(std::move(left), &ExpressionParser::sum);
    if (is_symbol("=")) unexpected("==");
    return left;
  }

  Expression sum() {
    Expression left = product();
    while (!failed_ && (is_symbol("+") || is_symbol("-"))) {
      left = grown(binary(std::move(left), &ExpressionParser::product));
    }
    return left;
  }

  Expression product() {
    Expression left = sign();
    while (!failed_ && (is_symbol("*") || is_symbol("/"))) {
      left = grown(binary(std::move(left), &ExpressionParser::sign));
    }
    return left;
  }

  Expression sign() {
    if (!is_symbol("-")) return postfix();
    return unary(&ExpressionParser::sign);
  }

  Expression unary(Expression (ExpressionParser::*next)()) {
    if (++depth_ > kDeepest) fail(messages::expression_too_deep, token_, {std::to_string(kDeepest)});
    if (failed_) return {};
    std::string operation = token_.text;
    const int column = token_.column;
    advance();
    std::vector<Expression> children;
    children.push_back((this->*next)());
    --depth_;
    return make(Expression::Kind::unary, std::move(operation), column, std::move(children));
  }

  Expression postfix() {
    Expression out = primary();
    while (!failed_) {
      const int column = token_.column;
      if (is_symbol(".")) {
        out = grown(member(std::move(out)));
      } else if (is_symbol("[")) {
        advance();
        std::vector<Expression> children;
        children.push_back(std::move(out));
        children.push_back(disjunction());
        expect("]", "\"]\"");
        out = grown(make(Expression::Kind::index, "", column, std::move(children)));
      } else {
        break;
      }
    }
    return out;
  }

  Expression member(Expression object) {
    advance();
    if (token_.kind != Token::Kind::name) {
      unexpected(messages::column_or_aggregate);
      return {};
    }
    Expression out = make(Expression::Kind::member, token_.text, token_.column);
    out.children.push_back(std::move(object));
    advance();
    if (is_symbol("(")) arguments(out.children, ")", "\")\"");
    return out;
  }

  Expression primary() {
    const Token token = token_;
    if (is_symbol("(")) {
      advance();
      Expression inside = disjunction();
      expect(")", "\")\"");
      return inside;
    }
    if (is_symbol("[")) {
      Expression out = make(Expression::Kind::list, "", token.column);
      arguments(out.children, "]", "\"]\"");
      return out;
    }
    if (token.kind == Token::Kind::end || token.kind == Token::Kind::symbol) {
      unexpected(messages::name_number_or_text);
      return {};
    }
    if (token.kind == Token::Kind::number) last_number_ = at_ - token.text.size() + 1;
    advance();
    if (token.kind == Token::Kind::number) {
      Expression out = make(Expression::Kind::number, token.text, token.column);
      out.number = token.number;
      return out;
    }
    if (token.kind == Token::Kind::text) return make(Expression::Kind::text, token.text, token.column);
    if (token.text == "true" || token.text == "false") {
      return make(Expression::Kind::boolean, token.text, token.column);
    }
    Expression out = make(Expression::Kind::name, token.text, token.column);
    if (is_symbol("(")) {
      out.kind = Expression::Kind::call;
      arguments(out.children, ")", "\")\"");
    }
    return out;
  }

  /// From the opening bracket to past the closing one.
  void arguments(std::vector<Expression>& into, std::string_view close, const char* name) {
    advance();
    if (is_symbol(close)) return advance();
    while (!failed_) {
      into.push_back(disjunction());
      if (!is_symbol(",")) break;
      advance();
    }
    expect(close, name);
  }

  /// A chain such as 1+1+1… grows a tree as deep as it is long: it is bounded too.
  Expression grown(Expression made) {
    if (++links_ > kMostLinks) fail(messages::expression_too_deep, token_, {std::to_string(kMostLinks)});
    return made;
  }

  std::optional<NumberStyle> style() {
    Token whole = token_;
    const std::size_t from = at_;
    advance();
    whole.column = token_.column;
    std::string written;
    for (const char character : text_.substr(from)) {
      if (character != ' ') written += character;
    }
    whole.length = static_cast<int>(code_point_count(written));
    const auto found = parse_number_style(written);
    if (!found) fail(messages::unknown_number_style, whole, {written, kNumberStyleNames});
    at_ = text_.size();
    token_ = Token{};
    return found;
  }

  static constexpr int kMostLinks = 500;

  std::string_view text_;
  const ExpressionPlace& where_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  int column_ = 1;
  Token token_;
  std::size_t last_number_ = 0;  ///< Offset + 1 of the number read last; 0 = none.
  int depth_ = 0;
  int links_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<FormattedExpression> parse_expression(std::string_view text, const ExpressionPlace& where,
                                                    Diagnostics& diagnostics) {
  return ExpressionParser(text, where, diagnostics).formatted();
}

}  // namespace underlag
