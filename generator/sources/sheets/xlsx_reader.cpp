#include "sources/sheets/xlsx_reader.hpp"

#include <algorithm>

#include "diagnostics/messages/sheets.hpp"
#include "sources/sheets/xlsx_parts.hpp"
#include "sources/sheets/xlsx_sheet.hpp"

namespace underlag {

namespace {

// A cell takes at least this many bytes of XML, so a part's size says how many there can be at most.
constexpr std::uint64_t kSmallestCell = 24;

const Relationship* find_kind(const std::vector<Relationship>& relationships, std::string_view kind) {
  auto found = std::ranges::find(relationships, kind, &Relationship::kind);
  return found == relationships.end() ? nullptr : &*found;
}

class XlsxReader {
 public:
  XlsxReader(OfficePackage& package, std::string main_part)
      : package_(package), main_part_(std::move(main_part)), budget_{package.limits()} {
    book_.file = package.file();
    book_.format = WorkbookFormat::xlsx;
  }

  std::optional<Workbook> read() {
    WorkbookHandler workbook;
    if (!package_.read_xml(main_part_, XmlNaming::local, workbook) || !is_workbook(workbook.root))
      return std::nullopt;
    book_.is_date1904 = workbook.is_date1904;
    std::optional<std::vector<Relationship>> relationships = relationships_of(main_part_);
    if (!relationships || !read_texts(*relationships) || !read_formats(*relationships)) return std::nullopt;
    if (workbook.sheets.size() > package_.limits().sheets) {
      package_.add(messages::sheet_too_many_sheets, {std::to_string(package_.limits().sheets)});
      return std::nullopt;
    }
    for (const ListedSheet& listed : workbook.sheets) {
      Sheet& sheet = book_.sheets.emplace_back();
      sheet.name = listed.name;
      sheet.state = listed.state;
    }
    keep_names(std::move(workbook.names));
    for (std::size_t i = 0; i < workbook.sheets.size() && !budget_.is_spent(); ++i) {
      read_sheet(i, workbook.sheets[i], *relationships);
    }
    if (!is_whole_) return std::nullopt;
    return std::move(book_);
  }

 private:
  bool is_workbook(const std::string& root) {
    if (root == "workbook") return true;
    if (root == "presentation") {
      package_.add(messages::sheet_other_content,
                   {"en PowerPoint-presentation", "a PowerPoint presentation"});
    } else if (root == "document") {
      package_.add(messages::sheet_other_content, {"ett Word-dokument", "a Word document"});
    } else {
      package_.add(messages::sheet_not_a_workbook, {"xl/workbook.xml"});
    }
    return false;
  }

  // Empty when the part has none; none when they cannot be read.
  std::optional<std::vector<Relationship>> relationships_of(const std::string& part) {
    RelationshipsHandler handler(part);
    std::string name = relationships_part(part);
    if (package_.has(name) && !package_.read_xml(name, XmlNaming::local, handler)) return std::nullopt;
    return std::move(handler.relationships);
  }

  bool read_texts(const std::vector<Relationship>& relationships) {
    const Relationship* part = find_kind(relationships, "sharedStrings");
    parts_.first_text = static_cast<TextId>(book_.texts.size());
    if (part == nullptr || !package_.has(part->target)) return true;
    SharedStringsHandler handler(book_.texts, package_.limits().text_bytes);
    if (!package_.read_xml(part->target, XmlNaming::local, handler)) return false;
    parts_.text_count = handler.count();
    if (!handler.has_too_long()) return true;
    package_.add(messages::sheet_text_too_long, {std::to_string(package_.limits().text_bytes)});
    return false;
  }

  bool read_formats(const std::vector<Relationship>& relationships) {
    const Relationship* part = find_kind(relationships, "styles");
    if (part == nullptr || !package_.has(part->target)) return true;
    StylesHandler handler;
    if (!package_.read_xml(part->target, XmlNaming::local, handler)) return false;
    parts_.formats = handler.formats();
    parts_.patterns = handler.patterns_of_styles(book_.patterns);
    return true;
  }

  // Excel's own names (print areas, filters) are no names that somebody gave.
  void keep_names(std::vector<DefinedName> names) {
    for (DefinedName& name : names) {
      bool is_local_to_nothing = name.sheet && *name.sheet >= book_.sheets.size();
      if (name.name.starts_with("_xlnm.") || is_local_to_nothing) continue;
      book_.names.push_back(std::move(name));
    }
  }

  void read_sheet(std::size_t index, const ListedSheet& listed,
                  const std::vector<Relationship>& relationships) {
    auto link = std::ranges::find(relationships, listed.relationship, &Relationship::id);
    // Very hidden module sheets of old macro books are listed without a part.
    if (link == relationships.end() || link->kind != "worksheet") {
      book_.sheets[index].is_chart = true;
      return;
    }
    const ZipEntry* entry = package_.find(link->target);
    if (entry == nullptr) {
      package_.add(messages::sheet_part_missing, {listed.name, link->target});
      is_whole_ = false;
      return;
    }
    // Memory that is reserved and not touched costs nothing; growing step by step would copy all cells many
    // times.
    std::uint64_t believable = std::min(entry->size, entry->packed_size * package_.limits().inflation_ratio);
    book_.sheets[index].cells.reserve(static_cast<std::size_t>(
        std::min<std::uint64_t>(believable / kSmallestCell, package_.limits().cells)));
    CellCollector cells(book_, index, budget_, package_.problems());
    XlsxSheetHandler handler(cells, parts_);
    bool is_read = package_.read_xml(link->target, XmlNaming::local, handler);
    cells.finish();
    book_.sheets[index].is_chart = handler.is_other_kind();
    if (!is_read || handler.is_full()) is_whole_ = false;
    if (is_read) read_tables(index, link->target);
  }

  void read_tables(std::size_t sheet, const std::string& part) {
    std::optional<std::vector<Relationship>> relationships = relationships_of(part);
    if (!relationships) {
      is_whole_ = false;
      return;
    }
    for (const Relationship& link : *relationships) {
      if (link.kind != "table" || !package_.has(link.target)) continue;
      TableHandler handler;
      if (!package_.read_xml(link.target, XmlNaming::local, handler)) is_whole_ = false;
      if (!handler.table) continue;
      handler.table->sheet = sheet;
      book_.tables.push_back(std::move(*handler.table));
    }
  }

  OfficePackage& package_;
  std::string main_part_;
  CellBudget budget_;
  Workbook book_;
  XlsxParts parts_;
  bool is_whole_ = true;
};

}  // namespace

std::optional<std::string> find_main_part(OfficePackage& package) {
  RelationshipsHandler handler("");
  if (package.has("_rels/.rels") && !package.read_xml("_rels/.rels", XmlNaming::local, handler))
    return std::nullopt;
  const Relationship* link = find_kind(handler.relationships, "officeDocument");
  if (link != nullptr && package.has(link->target)) return link->target;
  for (const char* usual : {"xl/workbook.xml", "xl/workbook.bin"}) {
    if (package.has(usual)) return usual;
  }
  return std::nullopt;
}

std::optional<Workbook> read_xlsx(OfficePackage& package, const std::string& main_part) {
  return XlsxReader(package, main_part).read();
}

}  // namespace underlag
