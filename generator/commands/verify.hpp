#pragma once
// `underlag verify [DIR]`: is the folder as the build wrote it?

#include "commands/command_context.hpp"

namespace underlag {

/// Without a folder on the command line: the project's output folder.
void run_verify(CommandContext& context);

}  // namespace underlag
