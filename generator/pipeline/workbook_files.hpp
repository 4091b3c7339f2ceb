#pragma once
// The project's workbooks (templates/workbooks/): answered, composed, rendered and published.

#include <vector>

#include "documents/site.hpp"
#include "model/raw/dataset.hpp"
#include "model/settings.hpp"
#include "model/workbook_definition.hpp"
#include "pipeline/build_answers.hpp"
#include "publish/publisher.hpp"

namespace underlag {

/// The answer is what links may lead to: workbooks that are published. Others go to `internal/`.
std::vector<SiteFile> publish_workbooks(const std::vector<WorkbookDefinition>& workbooks,
                                        const DatasetCollection& data, BuildAnswers& answers,
                                        const Settings& settings, Publisher& publisher,
                                        Diagnostics& diagnostics);

}  // namespace underlag
