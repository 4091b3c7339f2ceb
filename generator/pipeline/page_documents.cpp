#include "pipeline/page_documents.hpp"

#include <algorithm>
#include <array>

#include "documents/compose_workbook.hpp"
#include "renderers/pdf/report/report_pdf.hpp"
#include "renderers/xlsx/workbook_renderer.hpp"
#include "sources/report_style_loader.hpp"
#include "templating/builtin_templates.hpp"

namespace underlag {

namespace {

std::string with_ending(std::string_view output, std::string_view ending) {
  return std::string(output.substr(0, output.rfind('.'))) + std::string(ending);
}

std::optional<PageDocument> report(const Document& document, const PageDocumentContext& context,
                                   Diagnostics& diagnostics) {
  const DocumentLook& look = document.type == "memo" ? context.memo : context.report;
  if (look.fonts == nullptr) return std::nullopt;
  pdf::ReportOptions options;
  options.style = look.style;
  options.language = document.language == "en" ? Language::en : Language::sv;
  options.publisher = context.settings.publisher.name;
  options.base_url = context.settings.base_url;
  // The block tree says where a picture lies among the pages, not which file it comes from.
  options.pictures = [&](const std::string& picture) -> std::optional<pdf::PictureFile> {
    const SiteFile* file = context.site.file_with_output(path_from(document.output, picture));
    if (file == nullptr || file->source.empty()) return std::nullopt;
    std::optional<std::string> bytes = context.folder.read(file->source);
    if (!bytes) return std::nullopt;
    return pdf::PictureFile{file->source, std::move(*bytes)};
  };
  return PageDocument{PageDocumentKind::pdf, with_ending(document.output, ".pdf"),
                      pdf::render_report_pdf(document, options, *look.fonts, diagnostics)};
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

DocumentLook look_of(const char* type, const FileTree& folder, const std::string& project_folder,
                     std::shared_ptr<const pdf::FontLibrary> fonts, Diagnostics& diagnostics) {
  const FileTree& from = folder.read(report_style_path(type)) ? folder : builtin_templates();
  DocumentLook look{load_report_style(from, type, diagnostics), std::move(fonts)};
  const std::array<std::string, 4>& own = look.style.fonts;
  if (look.fonts == nullptr || std::ranges::any_of(own, &std::string::empty)) return look;
  pdf::FontPaths paths;
  for (std::size_t i = 0; i < own.size(); ++i) paths.files[i] = project_folder + "/" + own[i];
  look.fonts = pdf::FontLibrary::open(paths, diagnostics);
  return look;
}

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
