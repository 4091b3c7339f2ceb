#pragma once
// A first description of a data file, for somebody to check and complete: `underlag describe`.

#include <string>
#include <string_view>

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

}  // namespace underlag
