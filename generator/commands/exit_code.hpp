#pragma once
// What the program answers to the shell. Precedence: internal error, privacy stop, errors, warnings under
// --strict.

namespace underlag {

enum class ExitCode : int {
  ok = 0,
  errors = 1,
  wrong_usage = 2,
  strict_warnings = 3,
  privacy_stop = 4,
  internal_error = 70,
};

}  // namespace underlag
