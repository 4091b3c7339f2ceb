#include "commands/verify.hpp"

#include "diagnostics/counted.hpp"
#include "diagnostics/messages/publish.hpp"
#include "publish/output_folder.hpp"
#include "publish/verify.hpp"

namespace underlag {

void run_verify(CommandContext& context) {
  const std::vector<std::string>& targets = context.line.targets;
  std::string folder = targets.empty() ? context.output_folder() : targets.front();
  std::string shown = shown_folder(context.line.common.root, folder);
  int as_written = verify_output(absolute_folder(folder), shown, context.diagnostics);
  if (context.diagnostics.has_errors()) return;
  context.say(messages::all_as_written, {counted(as_written, messages::count_of_files), shown});
}

}  // namespace underlag
