#pragma once
// A problem in somebody's file: what, where, and the way out. Made by every room, worded only here and in
// diagnostics/messages/, printed by diagnostics/report.hpp.

#include <functional>
#include <string>
#include <vector>

#include "diagnostics/message.hpp"

namespace underlag {

/// Where the user will look: `content/sida.md:12:3`, `enkät.csv:14:8` or `tackning.xlsx!Blad1!C7`.
struct Place {
  std::string file;  ///< Relative to the project folder; empty when the problem has no file.
  int line = 0;      ///< From 1; 0 = the whole file.
  int column = 0;    ///< From 1, in characters (code points); 0 = the whole line.
  std::string cell;  ///< In spreadsheets, sheet and address as printed: `Blad1!C7`.

  bool operator==(const Place&) const = default;
};

/// The place as printed before a message; empty for a place without a file.
std::string to_string(const Place& place);

/// The line that is shown under a message, with a caret. Never used for answers about people.
struct Excerpt {
  std::string text;  ///< One source line without its line ending; empty = no excerpt.
  int length = 1;    ///< How many characters the caret marks, from the place's column.
};

struct Diagnostic {
  const Message* message = nullptr;
  Severity severity = Severity::error;  ///< The message's own, unless a setting changed it.
  Place place;
  std::vector<std::string> arguments;
  Excerpt excerpt;

  /// The sentence in the language asked for, arguments filled in.
  std::string text(Language language) const;
  /// The hint, or empty when there is none.
  std::string hint(Language language) const;
};

/// All problems of a run, in the order in which they were found.
/// One object belongs to one thread; work that runs in parallel collects into its own and is merged in order.
class Diagnostics {
 public:
  /// The reference is valid until the next `add` or `merge`; use it to set the excerpt.
  Diagnostic& add(const Message& message, Place place, std::vector<std::string> arguments = {});
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }
  void merge(Diagnostics&& other);
  /// For what only repeats the consequence of a problem that stays.
  void remove_if(const std::function<bool(const Diagnostic&)>& is_consequence) {
    std::erase_if(all_, is_consequence);
  }

  bool has_errors() const;
  int count(Severity severity) const;
  bool contains(const Message& message) const;
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
};

/// `source`'s line number `line` (from 1) without its line ending; empty when there is no such line.
std::string line_of(std::string_view source, int line);

}  // namespace underlag
