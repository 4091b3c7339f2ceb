#include "sources/sheets/ods_reader.hpp"

#include "diagnostics/messages/sheets.hpp"
#include "sources/sheets/ods_content.hpp"

namespace underlag {

namespace {

constexpr const char* kManifest = "META-INF/manifest.xml";
constexpr const char* kContent = "content.xml";

class ManifestHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes&, int) override {
    has_encryption = has_encryption || name == "manifest:encryption-data";
  }
  void end(std::string_view, int) override {}
  void text(std::string_view) override {}

  bool has_encryption = false;
};

}  // namespace

bool is_open_document(const OfficePackage& package) {
  return package.has(kContent) && !package.has("[Content_Types].xml");
}

std::optional<Workbook> read_ods(OfficePackage& package) {
  ManifestHandler manifest;
  if (package.has(kManifest) && !package.read_xml(kManifest, XmlNaming::namespaced, manifest))
    return std::nullopt;
  if (manifest.has_encryption) {
    package.add(messages::sheet_ods_password);
    return std::nullopt;
  }
  Workbook book;
  book.file = package.file();
  book.format = WorkbookFormat::ods;
  CellBudget budget{package.limits()};
  OdsContentHandler content(book, budget, package.problems());
  if (!package.read_xml(kContent, XmlNaming::namespaced, content) || content.is_full()) return std::nullopt;
  if (!content.has_spreadsheet()) {
    package.add(messages::sheet_other_content, {"ett OpenDocument-dokument", "an OpenDocument document"});
    return std::nullopt;
  }
  if (content.has_too_many_sheets()) {
    package.add(messages::sheet_too_many_sheets, {std::to_string(package.limits().sheets)});
    return std::nullopt;
  }
  return book;
}

}  // namespace underlag
