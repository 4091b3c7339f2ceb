#include "publish/output_folder.hpp"

#include <filesystem>

#include "diagnostics/messages/publish.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"

namespace underlag {

namespace fs = std::filesystem;

namespace {

bool is_inside(const std::string& folder, const std::string& outer) {
  return folder == outer || outer == "/" || folder.starts_with(outer + "/");
}

// The project's folder as the disk knows it, so that a way around through a link does not hide it.
std::string real_folder(const std::string& folder) {
  std::error_code problem;
  fs::path real = fs::weakly_canonical(folder, problem);
  return problem ? folder : real.string();
}

bool is_ours(const std::string& folder) {
  if (state_of(folder + "/" + std::string(kManifestName)).kind == FileKind::file) return true;
  // The first build of all can die before its manifest is in place.
  std::string staging = Staging::folder_for(folder);
  return state_of(staging + "/journal").kind == FileKind::file ||
         state_of(staging + "/undo").kind == FileKind::file;
}

}  // namespace

std::string absolute_folder(const std::string& folder) {
  std::error_code problem;
  std::string path = fs::absolute(folder.empty() ? "." : folder, problem).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string shown_folder(const std::string& project_folder, const std::string& output_folder) {
  std::string project = absolute_folder(project_folder);
  std::string output = absolute_folder(output_folder);
  return output.starts_with(project + "/") ? output.substr(project.size() + 1) : output_folder;
}

bool check_output_folder(const std::string& project_folder, const std::string& output_folder,
                         Diagnostics& diagnostics) {
  std::string shown = shown_folder(project_folder, output_folder);
  Place place{shown, 0, 0, ""};
  std::string project = real_folder(absolute_folder(project_folder));
  std::string output = real_folder(output_folder);
  if (is_inside(project, output)) {
    diagnostics.add(messages::output_is_project, place, {shown});
    return false;
  }
  for (const char* source : {"content", "data", "templates", ".git", ".underlag"}) {
    if (!is_inside(output, project + "/" + source)) continue;
    diagnostics.add(messages::output_is_source, place, {shown, source});
    return false;
  }
  FileKind kind = state_of(output_folder).kind;
  if (kind == FileKind::link) {
    diagnostics.add(messages::output_is_link, place, {shown});
    return false;
  }
  if (kind == FileKind::missing) {
    std::string parent = fs::path(output_folder).parent_path().string();
    if (state_of(real_folder(parent)).kind == FileKind::folder) return true;
    diagnostics.add(messages::output_has_no_parent, place, {parent});
    return false;
  }
  if (kind != FileKind::folder) {
    diagnostics.add(messages::output_is_file, place, {shown});
    return false;
  }
  if (is_empty_folder(output_folder) || is_ours(output_folder)) return true;
  diagnostics.add(messages::output_is_foreign, place, {shown});
  return false;
}

}  // namespace underlag
