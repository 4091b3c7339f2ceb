#include "pipeline/page_documents.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "diagnostics/report.hpp"
#include "documents/compose.hpp"
#include "sources/project_loader.hpp"

using namespace underlag;

namespace {

// One white pixel.
const std::string kPixel(
    "\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01"
    "\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\xf8\x0f\x00\x01"
    "\x01\x01\x00\xb1\x38\xf6\x14\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82",
    67);

}  // namespace

TEST_CASE("a report shows the pictures of its page from whichever folder they lie in") {
  Diagnostics problems;
  MemoryFileTree folder({{"content/rapporter/asi.md",
                          "---\ntitle: Rapport\ntype: report\ndownloads: [pdf]\n---\n"
                          "![Ett schema](<../Bilder/Schema Ö.png>)\n"},
                         {"content/Bilder/Schema Ö.png", kPixel}});
  Project project = load_project(folder, {}, problems);
  std::vector<SiteFile> files;
  for (const StaticFile& file : project.static_files) files.push_back({file.source, file.output, 0});
  Site site(project.settings, project.pages, files);
  DocumentLook look{{}, pdf::FontLibrary::open({}, problems)};
  Document document =
      compose(std::move(*std::ranges::find(project.pages, "content/rapporter/asi.md", &Page::source)), {},
              {project.settings, site, {}}, problems);
  auto made =
      render_page_documents(document, {"pdf"}, {project.settings, folder, site, look, look}, problems);
  CHECK(to_text(problems, {}) == "");
  CHECK(made.at(0).bytes.find("/Subtype/Image") != std::string::npos);
}
