#include "commands/clean.hpp"

#include "diagnostics/counted.hpp"
#include "diagnostics/messages/publish.hpp"
#include "publish/clean.hpp"
#include "publish/output_folder.hpp"

namespace underlag {

void run_clean(CommandContext& context) {
  std::string folder = context.output_folder();
  std::string shown = shown_folder(context.line.common.root, folder);
  int removed = clean_output(absolute_folder(folder), shown, context.line.force, context.diagnostics);
  clean_cache(context.line.common.root, context.diagnostics);
  if (context.diagnostics.has_errors()) return;
  context.say(messages::cleaned, {counted(removed, messages::count_of_removed), shown});
}

}  // namespace underlag
