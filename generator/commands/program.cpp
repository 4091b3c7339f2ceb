#include "commands/program.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "commands/build_project.hpp"
#include "commands/cells.hpp"
#include "commands/clean.hpp"
#include "commands/collect.hpp"
#include "commands/command_context.hpp"
#include "commands/describe.hpp"
#include "commands/explain.hpp"
#include "commands/verify.hpp"
#include "diagnostics/counted.hpp"
#include "diagnostics/messages/command_line.hpp"
#include "diagnostics/report.hpp"
#include "publish/privacy_scan.hpp"

namespace underlag {

namespace {

using Run = void (*)(CommandContext&);

struct Command {
  const char* name;
  Run run;
};

constexpr Command kCommands[] = {
    {"build", run_build},     {"cells", run_cells},       {"check", run_check},     {"clean", run_clean},
    {"collect", run_collect}, {"describe", run_describe}, {"explain", run_explain}, {"verify", run_verify},
};

ExitCode exit_code(const Diagnostics& diagnostics, bool strict) {
  if (diagnostics.contains(messages::internal_error)) return ExitCode::internal_error;
  if (has_privacy_stop(diagnostics)) return ExitCode::privacy_stop;
  if (diagnostics.has_errors()) return ExitCode::errors;
  if (strict && diagnostics.count(Severity::warning) > 0) return ExitCode::strict_warnings;
  return ExitCode::ok;
}

// These print a result of their own; the problems of the others are their result.
bool has_result_of_its_own(const std::string& command) {
  return command == "cells" || command == "collect" || command == "describe" || command == "explain";
}

bool is_shown(const Diagnostic& one, const CommandContext& context) {
  const CommonOptions& common = context.line.common;
  // Under --strict warnings are what stops the publishing: whoever is told to be quiet wants to know that.
  if (one.severity == Severity::warning) return !common.quiet || common.strict;
  // Notes are about what somebody has already looked at: shown when asked for.
  const bool shows_notes =
      common.verbose || (context.line.command != "build" && context.line.command != "explain");
  return one.severity == Severity::error || (shows_notes && !common.quiet);
}

void print(const Diagnostics& diagnostics, const CommandContext& context) {
  if (context.line.common.json) {
    (has_result_of_its_own(context.line.command) ? context.err : context.out)
        << to_json(diagnostics, context.language);
    return;
  }
  ReportOptions options{context.language,
                        context.environment.error_is_terminal && !context.environment.no_colour};
  Diagnostics shown;
  for (const Diagnostic& one : diagnostics.all()) {
    if (is_shown(one, context)) shown.add(one);
  }
  context.err << to_text(shown, options);
}

ExitCode finish(const Diagnostics& diagnostics, const CommandContext& context) {
  print(diagnostics, context);
  const ExitCode code = exit_code(diagnostics, context.line.common.strict);
  if (code == ExitCode::strict_warnings) {
    const std::string warnings = counted(diagnostics.count(Severity::warning), messages::count_of_warnings);
    context.err << to_text(Diagnostic{&messages::stopped_by_warnings, Severity::note, {}, {warnings}, {}},
                           {context.language, false});
  }
  return code;
}

void run_command(CommandContext& context) {
  const auto* found = std::ranges::find(kCommands, context.line.command, &Command::name);
  try {
    found->run(context);
  } catch (const std::exception& problem) {  // what no input should cause: a bug or a full disk
    context.diagnostics.add(messages::internal_error, {}, {problem.what()});
  }
}

}  // namespace

ExitCode run_program(const std::vector<std::string>& arguments, const Environment& environment,
                     std::ostream& out, std::ostream& err) {
  Diagnostics diagnostics;
  CommandLine line = parse_command_line(arguments, diagnostics);
  bool show_progress = !line.common.quiet && !line.common.json;
  Progress progress(show_progress ? &err : nullptr);
  CommandContext context{
      line, environment, out, err, progress, diagnostics, line.common.language.value_or(Language::sv)};
  out << line.help;
  if (diagnostics.has_errors()) {
    print(diagnostics, context);
    return ExitCode::wrong_usage;
  }
  if (line.command.empty()) return ExitCode::ok;
  if (!std::filesystem::is_directory(line.common.root)) {
    diagnostics.add(messages::folder_missing, {}, {line.common.root});
    print(diagnostics, context);
    return ExitCode::wrong_usage;
  }
  run_command(context);
  return finish(diagnostics, context);
}

}  // namespace underlag
