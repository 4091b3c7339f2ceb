#include "commands/build_project.hpp"

#include <charconv>
#include <thread>

#include "diagnostics/counted.hpp"
#include "diagnostics/messages/command_line.hpp"
#include "pipeline/build.hpp"
#include "publish/output_folder.hpp"

namespace underlag {

namespace {

std::optional<long long> epoch_seconds(const std::string& text) {
  long long seconds = 0;
  auto [rest, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (text.empty() || problem != std::errc() || *rest != '\0') return std::nullopt;
  return seconds;
}

BuildOptions options_of(CommandContext& context, bool write) {
  const CommonOptions& common = context.line.common;
  BuildOptions options;
  options.project_folder = common.root;
  options.output_folder = context.output_folder();
  options.base_url = common.base_url;
  options.source_date_epoch = epoch_seconds(context.environment.source_date_epoch);
  options.language = common.language;
  options.write = write;
  options.strict = common.strict;
  options.drafts = common.drafts;
  options.threads = common.threads > 0 ? common.threads : std::max(1U, std::thread::hardware_concurrency());
  options.progress = [&context](const Message& what, std::size_t done, std::size_t all) {
    context.progress.show(context.language == Language::sv ? what.sv : what.en, done, all);
  };
  return options;
}

BuildResult run(CommandContext& context, bool write) {
  const std::string& epoch = context.environment.source_date_epoch;
  if (!epoch.empty() && !epoch_seconds(epoch)) {
    context.diagnostics.add(messages::epoch_wrong, {}, {epoch});
  }
  BuildResult result = build(options_of(context, write), context.diagnostics);
  context.language = context.line.common.language.value_or(result.language);
  return result;
}

}  // namespace

void run_build(CommandContext& context) {
  BuildResult result = run(context, true);
  if (!result.published.published) return;
  const std::string workbooks = counted(result.workbooks, messages::count_of_workbooks);
  const std::string documents = counted(result.documents, messages::count_of_pdf_files);
  const std::string written = counted(result.published.written, messages::count_of_written);
  const std::string removed = counted(result.published.removed, messages::count_of_removed);
  if (result.pages == 0)
    return context.say(messages::built_no_pages, {documents, workbooks, written, removed});
  const std::string folder = shown_folder(context.line.common.root, absolute_folder(context.output_folder()));
  context.say(messages::built, {counted(result.pages, messages::count_of_pages), documents, workbooks,
                                written, removed, folder + "/site/index.html"});
}

void run_check(CommandContext& context) {
  BuildResult result = run(context, false);
  if (context.diagnostics.has_errors()) return;
  const std::string pages = counted(result.pages, messages::count_of_checked);
  const int warnings = context.diagnostics.count(Severity::warning);
  if (warnings == 0) return context.say(messages::checked, {pages});
  context.say(messages::checked_with_warnings, {pages, counted(warnings, messages::count_of_warnings)});
}

}  // namespace underlag
