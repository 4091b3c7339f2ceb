#pragma once
// Everything that was read, before anything is counted. Raw data goes no further than here and statistics/.

#include <memory>
#include <vector>

#include "documents/compose.hpp"
#include "model/raw/dataset.hpp"
#include "model/workbook_definition.hpp"
#include "sources/project_loader.hpp"

namespace underlag {

struct LoadedProject {
  Project project;  ///< Pages, settings, files.
  DatasetCollection data;
  Forms forms;
  std::vector<WorkbookDefinition> workbooks;
};

}  // namespace underlag
