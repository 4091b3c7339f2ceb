#pragma once
// The templates that came with the program, compiled into it: a folder with only Markdown needs nothing else.

#include "files/file_tree.hpp"

namespace underlag {

/// The repository's templates/ folder as it was when the program was built, paths starting with `templates/`.
const FileTree& builtin_templates();

}  // namespace underlag
