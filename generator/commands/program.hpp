#pragma once
// The whole program as a function: arguments in, exit code out. main.cpp only connects it to the process.

#include <iosfwd>
#include <string>
#include <vector>

#include "commands/exit_code.hpp"

namespace underlag {

/// What the process knows and the program must not look up by itself.
struct Environment {
  bool error_is_terminal = false;  ///< stderr shows colour and progress.
  bool no_colour = false;          ///< NO_COLOR is set.
  std::string source_date_epoch;   ///< SOURCE_DATE_EPOCH, or empty.
};

/// Results go to `out`, diagnostics and progress to `err`.
ExitCode run_program(const std::vector<std::string>& arguments, const Environment& environment,
                     std::ostream& out, std::ostream& err);

}  // namespace underlag
