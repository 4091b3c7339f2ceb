#pragma once
// `underlag clean [--force]`: takes away the outputs and the cache.

#include "commands/command_context.hpp"

namespace underlag {

void run_clean(CommandContext& context);

}  // namespace underlag
