#include "commands/describe.hpp"

#include <filesystem>
#include <ostream>

#include "diagnostics/messages/sheets.hpp"
#include "files/file_tree.hpp"
#include "sources/description_proposal.hpp"

namespace underlag {

void run_describe(CommandContext& context) {
  for (const std::string& target : context.line.targets) {
    std::filesystem::path path(target);
    std::optional<std::string> bytes =
        DiskFileTree(path.parent_path().string()).read(path.filename().string());
    if (!bytes) {
      context.diagnostics.add(messages::sheet_file_missing, {target, 0, 0, ""});
      continue;
    }
    context.out << propose_description(*bytes, target, context.line.sheet, context.diagnostics).yaml;
  }
}

}  // namespace underlag
