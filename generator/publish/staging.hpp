#pragma once
// All or nothing: changed files wait in a folder beside the output folder, and a journal there says what is
// to be moved where. Until the journal stands, the output is untouched. From then on a build that dies is
// finished by the next one, and a step that fails takes everything back.
//
// The folder `.output.underlag/` holds: owner (process number), new/N (files to come), old/N (files that made
// way), journal (moves under way) or undo (moves being taken back).

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

class Staging {
 public:
  using BeforeStep = std::function<bool(std::string_view step)>;

  /// `shown` is the output folder as the user knows it, for messages.
  Staging(std::string output_folder, std::string shown, BeforeStep before_step, Diagnostics& diagnostics);
  ~Staging();  ///< Gives the folder free again; what was staged is removed, a journal is left for `open`.
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  /// Where the staging folder of an output folder lies.
  static std::string folder_for(const std::string& output_folder);

  /// Locks out other processes and finishes what an interrupted one began. False with the reason in the
  /// diagnostics.
  bool open();

  /// Puts a file aside. `replaces` = the output exists now.
  bool stage(const std::string& path, std::string_view bytes, bool replaces);
  void stage_removal(const std::string& path);
  bool is_empty() const { return moves_.empty(); }

  /// Moves everything into place, in this order: removals, files, last the one staged last. False = all is as
  /// before.
  bool swap();

 private:
  enum class Kind { create, replace, remove, make_folder };
  struct Move {
    Kind kind;
    std::string path;
  };

  bool lock();
  bool recover();
  bool write_journal();
  bool read_journal(const std::string& name);
  void plan_folders();
  bool forward();
  bool put_into_place(std::size_t index);
  bool take_away(std::size_t index);
  bool backward();
  bool take_back(std::size_t index);
  void remove_emptied_folders(const std::string& path);
  bool make_parents(const std::string& path);
  void clean();  // Leaves the folder itself, which carries the lock.

  bool step(std::string_view name);
  bool failed(const std::string& path);
  std::string output(const std::string& path) const;
  std::string staged(std::string_view part, std::size_t index) const;
  std::string inside(std::string_view name) const;

  std::string output_folder_;
  std::string shown_;
  std::string folder_;
  BeforeStep before_step_;
  Diagnostics& diagnostics_;
  std::vector<Move> moves_;
  std::set<std::string, std::less<>> needed_folders_;  // Where something is to come.
  int lock_ = -1;
  bool has_folders_ = false;  // new/ and old/ are made first when something is staged.
};

}  // namespace underlag
