#pragma once
// Member names of template data, each kept once in the process: comparing two is comparing two pointers.

#include <optional>
#include <string>
#include <string_view>

namespace underlag {

/// Cheap to copy and compare; making one looks the text up in a table shared by all threads, so code that
/// builds data for every page keeps its names in constants.
class Name {
 public:
  Name(std::string_view text);  // NOLINT(google-explicit-constructor): member names are written as text
  Name(const char* text) : Name(std::string_view(text)) {}
  Name(const std::string& text) : Name(std::string_view(text)) {}

  /// The name when somebody has made it, none when no data can have it. Never grows the table.
  static std::optional<Name> existing(std::string_view text);

  const std::string& text() const { return *text_; }
  bool operator==(const Name& other) const { return text_ == other.text_; }

 private:
  explicit Name(const std::string* text) : text_(text) {}
  const std::string* text_;
};

}  // namespace underlag
