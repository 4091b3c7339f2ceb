#pragma once
// Goes through a folder on disk and tells the files that can be read from what cannot: without permission,
// symbolic links that leave the project, pipes.

#include <string>
#include <string_view>
#include <vector>

#include "files/file_tree.hpp"

namespace underlag {

struct DiskListing {
  std::vector<std::string> files;   ///< Sorted by bytes, relative to the root.
  std::vector<Obstacle> obstacles;  ///< Sorted by path.
};

/// Everything at or below `start` ("" = the whole root) but what programs leave behind. A start that does not
/// exist has neither files nor obstacles.
DiskListing walk_disk(const std::string& root, std::string_view start);

}  // namespace underlag
