#pragma once
// Reads the workbooks of a project: templates/workbooks/ID.workbook.yaml.

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "files/file_tree.hpp"
#include "model/workbook_definition.hpp"

namespace underlag {

/// Every workbook, sorted by file name. What is wrong is reported with file, line and column; a sheet with a
/// fault is left out of its workbook.
std::vector<WorkbookDefinition> load_workbooks(const FileTree& tree, Diagnostics& diagnostics);

}  // namespace underlag
