#include "pipeline/site_pages.hpp"

#include "diagnostics/messages/command_line.hpp"
#include "pipeline/form_documents.hpp"
#include "pipeline/input_files.hpp"
#include "pipeline/ordered_work.hpp"
#include "renderers/html/page_renderer.hpp"

namespace underlag {

namespace {

struct RenderedPage {
  std::string output;
  std::string html;
  std::vector<std::string> inputs;
  std::vector<PageDocument> documents;
  Diagnostics problems;
};

std::vector<Download> downloads_of(const std::string& form, const Site& site) {
  std::vector<Download> out;
  if (form.empty()) return out;
  const auto add = [&](Download::Kind kind, const std::string& output) {
    const SiteFile* file = site.file_with_output(output);
    if (file != nullptr) out.push_back({kind, output, file->size});
  };
  add(Download::Kind::fillable_form, form_pdf_output(form));
  add(Download::Kind::paper_form, form_paper_output(form));
  add(Download::Kind::continuation, form_continuation_output(form));
  add(Download::Kind::paper_continuation, form_paper_continuation_output(form));
  return out;
}

std::vector<std::string> inputs_of(const Page& page, const DatasetCollection& data) {
  std::vector<std::string> out = {page.source, "underlag.yaml"};
  add_data_files(data, page.requests, out);
  add_dataset_files(data, page.front_matter.for_each, out);
  if (page.rows && !page.rows->text_source.empty()) out.push_back(page.rows->text_source);
  return out;
}

/// Downloads of a report or of any page with tables: the whole as PDF, its figures as a workbook.
void add_downloads(const std::vector<PageDocument>& documents, std::vector<Download>& out) {
  for (const PageDocument& one : documents) {
    const bool is_pdf = one.kind == PageDocumentKind::pdf;
    out.push_back({is_pdf ? Download::Kind::report : Download::Kind::figures, one.output, one.bytes.size()});
  }
}

RenderedPage render_page(Page page, PageIndex index, const SitePagesInput& input,
                         const PageRenderer& renderer) {
  RenderedPage out;
  out.inputs = inputs_of(page, input.data);
  const std::vector<std::string> downloads = page.front_matter.downloads;
  PageFrame frame{index, page.front_matter.template_name, downloads_of(page.front_matter.form, input.site)};
  const Answers answers = input.answers.of_page(static_cast<std::size_t>(index), page.requests, out.problems);
  const Document document =
      compose(std::move(page), answers, {input.settings, input.site, input.forms}, out.problems);
  out.output = document.output;
  out.documents = render_page_documents(document, downloads, input.documents, out.problems);
  add_downloads(out.documents, frame.downloads);
  if (auto html = renderer.render(document, frame, out.problems)) out.html = std::move(*html);
  for (std::string& file : renderer.template_files(document, frame)) out.inputs.push_back(std::move(file));
  return out;
}

}  // namespace

PublishedPages publish_pages(std::vector<Page> pages, const SitePagesInput& input, Publisher& publisher,
                             Diagnostics& diagnostics) {
  const PageRenderer renderer(input.settings, input.site, input.templates, diagnostics);
  PublishedPages published;
  auto render = [&](std::size_t index) {
    return render_page(std::move(pages[index]), static_cast<PageIndex>(index), input, renderer);
  };
  std::size_t done = 0;
  auto publish = [&](RenderedPage page) {
    if (input.progress) input.progress(messages::step_pages, ++done, pages.size());
    diagnostics.merge(std::move(page.problems));
    if (page.html.empty()) {
      publisher.miss("site/" + page.output);
      return;
    }
    for (const PageDocument& one : page.documents) {
      // The document says what the page says: the page's text is what the guard reads for it.
      publisher.add({"site/" + one.output, one.bytes, page.inputs, page.html});
      ++(one.kind == PageDocumentKind::pdf ? published.documents : published.workbooks);
    }
    publisher.add({"site/" + page.output, page.html, std::move(page.inputs)});
    ++published.pages;
  };
  in_order(pages.size(), input.threads, render, publish);
  return published;
}

}  // namespace underlag
