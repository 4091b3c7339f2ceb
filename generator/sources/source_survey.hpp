#pragma once
// Looked at before anything is read: what in the project's folders cannot be read at all, and definitions
// that would be passed over because of how they are called or where they lie.

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"

namespace underlag {

struct SourceSurvey {
  std::vector<std::string> unreadable;  ///< Paths, each of them reported.

  /// False when something below `folder`, or a folder around it, could not be read: whoever needs the whole
  /// of it would complain of what is only hidden.
  bool can_read(std::string_view folder) const;
};

/// The settings and every definition that is found by its name, without those that cannot be read.
std::vector<std::string> definition_files(const FileTree& project);

/// Reports every obstacle and every misnamed or misplaced definition among the sources.
SourceSurvey survey_sources(const FileTree& project, Diagnostics& diagnostics);

}  // namespace underlag
