#include "commands/verify.hpp"

#include <ostream>

#include "diagnostics/messages/publish.hpp"
#include "publish/output_folder.hpp"
#include "publish/verify.hpp"

namespace underlag {

void run_verify(CommandContext& context) {
  const std::vector<std::string>& targets = context.line.targets;
  std::string folder = targets.empty() ? context.output_folder() : targets.front();
  std::string shown = shown_folder(context.line.common.root, folder);
  int as_written = verify_output(absolute_folder(folder), shown, context.diagnostics);
  if (context.diagnostics.has_errors() || context.line.common.quiet) return;
  Diagnostic result{&messages::all_as_written, Severity::note, {}, {std::to_string(as_written), shown}, {}};
  context.out << result.text(context.language) << "\n";
}

}  // namespace underlag
