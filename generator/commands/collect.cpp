#include "commands/collect.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>

#include "diagnostics/messages/forms.hpp"
#include "files/file_tree.hpp"
#include "sources/form_collector.hpp"
#include "sources/form_loader.hpp"

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

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out.good();
}

}  // namespace

void run_collect(CommandContext& context) {
  const std::string& target = context.line.output_file;
  if (is_inside(target, context.output_folder())) {
    context.diagnostics.add(messages::answers_into_output, {target, 0, 0, ""});
    return;
  }
  auto forms = load_forms(DiskFileTree(context.line.common.root), context.diagnostics);
  if (context.diagnostics.has_errors()) return;
  for (const std::string& folder : context.line.targets) {
    if (!fs::is_directory(folder)) {
      context.diagnostics.add(messages::no_filled_forms, {folder, 0, 0, ""});
      return;
    }
  }
  const std::string& folder = context.line.targets.front();
  CollectedAnswers answers = collect_answers(DiskFileTree(folder), folder, forms, context.diagnostics);
  if (context.diagnostics.has_errors() || answers.form == nullptr) return;
  if (!write_file(target, answers_as_csv(answers))) {
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
