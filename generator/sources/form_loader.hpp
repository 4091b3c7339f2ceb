#pragma once
// Every form of a project: templates/forms/ID.form.yaml with the lists and instruments they refer to.

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/form_definition.hpp"
#include "model/instrument.hpp"

namespace underlag {

/// All forms, sorted by file name. What is wrong is reported with file, line and column; a form with a fault
/// comes back without the part that has it, so that other checks can go on.
std::vector<FormDefinition> load_forms(const FileTree& tree, Diagnostics& diagnostics);

}  // namespace underlag
