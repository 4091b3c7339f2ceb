#include "pipeline/page_documents.hpp"

#include "documents/compose_workbook.hpp"
#include "renderers/pdf/report/report_pdf.hpp"
#include "renderers/xlsx/workbook_renderer.hpp"

namespace underlag {

namespace {

std::string with_ending(std::string_view output, std::string_view ending) {
  return std::string(output.substr(0, output.rfind('.'))) + std::string(ending);
}

std::optional<PageDocument> report(const Document& document, const PageDocumentContext& context,
                                   Diagnostics& diagnostics) {
  if (context.fonts == nullptr) return std::nullopt;
  pdf::ReportOptions options;
  options.style = document.type == "memo" ? context.memo_style : context.report_style;
  options.language = document.language == "en" ? Language::en : Language::sv;
  options.publisher = context.settings.publisher.name;
  options.base_url = context.settings.base_url;
  options.pictures = [&context](const std::string& source) { return context.folder.read(source); };
  return PageDocument{PageDocumentKind::pdf, with_ending(document.output, ".pdf"),
                      pdf::render_report_pdf(document, options, *context.fonts, diagnostics)};
}

std::optional<PageDocument> workbook(const Document& document, const PageDocumentContext& context,
                                     Diagnostics& diagnostics) {
  const auto figures = workbook_of_page(document);
  if (!figures) return std::nullopt;
  auto bytes = render_workbook(*figures, context.settings.date, diagnostics);
  if (!bytes) return std::nullopt;
  return PageDocument{PageDocumentKind::xlsx, with_ending(document.output, ".xlsx"), std::move(*bytes)};
}

}  // namespace

std::vector<std::string> page_document_outputs(const Page& page) {
  std::vector<std::string> out;
  for (const std::string& format : page.front_matter.downloads) {
    if (format == "pdf" || format == "xlsx") out.push_back(with_ending(page.output, "." + format));
  }
  return out;
}

std::vector<PageDocument> render_page_documents(const Document& document,
                                                const std::vector<std::string>& downloads,
                                                const PageDocumentContext& context,
                                                Diagnostics& diagnostics) {
  std::vector<PageDocument> out;
  for (const std::string& format : downloads) {
    std::optional<PageDocument> made;
    if (format == "pdf") made = report(document, context, diagnostics);
    if (format == "xlsx") made = workbook(document, context, diagnostics);
    if (made) out.push_back(std::move(*made));
  }
  return out;
}

}  // namespace underlag
