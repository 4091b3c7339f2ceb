#pragma once
// Completes problems with the source line they are about, where the reader that found them had only its
// number.

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"

namespace underlag {

/// Files about people and problems about personal numbers get none: their lines are not to be shown.
void add_excerpts(const FileTree& project, Diagnostics& diagnostics);

}  // namespace underlag
