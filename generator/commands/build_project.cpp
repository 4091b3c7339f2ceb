#include "commands/build_project.hpp"

#include <charconv>
#include <ostream>
#include <thread>

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

void say(CommandContext& context, const Message& message, std::vector<std::string> arguments) {
  if (context.line.common.quiet) return;
  context.out << Diagnostic{&message, Severity::note, {}, std::move(arguments), {}}.text(context.language)
              << "\n";
}

}  // namespace

void run_build(CommandContext& context) {
  BuildResult result = run(context, true);
  if (!result.published.published) return;
  std::string folder = shown_folder(context.line.common.root, absolute_folder(context.output_folder()));
  say(context, messages::built,
      {std::to_string(result.pages), std::to_string(result.documents), std::to_string(result.workbooks),
       std::to_string(result.published.written), std::to_string(result.published.removed),
       folder + "/site/index.html"});
}

void run_check(CommandContext& context) {
  BuildResult result = run(context, false);
  if (context.diagnostics.has_errors()) return;
  say(context, messages::checked, {std::to_string(result.pages)});
}

}  // namespace underlag
