#pragma once
// What every command gets: the arguments, the world outside, and where to put results and problems.

#include <ostream>
#include <string>
#include <vector>

#include "commands/command_line.hpp"
#include "commands/program.hpp"
#include "commands/progress.hpp"
#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct CommandContext {
  const CommandLine& line;
  const Environment& environment;
  std::ostream& out;
  std::ostream& err;
  Progress& progress;
  Diagnostics& diagnostics;
  /// Of the messages: --lang, else the project's once its settings are read, else Swedish.
  Language language = Language::sv;

  /// How it went, for a person: not with --quiet, and not among results that a program reads (--json).
  void say(const Message& message, std::vector<std::string> arguments) const {
    if (line.common.quiet) return;
    (line.common.json ? err : out) << Diagnostic{&message, Severity::note, {}, std::move(arguments), {}}.text(
                                          language)
                                   << "\n";
  }

  /// The folder that is written to: --output, else `output` in the project.
  std::string output_folder() const {
    return line.common.output.empty() ? line.common.root + "/output" : line.common.output;
  }
};

}  // namespace underlag
