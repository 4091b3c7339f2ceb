#include "pipeline/build.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "diagnostics/messages/command_line.hpp"
#include "diagnostics/messages/forms.hpp"
#include "diagnostics/messages/links.hpp"
#include "diagnostics/messages/queries.hpp"
#include "diagnostics/privacy_guard.hpp"
#include "documents/made_pages.hpp"
#include "documents/row_pages.hpp"
#include "pipeline/build_answers.hpp"
#include "pipeline/excerpts.hpp"
#include "pipeline/form_documents.hpp"
#include "pipeline/loaded_project.hpp"
#include "pipeline/page_documents.hpp"
#include "pipeline/site_pages.hpp"
#include "pipeline/workbook_files.hpp"
#include "renderers/html/theme_css.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/form_loader.hpp"
#include "sources/source_survey.hpp"
#include "sources/workbook_loader.hpp"
#include "statistics/audit/audit.hpp"
#include "templating/builtin_templates.hpp"
#include "text/program_version.hpp"

namespace underlag {

namespace {

constexpr std::string_view kSiteTemplates = "templates/site";

/// What lies in a folder that cannot be read whole is left out: complaints of what is only hidden help
/// nobody.
LoadedProject load(const FileTree& folder, const SourceSurvey& survey, const BuildOptions& options,
                   Diagnostics& diagnostics) {
  LoadedProject loaded;
  loaded.project = load_project(
      folder,
      {{options.source_date_epoch, options.base_url}, options.drafts, static_cast<int>(options.threads)},
      diagnostics);
  if (!survey.can_read("data")) return loaded;
  loaded.data = load_all_datasets(folder, diagnostics, {loaded.project.settings.privacy.allowed_numbers});
  if (!survey.can_read("templates")) return loaded;
  for (FormDefinition& form : load_forms(folder, diagnostics)) {
    std::string id = form.id;
    loaded.forms.emplace(std::move(id), std::make_shared<const FormDefinition>(std::move(form)));
  }
  loaded.workbooks = load_workbooks(folder, diagnostics);
  return loaded;
}

/// Also in comments, which no output shows: whoever gets the folder reads them. Rows of data are guarded cell
/// by cell as they are read.
void guard_sources(const FileTree& folder, const LoadedProject& loaded, Diagnostics& diagnostics) {
  const PersonalNumberRules allowed{loaded.project.settings.privacy.allowed_numbers};
  for (const Page& page : loaded.project.pages) guard_text(page.text, page.source, allowed, diagnostics);
  for (const std::string& path : definition_files(folder))
    guard_text(folder.read(path).value_or(""), path, allowed, diagnostics);
}

void check(const FileTree& folder, const LoadedProject& loaded, Language language, Diagnostics& diagnostics) {
  statistics::run_audit(loaded.data, loaded.project.settings, language, diagnostics);
  guard_sources(folder, loaded, diagnostics);
}

/// A definition that could not be read has been told; that what uses it "does not exist" would drown the
/// cause.
void drop_consequences(const FileTree& folder, Diagnostics& diagnostics) {
  const std::map<const Message*, std::string_view> kinds = {
      {&messages::unknown_dataset, ".dataset.yaml"},
      {&messages::unknown_form, ".form.yaml"},
      {&messages::unknown_instrument, ".instrument.yaml"},
      {&messages::unknown_list, ".list.yaml"}};
  std::set<std::string> names;
  for (std::string_view place : {"data", "templates/forms"}) {
    for (const std::string& path : folder.list(place)) names.insert(path.substr(path.rfind('/') + 1));
  }
  diagnostics.remove_if([&](const Diagnostic& one) {
    const auto kind = kinds.find(one.message);
    return kind != kinds.end() && names.contains(one.arguments.front() + std::string(kind->second));
  });
}

/// `for_each`: the rows are asked for like any other table, so that they too come protected.
void add_row_pages(LoadedProject& loaded, BuildAnswers& answered, Diagnostics& diagnostics) {
  for (RowPattern& pattern : loaded.project.row_patterns) {
    const Answers answers = answered.of_pattern(pattern.rows, diagnostics);
    if (answers.front().table == nullptr) continue;
    std::vector<Page> made =
        make_row_pages(pattern.page, answers.front().table, std::move(pattern.texts), diagnostics);
    std::ranges::move(made, std::back_inserter(loaded.project.pages));
  }
}

void add_made_pages(const Settings& settings, std::vector<Page>& pages) {
  std::ranges::move(make_statement_page(settings, pages), std::back_inserter(pages));
  std::ranges::move(make_missing_page(settings, pages), std::back_inserter(pages));
  std::ranges::move(make_page_lists(settings, pages), std::back_inserter(pages));
}

PublishOptions publish_options(const BuildOptions& options, const Settings& settings,
                               const FileTree& folder) {
  PublishOptions out;
  out.project_folder = options.project_folder;
  out.output_folder = options.output_folder;
  out.program = program_version();
  out.base_url = settings.base_url;
  out.write = options.write;
  out.strict = options.strict;
  out.allowed = {settings.privacy.allowed_numbers};
  out.source_line = [&folder](const Place& place) {
    return line_of(folder.read(place.file).value_or(""), place.line);
  };
  return out;
}

std::vector<SiteFile> publish_static_files(const Project& project, const FileTree& folder,
                                           Publisher& publisher) {
  std::vector<SiteFile> out;
  for (const StaticFile& file : project.static_files) {
    const std::string bytes = folder.read(file.source).value_or("");
    publisher.add({"site/" + file.output, bytes, {file.source}});
    out.push_back({file.source, file.output, bytes.size()});
  }
  return out;
}

/// A file of the templates: the project's own wins over the built-in one of its name.
std::string template_file(const FileTree& folder, const std::string& path) {
  auto own = folder.read(path);
  return own ? std::move(*own) : builtin_templates().read(path).value_or("");
}

/// Style sheets, scripts and pictures of the templates. The looks of forms lie in the style sheet of the
/// site, which a browser has already; a site without forms has none of theirs.
void publish_template_files(const FileTree& folder, const LoadedProject& loaded, Publisher& publisher) {
  std::vector<std::string> paths = builtin_templates().list(kSiteTemplates);
  std::ranges::copy(folder.list(kSiteTemplates), std::back_inserter(paths));
  std::ranges::sort(paths);
  paths.erase(std::ranges::unique(paths).begin(), paths.end());
  const std::string forms_css = std::string(kSiteTemplates) + "/formular.css";
  for (const std::string& path : paths) {
    const std::string name = path.substr(kSiteTemplates.size() + 1);
    const bool is_of_forms = name.starts_with("formular.");
    if (path.ends_with(".html") || path == forms_css || (is_of_forms && loaded.forms.empty())) continue;
    std::string bytes = template_file(folder, path);
    std::vector<std::string> inputs = {path};
    if (name == "stil.css") {
      bytes += theme_css(loaded.project.settings);
      inputs.emplace_back("underlag.yaml");
      if (!loaded.forms.empty()) {
        bytes += template_file(folder, forms_css);
        inputs.push_back(forms_css);
      }
    }
    publisher.add({"site/" + name, bytes, std::move(inputs)});
  }
}

bool needs_fonts(const LoadedProject& loaded) {
  return !loaded.forms.empty() || std::ranges::any_of(loaded.project.pages, [](const Page& page) {
    return !page.front_matter.downloads.empty();
  });
}

BuildResult build_from(const FileTree& folder, const BuildOptions& options, Diagnostics& diagnostics) {
  const auto say = [&](const Message& what) {
    if (options.progress) options.progress(what, 0, 0);
  };
  BuildResult result;
  say(messages::step_load);
  const SourceSurvey survey = survey_sources(folder, diagnostics);
  LoadedProject loaded = load(folder, survey, options, diagnostics);
  const Settings& settings = loaded.project.settings;
  result.language = settings.language;

  say(messages::step_check);
  check(folder, loaded, options.language.value_or(settings.language), diagnostics);
  if (!survey.unreadable.empty()) return result;
  BuildAnswers answers({loaded.data, settings.privacy, settings.language});
  add_row_pages(loaded, answers, diagnostics);
  std::ranges::move(make_form_pages(loaded.forms, loaded.project.pages, diagnostics),
                    std::back_inserter(loaded.project.pages));
  add_made_pages(settings, loaded.project.pages);
  answers.decide(loaded.workbooks, loaded.project.pages, options.threads, diagnostics);

  Publisher publisher(publish_options(options, settings, folder), diagnostics);
  if (options.write && !publisher.open()) return result;

  say(messages::step_documents);
  std::vector<SiteFile> files = publish_static_files(loaded.project, folder, publisher);
  const std::shared_ptr<const pdf::FontLibrary> fonts =
      needs_fonts(loaded) ? pdf::FontLibrary::open({}, diagnostics) : nullptr;
  if (fonts != nullptr) {
    std::vector<SiteFile> documents =
        publish_form_documents(loaded.forms, settings, *fonts, options.threads, publisher, diagnostics);
    result.documents += static_cast<int>(documents.size());
    std::ranges::move(documents, std::back_inserter(files));
  }
  std::vector<SiteFile> workbooks =
      publish_workbooks(loaded.workbooks, loaded.data, answers, settings, publisher, diagnostics);
  result.workbooks += static_cast<int>(workbooks.size());
  std::ranges::move(workbooks, std::back_inserter(files));
  for (const Page& page : loaded.project.pages) {
    for (std::string& output : page_document_outputs(page)) files.push_back({"", std::move(output), 0});
  }

  say(messages::step_pages);
  publish_template_files(folder, loaded, publisher);
  const Site site(settings, loaded.project.pages, std::move(files));
  TemplateSet templates(
      {{&folder, std::string(kSiteTemplates)}, {&builtin_templates(), std::string(kSiteTemplates)}},
      standard_filters(settings.language));
  const PageDocumentContext documents{settings, folder, site,
                                      look_of("report", folder, options.project_folder, fonts, diagnostics),
                                      look_of("memo", folder, options.project_folder, fonts, diagnostics)};
  const PublishedPages pages = publish_pages(std::move(loaded.project.pages),
                                             {settings, loaded.data, answers, loaded.forms, site, templates,
                                              documents, options.threads, options.progress},
                                             publisher, diagnostics);
  result.pages = pages.pages;
  result.documents += pages.documents;
  result.workbooks += pages.workbooks;

  drop_consequences(folder, diagnostics);
  say(messages::step_publish);
  result.published = publisher.commit();
  return result;
}

}  // namespace

BuildResult build(const BuildOptions& options, Diagnostics& diagnostics) {
  const DiskFileTree folder(options.project_folder);
  BuildResult result = build_from(folder, options, diagnostics);
  add_excerpts(folder, diagnostics);
  return result;
}

}  // namespace underlag
