#pragma once
// Bookmarks (ISO 32000-1, 12.3.3).

#include <string>
#include <vector>

#include "renderers/pdf/object_file.hpp"

namespace underlag::pdf {

struct OutlineEntry {
  std::string title;
  int level = 1;            ///< 1 = outermost. A level that skips steps hangs under the nearest above.
  std::string destination;  ///< A destination array, spelled out.
};

/// Writes the tree, with levels below the first folded; no reference when there are no entries.
Ref write_outline(ObjectFile& file, const std::vector<OutlineEntry>& entries);

}  // namespace underlag::pdf
