#include "publish/staging.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <set>

#include "diagnostics/messages/publish.hpp"
#include "files/disk_file.hpp"
#include "publish/disk.hpp"
#include "publish/manifest.hpp"
#include "publish/output_path.hpp"

namespace underlag {

namespace {

constexpr std::array<std::string_view, 4> kMoveWords{"create", "replace", "remove", "folder"};
constexpr std::string_view kJournalEnd = "end\n";

std::string_view parent_of(std::string_view path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

Staging::Staging(std::string output_folder, std::string shown, BeforeStep before_step,
                 Diagnostics& diagnostics)
    : output_folder_(std::move(output_folder)),
      shown_(std::move(shown)),
      folder_(folder_for(output_folder_)),
      before_step_(std::move(before_step)),
      diagnostics_(diagnostics) {}

Staging::~Staging() {
  if (lock_ < 0) return;
  bool under_way =
      state_of(inside("journal")).kind == FileKind::file || state_of(inside("undo")).kind == FileKind::file;
  if (!under_way) {
    clean();
    remove_file(inside("owner"));
    remove_folder(folder_);
  }
  ::close(lock_);
}

std::string Staging::folder_for(const std::string& output_folder) {
  std::filesystem::path path(output_folder);
  return (path.parent_path() / ("." + path.filename().string() + ".underlag")).string();
}

std::string Staging::output(const std::string& path) const {
  return path.empty() ? output_folder_ : output_folder_ + "/" + path;
}

std::string Staging::inside(std::string_view name) const {
  return folder_ + "/" + std::string(name);
}

std::string Staging::staged(std::string_view part, std::size_t index) const {
  return inside(part) + "/" + std::to_string(index);
}

bool Staging::step(std::string_view name) {
  if (!before_step_ || before_step_(name)) return true;
  errno = ENOSPC;
  return false;
}

bool Staging::failed(const std::string& path) {
  int error = errno;
  report_disk_problem(error, path.empty() ? shown_ : shown_ + "/" + path, diagnostics_);
  return false;
}

bool Staging::open() {
  return lock() && recover();
}

bool Staging::lock() {
  // The folder can be removed by the process that had it between our making it and locking it; then we try
  // again.
  for (int attempt = 0; attempt < 100; ++attempt) {
    if (!make_folder(folder_) && errno != EEXIST) return failed("");
    int descriptor = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) continue;
    if (descriptor < 0) return failed("");
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      bool is_taken = errno == EWOULDBLOCK;
      ::close(descriptor);
      if (!is_taken) return failed("");
      std::string owner = read_disk_file(inside("owner")).value_or("?");
      diagnostics_.add(messages::build_is_running, {shown_, 0, 0, ""}, {shown_, owner});
      return false;
    }
    struct stat locked {};
    struct stat named {};
    bool is_same = ::fstat(descriptor, &locked) == 0 && ::stat(folder_.c_str(), &named) == 0 &&
                   locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
    if (!is_same) {
      ::close(descriptor);
      continue;
    }
    lock_ = descriptor;
    // The kernel lets go of a dead process's lock, so whoever stands in `owner` now is gone.
    remove_file(inside("owner"));
    return write_new_file(inside("owner"), std::to_string(::getpid())) || failed("");
  }
  errno = EBUSY;
  return failed("");
}

bool Staging::recover() {
  bool to_undo = state_of(inside("undo")).kind == FileKind::file;
  bool to_finish = state_of(inside("journal")).kind == FileKind::file;
  if (to_undo || to_finish) {
    if (!read_journal(to_undo ? "undo" : "journal")) {
      diagnostics_.add(messages::journal_is_broken, {shown_, 0, 0, ""}, {folder_});
      return false;
    }
    bool is_done = to_undo ? backward() : forward() || backward();
    if (!is_done) return false;
    diagnostics_.add(messages::interrupted_build_finished, {shown_, 0, 0, ""});
    moves_.clear();
  }
  clean();
  return true;
}

void Staging::clean() {
  remove_tree(inside("new"));
  remove_tree(inside("old"));
  for (const char* name : {"journal.part", "journal", "undo"}) remove_file(inside(name));
}

bool Staging::stage(const std::string& path, std::string_view bytes, bool replaces) {
  if (!has_folders_) {
    if (!step("stage") || !make_folder(inside("new")) || !make_folder(inside("old"))) return failed(path);
    has_folders_ = true;
  }
  std::string place = staged("new", moves_.size());
  if (!step("stage") || !write_new_file(place, bytes)) {
    failed(path);
    remove_file(place);
    return false;
  }
  moves_.push_back({replaces ? Kind::replace : Kind::create, path});
  return true;
}

void Staging::stage_removal(const std::string& path) {
  moves_.push_back({Kind::remove, path});
}

bool Staging::swap() {
  if (moves_.empty()) return true;
  if (!has_folders_ && (!step("stage") || !make_folder(inside("new")) || !make_folder(inside("old")))) {
    return failed("");
  }
  has_folders_ = true;
  plan_folders();
  if (!write_journal()) return failed("");
  if (forward()) {
    moves_.clear();
    return true;
  }
  if (!backward()) diagnostics_.add(messages::not_rolled_back, {shown_, 0, 0, ""});
  return false;
}

// The folders that must be made for the files to come, outer before inner, so that taking back can remove
// them.
void Staging::plan_folders() {
  std::set<std::string> missing;
  std::set<std::string_view> seen;
  std::set<std::string, std::less<>> leaving;
  for (const Move& move : moves_) {
    if (move.kind == Kind::remove) leaving.insert(move.path);
  }
  auto will_be_missing = [&](std::string_view path) {
    return leaving.contains(path) || state_of(output(std::string(path))).kind == FileKind::missing;
  };
  for (const Move& move : moves_) {
    if (move.kind != Kind::create) continue;
    // Most files are in a folder that was looked at for their neighbour.
    std::string_view folder = parent_of(move.path);
    while (seen.emplace(folder).second && will_be_missing(folder)) {
      missing.emplace(folder);
      if (folder.empty()) break;
      folder = parent_of(folder);
    }
  }
  for (const std::string& folder : missing) moves_.push_back({Kind::make_folder, folder});
}

bool Staging::write_journal() {
  std::string text;
  for (const Move& move : moves_) {
    text += kMoveWords[static_cast<std::size_t>(move.kind)];
    text += " " + move.path + "\n";
  }
  text += kJournalEnd;
  // Written aside and renamed: a journal that can be seen is whole.
  return step("journal") && write_new_file(inside("journal.part"), text) && step("journal") &&
         move_file(inside("journal.part"), inside("journal"));
}

bool Staging::read_journal(const std::string& name) {
  std::optional<std::string> text = read_disk_file(inside(name));
  if (!text || !text->ends_with(kJournalEnd)) return false;
  std::string_view rest = std::string_view(*text).substr(0, text->size() - kJournalEnd.size());
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    std::size_t space = line.find(' ');
    const auto* word = std::ranges::find(kMoveWords, line.substr(0, space));
    if (space == std::string_view::npos || word == kMoveWords.end()) return false;
    auto kind = static_cast<Kind>(word - kMoveWords.begin());
    std::string path(line.substr(space + 1));
    bool is_ours = path.empty() ? kind == Kind::make_folder : is_output_path(path);
    if (!is_ours) return false;
    moves_.push_back({kind, path});
  }
  return true;
}

// Every step asks what has been done already, because it may be the second time: after a crash in the middle.
bool Staging::forward() {
  for (const Move& move : moves_) {
    if (move.kind == Kind::remove) continue;
    std::string_view folder = parent_of(move.path);
    while (!folder.empty() && needed_folders_.emplace(folder).second) folder = parent_of(folder);
  }
  for (std::size_t i = 0; i < moves_.size(); ++i) {
    if (moves_[i].kind == Kind::remove && !take_away(i)) return failed(moves_[i].path);
  }
  for (const Move& move : moves_) {
    if (move.kind != Kind::make_folder) continue;
    if (!step("folder") || (!make_folder(output(move.path)) && errno != EEXIST)) return failed(move.path);
  }
  for (std::size_t i = 0; i < moves_.size(); ++i) {
    bool is_file = moves_[i].kind == Kind::create || moves_[i].kind == Kind::replace;
    if (is_file && !put_into_place(i)) return failed(moves_[i].path);
  }
  if (!step("done") || !remove_file(inside("journal"))) return failed("");
  return true;
}

bool Staging::take_away(std::size_t index) {
  const std::string& path = moves_[index].path;
  std::string old = staged("old", index);
  if (!step("remove")) return false;
  if (state_of(old).kind == FileKind::missing && !move_file(output(path), old) && errno != ENOENT)
    return false;
  remove_emptied_folders(path);
  return true;
}

// Folders in which something is to come are left: the journal makes only those that were missing from the
// start.
void Staging::remove_emptied_folders(const std::string& path) {
  for (std::string_view folder = parent_of(path); !folder.empty(); folder = parent_of(folder)) {
    if (needed_folders_.contains(folder) || !remove_folder(output(std::string(folder)))) return;
  }
}

bool Staging::put_into_place(std::size_t index) {
  const Move& move = moves_[index];
  std::string coming = staged("new", index);
  if (state_of(coming).kind == FileKind::missing) return true;
  std::string old = staged("old", index);
  bool to_keep = move.kind == Kind::replace && state_of(old).kind == FileKind::missing;
  if (to_keep && (!step("keep") || (!keep_copy(output(move.path), old) && errno != ENOENT))) return false;
  return step("put") && move_file(coming, output(move.path));
}

bool Staging::backward() {
  if (state_of(inside("undo")).kind == FileKind::missing) {
    if (!move_file(inside("journal"), inside("undo")) && errno != ENOENT) return failed("");
  }
  // The order of `forward` turned round: a folder of ours may stand where a file of the last build was.
  bool all_back = true;
  auto take_back_all = [&](auto is_meant) {
    for (std::size_t i = moves_.size(); i-- > 0;) {
      if (is_meant(moves_[i].kind)) all_back = take_back(i) && all_back;
    }
  };
  take_back_all([](Kind kind) { return kind == Kind::create || kind == Kind::replace; });
  take_back_all([](Kind kind) { return kind == Kind::make_folder; });
  take_back_all([](Kind kind) { return kind == Kind::remove; });
  return all_back && (remove_file(inside("undo")) || errno == ENOENT);
}

bool Staging::take_back(std::size_t index) {
  const Move& move = moves_[index];
  if (move.kind == Kind::make_folder) {
    // Not empty when somebody else has put something there meanwhile; then it stays.
    remove_folder(output(move.path));
    return true;
  }
  std::string old = staged("old", index);
  if (move.kind == Kind::create) {
    if (state_of(staged("new", index)).kind != FileKind::missing) return true;
    return remove_file(output(move.path)) || errno == ENOENT || failed(move.path);
  }
  if (state_of(old).kind == FileKind::missing) return true;
  return (make_parents(move.path) && move_file(old, output(move.path))) || failed(move.path);
}

bool Staging::make_parents(const std::string& path) {
  std::string folder(parent_of(path));
  if (folder.empty() || state_of(output(folder)).kind == FileKind::folder) return true;
  return make_parents(folder) && (make_folder(output(folder)) || errno == EEXIST);
}

}  // namespace underlag
