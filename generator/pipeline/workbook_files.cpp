#include "pipeline/workbook_files.hpp"

#include "documents/compose_workbook.hpp"
#include "pipeline/input_files.hpp"
#include "renderers/xlsx/workbook_renderer.hpp"

namespace underlag {

namespace {

std::vector<std::string> inputs_of(const WorkbookDefinition& workbook, const DatasetCollection& data) {
  std::vector<std::string> out = {workbook.source, "underlag.yaml"};
  add_data_files(data, requests_of(workbook), out);
  return out;
}

}  // namespace

std::vector<SiteFile> publish_workbooks(const std::vector<WorkbookDefinition>& workbooks,
                                        const DatasetCollection& data, BuildAnswers& answers,
                                        const Settings& settings, Publisher& publisher,
                                        Diagnostics& diagnostics) {
  std::vector<SiteFile> out;
  for (std::size_t index = 0; index < workbooks.size(); ++index) {
    const WorkbookDefinition& workbook = workbooks[index];
    const Answers answered = answers.of_workbook(index, requests_of(workbook), diagnostics);
    const auto bytes =
        render_workbook(compose_workbook(workbook, answered, settings.language), settings.date, diagnostics);
    if (!bytes) continue;
    const std::string output = "arbetsbocker/" + workbook.output;
    publisher.add({(workbook.publish ? "site/" : "internal/") + output, *bytes, inputs_of(workbook, data)});
    if (workbook.publish) out.push_back({"", output, bytes->size()});
  }
  return out;
}

}  // namespace underlag
