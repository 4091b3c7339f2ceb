#pragma once
// `underlag describe FILE [--sheet NAME]`: prints a proposal for a dataset description.

#include "commands/command_context.hpp"

namespace underlag {

void run_describe(CommandContext& context);

}  // namespace underlag
