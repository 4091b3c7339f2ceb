#pragma once
// A first description of a data file, for somebody to check and complete: `underlag describe`.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace underlag {

struct Proposal {
  std::string id;    ///< For `data/ID.dataset.yaml`.
  std::string yaml;  ///< With comments in Swedish; empty after an error.
};

/// Reads `bytes` and proposes columns with types, codes for missing answers, the key and the likely row of
/// totals. `sheet` names a sheet, or is empty: the first visible one with content. What cannot be told from
/// the file (whom the figures are about, period, source) stands as a line to fill in.
Proposal propose_description(std::string_view bytes, const std::string& file, const std::string& sheet,
                             Diagnostics& diagnostics);

/// A file of a folder: its name below the folder, and its bytes.
using FolderFile = std::pair<std::string, std::string>;

/// One description for a folder of replies, all with the headings of the first of them; the others are named
/// in a comment. Where no column is a unit's, the files' names are.
Proposal propose_folder_description(const std::vector<FolderFile>& files, const std::string& folder,
                                    const std::string& sheet, Diagnostics& diagnostics);

}  // namespace underlag
