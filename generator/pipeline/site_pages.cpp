#include "pipeline/site_pages.hpp"

#include "pipeline/form_documents.hpp"
#include "pipeline/ordered_work.hpp"
#include "renderers/html/page_renderer.hpp"
#include "statistics/answer_requests.hpp"

namespace underlag {

namespace {

struct RenderedPage {
  std::string output;
  std::string html;
  std::vector<std::string> inputs;
  Diagnostics problems;
};

std::vector<Download> downloads_of(const std::string& form, const Site& site) {
  std::vector<Download> out;
  if (form.empty()) return out;
  const SiteFile* fillable = site.file_with_output(form_pdf_output(form));
  const SiteFile* paper = site.file_with_output(form_paper_output(form));
  if (fillable != nullptr) out.push_back({"Fyll i på skärmen", fillable->output, "PDF", fillable->size});
  if (paper != nullptr) out.push_back({"Skriv ut och fyll i för hand", paper->output, "PDF", paper->size});
  return out;
}

std::vector<std::string> inputs_of(const Page& page, const DatasetCollection& data) {
  std::vector<std::string> out = {page.source, "underlag.yaml"};
  for (const Request& request : page.requests) {
    auto found = data.find(request.query.dataset);
    if (found != data.end()) out.push_back(found->second.description.file);
  }
  return out;
}

}  // namespace

int publish_pages(std::vector<Page> pages, const SitePagesInput& input, Publisher& publisher,
                  Diagnostics& diagnostics) {
  const PageRenderer renderer(input.settings, input.site, input.templates, diagnostics);
  const ComposeContext context{input.settings, input.site, input.forms};
  int rendered_pages = 0;
  auto render = [&](std::size_t index) {
    RenderedPage out;
    Page page = std::move(pages[index]);
    PageFrame frame{static_cast<PageIndex>(index), page.front_matter.template_name,
                    downloads_of(page.front_matter.form, input.site)};
    out.inputs = inputs_of(page, input.data);
    const Answers answers = statistics::answer_requests(page.requests, input.data, input.settings.privacy,
                                                        input.settings.language, out.problems);
    const Document document = compose(std::move(page), answers, context, out.problems);
    out.output = document.output;
    if (auto html = renderer.render(document, frame, out.problems)) out.html = std::move(*html);
    for (std::string& file : renderer.template_files(document, frame)) out.inputs.push_back(std::move(file));
    return out;
  };
  auto publish = [&](RenderedPage page) {
    diagnostics.merge(std::move(page.problems));
    if (page.html.empty()) return;
    publisher.add({"site/" + page.output, page.html, std::move(page.inputs)});
    ++rendered_pages;
  };
  in_order(pages.size(), input.threads, render, publish);
  return rendered_pages;
}

}  // namespace underlag
