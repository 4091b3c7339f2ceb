#include "commands/describe.hpp"

#include <filesystem>
#include <ostream>
#include <utility>
#include <vector>

#include "diagnostics/messages/sheets.hpp"
#include "files/file_tree.hpp"
#include "sources/description_proposal.hpp"
#include "sources/rows_table.hpp"

namespace underlag {

namespace {

/// One description for all the replies in it.
void describe_folder(std::string folder, CommandContext& context) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  const DiskFileTree tree(folder);
  std::vector<FolderFile> files;
  for (const std::string& name : tree.list("")) {
    const bool is_reply = !is_rows_file(name) && !name.ends_with(".md");
    auto bytes = is_reply ? tree.read(name) : std::nullopt;
    if (bytes) files.emplace_back(name, std::move(*bytes));
  }
  if (files.empty()) {
    context.diagnostics.add(messages::sheet_file_missing, {folder + "/", 0, 0, ""});
    return;
  }
  context.out << propose_folder_description(files, folder, context.line.sheet, context.diagnostics).yaml;
}

}  // namespace

void run_describe(CommandContext& context) {
  for (const std::string& target : context.line.targets) {
    std::filesystem::path path(target);
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) {
      describe_folder(target, context);
      continue;
    }
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
