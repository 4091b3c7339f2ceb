#pragma once
// What every command gets: the arguments, the world outside, and where to put results and problems.

#include <iosfwd>

#include "commands/command_line.hpp"
#include "commands/program.hpp"
#include "commands/progress.hpp"
#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct CommandContext {
  const CommandLine& line;
  const Environment& environment;
  std::ostream& out;
  Progress& progress;
  Diagnostics& diagnostics;
  /// Of the messages: --lang, else the project's once its settings are read, else Swedish.
  Language language = Language::sv;

  /// The folder that is written to: --output, else `output` in the project.
  std::string output_folder() const {
    return line.common.output.empty() ? line.common.root + "/output" : line.common.output;
  }
};

}  // namespace underlag
