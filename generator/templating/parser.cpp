#include "templating/parser.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/messages/templating.hpp"
#include "templating/expression_reader.hpp"
#include "templating/lexer.hpp"
#include "templating/token_reader.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

using Kind = Node::Kind;

// Tags inside tags inside tags …; the compiler walks them recursively.
constexpr int kDeepest = 60;

// A tag that waits for its end.
struct OpenTag {
  std::string_view word;
  std::string_view end;
  Span span;
};

const std::vector<std::string> kTags = {"if",      "elif",  "else",     "endif",    "for",
                                        "endfor",  "set",   "block",    "endblock", "extends",
                                        "include", "macro", "endmacro", "call",     "endcall"};

class Parser {
 public:
  Parser(std::shared_ptr<const TemplateSource> source, TemplateProblems& problems) : problems_(problems) {
    out_.source = std::move(source);
    lexed_ = cut_template(*out_.source, problems_);
  }

  ParsedTemplate parse() {
    out_.body = body();
    return std::move(out_);
  }

 private:
  bool at_end() const { return next_ >= lexed_.segments.size() || stopped_; }
  const Segment& segment() const { return lexed_.segments[next_]; }

  std::string_view tag_word(const Segment& tag) const {
    if (tag.kind != Segment::Kind::tag) return {};
    const Token& first = lexed_.tokens[tag.first_token];
    return first.kind == Token::Kind::name ? first.span.text() : std::string_view();
  }

  // Nodes until a tag that the innermost open tag waits for (its end, or else/elif), which stays unread.
  Body body() {
    Body out;
    for (; !at_end() && !problems_.is_full(); ++next_) {
      if (segment().kind == Segment::Kind::text) {
        out.push_back(text());
      } else if (segment().kind == Segment::Kind::output) {
        out.push_back(output());
      } else if (!tag(out)) {
        return out;
      }
    }
    return out;
  }

  NodePtr make(Kind kind) const {
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->span = segment().span;
    node->name_span = segment().span;
    return node;
  }

  NodePtr text() const { return make(Kind::text); }

  NodePtr output() {
    NodePtr node = make(Kind::output);
    TokenReader tokens(lexed_, segment(), problems_);
    node->expression = read_expression(tokens);
    finish(tokens);
    return node;
  }

  // Whatever is left in a tag is too much.
  static void finish(TokenReader& tokens) {
    if (!tokens.is_at_end()) tokens.fail_here(messages::template_too_much);
  }

  // Reads the tag at next_ into `out`. False when it belongs to an open tag.
  bool tag(Body& out) {
    std::string_view word = tag_word(segment());
    if (is_ending(word)) return !ends_open_tag(word);
    TokenReader tokens(lexed_, segment(), problems_);
    tokens.take();
    if (word == "if") {
      out.push_back(choice());
    } else if (word == "for") {
      out.push_back(loop(tokens));
    } else if (word == "set") {
      out.push_back(set(tokens));
    } else if (word == "block") {
      out.push_back(block(tokens));
    } else if (word == "include") {
      out.push_back(include(tokens));
    } else if (word == "macro") {
      out.push_back(macro(tokens));
    } else if (word == "call") {
      out.push_back(call(tokens));
    } else if (word == "extends") {
      extends(tokens, out);
    } else if (!tokens.failed()) {
      const Span& span = lexed_.tokens[segment().first_token].span;
      problems_.add(span, messages::template_unknown_tag,
                    {std::string(span.text()), nearest_word(span.text(), kTags)});
    }
    return true;
  }

  static bool is_ending(std::string_view word) {
    return word == "else" || word == "elif" ||
           (word.starts_with("end") && std::ranges::find(kTags, word) != kTags.end());
  }

  // An end tag for an outer tag ends the inner ones too; they are told as unclosed. One for no open tag is
  // told and skipped.
  bool ends_open_tag(std::string_view word) {
    for (const OpenTag& open : open_) {
      bool is_middle = (word == "else" && (open.word == "if" || open.word == "for")) ||
                       (word == "elif" && open.word == "if");
      if (open.end == word || is_middle) return true;
    }
    problems_.add(lexed_.tokens[segment().first_token].span, messages::template_end_without_start,
                  {std::string(word)});
    return false;
  }

  // The body of a tag that starts at next_, until a tag that can follow it there.
  Body inside(std::string_view word, std::string_view end) {
    if (open_.size() >= kDeepest) {
      problems_.add(segment().span, messages::template_tags_too_deep, {std::to_string(kDeepest)});
      stopped_ = true;
      return {};
    }
    open_.push_back({word, end, segment().span});
    ++next_;
    Body out = body();
    return out;
  }

  // Leaves the innermost tag: at its end tag, or told as unclosed.
  void close() {
    OpenTag open = open_.back();
    open_.pop_back();
    if (!at_end() && tag_word(segment()) == open.end) {
      TokenReader tokens(lexed_, segment(), problems_);
      tokens.take();
      // {% endblock innehall %}: a name is allowed, as a reminder for the reader.
      if (open.word == "block" || open.word == "macro") tokens.take();
      finish(tokens);
      return;
    }
    if (!stopped_ && !problems_.is_full()) {
      problems_.add(open.span, messages::template_unclosed_tag,
                    {std::string(open.word), std::string(open.end)});
    }
    --next_;  // what stands here belongs to an outer tag, or is the end of the file
  }

  NodePtr choice() {
    NodePtr node = make(Kind::choice);
    TokenReader first(lexed_, segment(), problems_);
    first.take();
    Branch branch{read_expression(first), {}};
    finish(first);
    branch.body = inside("if", "endif");
    node->branches.push_back(std::move(branch));
    if (stopped_) return node;
    bool had_else = false;
    while (!at_end() && (tag_word(segment()) == "elif" || tag_word(segment()) == "else")) {
      TokenReader tokens(lexed_, segment(), problems_);
      bool has_condition = tokens.take().span.text() == "elif";
      if (had_else) tokens.fail(segment().span, messages::template_branch_after_else);
      Branch next;
      if (has_condition) next.condition = read_expression(tokens);
      had_else = had_else || !has_condition;
      finish(tokens);
      ++next_;
      next.body = body();
      node->branches.push_back(std::move(next));
    }
    close();
    return node;
  }

  NodePtr loop(TokenReader& tokens) {
    NodePtr node = make(Kind::loop);
    name(tokens, *node);
    if (tokens.accept(",")) {
      if (tokens.peek().kind == Token::Kind::name) {
        node->second_name = tokens.take().span.text();
      } else {
        tokens.fail_here(messages::template_name_expected);
      }
    }
    tokens.expect("in");
    node->expression = read_expression_before_if(tokens);
    if (tokens.sees("if")) tokens.fail(tokens.peek().span, messages::template_loop_with_if);
    finish(tokens);
    node->body = inside("for", "endfor");
    if (stopped_) return node;
    if (!at_end() && tag_word(segment()) == "else") {
      ++next_;
      node->otherwise = body();
    }
    close();
    return node;
  }

  NodePtr set(TokenReader& tokens) {
    NodePtr node = make(Kind::set);
    name(tokens, *node);
    tokens.expect("=");
    node->expression = read_expression(tokens);
    finish(tokens);
    return node;
  }

  NodePtr block(TokenReader& tokens) {
    NodePtr node = make(Kind::block);
    name(tokens, *node);
    finish(tokens);
    bool is_new = tokens.failed() || out_.blocks.emplace(node->name, node.get()).second;
    if (!is_new) {
      Place first = place_of(out_.blocks.at(node->name)->span);
      problems_.add(node->name_span, messages::template_duplicate_block,
                    {node->name, std::to_string(first.line)});
    }
    node->body = inside("block", "endblock");
    if (!stopped_) close();
    return node;
  }

  NodePtr macro(TokenReader& tokens) {
    NodePtr node = make(Kind::macro);
    name(tokens, *node);
    parameters(tokens, *node);
    finish(tokens);
    if (open_.empty()) {
      bool is_new = tokens.failed() || out_.macros.emplace(node->name, node.get()).second;
      if (!is_new) problems_.add(node->name_span, messages::template_duplicate_macro, {node->name});
    } else {
      tokens.fail(node->span, messages::template_macro_inside);
    }
    node->body = inside("macro", "endmacro");
    if (!stopped_) close();
    return node;
  }

  void parameters(TokenReader& tokens, Node& node) {
    if (!tokens.expect("(")) return;
    while (!tokens.failed() && !tokens.sees(")")) {
      Parameter parameter;
      if (tokens.peek().kind != Token::Kind::name) {
        tokens.fail_here(messages::template_name_expected);
        return;
      }
      parameter.span = tokens.peek().span;
      parameter.name = tokens.take().span.text();
      if (tokens.accept("=")) parameter.otherwise = read_expression(tokens);
      node.parameters.push_back(std::move(parameter));
      if (!tokens.accept(",")) break;
    }
    tokens.expect(")");
  }

  NodePtr call(TokenReader& tokens) {
    NodePtr node = make(Kind::call);
    node->expression = read_expression(tokens);
    if (node->expression->kind != TemplateExpression::Kind::call) {
      tokens.fail(node->expression->span, messages::template_call_without_macro);
    }
    finish(tokens);
    node->body = inside("call", "endcall");
    if (!stopped_) close();
    return node;
  }

  NodePtr include(TokenReader& tokens) {
    NodePtr node = make(Kind::include);
    template_name(tokens, *node);
    finish(tokens);
    if (!tokens.failed()) out_.includes.push_back(node.get());
    return node;
  }

  void extends(TokenReader& tokens, const Body& before) {
    Node node;
    template_name(tokens, node);
    finish(tokens);
    bool is_first =
        open_.empty() && out_.extends.empty() && std::ranges::all_of(before, [](const NodePtr& earlier) {
          return earlier->kind == Kind::text &&
                 earlier->span.text().find_first_not_of(" \t\n") == std::string_view::npos;
        });
    if (!is_first) tokens.fail(segment().span, messages::template_extends_not_first);
    if (tokens.failed()) return;
    out_.extends = node.name;
    out_.extends_span = node.name_span;
  }

  // The name of a template is known when compiling, so it must be written out.
  static void template_name(TokenReader& tokens, Node& node) {
    const Token& token = tokens.peek();
    node.name_span = token.span;
    if (token.kind != Token::Kind::text) {
      tokens.fail_here(messages::template_file_name_expected);
      return;
    }
    node.name = unquoted(tokens.take().span.text());
  }

  // The name that a tag gives to something.
  static void name(TokenReader& tokens, Node& node) {
    const Token& token = tokens.peek();
    node.name_span = token.span;
    if (token.kind != Token::Kind::name) {
      tokens.fail_here(messages::template_name_expected);
      return;
    }
    node.name = tokens.take().span.text();
    constexpr std::array<std::string_view, 4> kTaken = {"loop", "true", "false", "null"};
    if (std::ranges::find(kTaken, node.name) == kTaken.end()) return;
    tokens.fail(token.span, messages::template_name_taken, {node.name});
  }

  TemplateProblems& problems_;
  ParsedTemplate out_;
  LexedTemplate lexed_;
  std::size_t next_ = 0;
  std::vector<OpenTag> open_;
  bool stopped_ = false;
};

}  // namespace

ParsedTemplate parse_template(std::shared_ptr<const TemplateSource> source, TemplateProblems& problems) {
  return Parser(std::move(source), problems).parse();
}

}  // namespace underlag
