#pragma once
// Cuts a template into text, {{ expressions }} and {% tags %}, and what stands inside them into tokens.
// Whitespace control happens here: what the parser gets as text is what is printed.

#include <cstdint>
#include <string_view>
#include <vector>

#include "templating/source.hpp"

namespace underlag {

struct Token {
  enum class Kind : std::uint8_t { name, text, integer, decimal, symbol, end };
  Kind kind = Kind::end;
  Span span;  ///< Of text: with its quotes.
};

/// One piece of the file. Comments are gone.
struct Segment {
  enum class Kind : std::uint8_t { text, output, tag };
  Kind kind = Kind::text;
  /// The characters shown by messages and, for text, printed.
  Span span;
  /// Of output and tags: their tokens in LexedTemplate::tokens, the last is of kind `end`.
  std::uint32_t first_token = 0;
  /// Something in it could not be read and has been told.
  bool is_broken = false;
};

struct LexedTemplate {
  std::vector<Segment> segments;
  std::vector<Token> tokens;
};

LexedTemplate cut_template(const TemplateSource& source, TemplateProblems& problems);

/// The characters a text token stands for.
std::string unquoted(std::string_view quoted);

}  // namespace underlag
