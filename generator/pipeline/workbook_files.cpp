#include "pipeline/workbook_files.hpp"

#include "documents/compose_workbook.hpp"
#include "renderers/xlsx/workbook_renderer.hpp"
#include "statistics/answer_requests.hpp"

namespace underlag {

namespace {

std::vector<std::string> inputs_of(const WorkbookDefinition& workbook, const DatasetCollection& data) {
  std::vector<std::string> out = {workbook.source};
  for (const WorkbookSheetRequest& sheet : workbook.sheets) {
    auto found = data.find(sheet.request.query.dataset);
    if (found != data.end()) out.push_back(found->second.description.file);
  }
  return out;
}

}  // namespace

std::vector<SiteFile> publish_workbooks(const std::vector<WorkbookDefinition>& workbooks,
                                        const DatasetCollection& data, const Settings& settings,
                                        Publisher& publisher, Diagnostics& diagnostics) {
  std::vector<SiteFile> out;
  for (const WorkbookDefinition& workbook : workbooks) {
    std::vector<Request> requests;
    for (const WorkbookSheetRequest& sheet : workbook.sheets) requests.push_back(sheet.request);
    const Answers answers =
        statistics::answer_requests(requests, data, settings.privacy, settings.language, diagnostics);
    const auto bytes =
        render_workbook(compose_workbook(workbook, answers, settings.language), settings.date, diagnostics);
    if (!bytes) continue;
    const std::string output = "arbetsbocker/" + workbook.output;
    publisher.add({(workbook.publish ? "site/" : "internal/") + output, *bytes, inputs_of(workbook, data)});
    if (workbook.publish) out.push_back({"", output, bytes->size()});
  }
  return out;
}

}  // namespace underlag
