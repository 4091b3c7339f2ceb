#include "templating/expression_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace underlag {

namespace {

using Kind = TemplateExpression::Kind;

// Deeper expressions would use up the stack of the recursive readers; nobody writes them.
constexpr int kDeepest = 200;

class Reader {
 public:
  explicit Reader(TokenReader& tokens) : tokens_(tokens) {}

  ExpressionPtr choice() {
    if (++nesting_ > kDeepest) tokens_.fail(tokens_.peek().span, messages::template_expression_too_deep);
    ExpressionPtr first = tokens_.failed() ? constant(tokens_.peek().span, Value()) : logical_or();
    if (!tokens_.failed() && tokens_.sees("if")) {
      Span name = tokens_.take().span;
      ExpressionPtr condition = logical_or();
      ExpressionPtr otherwise = tokens_.accept("else") ? choice() : constant(condition->span, Value());
      std::vector<ExpressionPtr> parts;
      parts.push_back(std::move(first));
      parts.push_back(std::move(condition));
      parts.push_back(std::move(otherwise));
      first = make(Kind::choice, name, std::move(parts));
    }
    --nesting_;
    return first;
  }

  ExpressionPtr logical_or() {
    ExpressionPtr left = logical_and();
    while (tokens_.sees("or") && !tokens_.failed())
      left = pair(Kind::logical_or, std::move(left), &Reader::logical_and);
    return left;
  }

 private:
  using Step = ExpressionPtr (Reader::*)();

  static ExpressionPtr constant(const Span& span, Value value) {
    auto out = std::make_unique<TemplateExpression>();
    out->span = span;
    out->name_span = span;
    out->value = std::move(value);
    return out;
  }

  ExpressionPtr make(Kind kind, const Span& name, std::vector<ExpressionPtr> parts) {
    auto out = std::make_unique<TemplateExpression>();
    out->kind = kind;
    out->name_span = name;
    out->span = name;
    for (const ExpressionPtr& part : parts) {
      out->depth = std::max(out->depth, part->depth + 1);
      // The span reaches from the first part or the operator, whichever stands first, to the last.
      Span first = part->span.offset < out->span.offset ? part->span : out->span;
      bool part_is_last = part->span.offset + part->span.length > out->span.offset + out->span.length;
      out->span = joined(first, part_is_last ? part->span : out->span);
    }
    if (out->depth > kDeepest) tokens_.fail(name, messages::template_expression_too_deep);
    out->parts = std::move(parts);
    return out;
  }

  ExpressionPtr make(Kind kind, const Span& name, ExpressionPtr only) {
    std::vector<ExpressionPtr> parts;
    parts.push_back(std::move(only));
    return make(kind, name, std::move(parts));
  }

  // `left`, the operator that is next, and what `step` reads after it.
  ExpressionPtr pair(Kind kind, ExpressionPtr left, Step step) {
    Span name = tokens_.take().span;
    std::vector<ExpressionPtr> parts;
    parts.push_back(std::move(left));
    parts.push_back((this->*step)());
    return make(kind, name, std::move(parts));
  }

  ExpressionPtr logical_and() {
    ExpressionPtr left = logical_not();
    while (tokens_.sees("and") && !tokens_.failed()) {
      left = pair(Kind::logical_and, std::move(left), &Reader::logical_not);
    }
    return left;
  }

  ExpressionPtr logical_not() {
    Span name = tokens_.peek().span;
    int count = 0;
    while (tokens_.accept("not")) ++count;
    ExpressionPtr inner = comparison();
    // Of many only one or two matter; two make true or false of any value.
    if (count > 0) inner = make(Kind::logical_not, name, std::move(inner));
    return count > 0 && count % 2 == 0 ? make(Kind::logical_not, name, std::move(inner)) : std::move(inner);
  }

  ExpressionPtr comparison() {
    ExpressionPtr left = sum();
    while (!tokens_.failed()) {
      if (tokens_.sees("is")) {
        left = test(std::move(left));
        continue;
      }
      std::optional<Operator> op = comparison_operator();
      if (!op) break;
      left = pair(Kind::binary, std::move(left), &Reader::sum);
      left->op = *op;
    }
    return left;
  }

  std::optional<Operator> comparison_operator() {
    static constexpr std::array<std::pair<std::string_view, Operator>, 7> kComparisons = {{
        {"==", Operator::equal},
        {"!=", Operator::not_equal},
        {"<", Operator::less},
        {"<=", Operator::less_or_equal},
        {">", Operator::greater},
        {">=", Operator::greater_or_equal},
        {"in", Operator::in},
    }};
    for (const auto& [symbol, op] : kComparisons) {
      if (tokens_.sees(symbol)) return op;
    }
    if (!tokens_.sees("not") || tokens_.peek_second().span.text() != "in") return std::nullopt;
    tokens_.take();
    return Operator::not_in;
  }

  // `is defined`, `is not defined`, `is null`
  ExpressionPtr test(ExpressionPtr left) {
    tokens_.take();
    bool negates = tokens_.accept("not");
    Span name = tokens_.peek().span;
    Kind kind = Kind::is_defined;
    if (tokens_.accept("undefined")) {
      negates = !negates;
    } else if (tokens_.accept("null") || tokens_.accept("none")) {
      kind = Kind::is_null;
    } else if (!tokens_.accept("defined")) {
      tokens_.fail(name, messages::template_unknown_test, {std::string(name.text())});
    }
    ExpressionPtr out = make(kind, name, std::move(left));
    return negates ? make(Kind::logical_not, name, std::move(out)) : std::move(out);
  }

  ExpressionPtr sum() {
    static constexpr std::array<std::pair<std::string_view, Operator>, 3> kSums = {
        {{"+", Operator::add}, {"-", Operator::subtract}, {"~", Operator::join}}};
    return chain(kSums, &Reader::product);
  }

  ExpressionPtr product() {
    static constexpr std::array<std::pair<std::string_view, Operator>, 4> kProducts = {
        {{"*", Operator::multiply},
         {"//", Operator::divide_whole},
         {"/", Operator::divide},
         {"%", Operator::remainder}}};
    return chain(kProducts, &Reader::negative);
  }

  template <std::size_t Count>
  ExpressionPtr chain(const std::array<std::pair<std::string_view, Operator>, Count>& operators, Step step) {
    ExpressionPtr left = (this->*step)();
    while (!tokens_.failed()) {
      auto found = std::ranges::find_if(operators, [&](const auto& one) { return tokens_.sees(one.first); });
      if (found == operators.end()) break;
      left = pair(Kind::binary, std::move(left), step);
      left->op = found->second;
    }
    return left;
  }

  // As in Jinja, a filter takes the negative number: -5 | abs is 5.
  ExpressionPtr negative() {
    bool negates = false;
    Span name = tokens_.peek().span;
    while (tokens_.accept("-")) negates = !negates;
    ExpressionPtr inner = with_members();
    return filtered(negates ? make(Kind::negative, name, std::move(inner)) : std::move(inner));
  }

  ExpressionPtr filtered(ExpressionPtr out) {
    while (!tokens_.failed() && tokens_.accept("|")) {
      const Token& name = tokens_.peek();
      if (name.kind != Token::Kind::name) {
        tokens_.fail_here(messages::template_filter_expected);
        break;
      }
      tokens_.take();
      std::vector<ExpressionPtr> parts;
      parts.push_back(std::move(out));
      std::vector<std::string> keywords;
      if (tokens_.sees("(")) arguments(parts, keywords);
      if (!keywords.empty())
        tokens_.fail(name.span, messages::template_filter_keyword, {std::string(name.span.text())});
      out = make(Kind::filter, name.span, std::move(parts));
      out->name = name.span.text();
    }
    return out;
  }

  ExpressionPtr with_members() {
    ExpressionPtr out = primary();
    while (!tokens_.failed()) {
      if (tokens_.accept(".")) {
        const Token& name = tokens_.peek();
        if (name.kind != Token::Kind::name) {
          tokens_.fail_here(messages::template_name_expected);
          break;
        }
        tokens_.take();
        out = make(Kind::member, name.span, std::move(out));
        out->name = name.span.text();
      } else if (tokens_.sees("[")) {
        Span name = tokens_.take().span;
        std::vector<ExpressionPtr> parts;
        parts.push_back(std::move(out));
        parts.push_back(choice());
        Span end = tokens_.peek().span;
        tokens_.expect("]");
        out = make(Kind::index, name, std::move(parts));
        out->span = joined(out->span, end);
      } else {
        break;
      }
    }
    return out;
  }

  ExpressionPtr primary() {
    const Token& token = tokens_.peek();
    switch (token.kind) {
      case Token::Kind::text:
        tokens_.take();
        return constant(token.span, Value(unquoted(token.span.text())));
      case Token::Kind::integer:
      case Token::Kind::decimal:
        tokens_.take();
        return number(token);
      case Token::Kind::name:
        return named(token);
      default:
        break;
    }
    if (tokens_.sees("[")) return list();
    if (tokens_.accept("(")) {
      ExpressionPtr inner = choice();
      tokens_.expect(")");
      return inner;
    }
    tokens_.fail_here(messages::template_value_expected);
    return constant(token.span, Value());
  }

  ExpressionPtr number(const Token& token) {
    std::string_view text = token.span.text();
    const char* end = text.data() + text.size();
    if (token.kind == Token::Kind::decimal) {
      double value = 0;
      auto read = std::from_chars(text.data(), end, value);
      if (read.ec == std::errc()) return constant(token.span, Value(value));
    } else {
      std::int64_t value = 0;
      auto read = std::from_chars(text.data(), end, value);
      if (read.ec == std::errc()) return constant(token.span, Value(value));
    }
    tokens_.fail(token.span, messages::template_number_too_large, {std::string(text)});
    return constant(token.span, Value());
  }

  ExpressionPtr named(const Token& token) {
    std::string_view word = token.span.text();
    constexpr std::array<std::string_view, 7> kReserved = {"if", "else", "in", "is", "and", "or", "not"};
    if (std::ranges::find(kReserved, word) != kReserved.end()) {
      tokens_.fail_here(messages::template_value_expected);
      return constant(token.span, Value());
    }
    tokens_.take();
    if (word == "true" || word == "True") return constant(token.span, Value(true));
    if (word == "false" || word == "False") return constant(token.span, Value(false));
    if (word == "null" || word == "none" || word == "None") return constant(token.span, Value());
    std::vector<ExpressionPtr> parts;
    std::vector<std::string> keywords;
    bool calls = tokens_.sees("(");
    Span end = token.span;
    if (calls) end = arguments(parts, keywords);
    ExpressionPtr out = make(calls ? Kind::call : Kind::name, token.span, std::move(parts));
    out->span = joined(token.span, end);
    out->name = word;
    out->keywords = std::move(keywords);
    return out;
  }

  ExpressionPtr list() {
    Span name = tokens_.take().span;
    std::vector<ExpressionPtr> parts;
    while (!tokens_.failed() && !tokens_.sees("]")) {
      parts.push_back(choice());
      if (!tokens_.accept(",")) break;
    }
    Span end = tokens_.peek().span;
    tokens_.expect("]");
    ExpressionPtr out = make(Kind::list, name, std::move(parts));
    out->span = joined(name, end);
    return out;
  }

  // ( a, b, name=c ); the closing parenthesis.
  Span arguments(std::vector<ExpressionPtr>& parts, std::vector<std::string>& keywords) {
    tokens_.take();
    while (!tokens_.failed() && !tokens_.sees(")")) {
      bool by_keyword = tokens_.peek().kind == Token::Kind::name && tokens_.peek_second().span.text() == "=";
      if (by_keyword) {
        keywords.emplace_back(tokens_.take().span.text());
        tokens_.take();
      } else if (!keywords.empty()) {
        tokens_.fail(tokens_.peek().span, messages::template_argument_order);
        break;
      }
      parts.push_back(choice());
      if (!tokens_.accept(",")) break;
    }
    Span end = tokens_.peek().span;
    tokens_.expect(")");
    return end;
  }

  TokenReader& tokens_;
  int nesting_ = 0;
};

}  // namespace

ExpressionPtr read_expression(TokenReader& tokens) {
  return Reader(tokens).choice();
}

ExpressionPtr read_expression_before_if(TokenReader& tokens) {
  return Reader(tokens).logical_or();
}

}  // namespace underlag
