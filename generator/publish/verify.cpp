#include "publish/verify.hpp"

#include <cerrno>
#include <optional>

#include "diagnostics/messages/publish.hpp"
#include "files/disk_file.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"
#include "publish/staging.hpp"

namespace underlag {

namespace {

// True when the file is as its entry says; otherwise the difference is reported.
bool check_file(const std::string& path, const ManifestEntry& entry, const Place& place,
                Diagnostics& diagnostics) {
  FileState state = state_of(path);
  if (state.kind == FileKind::missing) {
    diagnostics.add(messages::output_missing, place);
    return false;
  }
  if (state.kind != FileKind::file || state.size != entry.size) {
    diagnostics.add(messages::output_changed, place);
    return false;
  }
  std::optional<std::string> bytes = read_disk_file(path);
  if (!bytes) {
    report_disk_problem(errno, place.file, diagnostics);
    return false;
  }
  if (is_as_written(entry, *bytes)) return true;
  diagnostics.add(messages::output_changed, place);
  return false;
}

}  // namespace

int verify_output(const std::string& folder, const std::string& shown, Diagnostics& diagnostics) {
  // Only an interrupted build needs the lock: a folder on a read-only disk can be verified too.
  if (state_of(Staging::folder_for(folder)).kind == FileKind::folder) {
    Staging staging(folder, shown, {}, diagnostics);
    if (!staging.open()) return 0;
  }
  Place place{shown, 0, 0, ""};
  std::string manifest_path = folder + "/" + std::string(kManifestName);
  if (state_of(manifest_path).kind != FileKind::file) {
    diagnostics.add(messages::no_manifest, place);
    return 0;
  }
  std::optional<Manifest> manifest = read_manifest(read_disk_file(manifest_path).value_or(""));
  if (!manifest) {
    place.file += "/" + std::string(kManifestName);
    diagnostics.add(messages::manifest_is_broken, place);
    return 0;
  }
  int as_written = 0;
  for (const auto& [path, entry] : manifest->outputs) {
    Place at{shown + "/" + path, 0, 0, ""};
    if (check_file(folder + "/" + path, entry, at, diagnostics)) ++as_written;
  }
  for (const std::string& path : list_files(folder)) {
    if (path == kManifestName || manifest->outputs.contains(path)) continue;
    diagnostics.add(messages::output_extra, {shown + "/" + path, 0, 0, ""});
  }
  return as_written;
}

}  // namespace underlag
