#include "sources/workbook_loader.hpp"

#include <map>
#include <set>

#include "diagnostics/messages/sources.hpp"
#include "diagnostics/messages/workbooks.hpp"
#include "diagnostics/phrases.hpp"
#include "sources/definition_file.hpp"
#include "sources/request_parser.hpp"
#include "text/letter_case.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace underlag {

namespace {

constexpr std::string_view kFolder = "templates/workbooks";
constexpr std::string_view kEnding = ".workbook.yaml";
constexpr std::size_t kLongestSheetName = 31;

/// Excel counts in UTF-16 units.
std::size_t excel_length(std::string_view text) {
  std::size_t length = 0;
  for (const char32_t letter : to_utf32(text)) length += letter > 0xFFFF ? 2 : 1;
  return length;
}

/// What in a sheet's name Excel refuses, quoted for a message; empty when nothing.
std::string forbidden_in_sheet_name(const std::string& name) {
  if (const std::size_t at = name.find_first_of("[]:*?/\\"); at != std::string::npos) {
    return "\"" + name.substr(at, 1) + "\"";
  }
  if (name.starts_with('\'') || name.ends_with('\'')) return "\"'\"";
  // The tab on which Excel keeps its own log of changes.
  if (to_lower_case(name) == "history") return "\"History\"";
  for (const char letter : name) {
    if (static_cast<unsigned char>(letter) < 0x20)
      return "U+00" + std::string(letter < 0x10 ? "0" : "1") + "x";
  }
  return "";
}

class WorkbookReader {
 public:
  WorkbookReader(const DefinitionFile& source, Diagnostics& diagnostics)
      : source_(source), file_(source.file()), diagnostics_(diagnostics) {}

  WorkbookDefinition read() {
    YamlObject object(source_.root, file_, diagnostics_);
    out_.id = source_.id;
    out_.source = source_.path;
    out_.title = object.required_text("title");
    const std::string name = slug(object.text_or("file", source_.id));
    out_.output = (name.empty() ? "arbetsbok" : name) + ".xlsx";
    out_.publish = object.boolean("publish").value_or(true);
    if (const auto language = object.choice("language", {"sv", "en"})) {
      out_.language = *language == "sv" ? Language::sv : Language::en;
    }
    read_sheets(object);
    object.finish();
    return std::move(out_);
  }

 private:
  void read_sheets(YamlObject& object) {
    const YamlNode* sheets = object.node("sheets");
    if (sheets != nullptr && !sheets->is_sequence()) {
      object.report(messages::wrong_type, *sheets, {"sheets", messages::list_of_sheets, described(*sheets)});
      return;
    }
    if (sheets == nullptr || sheets->items.empty()) {
      object.report(messages::workbook_without_sheets, sheets != nullptr ? *sheets : source_.root, {});
      return;
    }
    for (const YamlNode& sheet : sheets->items) read_sheet(sheet);
  }

  void read_sheet(const YamlNode& node) {
    YamlObject object(node, file_, diagnostics_);
    if (!node.is_mapping()) return;
    WorkbookSheetRequest sheet;
    sheet.name = object.required_text("name");
    bool is_right = !sheet.name.empty() && check_name(object, *node.find("name"));
    if (const YamlNode* table = object.node("table")) {
      auto request = read_block_request("table", *table, file_, diagnostics_);
      if (request) {
        sheet.request = std::move(*request);
      } else {
        is_right = false;
      }
    } else {
      object.report(messages::sheet_without_table, node, {sheet.name});
      is_right = false;
    }
    if (const YamlNode* chart = object.node("chart")) sheet.chart = read_chart(*chart);
    object.finish();
    if (is_right) out_.sheets.push_back(std::move(sheet));
  }

  WorkbookChartRequest read_chart(const YamlNode& node) {
    using Kind = ChartSpecification::Kind;
    static const std::vector<std::string> kKinds = {"bar",       "stacked", "grouped",
                                                    "dot_range", "line",    "before_after"};
    YamlObject object(node, file_, diagnostics_);
    WorkbookChartRequest chart;
    const std::string kind = object.choice("kind", kKinds).value_or("bar");
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
      if (kKinds[i] == kind) chart.kind = static_cast<Kind>(i);
    }
    chart.title = object.text_or("title", "");
    chart.description = object.text_or("description", "");
    chart.label = object.text_or("label", "");
    chart.series = object.texts("series");
    chart.unit = object.text_or("unit", "");
    object.finish();
    return chart;
  }

  bool check_name(YamlObject& object, const YamlNode& node) {
    const std::string& name = node.text;
    if (const std::size_t length = excel_length(name); length > kLongestSheetName) {
      object.report(messages::sheet_name_too_long, node, {name, std::to_string(length)});
      return false;
    }
    if (const std::string wrong = forbidden_in_sheet_name(name); !wrong.empty()) {
      object.report(messages::sheet_name_forbidden, node, {name, wrong});
      return false;
    }
    if (!names_.insert(to_lower_case(name)).second) {
      object.report(messages::sheet_name_taken, node, {name});
      return false;
    }
    return true;
  }

  const DefinitionFile& source_;
  YamlFile file_;
  Diagnostics& diagnostics_;
  WorkbookDefinition out_;
  std::set<std::string> names_;
};

}  // namespace

std::vector<WorkbookDefinition> load_workbooks(const FileTree& tree, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  std::vector<WorkbookDefinition> workbooks;
  std::map<std::string, std::string> writers;  // output → path of the definition
  for (const DefinitionFile& file : read_definition_files(tree, kFolder, kEnding, diagnostics, ids)) {
    workbooks.push_back(WorkbookReader(file, diagnostics).read());
    const WorkbookDefinition& workbook = workbooks.back();
    const auto [first, is_new] = writers.emplace(workbook.output, file.path);
    if (!is_new) {
      diagnostics.add(messages::workbook_output_taken, {file.path, 0, 0, ""},
                      {workbook.output, first->second});
    }
  }
  return workbooks;
}

}  // namespace underlag
