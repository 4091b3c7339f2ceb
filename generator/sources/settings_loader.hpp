#pragma once
// underlag.yaml into Settings. Every key is optional; unknown keys are errors.

#include <optional>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/settings.hpp"

namespace underlag {

/// What the command line and the environment decide.
struct SettingsOverrides {
  /// SOURCE_DATE_EPOCH in seconds, used when the file gives no date; without both it is 1980-01-01.
  std::optional<long long> source_date_epoch;
  std::optional<std::string> base_url;  ///< `--base-url` wins over the file.
};

/// Reads `underlag.yaml` in `project`; defaults when there is none.
Settings load_settings(const FileTree& project, const SettingsOverrides& overrides, Diagnostics& diagnostics);

}  // namespace underlag
