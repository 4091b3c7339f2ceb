#include "commands/clean.hpp"

#include <ostream>

#include "diagnostics/messages/publish.hpp"
#include "publish/clean.hpp"
#include "publish/output_folder.hpp"

namespace underlag {

void run_clean(CommandContext& context) {
  std::string folder = context.output_folder();
  std::string shown = shown_folder(context.line.common.root, folder);
  int removed = clean_output(absolute_folder(folder), shown, context.line.force, context.diagnostics);
  clean_cache(context.line.common.root, context.diagnostics);
  if (context.diagnostics.has_errors() || context.line.common.quiet) return;
  Diagnostic result{&messages::cleaned, Severity::note, {}, {std::to_string(removed), shown}, {}};
  context.out << result.text(context.language) << "\n";
}

}  // namespace underlag
