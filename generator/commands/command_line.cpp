#include "commands/command_line.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>

#include "diagnostics/messages/command_line.hpp"
#include "sources/web_address.hpp"
#include "text/program_version.hpp"
#include "text/suggest.hpp"

namespace underlag {

namespace {

/// Picks the words of the language that help is shown in.
class Words {
 public:
  explicit Words(Language language) : language_(language) {}
  std::string operator()(const char* sv, const char* en) const { return language_ == Language::sv ? sv : en; }

 private:
  Language language_;
};

Language help_language(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang=en") return Language::en;
    if (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en") return Language::en;
  }
  return Language::sv;
}

void add_common(CLI::App& app, CommonOptions& common, const Words& w) {
  const std::string folder = w("MAPP", "DIR");
  app.add_option("--root", common.root,
                 w("Projektets mapp (annars den du står i)", "The project's folder (default: this one)"))
      ->type_name(folder);
  app.add_option("--output", common.output,
                 w("Mappen att skriva till (annars output/ i projektet)",
                   "The folder to write to (default output/ in the project)"))
      ->type_name(folder);
  const std::string an_address =
      w("en adress som https://example.se/kurs/", "an address such as https://example.se/kurs/");
  auto set_base_url = [&common, an_address](const std::string& text) {
    if (!is_web_address(text)) throw CLI::ValidationError("--base-url", an_address);
    common.base_url = text;
  };
  app.add_option_function<std::string>("--base-url", set_base_url,
                                       w("Adressen som webbplatsen får, i stället för base_url",
                                         "The address of the site, overrides base_url"))
      ->type_name("URL");
  app.add_flag("--strict", common.strict,
               w("Varningar stoppar publiceringen", "Warnings stop the publishing"));
  app.add_flag("--json", common.json, w("Fel och varningar som JSON", "Problems as JSON"));
  app.add_flag("-q,--quiet", common.quiet, w("Bara fel", "Errors only"));
  app.add_flag("-v,--verbose", common.verbose, w("Mer om vad som görs", "More about what is done"));
  const std::string thread_numbers = w("ett heltal från 1 till 256", "a whole number from 1 to 256");
  auto set_threads = [&common, thread_numbers](const std::string& text) {
    const char* end = text.data() + text.size();
    const auto [rest, problem] = std::from_chars(text.data(), end, common.threads);
    const bool is_count = problem == std::errc() && rest == end;
    if (!is_count || common.threads < 1 || common.threads > 256)
      throw CLI::ValidationError("--jobs", thread_numbers);
  };
  app.add_option_function<std::string>("-j,--jobs", set_threads, w("Antal trådar", "Number of threads"))
      ->type_name("N");
  app.add_flag("--drafts", common.drafts,
               w("Ta med sidor märkta draft: true", "Include pages marked draft: true"));
  const std::string languages = w("sv eller en", "sv or en");
  auto set_language = [&common, languages](const std::string& name) {
    if (name != "sv" && name != "en") throw CLI::ValidationError("--lang", languages);
    common.language = name == "en" ? Language::en : Language::sv;
  };
  app.add_option_function<std::string>(
         "--lang", set_language, w("Språk för meddelanden: sv eller en", "Language of messages: sv or en"))
      ->type_name("sv|en");
}

CLI::App* add_command(CLI::App& app, const char* name, const Words& w, const std::string& about) {
  CLI::App* command = app.add_subcommand(name, about);
  command->fallthrough();
  command->group(w("Kommandon", "Commands"));
  command->option_defaults()->group(w("Flaggor", "Options"));
  command->set_help_flag("-h,--help", w("Visa den här hjälpen", "Show this help"));
  return command;
}

void add_commands(CLI::App& app, CommandLine& line, const Words& w) {
  add_command(app, "build", w,
              w("Bygg webbplats, formulär, rapporter och arbetsböcker",
                "Build the website, forms, reports and workbooks"));
  add_command(app, "check", w,
              w("Kontrollera allt utan att skriva något", "Check everything, write nothing"));
  CLI::App* clean =
      add_command(app, "clean", w, w("Ta bort det som build har skrivit", "Remove what build has written"));
  clean->add_flag("--force", line.force, w("Även filer som ändrats efteråt", "Also files changed since"));
  CLI::App* verify = add_command(
      app, "verify", w, w("Jämför en mapp med sin förteckning", "Compare a folder with its manifest"));
  verify
      ->add_option(w("MAPP", "DIR"), line.targets,
                   w("Mappen (annars output/)", "The folder (default output/)"))
      ->type_name("");
  CLI::App* cells = add_command(
      app, "cells", w, w("Visa vad som läses ur en kalkylfil", "Show what is read from a spreadsheet"));
  cells->add_option(w("FIL", "FILE"), line.targets, w("XLSX-, ODS- eller CSV-fil", "XLSX, ODS or CSV file"))
      ->type_name("");
  cells->add_option("--sheet", line.sheet, w("Bara det bladet", "That sheet only"))
      ->type_name(w("BLAD", "SHEET"));
  cells->add_flag("--csv", line.csv, w("Som CSV", "As CSV"));
  CLI::App* describe = add_command(
      app, "describe", w, w("Föreslå en beskrivning av en datafil", "Propose a description of a data file"));
  describe
      ->add_option(w("FIL", "FILE"), line.targets, w("XLSX-, ODS- eller CSV-fil", "XLSX, ODS or CSV file"))
      ->type_name("");
  describe->add_option("--sheet", line.sheet, w("Bara det bladet", "That sheet only"))
      ->type_name(w("BLAD", "SHEET"));
  CLI::App* explain =
      add_command(app, "explain", w, w("Visa var en siffra kommer från", "Show where a figure comes from"));
  explain
      ->add_option(w("SIFFRA", "FIGURE"), line.targets,
                   w("Sida#id eller id, t.ex. output/site/rapport.html#tab-figur1",
                     "Page#id or id, e.g. output/site/rapport.html#tab-figur1"))
      ->type_name("");
  CLI::App* collect =
      add_command(app, "collect", w, w("Läs ifyllda PDF-formulär till CSV", "Read filled PDF forms to CSV"));
  collect
      ->add_option(w("MAPP", "DIR"), line.targets,
                   w("Mappar med ifyllda PDF-filer", "Folders with filled PDF files"))
      ->type_name("");
  collect->add_option("-o,--out", line.output_file, w("CSV-filen att skriva", "The CSV file to write"))
      ->type_name(w("FIL", "FILE"));
}

std::shared_ptr<CLI::Formatter> formatter_in(Language language) {
  auto formatter = std::make_shared<CLI::Formatter>();
  if (language == Language::en) return formatter;
  formatter->label("OPTIONS", "FLAGGOR");
  formatter->label("SUBCOMMAND", "KOMMANDO");
  formatter->label("Positionals", "Argument");
  formatter->label("Usage", "Användning");
  formatter->label("REQUIRED", "krävs");
  return formatter;
}

void add_flags(const CLI::App& app, std::vector<std::string>& words) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->nonpositional()) words.push_back("--" + option->get_single_name());
  }
}

// What could have stood there: the flags of the command that was given, or else the commands.
std::vector<std::string> known_words(const CLI::App& app) {
  std::vector<std::string> words;
  add_flags(app, words);
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  for (const CLI::App* command : chosen) add_flags(*command, words);
  if (!chosen.empty()) return words;
  for (const CLI::App* command : app.get_subcommands({})) words.push_back(command->get_name());
  return words;
}

// CLI11 speaks English sentences; the kinds of its exceptions are enough to say it in our own words.
void report(const CLI::ParseError& problem, const CLI::App& app, Diagnostics& diagnostics) {
  if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr) {
    for (const std::string& extra : app.remaining(true)) {
      diagnostics.add(messages::unknown_argument, {}, {extra, nearest_word(extra, known_words(app))});
    }
    return;
  }
  // "NAME: what was expected", in our words when the value is one we look at.
  const std::string_view words = problem.what();
  const std::string name(words.substr(0, words.find(':')));
  if (dynamic_cast<const CLI::ValidationError*>(&problem) == nullptr) {
    diagnostics.add(messages::value_missing, {}, {name});
    return;
  }
  diagnostics.add(messages::argument_wrong, {},
                  {name, app.get_option(name)->results().back(), std::string(words.substr(name.size() + 2))});
}

void require_targets(const CommandLine& line, const Words& w, Diagnostics& diagnostics) {
  auto missing = [&](const std::string& what) {
    diagnostics.add(messages::argument_missing, {}, {line.command, what});
  };
  if (line.targets.empty() && (line.command == "cells" || line.command == "describe"))
    missing(w("en fil", "a file"));
  if (line.targets.empty() && line.command == "explain") missing(w("ett id", "an id"));
  if (line.command != "collect") return;
  if (line.targets.empty()) missing(w("en mapp", "a folder"));
  if (line.output_file.empty()) missing(w("-o FIL.csv", "-o FILE.csv"));
}

}  // namespace

CommandLine parse_command_line(const std::vector<std::string>& arguments, Diagnostics& diagnostics) {
  CommandLine line;
  Words w(help_language(arguments));
  CLI::App app(w("Underlag gör webbplats, formulär, rapporter och arbetsböcker av en mapp.",
                 "Underlag makes a website, forms, reports and workbooks from one folder."),
               "underlag");
  app.option_defaults()->group(w("Flaggor för alla kommandon", "Options of all commands"));
  app.set_help_flag("-h,--help", w("Visa den här hjälpen", "Show this help"));
  app.set_version_flag("--version", std::string(program_version()), w("Visa versionen", "Show the version"));
  app.require_subcommand(0, 1);
  add_common(app, line.common, w);
  add_commands(app, line, w);
  const auto formatter = formatter_in(help_language(arguments));
  app.formatter(formatter);
  for (CLI::App* command : app.get_subcommands({})) command->formatter(formatter);

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // CLI11 takes them from the back
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    auto chosen = app.get_subcommands();
    line.help = chosen.empty() ? app.help()
                               : chosen.front()->help(app.get_name()) +
                                     formatter->make_groups(&app, CLI::AppFormatMode::Sub);
    return line;
  } catch (const CLI::CallForVersion&) {
    line.help = std::string(program_version()) + "\n";
    return line;
  } catch (const CLI::ParseError& problem) {
    report(problem, app, diagnostics);
    return line;
  }
  auto chosen = app.get_subcommands();
  if (chosen.empty()) {
    diagnostics.add(messages::no_command, {});
    return line;
  }
  line.command = chosen.front()->get_name();
  require_targets(line, w, diagnostics);
  return line;
}

}  // namespace underlag
