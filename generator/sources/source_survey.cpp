#include "sources/source_survey.hpp"

#include <algorithm>
#include <optional>

#include "diagnostics/messages/sources.hpp"
#include "sources/project_loader.hpp"
#include "text/letter_case.hpp"

namespace underlag {

namespace {

constexpr std::string_view kSettings = "underlag.yaml";
constexpr std::string_view kSourceFolders[] = {"content", "data", "templates"};

/// Files that are found by the ending of their name, each kind in its folder.
struct DefinitionKind {
  std::string_view ending;
  std::string_view folder;
};
constexpr DefinitionKind kDefinitions[] = {{".dataset.yaml", "data/"},
                                           {".instrument.yaml", "data/instruments/"},
                                           {".form.yaml", "templates/forms/"},
                                           {".list.yaml", "templates/forms/"},
                                           {".workbook.yaml", "templates/workbooks/"}};
/// Parts of descriptions, found by the name that these give.
constexpr std::string_view kParts[] = {".aliases.yaml", ".mapping.yaml"};

const Message& message_of(Obstacle::Kind kind) {
  switch (kind) {
    case Obstacle::Kind::unreadable_file:
      return messages::file_unreadable;
    case Obstacle::Kind::unreadable_folder:
      return messages::folder_unreadable;
    case Obstacle::Kind::special_file:
      return messages::special_file;
    case Obstacle::Kind::folder_like_file:
      return messages::folder_like_file;
    case Obstacle::Kind::link_outside:
      return messages::link_outside_project;
    case Obstacle::Kind::link_to_nothing:
      return messages::link_to_nothing;
    case Obstacle::Kind::link_in_circle:
      return messages::link_in_circle;
  }
  return messages::file_unreadable;
}

// In a folder of nothing but Markdown other people's files lie about too; those are none of ours.
bool is_in_the_way(const Obstacle& one) {
  const bool is_file =
      one.kind == Obstacle::Kind::unreadable_file || one.kind == Obstacle::Kind::special_file;
  return belongs_to_plain_folder(one.path) || (!is_file && !one.path.starts_with("output"));
}

std::vector<Obstacle> obstacles_of(const FileTree& project) {
  if (is_plain_folder(project)) {
    std::vector<Obstacle> found = project.obstacles("");
    std::erase_if(found, [](const Obstacle& one) { return !is_in_the_way(one); });
    return found;
  }
  std::vector<Obstacle> found = project.obstacles(kSettings);
  for (std::string_view folder : kSourceFolders)
    std::ranges::move(project.obstacles(folder), std::back_inserter(found));
  return found;
}

struct Recognised {
  std::string name;  ///< As it should be.
  const DefinitionKind* kind;
};

// `Kurs.Dataset.YML` → `Kurs.dataset.yaml`, with its kind; none for other files.
std::optional<Recognised> recognised(std::string_view name) {
  const bool is_yml = to_lower_case(name).ends_with(".yml");
  const std::string lower =
      to_lower_case(is_yml ? name.substr(0, name.size() - 4) : name) + (is_yml ? ".yaml" : "");
  for (const DefinitionKind& kind : kDefinitions) {
    if (!lower.ends_with(kind.ending)) continue;
    const std::size_t written = kind.ending.size() - (is_yml ? 1 : 0);
    return Recognised{std::string(name.substr(0, name.size() - written)) + std::string(kind.ending), &kind};
  }
  return std::nullopt;
}

void check_name(const std::string& path, Diagnostics& diagnostics) {
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  const std::optional<Recognised> found = recognised(name);
  if (!found) return;
  const Place place{path, 0, 0, ""};
  if (found->name != name) diagnostics.add(messages::file_misnamed, place, {found->name});
  if (!path.starts_with(found->kind->folder))
    diagnostics.add(messages::file_misplaced, place, {std::string(found->kind->folder)});
}

void check_settings_name(const FileTree& project, Diagnostics& diagnostics) {
  for (const char* name :
       {"underlag.yml", "Underlag.yaml", "Underlag.yml", "UNDERLAG.YAML", "underlag.yaml.txt"}) {
    if (project.exists(name))
      diagnostics.add(messages::file_misnamed, {name, 0, 0, ""}, {std::string(kSettings)});
  }
}

}  // namespace

bool SourceSurvey::can_read(std::string_view folder) const {
  const auto is_below = [](std::string_view path, std::string_view around) {
    return path == around || (path.starts_with(around) && path[around.size()] == '/');
  };
  return std::ranges::none_of(
      unreadable, [&](const std::string& path) { return is_below(path, folder) || is_below(folder, path); });
}

std::vector<std::string> definition_files(const FileTree& project) {
  const auto is_definition = [](std::string_view path) {
    const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
    return std::ranges::any_of(kDefinitions, ends, &DefinitionKind::ending) ||
           std::ranges::any_of(kParts, ends);
  };
  std::vector<std::string> out;
  if (project.exists(kSettings)) out.emplace_back(kSettings);
  for (const std::string_view folder : {"data", "templates"}) {
    for (std::string& path : project.list(folder)) {
      if (is_definition(path)) out.push_back(std::move(path));
    }
  }
  return out;
}

SourceSurvey survey_sources(const FileTree& project, Diagnostics& diagnostics) {
  SourceSurvey survey;
  for (Obstacle& one : obstacles_of(project)) {
    diagnostics.add(message_of(one.kind), {one.path, 0, 0, ""}, {one.path, one.target});
    survey.unreadable.push_back(std::move(one.path));
  }
  check_settings_name(project, diagnostics);
  for (std::string_view folder : kSourceFolders) {
    for (const std::string& path : project.list(folder)) check_name(path, diagnostics);
  }
  return survey;
}

}  // namespace underlag
