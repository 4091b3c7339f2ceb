#include "publish/publisher.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "diagnostics/messages/privacy.hpp"
#include "diagnostics/messages/publish.hpp"
#include "files/disk_file.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"
#include "publish/output_folder.hpp"
#include "publish/output_path.hpp"
#include "publish/privacy_scan.hpp"
#include "publish/staging.hpp"
#include "text/sha256.hpp"

namespace underlag {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

struct Publisher::Impl {
  Impl(PublishOptions given, Diagnostics& found)
      : options(std::move(given)),
        output(absolute_folder(options.output_folder)),
        shown(shown_folder(options.project_folder, options.output_folder)),
        links(options.base_url, shown),
        diagnostics(found) {}

  bool may_publish() const {
    return !diagnostics.has_errors() && !(options.strict && diagnostics.count(Severity::warning) > 0);
  }
  std::string shown_path(const std::string& path) const { return shown + "/" + path; }

  bool read_old_manifest();
  bool take_name(const OutputFile& file);
  void scan(const OutputFile& file, const FinishedPage& page, const ManifestEntry& entry);
  void place(const OutputFile& file, Staging& aside);
  void scan_kept();
  bool is_way_free(const std::string& path);
  bool is_changed_by_hand(const std::string& path, const FileState& state) const;
  void stage_vanished(Staging& aside);
  bool stage_manifest(Staging& aside);
  std::vector<std::string> output_names() const;

  PublishOptions options;
  std::string output;
  std::string shown;
  LinkTable links;
  FoundNumbers found_numbers;
  Diagnostics& diagnostics;
  std::optional<Staging> staging;
  Manifest old_manifest;  // Its program is empty when there was none.
  Manifest manifest;
  std::set<std::string, std::less<>> real_folders;  // Looked at already: no symbolic links.
  std::vector<std::string> kept;
  PublishResult result;
};

Publisher::Publisher(PublishOptions options, Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>(std::move(options), diagnostics)) {
  impl_->manifest.program = impl_->options.program;
}

Publisher::~Publisher() = default;

bool Publisher::open() {
  Impl& self = *impl_;
  if (!check_output_folder(self.options.project_folder, self.output, self.diagnostics)) return false;
  if (!self.options.write) return true;
  self.staging.emplace(self.output, self.shown, self.options.before_step, self.diagnostics);
  if (self.staging->open() && self.read_old_manifest()) return true;
  self.staging.reset();
  return false;
}

bool Publisher::Impl::read_old_manifest() {
  std::string path = output + "/" + std::string(kManifestName);
  if (state_of(path).kind == FileKind::missing) return true;
  std::optional<Manifest> found = read_manifest(read_disk_file(path).value_or(""));
  if (!found) {
    diagnostics.add(messages::manifest_is_broken, {shown_path(std::string(kManifestName)), 0, 0, ""});
    return false;
  }
  old_manifest = std::move(*found);
  return true;
}

void Publisher::add(const OutputFile& file) {
  Impl& self = *impl_;
  if (!self.take_name(file)) return;
  ManifestEntry& entry = self.manifest.outputs.at(file.path);
  entry.size = file.bytes.size();
  const FinishedPage page = read_finished_page(file.path, file.bytes);
  self.scan(file, page, entry);
  self.links.add(file.path, file.bytes, page, self.diagnostics);
  if (!self.staging) return;
  entry.sha256 = sha256_hex(file.bytes);
  self.place(file, *self.staging);
}

// Enters the file into the new manifest, unless its name is impossible or another output has it.
bool Publisher::Impl::take_name(const OutputFile& file) {
  Place place{file.inputs.empty() ? shown_path(file.path) : file.inputs.front(), 0, 0, ""};
  if (!check_output_path(file.path, place, diagnostics)) return false;
  std::vector<std::string> inputs = file.inputs;
  std::ranges::sort(inputs);
  inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
  auto [entry, is_new] = manifest.outputs.try_emplace(file.path, ManifestEntry{0, "", std::move(inputs)});
  bool is_manifest = file.path == kManifestName;
  if (is_new && !is_manifest) return true;
  std::string other = is_manifest ? "underlag" : joined(entry->second.inputs);
  if (is_manifest) manifest.outputs.erase(entry);
  diagnostics.add(messages::output_name_taken, place, {file.path, other, joined(file.inputs)});
  return false;
}

void Publisher::Impl::scan(const OutputFile& file, const FinishedPage& page, const ManifestEntry& entry) {
  OutgoingFile outgoing{file.path, file.bytes, page.text.empty() ? file.scan_text : page.text, {}};
  std::string made_from = joined(entry.inputs);
  outgoing.made_from = made_from;
  PersonalNumberRules rules = options.allowed;
  rules.allowed.insert(rules.allowed.end(), file.allowed.allowed.begin(), file.allowed.allowed.end());
  // What stands in a source has been reported there; the page made from it would only say it again.
  bool is_known = std::ranges::any_of(diagnostics.all(), [&](const Diagnostic& one) {
    return one.message->code[0] == 'G' &&
           std::ranges::find(entry.inputs, one.place.file) != entry.inputs.end();
  });
  if (!is_known) scan_outgoing(outgoing, shown_path(file.path), rules, found_numbers, diagnostics);
}

// Compares with what lies in the output folder and puts the file aside when it is new or different.
void Publisher::Impl::place(const OutputFile& file, Staging& aside) {
  std::string path = output + "/" + file.path;
  FileState state = state_of(path);
  if (state.kind == FileKind::file && state.size == file.bytes.size() && is_way_free(file.path)) {
    if (read_disk_file(path) == file.bytes) {
      ++result.unchanged;
      return;
    }
  }
  // With an error nothing will be published; the remaining files are only checked.
  if (!may_publish() || !is_way_free(file.path)) return;
  bool is_ours = old_manifest.outputs.contains(file.path);
  if (state.kind != FileKind::missing && state.kind != FileKind::folder && !is_ours) {
    diagnostics.add(messages::foreign_file_in_the_way, {shown_path(file.path), 0, 0, ""});
    return;
  }
  if (is_ours && state.kind == FileKind::file && is_changed_by_hand(file.path, state))
    diagnostics.add(messages::changed_by_hand_overwritten, {shown_path(file.path), 0, 0, ""});
  if (aside.stage(file.path, file.bytes, state.kind == FileKind::file)) ++result.written;
}

// Whoever changed an output is told before the change is gone for good.
bool Publisher::Impl::is_changed_by_hand(const std::string& path, const FileState& state) const {
  const ManifestEntry& entry = old_manifest.outputs.at(path);
  return state.size != entry.size || !is_as_written(entry, read_disk_file(output + "/" + path).value_or(""));
}

// A symbolic link inside the output folder would let us write, and later delete, somewhere else.
bool Publisher::Impl::is_way_free(const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    std::string folder = path.substr(0, slash);
    if (real_folders.contains(folder)) continue;
    if (state_of(output + "/" + folder).kind == FileKind::link) {
      diagnostics.add(messages::output_is_link, {shown_path(folder), 0, 0, ""}, {shown_path(folder)});
      return false;
    }
    real_folders.insert(folder);
  }
  if (state_of(output + "/" + path).kind != FileKind::link) return true;
  diagnostics.add(messages::output_is_link, {shown_path(path), 0, 0, ""}, {shown_path(path)});
  return false;
}

bool Publisher::keep(std::string_view path) {
  Impl& self = *impl_;
  auto old = self.old_manifest.outputs.find(path);
  if (!self.staging || old == self.old_manifest.outputs.end()) return false;
  FileState state = state_of(self.output + "/" + old->first);
  if (state.kind != FileKind::file || state.size != old->second.size) return false;
  if (!self.manifest.outputs.try_emplace(old->first, old->second).second) return false;
  self.kept.push_back(old->first);
  ++self.result.unchanged;
  return true;
}

// A page that stays can link to one that goes. Where nothing else changed either, the last build has looked
// already.
void Publisher::Impl::scan_kept() {
  if (manifest.outputs == old_manifest.outputs) return;
  for (const std::string& path : kept) {
    std::optional<std::string> bytes = read_disk_file(output + "/" + path);
    if (bytes) links.add(path, *bytes, read_finished_page(path, *bytes), diagnostics);
  }
}

void Publisher::miss(std::string path) {
  impl_->links.add_missed(std::move(path));
}

void Publisher::add_link(LinkUse use) {
  impl_->links.add_use(std::move(use));
}

PublishResult Publisher::commit() {
  Impl& self = *impl_;
  std::vector<std::string> names = self.output_names();
  self.scan_kept();
  report_other_files(self.found_numbers, self.diagnostics);
  self.links.check(names, self.options.source_line, self.diagnostics);
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (!names[i].starts_with(names[i - 1] + "/")) continue;
    self.diagnostics.add(messages::output_is_both, {self.shown_path(names[i - 1]), 0, 0, ""},
                         {names[i - 1], joined(self.manifest.outputs.at(names[i - 1]).inputs), names[i]});
  }
  if (!self.staging || !self.may_publish()) {
    self.staging.reset();
    return {};
  }
  Staging& aside = *self.staging;
  self.stage_vanished(aside);
  if (self.may_publish() && self.stage_manifest(aside) && aside.swap()) {
    self.result.published = true;
  } else {
    self.result = {};
  }
  self.staging.reset();
  return self.result;
}

std::vector<std::string> Publisher::Impl::output_names() const {
  std::vector<std::string> names;
  names.reserve(manifest.outputs.size());
  for (const auto& [path, entry] : manifest.outputs) names.push_back(path);
  return names;
}

// Outputs of the last build that this one does not have. Only what is still as we wrote it goes.
void Publisher::Impl::stage_vanished(Staging& aside) {
  for (const auto& [path, entry] : old_manifest.outputs) {
    if (manifest.outputs.contains(path) || !is_way_free(path)) continue;
    std::optional<std::string> bytes = read_disk_file(output + "/" + path);
    if (!bytes) continue;
    if (is_as_written(entry, *bytes)) {
      aside.stage_removal(path);
      ++result.removed;
    } else {
      diagnostics.add(messages::changed_by_hand_kept, {shown_path(path), 0, 0, ""});
    }
  }
}

bool Publisher::Impl::stage_manifest(Staging& aside) {
  if (manifest == old_manifest) return true;
  std::string bytes = to_json(manifest);
  return aside.stage(std::string(kManifestName), bytes, !old_manifest.program.empty());
}

}  // namespace underlag
