#pragma once
// Words that stand in a message as one of its arguments ("ett heltal"), in both catalogues.

#include <string>
#include <string_view>

namespace underlag {

/// Given as an argument of a diagnostic; which language is printed is known only when the message is.
struct Phrase {
  std::string_view sv;
  std::string_view en;

  /// Both, kept apart by a character that no text has.
  operator std::string() const { return std::string(sv) + kBetween + std::string(en); }

  static constexpr char kBetween = '\x1F';
};

}  // namespace underlag
