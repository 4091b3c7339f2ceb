#pragma once
// What the user typed, understood: one struct for all commands. Wraps CLI11.

#include <string>
#include <vector>

#include "commands/common_options.hpp"
#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct CommandLine {
  std::string command;  ///< `build`, `cells` …; empty when only help or the version was asked for.
  CommonOptions common;
  std::vector<std::string> targets;  ///< The command's files, folders or ids.
  std::string sheet;                 ///< cells, describe
  std::string output_file;           ///< collect -o
  bool csv = false;                  ///< cells --csv
  bool force = false;                ///< clean --force
  std::string help;                  ///< Text to print instead of running anything.
};

/// Reads the arguments after the program's name. Wrong usage is reported and leaves `command` empty.
CommandLine parse_command_line(const std::vector<std::string>& arguments, Diagnostics& diagnostics);

}  // namespace underlag
