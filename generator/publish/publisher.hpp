#pragma once
// The last room: takes rendered files one at a time, checks them (paths, links, personal numbers) and puts
// them into the output folder all at once or not at all. Nothing is kept of a file but its name, size, hash
// and links, so memory does not grow with the bytes that went through.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "publish/link_check.hpp"
#include "text/personal_number.hpp"

namespace underlag {

struct PublishOptions {
  std::string project_folder;        ///< The folder that may not itself be overwritten.
  std::string output_folder;         ///< Where to publish; made when it does not exist.
  std::string_view program;          ///< Name and version, as printed in the manifest.
  std::string base_url = {};         ///< Links that start with it are checked as internal; may be empty.
  bool write = true;                 ///< False: every check, no file (the command `check`).
  PersonalNumberRules allowed = {};  ///< The project's list of numbers that are something else.
  bool strict = false;               ///< Warnings too stop the publishing.
  /// The text of a source line, asked for only when a link in it is broken; may be empty.
  std::function<std::string(const Place&)> source_line = {};
  /// For tests: called before every step that changes the disk. False makes the step fail as a full disk
  /// would.
  std::function<bool(std::string_view step)> before_step = {};
};

/// One rendered file. The bytes are used during the call to `add` only.
struct OutputFile {
  std::string path;  ///< Relative to the output folder: `site/modul-1.html`.
  std::string_view bytes;
  std::vector<std::string> inputs;   ///< Files it was made from, relative to the project.
  std::string_view scan_text = {};   ///< What a reader sees in a format whose bytes are packed (PDF).
  PersonalNumberRules allowed = {};  ///< The document's own list of numbers that are something else.
};

struct PublishResult {
  bool published = false;  ///< False after any error: the folder is as it was.
  int written = 0;
  int unchanged = 0;
  int removed = 0;
};

/// Belongs to one thread. Problems go to the Diagnostics given at the start; no member throws for what a disk
/// does.
class Publisher {
 public:
  Publisher(PublishOptions options, Diagnostics& diagnostics);
  ~Publisher();  ///< Whatever was staged and not committed is removed.
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

  /// Takes the folder: refuses one that is not ours, locks out other builds, finishes an interrupted build.
  /// False = nothing can be published; the reason is in the diagnostics. `add` may still be called to check
  /// files.
  bool open();

  void add(const OutputFile& file);

  /// A page that could not be made, which was told: links to it are not told as well.
  void miss(std::string path);

  /// An output of the last build whose inputs have not changed stays as it is, unread. False when the last
  /// build did not write it or it is no longer there with its size: then it must be rendered and added.
  bool keep(std::string_view path);

  /// Where a link stands in the source, so that a broken one is reported there and not in the page.
  void add_link(LinkUse use);

  /// Checks links, then puts everything into place, unless there is any error in the diagnostics.
  PublishResult commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace underlag
