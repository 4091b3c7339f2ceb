#pragma once
// `underlag collect DIR -o FILE.csv`: answers from filled PDF forms.

#include "commands/command_context.hpp"

namespace underlag {

void run_collect(CommandContext& context);

}  // namespace underlag
