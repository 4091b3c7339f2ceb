#include "publish/clean.hpp"

#include <cerrno>
#include <filesystem>
#include <optional>

#include "diagnostics/messages/publish.hpp"
#include "files/disk_file.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"

namespace underlag {

namespace {

enum class Outcome { removed, gone_already, kept };

void remove_emptied_folders(const std::string& folder, const std::string& path) {
  for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
       slash = path.rfind('/', slash - 1)) {
    if (!remove_folder(folder + "/" + path.substr(0, slash))) return;
  }
}

// True when a folder on the way is a symbolic link: what lies behind it is not in the output folder.
bool leads_elsewhere(const std::string& folder, const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (state_of(folder + "/" + path.substr(0, slash)).kind == FileKind::link) return true;
  }
  return false;
}

Outcome clean_one(const std::string& folder, const std::string& shown, const std::string& path,
                  const ManifestEntry& entry, bool force, Diagnostics& diagnostics) {
  std::string full = folder + "/" + path;
  Place place{shown + "/" + path, 0, 0, ""};
  FileKind kind = state_of(full).kind;
  if (kind == FileKind::missing) return Outcome::gone_already;
  bool may_go = kind == FileKind::file && !leads_elsewhere(folder, path) &&
                (force || is_as_written(entry, read_disk_file(full).value_or("")));
  if (!may_go) {
    diagnostics.add(messages::kept_by_clean, place);
    return Outcome::kept;
  }
  if (!remove_file(full)) {
    report_disk_problem(errno, place.file, diagnostics);
    return Outcome::kept;
  }
  remove_emptied_folders(folder, path);
  return Outcome::removed;
}

// The manifest last: until then everything that is left is still known as ours.
void finish(const std::string& folder, const std::string& shown, const Manifest& kept,
            Diagnostics& diagnostics) {
  std::string path = folder + "/" + std::string(kManifestName);
  std::string part = path + ".part";
  bool is_done =
      kept.outputs.empty() ? remove_file(path) : write_new_file(part, to_json(kept)) && move_file(part, path);
  if (!is_done) report_disk_problem(errno, shown + "/" + std::string(kManifestName), diagnostics);
}

}  // namespace

int clean_output(const std::string& folder, const std::string& shown, bool force, Diagnostics& diagnostics) {
  FileKind kind = state_of(folder).kind;
  if (kind == FileKind::missing && state_of(Staging::folder_for(folder)).kind == FileKind::missing) return 0;
  if (kind == FileKind::link) {
    diagnostics.add(messages::output_is_link, {shown, 0, 0, ""}, {shown});
    return 0;
  }
  int removed = 0;
  {
    Staging staging(folder, shown, {}, diagnostics);
    if (!staging.open()) return 0;
    std::string manifest_path = folder + "/" + std::string(kManifestName);
    if (state_of(manifest_path).kind != FileKind::file) {
      bool is_foreign = state_of(folder).kind == FileKind::folder && !is_empty_folder(folder);
      if (is_foreign) diagnostics.add(messages::output_is_foreign, {shown, 0, 0, ""}, {shown});
      return 0;
    }
    std::optional<Manifest> manifest = read_manifest(read_disk_file(manifest_path).value_or(""));
    if (!manifest) {
      diagnostics.add(messages::manifest_is_broken, {shown + "/" + std::string(kManifestName), 0, 0, ""});
      return 0;
    }
    Manifest kept{manifest->program, {}};
    for (const auto& [path, entry] : manifest->outputs) {
      Outcome outcome = clean_one(folder, shown, path, entry, force, diagnostics);
      if (outcome == Outcome::removed) ++removed;
      if (outcome == Outcome::kept) kept.outputs.emplace(path, entry);
    }
    finish(folder, shown, kept, diagnostics);
  }
  remove_folder(folder);  // Stays when anybody else has something in it.
  return removed;
}

bool clean_cache(const std::string& project_folder, Diagnostics& diagnostics) {
  std::string path = project_folder + "/.underlag";
  FileKind kind = state_of(path).kind;
  if (kind != FileKind::folder) return false;
  if (!remove_tree(path)) report_disk_problem(errno, ".underlag", diagnostics);
  return true;
}

}  // namespace underlag
