#include "pipeline/build.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/messages/command_line.hpp"
#include "diagnostics/messages/queries.hpp"
#include "diagnostics/privacy_guard.hpp"
#include "documents/made_pages.hpp"
#include "documents/row_pages.hpp"
#include "pipeline/form_documents.hpp"
#include "pipeline/loaded_project.hpp"
#include "pipeline/page_documents.hpp"
#include "pipeline/site_pages.hpp"
#include "pipeline/workbook_files.hpp"
#include "renderers/html/theme_css.hpp"
#include "sources/dataset_description_reader.hpp"
#include "sources/dataset_loader.hpp"
#include "sources/form_loader.hpp"
#include "sources/workbook_loader.hpp"
#include "statistics/answer_requests.hpp"
#include "statistics/audit/audit.hpp"
#include "templating/builtin_templates.hpp"
#include "text/program_version.hpp"

namespace underlag {

namespace {

constexpr std::string_view kSiteTemplates = "templates/site";

LoadedProject load(const FileTree& folder, const BuildOptions& options, Diagnostics& diagnostics) {
  LoadedProject loaded;
  loaded.project = load_project(
      folder,
      {{options.source_date_epoch, options.base_url}, options.drafts, static_cast<int>(options.threads)},
      diagnostics);
  loaded.data = load_all_datasets(folder, diagnostics, {loaded.project.settings.privacy.allowed_numbers});
  for (FormDefinition& form : load_forms(folder, diagnostics)) {
    std::string id = form.id;
    loaded.forms.emplace(std::move(id), std::make_shared<const FormDefinition>(std::move(form)));
  }
  loaded.workbooks = load_workbooks(folder, diagnostics);
  return loaded;
}

void check(const LoadedProject& loaded, Language language, Diagnostics& diagnostics) {
  statistics::run_audit(loaded.data, loaded.project.settings, language, diagnostics);
  const PersonalNumberRules allowed{loaded.project.settings.privacy.allowed_numbers};
  for (const Page& page : loaded.project.pages) guard_text(page.text, page.source, allowed, diagnostics);
}

/// A dataset that could not be read has been told; that what uses it "does not exist" would drown the cause.
void drop_consequences(const FileTree& folder, const DatasetCollection& data, Diagnostics& diagnostics) {
  std::set<std::string> unread;
  for (const std::string& path : folder.list("data")) {
    if (!is_dataset_description(path)) continue;
    if (std::string id = dataset_id_of(path); !data.contains(id)) unread.insert(std::move(id));
  }
  if (unread.empty()) return;
  diagnostics.remove_if([&](const Diagnostic& one) {
    return one.message == &messages::unknown_dataset && unread.contains(one.arguments.front());
  });
}

/// `for_each`: the rows are asked for like any other table, so that they too come protected.
void add_row_pages(LoadedProject& loaded, Diagnostics& diagnostics) {
  const Settings& settings = loaded.project.settings;
  for (RowPattern& pattern : loaded.project.row_patterns) {
    const Answers answers = statistics::answer_requests({pattern.rows}, loaded.data, settings.privacy,
                                                        settings.language, diagnostics);
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

/// Style sheets, scripts and pictures of the templates: the project's own wins over the built-in one of its
/// name.
void publish_template_files(const FileTree& folder, const Settings& settings, Publisher& publisher) {
  auto is_asset = [](const std::string& path) { return !path.ends_with(".html"); };
  std::vector<std::string> paths = builtin_templates().list(kSiteTemplates);
  std::ranges::copy(folder.list(kSiteTemplates), std::back_inserter(paths));
  std::ranges::sort(paths);
  paths.erase(std::ranges::unique(paths).begin(), paths.end());
  for (const std::string& path : paths) {
    if (!is_asset(path)) continue;
    auto own = folder.read(path);
    const std::string name = path.substr(kSiteTemplates.size() + 1);
    std::string bytes = own ? std::move(*own) : builtin_templates().read(path).value_or("");
    if (name == "stil.css") bytes += theme_css(settings);
    publisher.add({"site/" + name, bytes, {path}});
  }
}

bool needs_fonts(const LoadedProject& loaded) {
  return !loaded.forms.empty() || std::ranges::any_of(loaded.project.pages, [](const Page& page) {
    return !page.front_matter.downloads.empty();
  });
}

}  // namespace

BuildResult build(const BuildOptions& options, Diagnostics& diagnostics) {
  const auto say = [&](const Message& what) {
    if (options.progress) options.progress(what, 0, 0);
  };
  BuildResult result;
  const DiskFileTree folder(options.project_folder);

  say(messages::step_load);
  LoadedProject loaded = load(folder, options, diagnostics);
  const Settings& settings = loaded.project.settings;
  result.language = settings.language;

  say(messages::step_check);
  check(loaded, options.language.value_or(settings.language), diagnostics);
  add_row_pages(loaded, diagnostics);
  std::ranges::move(make_form_pages(loaded.forms, loaded.project.pages),
                    std::back_inserter(loaded.project.pages));
  add_made_pages(settings, loaded.project.pages);

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
      publish_workbooks(loaded.workbooks, loaded.data, settings, publisher, diagnostics);
  result.workbooks += static_cast<int>(workbooks.size());
  std::ranges::move(workbooks, std::back_inserter(files));
  for (const Page& page : loaded.project.pages) {
    for (std::string& output : page_document_outputs(page)) files.push_back({"", std::move(output), 0});
  }

  say(messages::step_pages);
  publish_template_files(folder, settings, publisher);
  const Site site(settings, loaded.project.pages, std::move(files));
  TemplateSet templates(
      {{&folder, std::string(kSiteTemplates)}, {&builtin_templates(), std::string(kSiteTemplates)}},
      standard_filters(settings.language));
  const PageDocumentContext documents{settings, folder, site,
                                      look_of("report", folder, options.project_folder, fonts, diagnostics),
                                      look_of("memo", folder, options.project_folder, fonts, diagnostics)};
  const PublishedPages pages = publish_pages(
      std::move(loaded.project.pages),
      {settings, loaded.data, loaded.forms, site, templates, documents, options.threads, options.progress},
      publisher, diagnostics);
  result.pages = pages.pages;
  result.documents += pages.documents;
  result.workbooks += pages.workbooks;

  drop_consequences(folder, loaded.data, diagnostics);
  say(messages::step_publish);
  result.published = publisher.commit();
  return result;
}

}  // namespace underlag
