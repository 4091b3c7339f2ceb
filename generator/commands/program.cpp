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

void print(const Diagnostics& diagnostics, const CommandContext& context, std::ostream& err) {
  const CommonOptions& common = context.line.common;
  if (common.json) {
    err << to_json(diagnostics, context.language);
    return;
  }
  ReportOptions options{context.language,
                        context.environment.error_is_terminal && !context.environment.no_colour};
  // Notes are about what somebody has already looked at: shown when asked for.
  const bool shows_notes =
      common.verbose || (context.line.command != "build" && context.line.command != "explain");
  Diagnostics shown;
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.severity == Severity::note && !shows_notes) continue;
    if (one.severity != Severity::error && common.quiet) continue;
    shown.add(one);
  }
  err << to_text(shown, options);
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
  CommandContext context{line,     environment, out,
                         progress, diagnostics, line.common.language.value_or(Language::sv)};
  out << line.help;
  if (diagnostics.has_errors()) {
    print(diagnostics, context, err);
    return ExitCode::wrong_usage;
  }
  if (line.command.empty()) return ExitCode::ok;
  if (!std::filesystem::is_directory(line.common.root)) {
    diagnostics.add(messages::folder_missing, {}, {line.common.root});
    print(diagnostics, context, err);
    return ExitCode::wrong_usage;
  }
  run_command(context);
  print(diagnostics, context, err);
  return exit_code(diagnostics, line.common.strict);
}

}  // namespace underlag
