#pragma once
// The way through, from a folder to its outputs: load → check → count → protect → compose → render → publish.
// pipeline/ is the one room that sees all the others.

#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "pipeline/progress_report.hpp"
#include "publish/publisher.hpp"

namespace underlag {

struct BuildOptions {
  std::string project_folder;
  std::string output_folder;
  std::optional<std::string> base_url;
  std::optional<long long> source_date_epoch;
  std::optional<Language> language;  ///< Of the messages; none = the project's.
  bool write = true;                 ///< False: everything but writing (`check`).
  bool strict = false;
  bool drafts = false;
  unsigned threads = 1;
  ProgressReport progress;  ///< May be empty.
};

struct BuildResult {
  Language language = Language::sv;  ///< The project's.
  int pages = 0;
  int documents = 0;  ///< PDF files
  int workbooks = 0;
  PublishResult published;
};

/// Builds the project. All problems of the run are in `diagnostics`; with any error the output is as it was.
BuildResult build(const BuildOptions& options, Diagnostics& diagnostics);

}  // namespace underlag
