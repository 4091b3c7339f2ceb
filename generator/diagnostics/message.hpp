#pragma once
// The wording of one kind of problem, in both catalogues. The messages themselves stand in
// diagnostics/messages/, one header per room, so that all words a user can meet are read in one place.

#include "text/language.hpp"

namespace underlag {

enum class Severity { note, warning, error };

/// A problem's code and words. `{0}`, `{1}` … are the diagnostic's arguments.
/// A hint that names an argument which is empty is left out: `menade du "{2}"?` without a suggestion says
/// nothing.
struct Message {
  const char* code;  ///< One letter for the room and three digits, e.g. "S010"; never reused.
  Severity severity = Severity::error;
  const char* sv;
  const char* en;
  const char* hint_sv = "";
  const char* hint_en = "";
};

}  // namespace underlag
