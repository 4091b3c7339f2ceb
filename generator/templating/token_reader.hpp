#pragma once
// Walks the tokens of one {{ }} or {% %} for the parsers of expressions and tags.

#include <string>
#include <string_view>

#include "diagnostics/messages/templating.hpp"
#include "templating/lexer.hpp"

namespace underlag {

/// After the first problem everything fails quietly: one piece of a template gets one message.
class TokenReader {
 public:
  TokenReader(const LexedTemplate& lexed, const Segment& segment, TemplateProblems& problems)
      : next_(&lexed.tokens[segment.first_token]), problems_(problems), failed_(segment.is_broken) {}

  const Token& peek() const { return *next_; }
  const Token& peek_second() const { return is_at_end() ? *next_ : next_[1]; }
  const Token& take() { return is_at_end() ? *next_ : *next_++; }
  bool is_at_end() const { return next_->kind == Token::Kind::end; }
  bool failed() const { return failed_; }
  TemplateProblems& problems() { return problems_; }

  bool sees(std::string_view symbol_or_word) const {
    bool has_characters = next_->kind == Token::Kind::symbol || next_->kind == Token::Kind::name;
    return has_characters && next_->span.text() == symbol_or_word;
  }
  bool accept(std::string_view symbol_or_word) {
    if (!sees(symbol_or_word)) return false;
    take();
    return true;
  }
  bool expect(std::string_view symbol_or_word) {
    if (accept(symbol_or_word)) return true;
    fail(next_->span, messages::template_unexpected,
         {std::string(next_->span.text()), std::string(symbol_or_word)});
    return false;
  }
  /// Tells that what stands here is wrong; its text is the message's argument.
  void fail_here(const Message& message) { fail(next_->span, message, {std::string(next_->span.text())}); }
  void fail(const Span& span, const Message& message, std::vector<std::string> arguments = {}) {
    if (!failed_) problems_.add(span, message, std::move(arguments));
    failed_ = true;
  }

 private:
  const Token* next_;
  TemplateProblems& problems_;
  bool failed_;
};

}  // namespace underlag
