#pragma once
// The flags that every command understands.

#include <optional>
#include <string>

#include "diagnostics/message.hpp"

namespace underlag {

struct CommonOptions {
  std::string root = ".";  ///< The project folder.
  std::string output;      ///< Empty = `output` in the project folder.
  std::optional<std::string> base_url;
  bool strict = false;  ///< Warnings give exit code 3, and nothing is published.
  bool json = false;    ///< Problems as JSON: on stdout, or on stderr beside a result of the command.
  bool quiet = false;
  bool verbose = false;
  bool drafts = false;
  unsigned threads = 0;              ///< 0 = as many as the machine has.
  std::optional<Language> language;  ///< Of messages; none = the project's.
};

}  // namespace underlag
