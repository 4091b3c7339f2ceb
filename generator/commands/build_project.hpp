#pragma once
// `underlag build` and `underlag check`.

#include "commands/command_context.hpp"

namespace underlag {

void run_build(CommandContext& context);

/// Everything `build` does but writing.
void run_check(CommandContext& context);

}  // namespace underlag
