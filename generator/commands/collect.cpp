#include "commands/collect.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <ostream>

#include "diagnostics/messages/forms.hpp"
#include "files/disk_file.hpp"
#include "files/file_tree.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"
#include "sources/answers_csv.hpp"
#include "sources/form_collector.hpp"
#include "sources/form_loader.hpp"
#include "text/letter_case.hpp"

namespace underlag {
namespace {

namespace fs = std::filesystem;

// Symbolic links and ".." are followed: what counts is where the bytes would end up.
bool is_inside(const std::string& path, const std::string& folder) {
  fs::path inner = fs::weakly_canonical(fs::absolute(path));
  fs::path outer = fs::weakly_canonical(fs::absolute(folder));
  if (!outer.has_filename()) outer = outer.parent_path();
  auto [end, position] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return end == outer.end();
}

// A built output, wherever it was put: the folder or one above it holds a manifest of ours.
bool is_inside_built_output(const std::string& path) {
  fs::path folder = fs::weakly_canonical(fs::absolute(path)).parent_path();
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    auto bytes = read_disk_file((folder / kManifestName).string());
    if (bytes && read_manifest(*bytes)) return true;
  }
  return false;
}

bool is_free_for_answers(const std::string& path) {
  if (state_of(path).kind == FileKind::missing) return true;
  auto bytes = read_disk_file(path);
  return bytes && is_answers_csv(*bytes);
}

/// False after a report, when answers about people may not be written there.
bool check_target(const CommandContext& context) {
  const std::string& target = context.line.output_file;
  auto refuse = [&](const Message& message, std::vector<std::string> arguments) {
    context.diagnostics.add(message, {target, 0, 0, ""}, std::move(arguments));
    return false;
  };
  if (to_lower_case(fs::path(target).extension().string()) != ".csv") {
    return refuse(messages::answers_not_csv, {});
  }
  if (is_inside(target, context.output_folder()) || is_inside_built_output(target)) {
    return refuse(messages::answers_into_output, {});
  }
  for (const char* folder : {"content", "templates"}) {
    if (is_inside(target, context.line.common.root + "/" + folder)) {
      return refuse(messages::answers_into_sources, {folder});
    }
  }
  return is_free_for_answers(target) || refuse(messages::answers_over_other_file, {});
}

// Written beside and moved there, so that a full disk does not cost the answers of last time.
bool write_file(const std::string& path, const std::string& bytes) {
  const std::string folder = fs::path(path).parent_path().string();
  if (!folder.empty() && state_of(folder).kind == FileKind::missing && !make_folder(folder)) return false;
  const std::string beside = path + ".underlag-ny";
  remove_file(beside);  // Left behind by a run that was cut off.
  if (!write_new_file(beside, bytes)) return false;
  if (move_file(beside, path)) return true;
  remove_file(beside);
  return false;
}

CollectedAnswers collect_from(const std::vector<std::string>& folders,
                              const std::vector<FormDefinition>& forms, Diagnostics& diagnostics) {
  std::deque<DiskFileTree> trees;
  std::vector<FilledFolder> filled;
  for (const std::string& folder : folders) {
    trees.emplace_back(folder);
    filled.push_back({trees.back(), folder});
  }
  return collect_answers(filled, forms, diagnostics);
}

}  // namespace

void run_collect(CommandContext& context) {
  const std::string& target = context.line.output_file;
  if (!check_target(context)) return;
  auto forms = load_forms(DiskFileTree(context.line.common.root), context.diagnostics);
  if (context.diagnostics.has_errors()) return;
  CollectedAnswers answers = collect_from(context.line.targets, forms, context.diagnostics);
  if (context.diagnostics.has_errors() || answers.form == nullptr) return;
  const std::string csv = answers_as_csv(answers);
  const int lost = answers_missing_from(csv, read_disk_file(target).value_or(""));
  if (lost > 0) {
    context.diagnostics.add(messages::answers_would_be_lost, {target, 0, 0, ""}, {std::to_string(lost)});
    return;
  }
  if (!write_file(target, csv)) {
    context.diagnostics.add(messages::answers_not_written, {target, 0, 0, ""});
    return;
  }
  if (context.line.common.quiet) return;
  Diagnostic result{&messages::answers_collected,
                    Severity::note,
                    {},
                    {std::to_string(answers.rows.size()), answers.form->id, target},
                    {}};
  context.out << result.text(context.language) << "\n";
}

}  // namespace underlag
